package app.muster.ui.estate;

import app.muster.assess.Finding;
import app.muster.plan.Asset;
import app.muster.plan.Dependency;
import app.muster.plan.estate.Resource;

import java.util.List;
import java.util.Optional;

/// Everything about one asset.
///
/// @param resource its body in the snapshot, if it has one
/// @param needs what it needs
/// @param neededBy what needs it
/// @param findings what was judged of it
record AssetDetails(
        Asset asset,
        String kind,
        Optional<Resource> resource,
        List<Neighbour> needs,
        List<Neighbour> neededBy,
        List<Finding> findings) {

    /// The asset at the other end of a dependency.
    record Neighbour(Asset asset, String kind, Dependency.Kind why) {}

    AssetDetails {
        needs = List.copyOf(needs);
        neededBy = List.copyOf(neededBy);
        findings = List.copyOf(findings);
    }
}
