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
/// @param parts what belongs to it without being an asset
/// @param needs what it needs
/// @param neededBy what needs it
/// @param findings what was judged of it
/// @param proofs what was read of it apart from its body
/// @param spare why the estate says that its application runs without it
record AssetDetails(
        Asset asset,
        String kind,
        Optional<Resource> resource,
        List<Resource> parts,
        List<Neighbour> needs,
        List<Neighbour> neededBy,
        List<Finding> findings,
        List<AssetFacts.Proof> proofs,
        Optional<String> spare) {

    /// What is at the other end of a dependency, and everything that says so.
    ///
    /// @param asset empty for what the snapshot does not have
    /// @param name what people call it
    /// @param kind its type in words
    /// @param id of the asset or of what is external
    /// @param grounds at least one
    record Neighbour(
            Optional<Asset> asset, String name, String kind, String id, List<Ground> grounds) {

        Neighbour {
            grounds = List.copyOf(grounds);
        }

        boolean isExternal() {
            return asset.isEmpty();
        }
    }

    /// One place that says so.
    ///
    /// @param part name of the part whose body says it, empty where it is the asset's own body
    /// @param path JSON pointer into that body, or empty
    record Ground(Dependency.Kind why, Dependency.Rule rule, String part, String path) {

        /// Whether the other one says the same and, unlike this one, where: the plan says where
        /// without saying in which part, and what the far end says has no place on this side.
        boolean saysNoMoreThan(Ground other) {
            return part.isEmpty()
                    && why == other.why
                    && rule == other.rule
                    && (path.isEmpty() || path.equals(other.path));
        }
    }

    AssetDetails {
        parts = List.copyOf(parts);
        needs = List.copyOf(needs);
        neededBy = List.copyOf(neededBy);
        findings = List.copyOf(findings);
        proofs = List.copyOf(proofs);
    }
}
