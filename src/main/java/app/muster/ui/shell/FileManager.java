package app.muster.ui.shell;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/// Shows a folder in the program that the computer has for that.
@FunctionalInterface
public interface FileManager {

    /// @return false if the computer has no such program
    boolean open(Path folder);

    /// The program this system starts for folders.
    static FileManager ofSystem() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String program =
                system.contains("win")
                        ? "explorer.exe"
                        : system.contains("mac") ? "open" : "xdg-open";
        return folder -> {
            try {
                new ProcessBuilder(program, folder.toAbsolutePath().toString())
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
                return true;
            } catch (IOException noSuchProgram) {
                return false;
            }
        };
    }
}
