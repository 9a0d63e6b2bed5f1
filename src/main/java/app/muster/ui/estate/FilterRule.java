package app.muster.ui.estate;

import app.muster.plan.Condition.Field;
import app.muster.ui.estate.RuleDraft.Part;

import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// The rule that says the same as what is chosen in the facets, as far as a rule can say it: where
/// an asset stands and what it is, not whose it is or how it fares.
final class FilterRule {

    private static final Map<String, Field> FIELDS =
            Map.of(
                    "category", Field.CATEGORY,
                    "type", Field.TYPE,
                    "group", Field.GROUP,
                    "region", Field.REGION,
                    "subscription", Field.SUBSCRIPTION);
    private static final String TAG = "tag";

    private FilterRule() {}

    /// @param chosen keys of the chosen values by facet
    /// @return empty if a rule can say nothing of it
    static Optional<RuleDraft> of(Map<String, Set<String>> chosen) {
        var parts = new ArrayList<Part>();
        FIELDS.forEach(
                (facet, field) ->
                        pattern(chosen.getOrDefault(facet, Set.of()))
                                .ifPresent(
                                        pattern -> parts.add(new Part(field, "", false, pattern))));
        parts.sort((a, b) -> a.field().compareTo(b.field()));
        tag(chosen.getOrDefault(TAG, Set.of())).ifPresent(part -> parts.add(0, part));
        return parts.isEmpty() ? Optional.empty() : Optional.of(new RuleDraft(parts, "", ""));
    }

    /// One tag can be asked for; any of several tags cannot.
    private static Optional<Part> tag(Set<String> names) {
        return names.size() == 1
                ? names.stream()
                        .filter(name -> !name.isBlank())
                        .findFirst()
                        .map(name -> new Part(Field.TAG, name, false, "*"))
                : Optional.empty();
    }

    /// What is not there, or stands for other texts too in a pattern, cannot be asked for.
    private static Optional<String> pattern(Set<String> values) {
        boolean plain =
                values.stream()
                        .noneMatch(value -> value.isBlank() || value.matches(".+[*?|].*|[*|]"));
        return values.isEmpty() || !plain
                ? Optional.empty()
                : Optional.of(String.join("|", new TreeSet<>(values)));
    }
}
