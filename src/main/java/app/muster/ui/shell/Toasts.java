package app.muster.ui.shell;

import app.muster.problem.Problem;
import app.muster.text.Messages;
import app.muster.ui.control.Icons;

import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

import org.kordamp.ikonli.feather.Feather;

/// The notes in the lower right corner of the window, newest at the bottom.
final class Toasts extends VBox implements Notices {

    private static final int MOST = 4;
    private final Messages words;

    Toasts(Messages words) {
        this.words = words;
        getStyleClass().add("toasts");
        setAlignment(Pos.BOTTOM_RIGHT);
        setPickOnBounds(false);
    }

    @Override
    public void toast(String text) {
        show(new HBox(label(text)), Duration.seconds(5));
    }

    @Override
    public void toast(String text, String actionText, Runnable action) {
        var button = new Button(actionText);
        button.getStyleClass().add("toast-action");
        button.setMinWidth(USE_PREF_SIZE);
        var toast = new HBox(label(text), button);
        button.setOnAction(
                _ -> {
                    getChildren().remove(toast);
                    action.run();
                });
        show(toast, Duration.seconds(10));
    }

    @Override
    public void problem(Problem problem) {
        var scene = getScene();
        var dialog = new ProblemDialog(problem, words);
        if (scene != null) {
            dialog.initOwner(scene.getWindow());
        }
        dialog.show();
    }

    private static Label label(String text) {
        var label = new Label(text);
        label.setWrapText(true);
        label.setMaxWidth(360);
        return label;
    }

    private void show(HBox toast, Duration life) {
        var close = Icons.button(Feather.X, words.get("toast.close"), () -> {});
        close.setOnAction(_ -> getChildren().remove(toast));
        close.getStyleClass().add("small");
        toast.getChildren().add(close);
        toast.getStyleClass().add("toast");
        toast.setAlignment(Pos.CENTER_LEFT);
        toast.setMaxWidth(USE_PREF_SIZE);
        getChildren().add(toast);
        if (getChildren().size() > MOST) {
            getChildren().removeFirst();
        }
        var timer = new PauseTransition(life);
        timer.setOnFinished(_ -> getChildren().remove(toast));
        toast.hoverProperty()
                .subscribe(
                        hovered -> {
                            if (hovered) {
                                timer.stop();
                            } else {
                                timer.playFromStart();
                            }
                        });
    }
}
