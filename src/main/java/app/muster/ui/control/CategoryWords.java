package app.muster.ui.control;

import app.muster.plan.Category;
import app.muster.text.Messages;

/// What the categories are called, in full and where there is little room.
public final class CategoryWords {

    private CategoryWords() {}

    public static String full(Category category, Messages words) {
        return switch (category) {
            case A -> words.get("category.a");
            case B -> words.get("category.b");
            case C -> words.get("category.c");
            case D -> words.get("category.d");
            case E -> words.get("category.e");
            case UNCLASSIFIED -> words.get("category.unclassified");
        };
    }

    public static String brief(Category category, Messages words) {
        return switch (category) {
            case A -> words.get("category.a.brief");
            case B -> words.get("category.b.brief");
            case C -> words.get("category.c.brief");
            case D -> words.get("category.d.brief");
            case E -> words.get("category.e.brief");
            case UNCLASSIFIED -> words.get("category.unclassified.brief");
        };
    }
}
