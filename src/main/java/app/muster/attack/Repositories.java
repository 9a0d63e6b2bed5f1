package app.muster.attack;

import app.muster.plan.AssetId;
import app.muster.plan.Dependency;
import app.muster.plan.Plan;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// In which repositories the templates of things live: in those that the plan says deploy them, by
/// themselves or by a pipeline; else in any that the plan knows.
final class Repositories {

    private static final String REPOSITORY = "muster/git-repository";

    private final Set<AssetId> all = new LinkedHashSet<>();
    private final Map<AssetId, List<AssetId>> deployedBy = new HashMap<>();

    Repositories(Plan plan) {
        plan.assets().stream()
                .filter(asset -> asset.type().equals(REPOSITORY) && asset.goneSince().isEmpty())
                .forEach(asset -> all.add(asset.id()));
        plan.needs()
                .filter(need -> need.kind() == Dependency.Kind.DEPLOYS)
                .forEach(
                        need ->
                                deployedBy
                                        .computeIfAbsent(need.from(), _ -> new ArrayList<>())
                                        .add(need.to()));
    }

    Set<AssetId> of(AssetId asset) {
        var found = new LinkedHashSet<AssetId>();
        var seen = new LinkedHashSet<>(List.of(asset));
        var open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            for (AssetId next : deployedBy.getOrDefault(open.removeFirst(), List.of())) {
                if (all.contains(next)) {
                    found.add(next);
                } else if (seen.add(next)) {
                    open.add(next);
                }
            }
        }
        return found.isEmpty() ? all : found;
    }
}
