package app.muster.plan;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A view of the estate that somebody wants to come back to.
///
/// @param search words that must be found
/// @param chosen per facet, such as `category`, the values that are shown
public record SavedFilter(String name, String search, Map<String, List<String>> chosen) {

    public SavedFilter {
        var copy = new TreeMap<String, List<String>>();
        chosen.forEach((facet, values) -> copy.put(facet, List.copyOf(values)));
        chosen = Collections.unmodifiableMap(copy);
        if (name.isBlank()) {
            throw new IllegalArgumentException("a filter needs a name");
        }
    }
}
