package app.muster.ui;

import app.muster.catalogue.CatalogueReader;
import app.muster.file.WorkspaceFolder;
import app.muster.problem.ProblemException;
import app.muster.session.RunFiles;
import app.muster.session.Workspace;
import app.muster.text.Messages;
import app.muster.ui.shell.Theme;

import javafx.application.Application;
import javafx.stage.Stage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/// Starts JavaFX with one workspace and ends with its window.
public final class DesktopMain extends Application {

    private static final int LOG_BYTES = 1_000_000;

    /// JavaFX makes the application itself, so the workspace waits here for it.
    private static Optional<Waiting> waiting = Optional.empty();

    private record Waiting(Workspace workspace, Path log) {}

    /// Opens the workspace in a window and returns when that was closed.
    ///
    /// @param log the file that defects are written to
    /// @throws ProblemException if the workspace cannot be opened
    public static void launch(Path folder, Path log) throws ProblemException {
        try (Workspace workspace =
                Workspace.open(WorkspaceFolder.open(folder), CatalogueReader.builtIn())) {
            writeTo(log);
            waiting = Optional.of(new Waiting(workspace, log));
            Application.launch(DesktopMain.class);
        }
    }

    @Override
    public void start(Stage stage) {
        Workspace workspace = waiting.orElseThrow().workspace();
        new DesktopApp(
                        new Messages(Locale.ENGLISH),
                        Clock.systemUTC(),
                        waiting.get().log(),
                        Path.of(System.getProperty("muster.home", ".")).resolve("exercises"))
                .show(stage, workspace, Theme.LIGHT, () -> lastExercise(workspace));
    }

    /// Sends what the program notes to a file; where none can be written, to standard error.
    private static void writeTo(Path log) {
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            var handler = new FileHandler(log.toString(), LOG_BYTES, 1, true);
            handler.setFormatter(new SimpleFormatter());
            Logger root = Logger.getLogger("");
            for (Handler before : root.getHandlers()) {
                root.removeHandler(before);
            }
            root.addHandler(handler);
        } catch (IOException unwritable) {
            Logger.getLogger(DesktopMain.class.getName())
                    .log(Level.WARNING, "no log file", unwritable);
        }
    }

    private static Optional<LocalDate> lastExercise(Workspace workspace) {
        try {
            return RunFiles.lastExercise(workspace.folder());
        } catch (ProblemException unreadable) {
            return Optional.empty();
        }
    }
}
