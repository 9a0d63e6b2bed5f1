package app.muster.recover;

import app.muster.plan.AssetId;
import app.muster.plan.Dependency;
import app.muster.plan.DonePer;
import app.muster.plan.Plan;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Which assets come back by one deployment: those of one resource group, and those of groups that
/// one template ties together.
///
/// @see "docs/decisions/0020-one-deployment-for-many.md"
final class Deployments {

    /// By place, another place of the same template that is nearer to the first of all.
    private final Map<String, String> tied = new HashMap<>();

    Deployments(Plan plan) {
        plan.needs()
                .filter(need -> need.rule() == Dependency.Rule.DEPENDS_ON)
                .forEach(need -> tie(place(need.from()), place(need.to())));
    }

    /// @param playbook the key of the template or the id of the plan's own playbook
    /// @return equal for two assets that come back by the same deployment; empty for one that comes
    ///   back by itself
    Optional<String> of(AssetId asset, DonePer once, String playbook) {
        return switch (once) {
            case ASSET -> Optional.empty();
            case GROUP -> Optional.of(playbook + " " + first(place(asset)));
            case ALL -> Optional.of(playbook);
        };
    }

    /// A template makes what it says one after the other, so both ends of such a need stand in it.
    private void tie(String one, String other) {
        String a = first(one);
        String b = first(other);
        if (a.compareTo(b) < 0) {
            tied.put(b, a);
        } else if (b.compareTo(a) < 0) {
            tied.put(a, b);
        }
    }

    private String first(String place) {
        String first = place;
        for (String nearer = tied.get(first); nearer != null; nearer = tied.get(first)) {
            first = nearer;
        }
        return first;
    }

    private static String place(AssetId asset) {
        return asset.resource()
                .filter(resource -> !resource.resourceGroup().isEmpty())
                .map(resource -> resource.subscription() + "/" + resource.resourceGroup())
                .orElse(asset.value());
    }
}
