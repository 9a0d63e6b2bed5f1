package app.muster.ui.recovery;

import app.muster.text.Messages;
import app.muster.ui.control.Icons;

import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.text.Text;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/// Puts the columns of one table together.
///
/// @param <T> what a row shows
final class Columns<T> {

    private static final double ALL = 800;

    private final Messages words;
    private final List<TableColumn<T, T>> spare = new ArrayList<>();
    private final List<TableColumn<T, T>> columns = new ArrayList<>();

    Columns(Messages words) {
        this.words = words;
    }

    Columns<T> text(String key, double width, Function<T, String> text) {
        return text(key, width, Comparator.comparing(text, String.CASE_INSENSITIVE_ORDER), text);
    }

    /// Text that is put in order by something else than its letters.
    <C extends Comparable<? super C>> Columns<T> text(
            String key, double width, Function<T, C> by, Function<T, String> text) {
        return text(key, width, Comparator.comparing(by), text);
    }

    private Columns<T> text(
            String key, double width, Comparator<T> order, Function<T, String> text) {
        return text(key, width, order, text, text);
    }

    /// Says of the last column that no other width than its own makes it better.
    Columns<T> narrow() {
        columns.getLast().setMinWidth(columns.getLast().getPrefWidth());
        columns.getLast().setMaxWidth(columns.getLast().getPrefWidth() + 12);
        return this;
    }

    /// @param more what the tooltip says
    Columns<T> text(
            String key,
            double width,
            Comparator<T> order,
            Function<T, String> text,
            Function<T, String> more) {
        return add(key, width, Math.min(width, 64), order, () -> new Words<>(text, more));
    }

    /// Text that is shown whatever its length, over several lines if need be.
    Columns<T> wrapped(String key, double width, Function<T, String> text) {
        var place = new ReadOnlyDoubleWrapper(width);
        add(
                key,
                width,
                120,
                Comparator.comparing(text, String.CASE_INSENSITIVE_ORDER),
                () ->
                        new Nodes<>(
                                row -> {
                                    var whole = new Text(text.apply(row));
                                    whole.getStyleClass().add("wrapped-text");
                                    whole.wrappingWidthProperty().bind(place.subtract(20));
                                    return whole;
                                }));
        place.bind(columns.getLast().widthProperty());
        return this;
    }

    /// A column that is never narrower than this.
    Columns<T> add(String key, double width, Comparator<T> order, Function<T, Node> content) {
        return add(key, width, width, order, () -> new Nodes<>(content));
    }

    private Columns<T> add(
            String key,
            double width,
            double least,
            Comparator<T> order,
            Supplier<TableCell<T, T>> cell) {
        var column = new TableColumn<T, T>(words.get(key));
        column.setPrefWidth(width);
        column.setMinWidth(least);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setComparator(order);
        column.setCellFactory(_ -> cell.get());
        columns.add(column);
        return this;
    }

    /// The last column is left out while the table is too narrow for all of them.
    Columns<T> ifRoom() {
        spare.add(columns.getLast());
        return this;
    }

    /// @param none what the table says while it is empty
    void in(TableView<T> table, String none) {
        table.getColumns().setAll(columns);
        spare.forEach(
                column -> column.visibleProperty().bind(table.widthProperty().greaterThan(ALL)));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_LAST_COLUMN);
        var label = new Label(words.get(none));
        label.getStyleClass().add("muted");
        table.setPlaceholder(label);
    }

    /// Text costs a cell far less than a node of its own.
    private static final class Words<T> extends TableCell<T, T> {

        private final Function<T, String> text;

        Words(Function<T, String> text, Function<T, String> more) {
            this.text = text;
            Icons.tooltipOnHover(this, () -> getItem() == null ? null : more.apply(getItem()));
        }

        @Override
        protected void updateItem(@Nullable T row, boolean empty) {
            super.updateItem(row, empty);
            setText(empty || row == null ? null : text.apply(row));
        }
    }

    private static final class Nodes<T> extends TableCell<T, T> {

        private final Function<T, Node> content;

        Nodes(Function<T, Node> content) {
            this.content = content;
        }

        @Override
        protected void updateItem(@Nullable T row, boolean empty) {
            super.updateItem(row, empty);
            setGraphic(empty || row == null ? null : content.apply(row));
        }
    }
}
