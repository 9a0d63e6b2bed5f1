package app.muster.ui.control;

import app.muster.text.Messages;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// What went wrong, what to do next, and the details to pass on. Stands in the place of the content
/// that could not be made, or in a dialog.
public final class ProblemNote extends HBox {

    /// @param message one sentence that says what happened
    /// @param remedy one sentence that says what to do next
    /// @param details for whoever is asked for help
    public record Text(String message, String remedy, String details) {}

    public ProblemNote(Text text, Messages words) {
        var icon = Icons.icon(Feather.ALERT_TRIANGLE, "problem-icon");
        var message = new Label(text.message());
        message.getStyleClass().add("problem-message");
        message.setWrapText(true);
        var remedy = new Label(text.remedy());
        remedy.getStyleClass().add("problem-remedy");
        remedy.setWrapText(true);
        var copy = new Button(words.get("problem.copy"), Icons.icon(Feather.COPY));
        copy.getStyleClass().addAll("flat", "small");
        copy.setOnAction(_ -> copy(text));
        var body = new VBox(message, remedy, copy);
        body.getStyleClass().add("problem-body");
        HBox.setHgrow(body, Priority.ALWAYS);
        getChildren().addAll(icon, body);
        getStyleClass().add("problem-note");
    }

    private static void copy(Text text) {
        var content = new ClipboardContent();
        content.putString(
                String.join(
                        System.lineSeparator(), text.message(), text.remedy(), text.details()));
        Clipboard.getSystemClipboard().setContent(content);
    }
}
