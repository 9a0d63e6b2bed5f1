package app.muster.ui.estate;

import app.muster.plan.Category;
import app.muster.text.Messages;
import app.muster.ui.control.CategoryWords;
import app.muster.ui.control.Icons;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;

/// Types of which nobody said how they come back: one click for each says it, for all its assets
/// and for those of later imports.
final class TypesPanel extends VBox {

    /// @param onClassify told the type, its words and its category
    TypesPanel(
            List<WorkList.OpenType> types,
            Messages words,
            BiConsumer<String, Category> onClassify) {
        super(12);
        getChildren().add(Wrapped.label(words.get("estate.types.help"), "muted"));
        for (WorkList.OpenType type : types) {
            var name = Wrapped.label(type.type());
            var count = new Label(words.get("estate.types.assets", type.assets()));
            count.getStyleClass().add("small-text");
            var buttons = new HBox(4);
            for (Category category : Category.values()) {
                if (category == Category.UNCLASSIFIED) {
                    continue;
                }
                var button = new Button(category.letter());
                String full = CategoryWords.full(category, words);
                button.getStyleClass()
                        .addAll(
                                "small",
                                "category-choice",
                                "category-" + category.name().toLowerCase(Locale.ROOT));
                button.setTooltip(Icons.tooltip(full));
                button.setAccessibleText(words.get("estate.types.put", type.type(), full));
                button.setOnAction(_ -> onClassify.accept(type.type(), category));
                buttons.getChildren().add(button);
            }
            var row = new VBox(4, name, count, buttons);
            row.getStyleClass().add("stacked-row");
            getChildren().add(row);
        }
        getStyleClass().add("inspector-body");
    }
}
