package app.muster.ui.control;

import app.muster.plan.Category;
import app.muster.text.Messages;

import javafx.scene.control.Label;

import java.util.Locale;

/// The letter of an asset's category on its colour; its name is the tooltip.
public final class CategoryBadge extends Label {

    public CategoryBadge(Category category, Messages words) {
        super(category.letter());
        String name = CategoryWords.full(category, words);
        String letter = category.name().toLowerCase(Locale.ROOT);
        getStyleClass().addAll("category-badge", "category-" + letter);
        setMinWidth(USE_PREF_SIZE);
        setTooltip(Icons.tooltip(name));
        setAccessibleText(name);
    }
}
