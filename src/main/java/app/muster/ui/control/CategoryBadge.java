package app.muster.ui.control;

import app.muster.plan.Category;
import app.muster.text.Messages;
import java.util.Locale;
import javafx.scene.control.Label;

/// The letter of an asset's category on its colour; its name is the tooltip.
public final class CategoryBadge extends Label {

    public CategoryBadge(Category category, Messages words) {
        super(category.letter());
        String key = category.name().toLowerCase(Locale.ROOT);
        String name = words.get("category." + key);
        getStyleClass().addAll("category-badge", "category-" + key);
        setMinWidth(USE_PREF_SIZE);
        setTooltip(Icons.tooltip(name));
        setAccessibleText(name);
    }
}
