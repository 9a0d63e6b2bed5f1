package app.muster.ui.shell;

import javafx.stage.FileChooser;
import javafx.stage.Stage;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Asks a person where a file shall be written.
@FunctionalInterface
public interface FileSaver {

    /// @param title what the file is for
    /// @param name what it could be called
    /// @param kinds words for the kind of file
    /// @param pattern a name that fits, for example `*.csv`
    /// @return empty if the person changed their mind
    Optional<Path> pick(String title, String name, String kinds, String pattern);

    /// The system's own dialog, in front of `stage`.
    static FileSaver of(Stage stage) {
        return (title, name, kinds, pattern) -> {
            var chooser = new FileChooser();
            chooser.setTitle(title);
            chooser.setInitialFileName(name);
            chooser.getExtensionFilters()
                    .setAll(new FileChooser.ExtensionFilter(kinds, List.of(pattern)));
            File file = chooser.showSaveDialog(stage);
            return Optional.ofNullable(file).map(File::toPath);
        };
    }
}
