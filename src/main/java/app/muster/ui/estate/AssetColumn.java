package app.muster.ui.estate;

import java.util.Comparator;
import java.util.function.Function;

/// The columns that the assets can be shown in and sorted by.
enum AssetColumn {
    NAME(true, by(AssetRow::name)),
    TYPE(true, by(AssetRow::kind)),
    CATEGORY(true, Comparator.comparing(AssetRow::category)),
    APPLICATION(true, by(AssetRow::application)),
    RULE(false, by(AssetRow::rule)),
    MISSING(true, Comparator.comparingInt(AssetRow::missing)),
    UNKNOWN(true, Comparator.comparingInt(AssetRow::unknown)),
    NEEDS(false, Comparator.comparingInt(AssetRow::needs)),
    NEEDED_BY(false, Comparator.comparingInt(AssetRow::neededBy)),
    GROUP(true, by(AssetRow::group)),
    REGION(true, by(AssetRow::location)),
    SUBSCRIPTION(false, by(AssetRow::subscription)),
    GONE(false, by(AssetRow::goneSince));

    /// A column and the way it is sorted.
    record Sort(AssetColumn column, boolean descending) {

        Comparator<AssetRow> order() {
            return descending ? column.order.reversed() : column.order;
        }
    }

    private final boolean shownAtFirst;
    private final Comparator<AssetRow> order;

    AssetColumn(boolean shownAtFirst, Comparator<AssetRow> order) {
        this.shownAtFirst = shownAtFirst;
        this.order = order;
    }

    /// Whether it is shown before anybody chose.
    boolean isShownAtFirst() {
        return shownAtFirst;
    }

    private static Comparator<AssetRow> by(Function<AssetRow, String> value) {
        return Comparator.comparing(value, String.CASE_INSENSITIVE_ORDER);
    }
}
