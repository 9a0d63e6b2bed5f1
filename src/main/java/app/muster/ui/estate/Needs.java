package app.muster.ui.estate;

import app.muster.plan.AssetId;
import app.muster.plan.Dependency;
import app.muster.plan.Plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A plan's dependencies by either end; grouped again only when the dependencies changed.
final class Needs {

    static final Needs NONE = new Needs(List.of());
    private final List<Dependency> dependencies;
    private final Map<AssetId, List<Dependency>> from = new HashMap<>();
    private final Map<AssetId, List<Dependency>> to = new HashMap<>();

    private Needs(List<Dependency> dependencies) {
        this.dependencies = dependencies;
        for (Dependency dependency : dependencies) {
            if (!dependency.rejected()) {
                from.computeIfAbsent(dependency.from(), _ -> new ArrayList<>(2)).add(dependency);
                to.computeIfAbsent(dependency.to(), _ -> new ArrayList<>(2)).add(dependency);
            }
        }
    }

    /// Those of the plan: these, if the plan has no others.
    Needs of(Plan plan) {
        return plan.dependencies() == dependencies ? this : new Needs(plan.dependencies());
    }

    /// What the asset needs, without what a person rejected.
    List<Dependency> of(AssetId asset) {
        return from.getOrDefault(asset, List.of());
    }

    /// What needs the asset, without what a person rejected.
    List<Dependency> on(AssetId asset) {
        return to.getOrDefault(asset, List.of());
    }
}
