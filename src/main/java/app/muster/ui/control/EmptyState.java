package app.muster.ui.control;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

import org.kordamp.ikonli.Ikon;

/// What stands where there is nothing yet: why, and the one thing to do about it.
public final class EmptyState extends VBox {

    public EmptyState(Ikon icon, String title, String text) {
        var disc = new StackPane(Icons.icon(icon));
        disc.getStyleClass().add("empty-disc");
        var heading = new Label(title);
        heading.getStyleClass().add("empty-title");
        heading.setWrapText(true);
        heading.setMinHeight(USE_PREF_SIZE);
        heading.setTextAlignment(TextAlignment.CENTER);
        var body = new Label(text);
        body.getStyleClass().add("empty-text");
        body.setWrapText(true);
        body.setTextAlignment(TextAlignment.CENTER);
        body.setMaxWidth(420);
        body.setAlignment(Pos.CENTER);
        body.setMinHeight(USE_PREF_SIZE);
        getChildren().setAll(disc, heading, body);
        getStyleClass().add("empty-state");
        setAlignment(Pos.CENTER);
        setMaxHeight(Double.MAX_VALUE);
    }

    /// This, with the button that ends the emptiness.
    public EmptyState withAction(String text, Runnable action) {
        var button = new Button(text);
        button.getStyleClass().add("accent");
        button.setOnAction(_ -> action.run());
        getChildren().add(button);
        return this;
    }
}
