package app.muster.ui.protections;

import app.muster.catalogue.Control;
import app.muster.plan.Category;
import app.muster.text.Messages;
import app.muster.ui.control.CategoryWords;

/// What the heat map's controls and assets can be put together by.
final class HeatOrder {

    /// What controls are put together by. Their purpose always parts them besides, so that
    /// protection and availability never stand in one block.
    enum Rows {
        PURPOSE("protections.facet.purpose"),
        PRINCIPLE("protections.facet.principle"),
        CATEGORY("protections.facet.category");

        private final String key;

        Rows(String key) {
            this.key = key;
        }

        String words(Messages words) {
            return words.get(key);
        }
    }

    enum Columns {
        APPLICATION("protections.column.application"),
        CATEGORY("protections.facet.category");

        private final String key;

        Columns(String key) {
            this.key = key;
        }

        String words(Messages words) {
            return words.get(key);
        }
    }

    private HeatOrder() {}

    /// The place of a control's block among the others.
    static int place(Rows by, Control control) {
        int within = control.purpose().ordinal();
        return within + Control.Purpose.values().length * group(by, control);
    }

    /// What a control's block is called.
    static String name(Rows by, Control control, Messages words) {
        String purpose = CatalogueWords.of(control.purpose(), words);
        return switch (by) {
            case PURPOSE -> purpose;
            case PRINCIPLE ->
                    words.get(
                            "protections.heat.block",
                            CatalogueWords.of(control.principle(), words),
                            purpose);
            case CATEGORY -> words.get("protections.heat.block", category(control, words), purpose);
        };
    }

    private static int group(Rows by, Control control) {
        return switch (by) {
            case PURPOSE -> 0;
            case PRINCIPLE -> control.principle().ordinal();
            case CATEGORY ->
                    control.categories().size() == 1
                            ? control.categories().iterator().next().ordinal()
                            : Category.values().length;
        };
    }

    private static String category(Control control, Messages words) {
        return control.categories().size() == 1
                ? CategoryWords.brief(control.categories().iterator().next(), words)
                : words.get("protections.heat.categories");
    }

    /// The place of an asset's group among the others, as text that sorts; what belongs nowhere is
    /// last.
    static String sortKey(Columns by, FindingRow row) {
        return switch (by) {
            case APPLICATION ->
                    row.applicationKey().isEmpty()
                            ? "2"
                            : "1" + row.application() + " " + row.applicationKey();
            case CATEGORY -> "1" + row.category().ordinal();
        };
    }

    static String name(Columns by, FindingRow row, Messages words) {
        return switch (by) {
            case APPLICATION ->
                    row.applicationKey().isEmpty()
                            ? words.get("protections.no-application")
                            : row.application();
            case CATEGORY -> CategoryWords.brief(row.category(), words);
        };
    }
}
