package app.muster.ui.shell;

import app.muster.ui.control.Icons;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

/// One hit of the search: icon, title, and what it is at the end of the line.
final class PaletteCell extends ListCell<SearchHit> {

    PaletteCell() {
        getStyleClass().add("palette-cell");
    }

    @Override
    protected void updateItem(@Nullable SearchHit hit, boolean empty) {
        super.updateItem(hit, empty);
        setText(null);
        if (empty || hit == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        var title = new Label(hit.title());
        title.getStyleClass().add("palette-title");
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var subtitle = new Label(hit.subtitle());
        subtitle.getStyleClass().add("palette-subtitle");
        subtitle.setMinWidth(USE_PREF_SIZE);
        var line = new HBox(Icons.icon(hit.icon()), title, gap, subtitle);
        line.getStyleClass().add("palette-line");
        line.setAlignment(Pos.CENTER_LEFT);
        setGraphic(line);
        setAccessibleText(hit.title() + ", " + hit.subtitle());
    }
}
