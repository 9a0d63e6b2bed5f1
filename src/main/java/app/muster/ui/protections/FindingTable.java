package app.muster.ui.protections;

import app.muster.assess.Verdict;
import app.muster.catalogue.Control.Severity;
import app.muster.text.Messages;
import app.muster.ui.control.Icons;
import app.muster.ui.control.SeverityBadge;
import app.muster.ui.control.StatusPill;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.SortedList;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/// The findings as a table.
final class FindingTable extends TableView<FindingRow> {

    private final Messages words;
    private final ObservableList<FindingRow> rows = FXCollections.observableArrayList();

    FindingTable(Ticks ticks, Messages words) {
        this.words = words;
        TableColumn<FindingRow, FindingRow> tick =
                column("protections.column.tick", row -> row, 44);
        tick.setMaxWidth(44);
        tick.setSortable(false);
        tick.setCellFactory(_ -> new TickCell(ticks, words));
        TableColumn<FindingRow, Severity> severity =
                column("protections.column.severity", row -> row.finding().severity(), 112);
        severity.setCellFactory(_ -> new NodeCell<>(value -> new SeverityBadge(value, words)));
        severity.setMaxWidth(130);
        var control =
                text("protections.column.control", row -> row.finding().control().title(), 260);
        var asset = text("protections.column.asset", FindingRow::name, 150);
        var application = text("protections.column.application", FindingRow::application, 130);
        TableColumn<FindingRow, Verdict> verdict =
                column("protections.column.verdict", row -> row.finding().verdict(), 132);
        verdict.setComparator(Comparator.comparingInt(FindingRow::place));
        verdict.setCellFactory(_ -> new NodeCell<>(value -> new StatusPill(value, words)));
        verdict.setMaxWidth(150);
        var reason = text("protections.column.reason", row -> row.finding().reason(), 320);
        reason.setCellFactory(_ -> new ReasonCell());
        getColumns().setAll(List.of(tick, severity, control, asset, application, verdict, reason));
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        getStyleClass().add("bare");
        setAccessibleText(words.get("page.protections"));
        var none = new Label(words.get("protections.none-shown"));
        none.getStyleClass().add("muted");
        setPlaceholder(none);
        var sorted = new SortedList<>(rows);
        sorted.comparatorProperty().bind(comparatorProperty());
        setItems(sorted);
        widthProperty()
                .subscribe(
                        width -> {
                            application.setVisible(width.doubleValue() > 660);
                            reason.setVisible(width.doubleValue() > 880);
                        });
    }

    /// Replaces the rows; the finding that was chosen stays chosen if it is still shown.
    void show(List<FindingRow> shown) {
        FindingRow kept = getSelectionModel().getSelectedItem();
        rows.setAll(shown);
        getSelectionModel().clearSelection();
        if (kept != null) {
            for (int i = 0; i < getItems().size(); i++) {
                if (isSame(getItems().get(i), kept)) {
                    getSelectionModel().select(i);
                    return;
                }
            }
        }
    }

    private static boolean isSame(FindingRow a, FindingRow b) {
        return a.finding().asset().equals(b.finding().asset())
                && a.finding().control().id().equals(b.finding().control().id());
    }

    private TableColumn<FindingRow, String> text(
            String title, Function<FindingRow, String> value, double width) {
        TableColumn<FindingRow, String> column = column(title, value, width);
        column.setComparator(String.CASE_INSENSITIVE_ORDER);
        column.setMinWidth(Math.min(width, 110));
        return column;
    }

    private <V> TableColumn<FindingRow, V> column(
            String title, Function<FindingRow, V> value, double width) {
        var column = new TableColumn<FindingRow, V>(words.get(title));
        column.setCellValueFactory(
                cell -> new ReadOnlyObjectWrapper<>(value.apply(cell.getValue())));
        column.setPrefWidth(width);
        column.setMinWidth(width);
        return column;
    }

    /// A value that is shown as a badge or a pill, made anew only when the value changes.
    static final class NodeCell<V> extends TableCell<FindingRow, V> {

        private final Function<V, Node> node;

        NodeCell(Function<V, Node> node) {
            this.node = node;
        }

        @Override
        protected void updateItem(V value, boolean empty) {
            super.updateItem(value, empty);
            setGraphic(empty || value == null ? null : node.apply(value));
        }
    }

    private static final class ReasonCell extends TableCell<FindingRow, String> {
        @Override
        protected void updateItem(String reason, boolean empty) {
            super.updateItem(reason, empty);
            setText(empty ? null : reason);
            setTooltip(empty || reason == null ? null : Icons.tooltip(reason));
        }
    }
}
