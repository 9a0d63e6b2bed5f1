package app.muster.mapping;

import app.muster.importer.Changes;
import app.muster.importer.Derived;
import app.muster.importer.Extent;
import app.muster.importer.Merge;
import app.muster.importer.Merged;
import app.muster.plan.Asset;
import app.muster.plan.AssetId;
import app.muster.plan.Plan;
import app.muster.plan.RuleId;
import app.muster.plan.estate.Snapshot;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// An inventory that came in: merged into the plan, and its assets placed by the plan's rules.
///
/// @param placed by rule, in the order of the rules: how many assets it placed that it had not
///   before
/// @param unmapped how many assets are nobody's now
public record Arrival(Plan plan, Changes changes, Map<RuleId, Integer> placed, int unmapped) {

    public Arrival {
        placed = Collections.unmodifiableMap(new LinkedHashMap<>(placed));
    }

    /// The same for an inventory that was not cut off.
    public static Arrival of(
            Plan plan, Snapshot present, Snapshot snapshot, Derived derived, LocalDate today) {
        return of(plan, present, snapshot, derived, Extent.of(snapshot), today);
    }

    /// @param present the snapshot that the plan was derived from, [Snapshot#empty] if there is
    ///   none
    /// @param snapshot what came in
    /// @param derived from `snapshot`
    /// @param extent how far `snapshot` looked
    public static Arrival of(
            Plan plan,
            Snapshot present,
            Snapshot snapshot,
            Derived derived,
            Extent extent,
            LocalDate today) {
        Merged merged = Merge.into(plan, present, snapshot, derived, extent, today);
        Plan after = Placement.of(merged.plan(), snapshot);
        return new Arrival(
                after,
                merged.changes(),
                placed(merged.plan(), after),
                (int)
                        after.assets().stream()
                                .filter(a -> a.application().isEmpty() && a.goneSince().isEmpty())
                                .count());
    }

    private static Map<RuleId, Integer> placed(Plan before, Plan after) {
        Map<AssetId, Optional<RuleId>> placedBefore = HashMap.newHashMap(before.assets().size());
        before.assets().forEach(asset -> placedBefore.put(asset.id(), asset.placedBy()));
        Map<RuleId, Integer> placed = new LinkedHashMap<>();
        after.mapping().rules().forEach(rule -> placed.put(rule.id(), 0));
        for (Asset asset : after.assets()) {
            if (asset.placedBy().isPresent()
                    && !asset.placedBy().equals(placedBefore.get(asset.id()))) {
                placed.merge(asset.placedBy().get(), 1, Integer::sum);
            }
        }
        return placed;
    }
}
