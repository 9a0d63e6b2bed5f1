package app.muster.ui.estate;

import app.muster.plan.Category;
import app.muster.text.Messages;
import app.muster.ui.control.CategoryBadge;
import app.muster.ui.control.CategoryWords;

import javafx.scene.control.cell.ComboBoxTableCell;
import javafx.util.StringConverter;

import java.util.function.BiConsumer;

/// How an asset comes back; a double click offers the other categories.
final class CategoryCell extends ComboBoxTableCell<AssetRow, Category> {

    private final Messages words;
    private final BiConsumer<AssetRow, Category> onChosen;

    CategoryCell(Messages words, BiConsumer<AssetRow, Category> onChosen) {
        super(Category.values());
        this.words = words;
        this.onChosen = onChosen;
        setConverter(converter(words));
    }

    /// Words for the categories.
    static StringConverter<Category> converter(Messages words) {
        return new StringConverter<>() {
            @Override
            public String toString(Category category) {
                return category == null ? "" : CategoryWords.full(category, words);
            }

            @Override
            public Category fromString(String name) {
                throw new UnsupportedOperationException("chosen, never typed");
            }
        };
    }

    @Override
    public void commitEdit(Category chosen) {
        AssetRow row = getTableRow().getItem();
        cancelEdit();
        if (row != null && row.category() != chosen) {
            onChosen.accept(row, chosen);
        }
    }

    @Override
    public void updateItem(Category category, boolean empty) {
        super.updateItem(category, empty);
        if (!isEditing()) {
            setText(null);
            setGraphic(empty || category == null ? null : new CategoryBadge(category, words));
        }
    }
}
