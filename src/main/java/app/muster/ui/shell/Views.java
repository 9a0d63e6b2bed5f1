package app.muster.ui.shell;

import app.muster.text.Messages;

import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;

import java.io.IOException;
import java.io.UncheckedIOException;

/// Joins a view to the FXML file and the style sheet of the same name beside it.
public final class Views {

    private final Messages words;

    public Views(Messages words) {
        this.words = words;
    }

    /// Loads `MapView.fxml` for a `MapView`, with `view` as its controller and `MapView.css` if
    /// there is one.
    ///
    /// @param view the controller, made by its constructor
    public Parent load(Object view) {
        String name = view.getClass().getSimpleName();
        var loader = new FXMLLoader(view.getClass().getResource(name + ".fxml"), words.bundle());
        loader.setController(view);
        try {
            Parent root = loader.load();
            var css = view.getClass().getResource(name + ".css");
            if (css != null) {
                root.getStylesheets().add(css.toExternalForm());
            }
            return root;
        } catch (IOException e) {
            throw new UncheckedIOException(name + ".fxml", e);
        }
    }
}
