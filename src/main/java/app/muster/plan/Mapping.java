package app.muster.plan;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// How the estate is told apart, beyond what people say of single assets.
///
/// @param rules in order; the first that fits places an asset
/// @param types categories for types that the catalogue does not know, by type in lower case
/// @param filters each name once
public record Mapping(
        List<MappingRule> rules, Map<String, Category> types, List<SavedFilter> filters) {

    public static final Mapping NONE = new Mapping(List.of(), Map.of(), List.of());

    public Mapping {
        rules = List.copyOf(rules);
        types = Collections.unmodifiableMap(new TreeMap<>(types));
        filters = List.copyOf(filters);
        Plan.unique(rules, MappingRule::id);
        Plan.unique(filters, SavedFilter::name);
    }

    public Optional<MappingRule> rule(RuleId id) {
        return rules.stream().filter(rule -> rule.id().equals(id)).findFirst();
    }

    public Mapping withRules(List<MappingRule> changed) {
        return new Mapping(changed, types, filters);
    }

    public Mapping withTypes(Map<String, Category> changed) {
        return new Mapping(rules, changed, filters);
    }

    public Mapping withFilters(List<SavedFilter> changed) {
        return new Mapping(rules, types, changed);
    }
}
