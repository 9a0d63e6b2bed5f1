package app.muster.assess;

import app.muster.plan.Application;
import app.muster.plan.ApplicationId;
import app.muster.plan.Asset;
import app.muster.plan.AssetId;
import app.muster.plan.Plan;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// How many applications cannot run without an asset, directly or through what they need.
final class Needs {

    private Needs() {}

    static Map<AssetId, Integer> counts(Plan plan) {
        Map<AssetId, List<AssetId>> needs = new HashMap<>();
        plan.needs()
                .forEach(d -> needs.computeIfAbsent(d.from(), _ -> new ArrayList<>()).add(d.to()));
        Map<ApplicationId, List<AssetId>> owned = new HashMap<>();
        for (Asset asset : plan.assets()) {
            asset.application()
                    .ifPresent(
                            owner ->
                                    owned.computeIfAbsent(owner, _ -> new ArrayList<>())
                                            .add(asset.id()));
        }
        Map<ApplicationId, Application> applications = new HashMap<>();
        plan.applications().forEach(a -> applications.put(a.id(), a));
        Map<AssetId, Integer> counts = new HashMap<>();
        for (Application application : plan.applications()) {
            var start = new ArrayList<AssetId>();
            for (ApplicationId id : withUsed(application, applications)) {
                start.addAll(owned.getOrDefault(id, List.of()));
            }
            for (AssetId asset : reached(start, needs)) {
                counts.merge(asset, 1, Integer::sum);
            }
        }
        return counts;
    }

    private static Set<ApplicationId> withUsed(
            Application application, Map<ApplicationId, Application> known) {
        Set<ApplicationId> found = new HashSet<>(Set.of(application.id()));
        var open = new ArrayDeque<ApplicationId>(found);
        while (!open.isEmpty()) {
            Application next = known.get(open.remove());
            if (next != null) {
                next.uses().stream().filter(found::add).forEach(open::add);
            }
        }
        return found;
    }

    private static Set<AssetId> reached(List<AssetId> start, Map<AssetId, List<AssetId>> needs) {
        Set<AssetId> found = new HashSet<>(start);
        var open = new ArrayDeque<AssetId>(found);
        while (!open.isEmpty()) {
            needs.getOrDefault(open.remove(), List.of()).stream()
                    .filter(found::add)
                    .forEach(open::add);
        }
        return found;
    }
}
