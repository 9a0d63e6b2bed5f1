package app.muster.ui.estate;

import app.muster.plan.Category;
import app.muster.text.Messages;

/// What the categories are called.
final class CategoryName {

    private CategoryName() {}

    static String of(Category category, Messages words) {
        return switch (category) {
            case A -> words.get("category.a");
            case B -> words.get("category.b");
            case C -> words.get("category.c");
            case D -> words.get("category.d");
            case E -> words.get("category.e");
            case UNCLASSIFIED -> words.get("category.unclassified");
        };
    }
}
