package app.muster.importer;

import app.muster.plan.AssetId;
import app.muster.plan.Dependency;

import java.util.List;

/// How a plan differs from what it was before an import.
///
/// @param added assets that are new, or back
/// @param removed assets that the inventory no longer has; they stay in the plan as gone
/// @param changed assets with another name, type or location
public record Changes(
        List<AssetId> added,
        List<AssetId> removed,
        List<AssetId> changed,
        List<Dependency> dependenciesAdded,
        List<Dependency> dependenciesRemoved) {

    public Changes {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
        changed = List.copyOf(changed);
        dependenciesAdded = List.copyOf(dependenciesAdded);
        dependenciesRemoved = List.copyOf(dependenciesRemoved);
    }

    public boolean isEmpty() {
        return added.isEmpty()
                && removed.isEmpty()
                && changed.isEmpty()
                && dependenciesAdded.isEmpty()
                && dependenciesRemoved.isEmpty();
    }
}
