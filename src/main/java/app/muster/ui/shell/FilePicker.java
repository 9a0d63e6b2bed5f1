package app.muster.ui.shell;

import javafx.stage.FileChooser;
import javafx.stage.Stage;

import java.io.File;
import java.nio.file.Path;
import java.util.List;

/// Asks a person for files.
@FunctionalInterface
public interface FilePicker {

    /// @param title what the files are for
    /// @param kinds words for the files that fit
    /// @param patterns names that fit, for example `*.json`
    /// @return none if the person changed their mind
    List<Path> pick(String title, String kinds, List<String> patterns);

    /// The system's own dialog, in front of `stage`.
    static FilePicker of(Stage stage) {
        return (title, kinds, patterns) -> {
            var chooser = new FileChooser();
            chooser.setTitle(title);
            chooser.getExtensionFilters()
                    .setAll(
                            new FileChooser.ExtensionFilter(kinds, patterns),
                            new FileChooser.ExtensionFilter("*", "*"));
            List<File> files = chooser.showOpenMultipleDialog(stage);
            return files == null ? List.of() : files.stream().map(File::toPath).toList();
        };
    }
}
