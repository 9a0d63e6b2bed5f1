package app.muster.importer;

import app.muster.plan.AssetId;
import app.muster.plan.estate.Coverage;
import app.muster.plan.estate.EvidenceKind;
import app.muster.plan.estate.Resource;
import app.muster.plan.estate.ResourceId;
import app.muster.plan.estate.Snapshot;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/// How far an inventory looked. What lies outside of it is neither there nor gone: an export of one
/// subscription says nothing of another one, and one that was cut off says nothing of what it
/// lacks.
///
/// @param subscriptions lower case; an empty text stands for what belongs to no subscription
/// @param whole false if entries are known or feared to be missing
public record Extent(Set<String> subscriptions, boolean whole) {

    public Extent {
        subscriptions = Set.copyOf(subscriptions);
    }

    /// A live reading says itself whether it saw everything.
    ///
    /// @param truncated whether some file of the inventory was cut off
    public static Extent of(Snapshot snapshot, boolean truncated) {
        Set<String> subscriptions = new HashSet<>();
        for (Resource resource : snapshot.resources()) {
            subscriptions.add(subscription(resource.id()));
        }
        boolean broken =
                snapshot.coverage().stream()
                        .filter(coverage -> coverage.kind() == EvidenceKind.INVENTORY)
                        .anyMatch(coverage -> coverage.state() != Coverage.State.COMPLETE);
        return new Extent(subscriptions, !truncated && !broken);
    }

    /// Whether the asset would be in the inventory if it were there.
    public boolean covers(AssetId asset) {
        return whole
                && asset.resource()
                        .map(id -> subscriptions.contains(subscription(id)))
                        .orElse(false);
    }

    private static String subscription(ResourceId id) {
        return id.subscription().toLowerCase(Locale.ROOT);
    }
}
