package app.muster.ui.control;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumnBase;
import javafx.scene.control.TablePosition;
import javafx.scene.control.TableView;

/// Which rows of a table are chosen, any number of them at once. JavaFX's own model takes time in
/// proportion to the square of the chosen rows when they are let go, five seconds for 100,000; this
/// one knows rows only, and no cells.
///
/// @param <S> what the rows show
public final class RowSelection<S> extends TableView.TableViewSelectionModel<S> {

    /// Some of the table's behaviour wants to watch cells; there are none.
    @SuppressWarnings("rawtypes")
    private final ObservableList<TablePosition> cells =
            FXCollections.unmodifiableObservableList(FXCollections.observableArrayList());

    public RowSelection(TableView<S> table) {
        super(table);
        setSelectionMode(SelectionMode.MULTIPLE);
    }

    @Override
    @SuppressWarnings("rawtypes")
    public ObservableList<TablePosition> getSelectedCells() {
        return cells;
    }

    @Override
    public boolean isSelected(int row, TableColumn<S, ?> column) {
        return isSelected(row);
    }

    @Override
    public void select(int row, TableColumn<S, ?> column) {
        select(row);
    }

    @Override
    public void clearAndSelect(int row, TableColumn<S, ?> column) {
        clearAndSelect(row);
    }

    @Override
    public void clearSelection(int row, TableColumn<S, ?> column) {
        clearSelection(row);
    }

    @Override
    public void selectRange(
            int minRow,
            TableColumnBase<S, ?> minColumn,
            int maxRow,
            TableColumnBase<S, ?> maxColumn) {
        int step = minRow <= maxRow ? 1 : -1;
        selectRange(minRow, maxRow + step);
    }

    @Override
    public void selectLeftCell() {}

    @Override
    public void selectRightCell() {}

    @Override
    public void selectAboveCell() {
        int row = getSelectedIndex();
        clearAndSelect(row < 0 ? getItemCount() - 1 : Math.max(0, row - 1));
    }

    @Override
    public void selectBelowCell() {
        clearAndSelect(Math.min(getItemCount() - 1, getSelectedIndex() + 1));
    }
}
