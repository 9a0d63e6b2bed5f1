package app.muster.ui.estate;

import app.muster.plan.Category;

import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How far the mapping is. What is gone asks for no work and is not counted.
///
/// @param categories per category that the estate has, how many of how many are mapped
/// @param unknownTypes types of which nobody said how they come back, each with its assets, the
///   most first
record WorkList(
        int mapped, int total, Map<Category, Share> categories, List<OpenType> unknownTypes) {

    /// So many of so many.
    record Share(int done, int all) {
        Share plus(boolean isDone) {
            return new Share(done + (isDone ? 1 : 0), all + 1);
        }

        int left() {
            return all - done;
        }
    }

    /// A type in the state of nobody having placed it.
    ///
    /// @param type lower case
    record OpenType(String type, int assets) {}

    static final WorkList NONE = new WorkList(0, 0, Map.of(), List.of());

    static WorkList of(List<AssetRow> rows) {
        var categories = new EnumMap<Category, Share>(Category.class);
        var types = new HashMap<String, Integer>();
        int mapped = 0;
        int total = 0;
        for (AssetRow row : rows) {
            if (row.isGone()) {
                continue;
            }
            total++;
            mapped += row.isMapped() ? 1 : 0;
            Share share = categories.getOrDefault(row.category(), new Share(0, 0));
            categories.put(row.category(), share.plus(row.isMapped()));
            if (row.category() == Category.UNCLASSIFIED) {
                types.merge(row.asset().type(), 1, Integer::sum);
            }
        }
        List<OpenType> open =
                types.entrySet().stream()
                        .map(entry -> new OpenType(entry.getKey(), entry.getValue()))
                        .sorted(
                                Comparator.comparingInt(OpenType::assets)
                                        .reversed()
                                        .thenComparing(OpenType::type))
                        .toList();
        return new WorkList(mapped, total, Collections.unmodifiableMap(categories), open);
    }

    int left() {
        return total - mapped;
    }

    boolean isDone() {
        return total > 0 && left() == 0;
    }
}
