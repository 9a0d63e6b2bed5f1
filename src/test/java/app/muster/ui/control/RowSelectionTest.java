package app.muster.ui.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.muster.ui.Fx;

import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

class RowSelectionTest {

    @Test
    void rowsAreChosenAndLetGoAsInAnyTable() throws Exception {
        var steps =
                Fx.on(
                        () -> {
                            var table = new TableView<String>();
                            table.getItems().setAll("a", "b", "c", "d");
                            var letter = new TableColumn<String, String>("Letter");
                            table.getColumns().add(letter);
                            var rows = new RowSelection<>(table);
                            table.setSelectionModel(rows);
                            var seen = new ArrayList<List<Integer>>();
                            rows.selectRange(1, letter, 3, letter);
                            seen.add(List.copyOf(rows.getSelectedIndices()));
                            rows.clearSelection(2);
                            seen.add(List.copyOf(rows.getSelectedIndices()));
                            rows.clearAndSelect(0, letter);
                            seen.add(List.copyOf(rows.getSelectedIndices()));
                            rows.selectBelowCell();
                            seen.add(List.copyOf(rows.getSelectedIndices()));
                            rows.selectAll();
                            seen.add(List.copyOf(rows.getSelectedIndices()));
                            rows.clearSelection();
                            seen.add(List.copyOf(rows.getSelectedIndices()));
                            return seen;
                        });

        assertEquals(
                List.of(
                        List.of(1, 2, 3),
                        List.of(1, 3),
                        List.of(0),
                        List.of(1),
                        List.of(0, 1, 2, 3),
                        List.of()),
                steps);
    }
}
