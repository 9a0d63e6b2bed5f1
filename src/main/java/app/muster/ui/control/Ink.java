package app.muster.ui.control;

import app.muster.plan.Category;

import javafx.css.CssMetaData;
import javafx.css.StyleConverter;
import javafx.css.StyleableProperty;
import javafx.scene.paint.Color;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// A colour of `tokens.css` that something drawn by hand uses; its name is the token's.
public enum Ink {
    MAP_CANVAS,
    MAP_GRID,
    MAP_NODE,
    MAP_NODE_LINE,
    MAP_GROUP,
    MAP_GROUP_LINE,
    MAP_EDGE,
    MAP_EDGE_STRONG,
    MAP_SELECTED,
    MAP_AFFECTED,
    MAP_DIMMED,
    SURFACE_CARD,
    SURFACE_SUNKEN,
    SURFACE_SELECTED,
    LINE,
    LINE_MUTED,
    TEXT,
    TEXT_MUTED,
    TEXT_FAINT,
    FOCUS,
    STATE_IN_PLACE,
    STATE_MISSING,
    STATE_MISSING_SUBTLE,
    STATE_UNKNOWN,
    STATE_UNKNOWN_SUBTLE,
    STATE_WAIVED,
    STATE_WAIVED_SUBTLE,
    CHART_1,
    CHART_6,
    CHART_AXIS,
    CHART_GRID,
    CATEGORY_A,
    CATEGORY_A_SUBTLE,
    CATEGORY_B,
    CATEGORY_B_SUBTLE,
    CATEGORY_C,
    CATEGORY_C_SUBTLE,
    CATEGORY_D,
    CATEGORY_D_SUBTLE,
    CATEGORY_E,
    CATEGORY_E_SUBTLE,
    CATEGORY_UNCLASSIFIED,
    CATEGORY_UNCLASSIFIED_SUBTLE;

    private final CssMetaData<DrawnPane, Color> metaData = new Token();

    public static Ink of(Category category) {
        return valueOf("CATEGORY_" + category.name());
    }

    public static Ink subtle(Category category) {
        return valueOf("CATEGORY_" + category.name() + "_SUBTLE");
    }

    static List<CssMetaData<DrawnPane, Color>> all() {
        return Arrays.stream(values()).map(ink -> ink.metaData).toList();
    }

    CssMetaData<DrawnPane, Color> metaData() {
        return metaData;
    }

    /// `-ink-map-node` for [#MAP_NODE].
    private String property() {
        return "-ink-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private final class Token extends CssMetaData<DrawnPane, Color> {

        Token() {
            super(property(), StyleConverter.getColorConverter(), Color.TRANSPARENT);
        }

        @Override
        public boolean isSettable(DrawnPane pane) {
            return true;
        }

        @Override
        public StyleableProperty<Color> getStyleableProperty(DrawnPane pane) {
            return pane.property(Ink.this);
        }
    }
}
