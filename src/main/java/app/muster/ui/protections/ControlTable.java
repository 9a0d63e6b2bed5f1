package app.muster.ui.protections;

import app.muster.catalogue.Control.Severity;
import app.muster.catalogue.ControlName;
import app.muster.text.Messages;
import app.muster.ui.control.SeverityBadge;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.SortedList;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import java.util.List;
import java.util.function.Function;

/// The controls as a table, each with a bar of how its findings fall.
final class ControlTable extends TableView<ControlRow> {

    private final Messages words;
    private final ObservableList<ControlRow> rows = FXCollections.observableArrayList();

    ControlTable(Messages words) {
        this.words = words;
        TableColumn<ControlRow, Severity> severity =
                column("protections.column.severity", row -> row.severity(), 112);
        severity.setMaxWidth(130);
        severity.setCellFactory(_ -> new SeverityCell());
        TableColumn<ControlRow, String> title =
                column(
                        "protections.column.control",
                        row -> ControlName.of(row.control(), words),
                        420);
        title.setMinWidth(160);
        TableColumn<ControlRow, ControlRow> bar =
                column("protections.column.share", row -> row, 150);
        bar.setCellFactory(_ -> new BarCell());
        bar.setMinWidth(120);
        bar.setSortable(false);
        getColumns()
                .setAll(
                        List.of(
                                severity,
                                title,
                                bar,
                                count("status.missing", ControlRow::missing),
                                count("status.unknown", ControlRow::unknown),
                                count("status.in-place", ControlRow::inPlace),
                                count("status.waived", ControlRow::waived)));
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        getStyleClass().add("bare");
        setAccessibleText(words.get("protections.by-control"));
        var none = new Label(words.get("protections.none-shown"));
        none.getStyleClass().add("muted");
        setPlaceholder(none);
        var sorted = new SortedList<>(rows);
        sorted.comparatorProperty().bind(comparatorProperty());
        setItems(sorted);
    }

    void show(List<ControlRow> controls) {
        rows.setAll(controls);
    }

    private TableColumn<ControlRow, Integer> count(
            String title, Function<ControlRow, Integer> value) {
        TableColumn<ControlRow, Integer> column = column(title, value, 90);
        column.setMaxWidth(92);
        return column;
    }

    private <V> TableColumn<ControlRow, V> column(
            String title, Function<ControlRow, V> value, double width) {
        var column = new TableColumn<ControlRow, V>(words.get(title));
        column.setCellValueFactory(
                cell -> new ReadOnlyObjectWrapper<>(value.apply(cell.getValue())));
        column.setPrefWidth(width);
        column.setMinWidth(Math.min(width, 112));
        return column;
    }

    private final class SeverityCell extends TableCell<ControlRow, Severity> {
        @Override
        protected void updateItem(Severity severity, boolean empty) {
            super.updateItem(severity, empty);
            setGraphic(empty || severity == null ? null : new SeverityBadge(severity, words));
        }
    }

    private final class BarCell extends TableCell<ControlRow, ControlRow> {
        @Override
        protected void updateItem(ControlRow row, boolean empty) {
            super.updateItem(row, empty);
            if (empty || row == null) {
                setGraphic(null);
                return;
            }
            var bar = new HBox();
            bar.getStyleClass().add("verdict-bar");
            add(bar, "missing", row.missing(), row.total());
            add(bar, "unknown", row.unknown(), row.total());
            add(bar, "waived", row.waived(), row.total());
            add(bar, "in-place", row.inPlace(), row.total());
            bar.setAccessibleText(
                    words.get(
                            "protections.share",
                            row.missing(),
                            row.unknown(),
                            row.inPlace(),
                            row.total()));
            setGraphic(bar);
        }

        private void add(HBox bar, String state, int count, int total) {
            if (count > 0) {
                var part = new Region();
                part.getStyleClass().addAll("verdict-part", state);
                part.prefWidthProperty().bind(bar.widthProperty().multiply((double) count / total));
                part.setMinWidth(2);
                HBox.setHgrow(part, Priority.NEVER);
                bar.getChildren().add(part);
            }
        }
    }
}
