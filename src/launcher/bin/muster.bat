@echo off
rem Starts Muster with the first Java 25 or newer that is found.
setlocal EnableExtensions DisableDelayedExpansion
for %%I in ("%~dp0..") do set "MUSTER_HOME=%%~fI"
set "MUSTER_JAVA="

if defined JAVA_HOME call :consider "%JAVA_HOME%"
if not defined MUSTER_JAVA for /f "delims=" %%J in ('where java 2^>nul') do call :consider "%%~dpJ.."
for %%V in ("%ProgramFiles%\Java" "%ProgramFiles%\Eclipse Adoptium" "%ProgramFiles%\Microsoft" "%ProgramFiles%\Zulu" "%ProgramFiles%\Amazon Corretto" "%ProgramFiles%\BellSoft" "%LOCALAPPDATA%\Programs\Eclipse Adoptium" "%USERPROFILE%\.jdks") do (
    for /d %%D in ("%%~V\*") do call :consider "%%~fD"
)
if not defined MUSTER_JAVA (
    echo muster: Java 25 or newer is missing: install it, or set JAVA_HOME to where it is.>&2
    exit /b 3
)

set "MUSTER_CACHE=%LOCALAPPDATA%\muster"
if not exist "%MUSTER_CACHE%" mkdir "%MUSTER_CACHE%" 2>nul
for %%F in ("%MUSTER_CACHE%\classes.jsa") do if "%%~zF"=="0" del "%%~fF"

"%MUSTER_JAVA%" -XX:+AutoCreateSharedArchive -XX:+VerifySharedSpaces "-XX:SharedArchiveFile=%MUSTER_CACHE%\classes.jsa" ^
    -XX:+UseSerialGC -XX:-PrintWarnings -Xlog:disable -Xlog:all=error:stderr -Xlog:cds*=off:stderr -Xlog:aot*=off:stderr ^
    --module-path "%MUSTER_HOME%\lib\javafx" --add-modules javafx.controls,javafx.fxml ^
    --enable-native-access=javafx.graphics -Djava.awt.headless=true "-Dmuster.home=%MUSTER_HOME%" ^
    -classpath "%MUSTER_HOME%\lib\*" app.muster.Main %*
exit /b %ERRORLEVEL%

rem Takes the Java home %1 if none is taken yet and its file "release" says 25 or newer.
:consider
if defined MUSTER_JAVA exit /b
if not exist "%~1\bin\java.exe" exit /b
if not exist "%~1\release" exit /b
set "MUSTER_FOUND=0"
for /f "tokens=2 delims==." %%R in ('findstr /b "JAVA_VERSION=" "%~1\release"') do set "MUSTER_FOUND=%%R"
set "MUSTER_FOUND=%MUSTER_FOUND:"=%"
if %MUSTER_FOUND% GEQ 25 set "MUSTER_JAVA=%~1\bin\java.exe"
exit /b
