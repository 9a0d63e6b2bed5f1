package app.muster.ui.control;

import java.util.Locale;
import javafx.scene.control.Label;

/// The letter of an asset's category, A to E, on its colour.
public final class CategoryBadge extends Label {

    /// @param letter `A` to `E`
    /// @param name the category in words, for the tooltip and a screen reader
    public CategoryBadge(String letter, String name) {
        super(letter);
        getStyleClass().addAll("category-badge", "category-" + letter.toLowerCase(Locale.ROOT));
        setMinWidth(USE_PREF_SIZE);
        setTooltip(Icons.tooltip(name));
        setAccessibleText(name);
    }
}
