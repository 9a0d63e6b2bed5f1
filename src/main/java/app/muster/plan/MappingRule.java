package app.muster.plan;

import java.util.List;

/// Says whose assets are, without a click for each: what meets all conditions belongs to the
/// application.
///
/// @param when at least one
/// @param note why, for whoever reads the plan later
public record MappingRule(RuleId id, List<Condition> when, ApplicationId application, String note) {

    public MappingRule {
        when = List.copyOf(when);
        if (when.isEmpty()) {
            throw new IllegalArgumentException("rule " + id + " has no condition");
        }
    }
}
