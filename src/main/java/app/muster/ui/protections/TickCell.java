package app.muster.ui.protections;

import app.muster.text.Messages;

import javafx.scene.control.CheckBox;
import javafx.scene.control.TableCell;

/// A box that takes the finding into the script of remedies.
final class TickCell extends TableCell<FindingRow, FindingRow> {

    private final CheckBox box = new CheckBox();
    private final Ticks ticks;
    private final Messages words;

    TickCell(Ticks ticks, Messages words) {
        this.ticks = ticks;
        this.words = words;
        box.setOnAction(
                _ -> {
                    if (getItem() != null) {
                        ticks.set(getItem(), box.isSelected());
                    }
                });
    }

    @Override
    protected void updateItem(FindingRow row, boolean empty) {
        super.updateItem(row, empty);
        if (empty || row == null) {
            setGraphic(null);
            return;
        }
        box.setSelected(ticks.has(row));
        box.setAccessibleText(
                words.get("protections.tick", row.finding().control().title(), row.name()));
        setGraphic(box);
    }
}
