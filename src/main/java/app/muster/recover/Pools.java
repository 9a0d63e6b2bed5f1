package app.muster.recover;

import app.muster.catalogue.Catalogue;
import app.muster.catalogue.RecoveryFacts.Limit;
import app.muster.plan.Asset;
import app.muster.plan.AssetId;
import app.muster.plan.Dependency;
import app.muster.plan.Plan;
import app.muster.plan.Role;
import app.muster.plan.RoleId;
import app.muster.plan.Step;
import app.muster.plan.estate.ResourceId;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Finds what each step holds one of: people of its role while it is attended, a place in the
/// service's limit while it is not.
final class Pools {

    private final Plan plan;
    private final Crews crews;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<Pool> pools = new ArrayList<>();
    private final Map<String, Limit> limits = new HashMap<>();
    private final Map<AssetId, AssetId> vaults = new HashMap<>();

    Pools(Plan plan, Catalogue catalogue, Crews crews) {
        this.plan = plan;
        this.crews = crews;
        for (Limit limit : catalogue.recovery().limits()) {
            limit.playbooks().forEach(playbook -> limits.putIfAbsent(playbook, limit));
        }
        plan.needs()
                .filter(need -> need.kind() == Dependency.Kind.RECOVERS)
                .forEach(
                        need ->
                                vaults.merge(
                                        need.from(),
                                        need.to(),
                                        (a, b) -> a.compareTo(b) <= 0 ? a : b));
    }

    /// In the order in which they were asked for.
    List<Pool> all() {
        return List.copyOf(pools);
    }

    /// @return a pool's number, or [Dispatch#NONE]
    int of(Step step, Asset asset, Way way) {
        return step.attended() ? crew(step.role()) : place(asset, way.template());
    }

    int crew(RoleId role) {
        Optional<Role> known = plan.role(role);
        String name =
                known.map(Role::name)
                        .filter(text -> !text.isBlank())
                        .orElse(role.value().replace('-', ' '));
        return number(
                "crew " + role, () -> new Pool(true, role.value(), name, crews.roster(role, plan)));
    }

    private int place(Asset asset, String template) {
        Limit limit = limits.get(template);
        Optional<ResourceId> resource = asset.id().resource();
        if (limit == null || resource.isEmpty()) {
            return Dispatch.NONE;
        }
        String whose =
                switch (limit.scope()) {
                    case VAULT ->
                            Optional.ofNullable(vaults.get(asset.id()))
                                    .map(AssetId::shortName)
                                    .orElse(resource.get().subscription());
                    case SUBSCRIPTION -> resource.get().subscription();
                    case REGION -> asset.location();
                };
        return number(
                "limit " + limit.key() + " " + whose,
                () ->
                        new Pool(
                                false,
                                limit.key() + " " + whose,
                                Words.of("recover.limit", limit.title(), whose),
                                Roster.always(limit.places())));
    }

    private int number(String key, java.util.function.Supplier<Pool> made) {
        return numbers.computeIfAbsent(
                key,
                _ -> {
                    pools.add(made.get());
                    return pools.size() - 1;
                });
    }
}
