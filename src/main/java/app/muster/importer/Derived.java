package app.muster.importer;

import app.muster.plan.Asset;
import app.muster.plan.Dependency;

import java.util.List;

/// What a snapshot says stands in the plan, and what of it needs what.
///
/// @param dependencies between assets, each pair and kind once
/// @param links between resources, as they stand in the bodies
public record Derived(List<Asset> assets, List<Dependency> dependencies, List<Link> links) {

    public Derived {
        assets = List.copyOf(assets);
        dependencies = List.copyOf(dependencies);
        links = List.copyOf(links);
    }
}
