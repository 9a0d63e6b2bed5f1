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
        return add(
                key,
                width,
                Math.min(width, 64),
                Comparator.comparing(text, String.CASE_INSENSITIVE_ORDER),
                row -> label(text.apply(row)));
    }

    /// Text that is put in order by something else than its letters.
    <C extends Comparable<? super C>> Columns<T> text(
            String key, double width, Function<T, C> by, Function<T, String> text) {
        return add(
                key,
                width,
                Math.min(width, 64),
                Comparator.comparing(by),
                row -> label(text.apply(row)));
    }

    /// A tooltip costs more than the rest of a cell, so it is made when the pointer comes.
    private static Label label(String text) {
        var label = new Label(text);
        label.setOnMouseEntered(
                _ -> {
                    if (label.getTooltip() == null && !text.isEmpty()) {
                        label.setTooltip(Icons.tooltip(text));
                    }
                });
        return label;
    }

    /// Text that is shown whatever its length, over several lines if need be.
    Columns<T> wrapped(String key, double width, Function<T, String> text) {
        var place = new ReadOnlyDoubleWrapper(width);
        add(
                key,
                width,
                120,
                Comparator.comparing(text, String.CASE_INSENSITIVE_ORDER),
                row -> {
                    var whole = new Text(text.apply(row));
                    whole.getStyleClass().add("wrapped-text");
                    whole.wrappingWidthProperty().bind(place.subtract(20));
                    return whole;
                });
        place.bind(columns.getLast().widthProperty());
        return this;
    }

    /// A column that is never narrower than this.
    Columns<T> add(String key, double width, Comparator<T> order, Function<T, Node> content) {
        return add(key, width, width, order, content);
    }

    private Columns<T> add(
            String key,
            double width,
            double least,
            Comparator<T> order,
            Function<T, Node> content) {
        var column = new TableColumn<T, T>(words.get(key));
        column.setPrefWidth(width);
        column.setMinWidth(least);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setComparator(order);
        column.setCellFactory(
                _ ->
                        new TableCell<>() {
                            @Override
                            protected void updateItem(@Nullable T row, boolean empty) {
                                super.updateItem(row, empty);
                                setGraphic(empty || row == null ? null : content.apply(row));
                            }
                        });
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
}
