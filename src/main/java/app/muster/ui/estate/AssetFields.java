package app.muster.ui.estate;

import app.muster.plan.ApplicationId;
import app.muster.plan.Category;
import app.muster.text.Messages;

import javafx.scene.control.ComboBox;
import javafx.scene.control.TextArea;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/// The fields in which a person says something of one asset or of many.
final class AssetFields {

    private AssetFields() {}

    static ComboBox<Optional<ApplicationId>> application(EstateViewModel model, Messages words) {
        var application = new ComboBox<Optional<ApplicationId>>();
        application.setConverter(ApplicationCell.converter(model, words));
        application.getItems().add(Optional.empty());
        model.applications().forEach(a -> application.getItems().add(Optional.of(a.id())));
        application.setMaxWidth(Double.MAX_VALUE);
        application.setAccessibleText(words.get("estate.column.application"));
        return application;
    }

    static ComboBox<Category> category(Messages words) {
        var category = new ComboBox<Category>();
        category.setConverter(CategoryCell.converter(words));
        category.getItems().setAll(Category.values());
        category.setMaxWidth(Double.MAX_VALUE);
        category.setAccessibleText(words.get("estate.column.category"));
        return category;
    }

    /// @param isTold whether the estate says that its application runs without it
    static ComboBox<Optional<Boolean>> needed(boolean isTold, Messages words) {
        var needed = new ComboBox<Optional<Boolean>>();
        needed.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(@Nullable Optional<Boolean> said) {
                        return said == null ? "" : words.get(neededKey(said, isTold));
                    }

                    @Override
                    public Optional<Boolean> fromString(String text) {
                        throw new UnsupportedOperationException("chosen, never typed");
                    }
                });
        needed.getItems().setAll(List.of(Optional.empty(), Optional.of(true), Optional.of(false)));
        needed.setMaxWidth(Double.MAX_VALUE);
        needed.setAccessibleText(words.get("estate.needed"));
        return needed;
    }

    private static String neededKey(Optional<Boolean> said, boolean isTold) {
        if (said.isEmpty()) {
            return isTold ? "estate.needed.told" : "estate.needed.unsaid";
        }
        return said.get() ? "estate.needed.yes" : "estate.needed.no";
    }

    static TextArea note(Messages words) {
        var text = new TextArea();
        text.setPromptText(words.get("estate.note.prompt"));
        text.setAccessibleText(words.get("estate.note"));
        text.setPrefRowCount(3);
        text.setWrapText(true);
        return text;
    }
}
