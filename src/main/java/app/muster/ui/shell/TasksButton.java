package app.muster.ui.shell;

import app.muster.text.Messages;
import app.muster.ui.control.Icons;

import atlantafx.base.controls.Popover;

import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.concurrent.Task;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

/// Says how much goes on in the background, and lists it with progress and cancel.
final class TasksButton extends Button {

    private final ObservableList<Task<?>> running;
    private final Messages words;
    private final VBox rows = new VBox();
    private final Popover popover = new Popover(rows);

    TasksButton(Jobs jobs, Messages words) {
        this.running = jobs.running();
        this.words = words;
        rows.getStyleClass().add("task-rows");
        popover.setArrowLocation(Popover.ArrowLocation.TOP_RIGHT);
        popover.setHeaderAlwaysVisible(false);
        popover.setDetachable(false);
        popover.getStyleClass().add("tasks-popover");
        getStyleClass().addAll("icon-button", "tasks-button");
        setOnAction(_ -> popover.show(this));
        running.addListener((ListChangeListener<Task<?>>) _ -> refresh());
        refresh();
    }

    private void refresh() {
        boolean busy = !running.isEmpty();
        setText(busy ? String.valueOf(running.size()) : "");
        setGraphic(busy ? spinner() : Icons.icon(Feather.LAYERS));
        String said = busy ? words.get("tasks.running", running.size()) : words.get("tasks.none");
        setAccessibleText(said);
        setTooltip(Icons.tooltip(said));
        if (busy) {
            rows.getChildren().setAll(running.stream().map(this::row).toList());
        } else {
            rows.getChildren().setAll(quiet(words.get("tasks.none")));
        }
    }

    private static Node spinner() {
        var spinner = new ProgressIndicator();
        spinner.setPrefSize(14, 14);
        spinner.setMaxSize(14, 14);
        return spinner;
    }

    private static Label quiet(String text) {
        var label = new Label(text);
        label.getStyleClass().add("task-message");
        return label;
    }

    private Node row(Task<?> task) {
        var title = new Label(task.getTitle());
        title.getStyleClass().add("task-title");
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        var cancel = Icons.button(Feather.X, words.get("tasks.cancel"), task::cancel);
        cancel.getStyleClass().add("small");
        var head = new HBox(title, cancel);
        head.setAlignment(Pos.CENTER_LEFT);
        var bar = new ProgressBar();
        bar.progressProperty().bind(task.progressProperty());
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.getStyleClass().add("small");
        var message = quiet("");
        message.textProperty().bind(task.messageProperty());
        var row = new VBox(head, bar, message);
        row.getStyleClass().add("task-row");
        return row;
    }
}
