package app.muster.mapping;

import app.muster.plan.Asset;
import app.muster.plan.AssetId;
import app.muster.plan.MappingRule;
import app.muster.plan.Plan;
import app.muster.plan.RuleId;
import app.muster.plan.estate.Snapshot;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What rules would do to a plan, before they do.
///
/// @param rules one count for each, in order
/// @param released assets that a rule placed and that none of these would
/// @param unmappedBefore assets that are still there and nobody's now
/// @param unmappedAfter the same, once the rules applied
public record RulePreview(
        List<Count> rules, List<AssetId> released, int unmappedBefore, int unmappedAfter) {

    private static final int EXAMPLES = 5;

    /// What one rule would do. `fits` is the sum of the five counts after it.
    ///
    /// @param fits assets that meet its conditions, whatever becomes of them
    /// @param places those that are nobody's now and would be the application's
    /// @param keeps those that it has placed already
    /// @param takes those that another rule has placed and that would be its own
    /// @param byPerson those that a person placed; they stay where they are
    /// @param shadowed those that an earlier rule has
    /// @param examples the first few of what it places or takes, or else of what it fits
    public record Count(
            RuleId rule,
            int fits,
            int places,
            int keeps,
            int takes,
            int byPerson,
            int shadowed,
            List<AssetId> examples) {

        public Count {
            examples = List.copyOf(examples);
        }
    }

    public RulePreview {
        rules = List.copyOf(rules);
        released = List.copyOf(released);
    }

    /// @param candidates all the rules the plan would have, in order
    public static RulePreview of(Plan plan, Snapshot snapshot, List<MappingRule> candidates) {
        var ready = new Rules(candidates, new Sight(snapshot));
        Map<RuleId, Counter> counters = new LinkedHashMap<>();
        candidates.forEach(rule -> counters.put(rule.id(), new Counter(rule.id())));
        var released = new ArrayList<AssetId>();
        int before = 0;
        int after = 0;
        for (Asset asset : plan.assets()) {
            List<MappingRule> fitting = ready.all(asset);
            for (int i = 0; i < fitting.size(); i++) {
                Counter counter = counters.get(fitting.get(i).id());
                if (counter != null) {
                    counter.take(asset, i > 0);
                }
            }
            boolean isThere = asset.goneSince().isEmpty();
            boolean isUnmapped = asset.application().isEmpty();
            before += isThere && isUnmapped ? 1 : 0;
            if (!Placement.isByPerson(asset) && fitting.isEmpty()) {
                after += isThere ? 1 : 0;
                if (!isUnmapped) {
                    released.add(asset.id());
                }
            }
        }
        return new RulePreview(
                counters.values().stream().map(Counter::count).toList(), released, before, after);
    }

    private static final class Counter {
        private final RuleId rule;
        private int fits;
        private int places;
        private int keeps;
        private int takes;
        private int byPerson;
        private int shadowed;
        private final List<AssetId> moved = new ArrayList<>();
        private final List<AssetId> others = new ArrayList<>();

        Counter(RuleId rule) {
            this.rule = rule;
        }

        void take(Asset asset, boolean isLater) {
            fits++;
            if (Placement.isByPerson(asset)) {
                byPerson++;
                note(others, asset);
            } else if (isLater) {
                shadowed++;
                note(others, asset);
            } else if (asset.application().isEmpty()) {
                places++;
                note(moved, asset);
            } else if (asset.placedBy().equals(Optional.of(rule))) {
                keeps++;
                note(others, asset);
            } else {
                takes++;
                note(moved, asset);
            }
        }

        private static void note(List<AssetId> some, Asset asset) {
            if (some.size() < EXAMPLES) {
                some.add(asset.id());
            }
        }

        Count count() {
            return new Count(
                    rule,
                    fits,
                    places,
                    keeps,
                    takes,
                    byPerson,
                    shadowed,
                    moved.isEmpty() ? others : moved);
        }
    }
}
