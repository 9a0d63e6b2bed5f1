package app.muster.importer;

import app.muster.plan.AssetId;
import app.muster.plan.Dependency;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// How a plan differs from what it was before an import.
///
/// @param added assets that are new, or back
/// @param removed assets that the inventory no longer has; they stay in the plan as gone
/// @param changed assets with another name, type or location
/// @param back those of the added that the plan had as gone
/// @param moved assets that are known under another id now; they are neither added nor removed
/// @param details what of the changed changed
/// @param presentTaken when the plan's present snapshot was taken, if the one that comes in is
///   older, so that it turns things back
/// @param outside assets that the inventory lacks and did not look for; they stay as they are
public record Changes(
        List<AssetId> added,
        List<AssetId> removed,
        List<AssetId> changed,
        List<Dependency> dependenciesAdded,
        List<Dependency> dependenciesRemoved,
        List<AssetId> back,
        List<Move> moved,
        List<Detail> details,
        Optional<Instant> presentTaken,
        List<AssetId> outside) {

    /// An asset under its old and its new id.
    public record Move(AssetId from, AssetId to) {}

    /// What can change of an asset.
    public enum Field {
        NAME,
        TYPE,
        LOCATION
    }

    /// One field of one asset, before and after.
    public record Detail(AssetId asset, Field field, String before, String after) {}

    public Changes {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
        changed = List.copyOf(changed);
        dependenciesAdded = List.copyOf(dependenciesAdded);
        dependenciesRemoved = List.copyOf(dependenciesRemoved);
        back = List.copyOf(back);
        moved = List.copyOf(moved);
        details = List.copyOf(details);
        outside = List.copyOf(outside);
    }

    public boolean isEmpty() {
        return added.isEmpty()
                && removed.isEmpty()
                && changed.isEmpty()
                && moved.isEmpty()
                && dependenciesAdded.isEmpty()
                && dependenciesRemoved.isEmpty();
    }
}
