package app.muster.ui.overview;

import app.muster.expression.Truth;
import app.muster.readiness.Dimension;
import app.muster.readiness.Fact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The facts under one side of readiness, those that say the same of different assets together.
///
/// @param groups what costs most first
record FactGroups(List<Group> groups) {

    /// Facts that say the same.
    ///
    /// @param missing how many do not hold
    /// @param unknown how many are not known
    /// @param lost percent of the side that these cost for certain
    /// @param open percent of the side that may be lost or not
    /// @param facts those that do not hold first, then those that are not known, then the others
    record Group(
            String key, long missing, long unknown, double lost, double open, List<Fact> facts) {

        boolean costs() {
            return missing + unknown > 0;
        }
    }

    FactGroups {
        groups = List.copyOf(groups);
    }

    static FactGroups of(Dimension dimension) {
        double all = dimension.facts().stream().mapToInt(Fact::weight).sum();
        Map<String, List<Fact>> byKey = new LinkedHashMap<>();
        for (Fact fact : dimension.facts()) {
            byKey.computeIfAbsent(fact.key(), _ -> new ArrayList<>()).add(fact);
        }
        var groups = new ArrayList<Group>();
        byKey.forEach((key, facts) -> groups.add(group(key, facts, all)));
        groups.sort(
                Comparator.<Group>comparingDouble(group -> -group.lost() - group.open())
                        .thenComparing(Group::key));
        return new FactGroups(groups);
    }

    private static Group group(String key, List<Fact> facts, double all) {
        var sorted = new ArrayList<>(facts);
        sorted.sort(
                Comparator.<Fact>comparingInt(fact -> rank(fact.holds()))
                        .thenComparingInt(fact -> -fact.weight()));
        return new Group(
                key,
                facts.stream().filter(fact -> fact.holds() == Truth.FALSE).count(),
                facts.stream().filter(fact -> fact.holds() == Truth.UNKNOWN).count(),
                share(facts, Truth.FALSE, all),
                share(facts, Truth.UNKNOWN, all),
                List.copyOf(sorted));
    }

    private static int rank(Truth holds) {
        return switch (holds) {
            case FALSE -> 0;
            case UNKNOWN -> 1;
            case TRUE -> 2;
        };
    }

    private static double share(List<Fact> facts, Truth holds, double all) {
        return facts.stream().filter(f -> f.holds() == holds).mapToInt(Fact::weight).sum()
                * 100
                / all;
    }
}
