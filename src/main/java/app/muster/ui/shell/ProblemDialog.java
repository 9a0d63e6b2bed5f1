package app.muster.ui.shell;

import app.muster.problem.Problem;
import app.muster.text.Messages;
import app.muster.ui.control.ProblemNote;

import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;

/// A problem that came without a place of its own on the screen.
final class ProblemDialog extends Dialog<ButtonType> {

    ProblemDialog(Problem problem, Messages words) {
        setTitle(words.get("problem.title"));
        var note = new ProblemNote(problem, words);
        note.setPrefWidth(480);
        var pane = getDialogPane();
        pane.setContent(note);
        pane.getStyleClass().add("problem-dialog");
        pane.getButtonTypes().setAll(ButtonType.CLOSE);
        setResizable(true);
    }
}
