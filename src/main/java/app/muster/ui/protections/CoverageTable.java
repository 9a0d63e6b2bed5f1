package app.muster.ui.protections;

import app.muster.assess.CoverageLine;
import app.muster.plan.estate.Coverage;
import app.muster.text.Messages;
import app.muster.ui.control.Icons;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.SortedList;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/// What was read for which scope, what that leaves unknown, and who could read it.
final class CoverageTable extends TableView<CoverageLine> {

    private final Messages words;
    private final ObservableList<CoverageLine> rows = FXCollections.observableArrayList();

    CoverageTable(Messages words) {
        this.words = words;
        var kind =
                text(
                        "protections.column.evidence",
                        line -> CatalogueWords.of(line.kind(), words),
                        190);
        var scope = text("protections.column.scope", CoverageLine::scope, 280);
        scope.setCellFactory(_ -> new ScopeCell());
        TableColumn<CoverageLine, Coverage.State> state =
                column("protections.column.state", CoverageLine::state, 120);
        state.setCellFactory(_ -> new StateCell());
        TableColumn<CoverageLine, Integer> unknown =
                column("protections.column.unknown", CoverageLine::unknown, 90);
        unknown.setCellFactory(_ -> new CountCell());
        unknown.setComparator(Comparator.naturalOrder());
        var role = text("protections.column.role", CoverageLine::role, 150);
        var note = text("protections.column.note", CoverageLine::note, 200);
        getColumns().setAll(List.of(kind, scope, state, unknown, role, note));
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        getStyleClass().add("bare");
        setAccessibleText(words.get("protections.coverage"));
        var none = new Label(words.get("protections.coverage.none"));
        none.getStyleClass().add("muted");
        setPlaceholder(none);
        var sorted = new SortedList<>(rows);
        sorted.comparatorProperty().bind(comparatorProperty());
        setItems(sorted);
    }

    void show(List<CoverageLine> lines) {
        rows.setAll(lines);
    }

    private TableColumn<CoverageLine, String> text(
            String title, Function<CoverageLine, String> value, double width) {
        TableColumn<CoverageLine, String> column = column(title, value, width);
        column.setComparator(String.CASE_INSENSITIVE_ORDER);
        column.setCellFactory(_ -> new TextCell());
        return column;
    }

    private <V> TableColumn<CoverageLine, V> column(
            String title, Function<CoverageLine, V> value, double width) {
        var column = new TableColumn<CoverageLine, V>(words.get(title));
        column.setCellValueFactory(
                cell -> new ReadOnlyObjectWrapper<>(value.apply(cell.getValue())));
        column.setPrefWidth(width);
        column.setMinWidth(Math.min(width, 90));
        return column;
    }

    private static final class TextCell extends TableCell<CoverageLine, String> {
        @Override
        protected void updateItem(String text, boolean empty) {
            super.updateItem(text, empty);
            boolean isBlank = empty || text == null || text.isEmpty();
            setText(isBlank ? null : text);
            setTooltip(isBlank ? null : Icons.tooltip(text));
        }
    }

    /// The last name of the scope; all of it when pointed at.
    private static final class ScopeCell extends TableCell<CoverageLine, String> {
        @Override
        protected void updateItem(String scope, boolean empty) {
            super.updateItem(scope, empty);
            boolean isBlank = empty || scope == null || scope.isEmpty();
            setText(isBlank ? null : scope.substring(scope.lastIndexOf('/') + 1));
            setTooltip(isBlank ? null : Icons.tooltip(scope));
        }
    }

    private static final class CountCell extends TableCell<CoverageLine, Integer> {
        @Override
        protected void updateItem(Integer count, boolean empty) {
            super.updateItem(count, empty);
            setText(empty || count == null || count == 0 ? null : count.toString());
        }
    }

    private final class StateCell extends TableCell<CoverageLine, Coverage.State> {

        @Override
        protected void updateItem(Coverage.State state, boolean empty) {
            super.updateItem(state, empty);
            if (empty || state == null) {
                setGraphic(null);
                return;
            }
            var label = new Label(CatalogueWords.of(state, words), Icons.icon(icon(state)));
            label.getStyleClass().addAll("coverage-state", style(state));
            setGraphic(label);
        }

        private static Ikon icon(Coverage.State state) {
            return switch (state) {
                case COMPLETE -> Feather.CHECK;
                case PARTIAL -> Feather.ALERT_TRIANGLE;
                case DENIED -> Feather.LOCK;
                case FAILED -> Feather.ZAP_OFF;
                case NOT_ASKED -> Feather.MINUS;
            };
        }

        private static String style(Coverage.State state) {
            return switch (state) {
                case COMPLETE -> "in-place";
                case PARTIAL -> "unknown";
                case DENIED, FAILED -> "missing";
                case NOT_ASKED -> "not-applicable";
            };
        }
    }
}
