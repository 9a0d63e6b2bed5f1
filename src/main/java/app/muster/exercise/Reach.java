package app.muster.exercise;

import app.muster.plan.Application;
import app.muster.plan.ApplicationId;
import app.muster.plan.Asset;
import app.muster.plan.AssetId;
import app.muster.plan.Dependency;
import app.muster.plan.Plan;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What stands on what in a plan, all the way down.
final class Reach {

    private final Plan plan;
    private final Map<AssetId, Set<AssetId>> needs = new HashMap<>();
    private final Set<Dependency> recovering = new HashSet<>();

    Reach(Plan plan) {
        this.plan = plan;
        plan.needs()
                .forEach(
                        need -> {
                            needs.computeIfAbsent(need.from(), _ -> new LinkedHashSet<>())
                                    .add(need.to());
                            if (need.kind() == Dependency.Kind.RECOVERS) {
                                recovering.add(need);
                            }
                        });
    }

    /// What belongs to it.
    Set<AssetId> own(Subject subject) {
        return switch (subject) {
            case Subject.OfAsset(AssetId id) -> Set.of(id);
            case Subject.OfApplication(ApplicationId id) -> {
                var own = new LinkedHashSet<AssetId>();
                for (Asset asset : plan.assets()) {
                    if (asset.application().filter(id::equals).isPresent()) {
                        own.add(asset.id());
                    }
                }
                yield own;
            }
        };
    }

    /// What belongs to it and everything that needs, with the shared services it uses.
    Set<AssetId> under(Subject subject) {
        var reached = new LinkedHashSet<AssetId>();
        var open = new ArrayDeque<AssetId>(own(subject));
        if (subject instanceof Subject.OfApplication(ApplicationId id)) {
            for (ApplicationId used : used(id)) {
                open.addAll(own(new Subject.OfApplication(used)));
            }
        }
        while (!open.isEmpty()) {
            AssetId next = open.removeFirst();
            if (reached.add(next)) {
                open.addAll(needs.getOrDefault(next, Set.of()));
            }
        }
        return reached;
    }

    private Set<ApplicationId> used(ApplicationId id) {
        var used = new LinkedHashSet<ApplicationId>();
        var open = new ArrayDeque<ApplicationId>(List.of(id));
        while (!open.isEmpty()) {
            plan.application(open.removeFirst()).map(Application::uses).orElse(List.of()).stream()
                    .filter(used::add)
                    .forEach(open::add);
        }
        return used;
    }

    /// Whether `below` is something that `above` stands on.
    boolean supports(Subject below, Subject above) {
        Set<AssetId> under = under(above);
        return own(below).stream().anyMatch(under::contains);
    }

    /// Whether something that belongs to `above` is brought back from `vault`, as the plan's
    /// dependencies say.
    boolean protects(Subject vault, Subject above) {
        Set<AssetId> vaults = own(vault);
        Set<AssetId> own = own(above);
        return recovering.stream()
                .anyMatch(need -> vaults.contains(need.to()) && own.contains(need.from()));
    }
}
