package app.muster.ui.estate;

import app.muster.text.Messages;
import app.muster.ui.control.Icons;

import javafx.scene.control.CheckBox;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.MenuButton;

import org.kordamp.ikonli.feather.Feather;

/// Which columns the table shows; it stays open while a person ticks.
final class ColumnsMenu extends MenuButton {

    ColumnsMenu(AssetTable table, Messages words) {
        setGraphic(Icons.icon(Feather.COLUMNS));
        setTooltip(Icons.tooltip(words.get("estate.columns")));
        setAccessibleText(words.get("estate.columns"));
        setMinWidth(USE_PREF_SIZE);
        for (AssetColumn column : AssetColumn.values()) {
            if (column == AssetColumn.NAME) {
                continue;
            }
            var box = new CheckBox(table.title(column));
            box.setSelected(table.isShown(column));
            box.setOnAction(_ -> table.show(column, box.isSelected()));
            getItems().add(new CustomMenuItem(box, false));
            addEventHandler(ON_SHOWING, _ -> box.setSelected(table.isShown(column)));
        }
    }
}
