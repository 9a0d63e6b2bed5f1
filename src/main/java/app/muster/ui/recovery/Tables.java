package app.muster.ui.recovery;

import app.muster.attack.Outcome;
import app.muster.recover.Task;
import app.muster.text.Messages;
import app.muster.ui.control.Icons;
import app.muster.ui.control.StatusPill;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/// The columns of the two tables of the recovery screen.
final class Tables {

    private final RecoveryViewModel model;
    private final Messages words;

    Tables(RecoveryViewModel model, Messages words) {
        this.model = model;
        this.words = words;
    }

    void steps(TableView<Task> table) {
        table.getColumns()
                .setAll(
                        List.of(
                                text("recovery.column.step", 280, Task::title),
                                text("recovery.column.asset", 170, t -> model.name(t.asset())),
                                text("recovery.column.role", 150, t -> model.name(t.role())),
                                time("recovery.column.start", Task::start),
                                time("recovery.column.end", Task::end),
                                text("recovery.column.critical", 80, this::critical),
                                text("recovery.column.waits", 220, t -> begun(t.waitsFor()))));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_LAST_COLUMN);
    }

    void outcomes(TableView<Outcome> table) {
        table.getColumns()
                .setAll(
                        List.of(
                                text("recovery.column.asset", 170, o -> model.name(o.asset())),
                                result(),
                                text(
                                        "recovery.column.action",
                                        190,
                                        o -> model.actionTitle(o.action())),
                                text("recovery.column.says", 400, Outcome::says),
                                text("recovery.column.kept", 84, this::kept),
                                text("recovery.column.rule", 90, Outcome::rule),
                                text("recovery.column.source", 130, this::source)));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_LAST_COLUMN);
    }

    private String critical(Task task) {
        return task.critical() ? words.get("recovery.yes") : "";
    }

    private String kept(Outcome outcome) {
        return outcome.keptFor().map(Spans::shown).orElse("");
    }

    private String source(Outcome outcome) {
        return words.get("recovery.source", outcome.asOf(), outcome.source());
    }

    /// The sentence with a capital at its beginning.
    static String begun(String sentence) {
        return sentence.isEmpty()
                ? ""
                : Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    }

    private TableColumn<Outcome, Outcome> result() {
        TableColumn<Outcome, Outcome> column =
                column(
                        "recovery.column.result",
                        130,
                        outcome -> new StatusPill(outcome.result(), words));
        column.setComparator(Comparator.comparing(Outcome::result));
        return column;
    }

    private <T> TableColumn<T, T> text(String key, double width, Function<T, String> text) {
        TableColumn<T, T> column =
                column(
                        key,
                        width,
                        row -> {
                            String shown = text.apply(row);
                            var label = new Label(shown);
                            if (!shown.isEmpty()) {
                                label.setTooltip(Icons.tooltip(shown));
                            }
                            return label;
                        });
        column.setComparator(Comparator.comparing(text, String.CASE_INSENSITIVE_ORDER));
        return column;
    }

    private TableColumn<Task, Task> time(String key, Function<Task, Duration> time) {
        TableColumn<Task, Task> column =
                column(key, 84, task -> new Label(Spans.shown(time.apply(task))));
        column.setComparator(Comparator.comparing(time));
        return column;
    }

    private <T> TableColumn<T, T> column(String key, double width, Function<T, Node> content) {
        var column = new TableColumn<T, T>(words.get(key));
        column.setPrefWidth(width);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(
                _ ->
                        new TableCell<>() {
                            @Override
                            protected void updateItem(@Nullable T row, boolean empty) {
                                super.updateItem(row, empty);
                                setGraphic(empty || row == null ? null : content.apply(row));
                            }
                        });
        return column;
    }
}
