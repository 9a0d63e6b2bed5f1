package app.muster.ui.shell;

import javafx.stage.DirectoryChooser;
import javafx.stage.Stage;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Asks a person for a folder.
@FunctionalInterface
public interface FolderPicker {

    /// @param title what the folder is for
    /// @param start where to begin looking
    /// @return empty if the person changed their mind
    Optional<Path> pick(String title, Path start);

    /// The system's own dialog, in front of `stage`.
    static FolderPicker of(Stage stage) {
        return (title, start) -> {
            var chooser = new DirectoryChooser();
            chooser.setTitle(title);
            if (Files.isDirectory(start)) {
                chooser.setInitialDirectory(start.toFile());
            }
            return Optional.ofNullable(chooser.showDialog(stage)).map(File::toPath);
        };
    }
}
