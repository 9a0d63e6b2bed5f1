package app.muster.ui.control;

import app.muster.problem.Problem;
import app.muster.text.Messages;
import app.muster.text.ProblemText;

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

    public ProblemNote(Problem problem, Messages words) {
        var text = ProblemText.of(problem, words);
        var icon = Icons.icon(Feather.ALERT_TRIANGLE, "problem-icon");
        var message = new Label(text.message());
        message.getStyleClass().add("problem-message");
        message.setWrapText(true);
        message.setMinHeight(USE_PREF_SIZE);
        var remedy = new Label(text.remedy());
        remedy.getStyleClass().add("problem-remedy");
        remedy.setWrapText(true);
        remedy.setMinHeight(USE_PREF_SIZE);
        var copy = new Button(words.get("problem.copy"), Icons.icon(Feather.COPY));
        copy.getStyleClass().add("small");
        copy.setOnAction(_ -> copy(text, problem));
        var body = new VBox(message, remedy, copy);
        body.getStyleClass().add("problem-body");
        HBox.setHgrow(body, Priority.ALWAYS);
        getChildren().addAll(icon, body);
        getStyleClass().add("problem-note");
    }

    private static void copy(ProblemText text, Problem problem) {
        var content = new ClipboardContent();
        content.putString(
                String.join(
                        System.lineSeparator(), text.message(), text.remedy(), problem.toString()));
        Clipboard.getSystemClipboard().setContent(content);
    }
}
