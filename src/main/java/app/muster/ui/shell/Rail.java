package app.muster.ui.shell;

import app.muster.text.Messages;
import app.muster.ui.control.Icons;

import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;

import java.util.EnumMap;
import java.util.Map;

/// The screens of the window, one below the other, with the present one marked.
final class Rail extends VBox {

    private final Map<PageId, ToggleButton> entries = new EnumMap<>(PageId.class);
    private final ToggleGroup group = new ToggleGroup();
    private final Label brand;
    private final Navigation navigation;
    private final Messages words;

    Rail(Navigation navigation, Messages words) {
        this.navigation = navigation;
        this.words = words;
        brand = new Label(words.get("app.name"), Icons.icon(Brand.MARK));
        brand.getStyleClass().add("brand");
        getChildren().add(brand);
        getStyleClass().add("rail");
    }

    void add(PageId page, String keys) {
        String title = words.get(page.titleKey());
        var entry = new Entry(title);
        entry.setGraphic(Icons.icon(page.icon()));
        entry.setAccessibleText(title);
        entry.setTooltip(Icons.tooltip(title + "  " + keys));
        entry.setToggleGroup(group);
        entry.setOnAction(_ -> navigation.open(page));
        entries.put(page, entry);
        getChildren().add(entry);
    }

    void mark(PageId page) {
        var entry = entries.get(page);
        if (entry != null) {
            entry.setSelected(true);
        }
    }

    /// Icons alone, for a narrow window.
    void setCompact(boolean compact) {
        var display = compact ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT;
        brand.setContentDisplay(display);
        entries.values().forEach(entry -> entry.setContentDisplay(display));
        getStyleClass().remove("compact");
        if (compact) {
            getStyleClass().add("compact");
        }
    }

    /// Marks one of several, so a second click must not unmark it.
    private static final class Entry extends ToggleButton {

        Entry(String title) {
            super(title);
            getStyleClass().setAll("rail-entry");
            setMaxWidth(Double.MAX_VALUE);
        }

        @Override
        public void fire() {
            setSelected(false);
            super.fire();
        }
    }
}
