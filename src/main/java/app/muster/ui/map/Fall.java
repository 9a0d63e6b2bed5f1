package app.muster.ui.map;

import app.muster.plan.Application;
import app.muster.plan.ApplicationId;
import app.muster.plan.Asset;
import app.muster.plan.AssetId;
import app.muster.plan.Dependency;
import app.muster.plan.Plan;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What can no longer serve when some assets fall.
///
/// @param assets everything that needs them to serve, directly or through others; not they
///   themselves
/// @param applications those that own one of all these assets, or use a shared service that does
record Fall(Set<AssetId> assets, List<Application> applications) {

    static Fall of(Plan plan, Collection<AssetId> fallen) {
        Map<AssetId, List<AssetId>> neededBy = new HashMap<>();
        plan.needs()
                .filter(need -> isForService(need.kind()))
                .forEach(
                        need ->
                                neededBy.computeIfAbsent(need.to(), _ -> new ArrayList<>())
                                        .add(need.from()));
        Set<AssetId> reached = new LinkedHashSet<>(fallen);
        var open = new ArrayDeque<>(fallen);
        while (!open.isEmpty()) {
            neededBy.getOrDefault(open.remove(), List.of()).stream()
                    .filter(reached::add)
                    .forEach(open::add);
        }
        List<Application> applications = applications(plan, reached);
        fallen.forEach(reached::remove);
        return new Fall(reached, applications);
    }

    private static List<Application> applications(Plan plan, Set<AssetId> assets) {
        Set<ApplicationId> hit = new HashSet<>();
        for (Asset asset : plan.assets()) {
            if (assets.contains(asset.id())) {
                asset.application().ifPresent(hit::add);
            }
        }
        boolean grows = true;
        while (grows) {
            grows = false;
            for (Application application : plan.applications()) {
                if (application.uses().stream().anyMatch(hit::contains)) {
                    grows |= hit.add(application.id());
                }
            }
        }
        return plan.applications().stream().filter(one -> hit.contains(one.id())).toList();
    }

    /// Vaults and pipelines are needed to come back, not to serve; monitoring for neither.
    private static boolean isForService(Dependency.Kind kind) {
        return switch (kind) {
            case NETWORK, IDENTITY, KEYS, DATA, COMPUTE, OTHER -> true;
            case DEPLOYS, RECOVERS, MONITORS -> false;
        };
    }
}
