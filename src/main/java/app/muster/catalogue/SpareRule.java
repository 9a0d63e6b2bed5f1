package app.muster.catalogue;

import app.muster.expression.Expression;

import java.time.LocalDate;
import java.util.List;

/// What makes a resource one that its application runs without: a stand-by, a copy, a cache.
///
/// @param key for example `replication-cache`
/// @param types resource types it is asked of, lower case
/// @param when has to be true of the resource; what is not known leaves it needed
/// @param says why the application runs without it, one sentence for people
/// @param source where it is from, and `asOf` when it was read there
public record SpareRule(
        String key,
        List<String> types,
        Expression when,
        String says,
        String source,
        LocalDate asOf) {

    public SpareRule {
        types = List.copyOf(types);
    }
}
