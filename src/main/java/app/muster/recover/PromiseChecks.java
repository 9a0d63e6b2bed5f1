package app.muster.recover;

import app.muster.expression.Durations;
import app.muster.plan.Application;
import app.muster.plan.ApplicationId;
import app.muster.plan.Asset;
import app.muster.plan.AssetId;
import app.muster.plan.Dependency;
import app.muster.plan.Plan;
import app.muster.recover.Contradiction.Severity;
import app.muster.recover.Contradiction.Target;
import app.muster.structure.Sense;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Whether what an application needs of others is promised by these: their targets and their tiers.
final class PromiseChecks {

    private final PlanWords names;
    private final Map<ApplicationId, Application> applications = new HashMap<>();

    /// For each application the others it needs, and the assets of theirs that it needs for it.
    private final Map<ApplicationId, Map<ApplicationId, List<AssetId>>> needs = new HashMap<>();

    PromiseChecks(Plan plan, PlanWords names) {
        this.names = names;
        for (Application application : plan.applications()) {
            applications.put(application.id(), application);
            var used = new LinkedHashMap<ApplicationId, List<AssetId>>();
            application.uses().forEach(service -> used.put(service, new ArrayList<>()));
            needs.put(application.id(), used);
        }
        Map<AssetId, Asset> assets = plan.assetsById();
        for (Dependency need : plan.dependencies()) {
            if (!need.rejected() && Sense.SERVE.counts(need.kind())) {
                Optional<ApplicationId> from = user(assets, need.from());
                Optional<ApplicationId> to = owner(assets, need.to());
                if (from.isPresent() && to.isPresent() && !from.equals(to)) {
                    needs.computeIfAbsent(from.get(), _ -> new LinkedHashMap<>())
                            .computeIfAbsent(to.get(), _ -> new ArrayList<>())
                            .add(need.to());
                }
            }
        }
    }

    /// What an application runs without asks nothing of others.
    private static Optional<ApplicationId> user(Map<AssetId, Asset> assets, AssetId id) {
        return Optional.ofNullable(assets.get(id))
                .filter(asset -> !asset.isSpare())
                .flatMap(Asset::application);
    }

    private static Optional<ApplicationId> owner(Map<AssetId, Asset> assets, AssetId id) {
        return Optional.ofNullable(assets.get(id)).flatMap(Asset::application);
    }

    /// What others owe this one and do not promise.
    List<Contradiction> of(Application user) {
        var found = new ArrayList<Contradiction>();
        needs.getOrDefault(user.id(), Map.of())
                .forEach(
                        (id, assets) -> {
                            Application needed = applications.get(id);
                            if (needed != null && !id.equals(user.id())) {
                                for (Target target : Target.values()) {
                                    laxer(target, needed, user, assets).ifPresent(found::add);
                                }
                                tiers(user, needed, assets).ifPresent(found::add);
                            }
                        });
        return found;
    }

    private Optional<Contradiction> laxer(
            Target target, Application service, Application user, List<AssetId> assets) {
        Optional<Duration> own = aim(target, service);
        Optional<Duration> asked = aim(target, user);
        if (own.isEmpty() || asked.isEmpty() || own.get().compareTo(asked.get()) <= 0) {
            return Optional.empty();
        }
        return Optional.of(
                new Contradiction.LaxerThanUser(
                        Contradictions.told(
                                target == Target.RPO ? Severity.DOUBTFUL : Severity.IMPOSSIBLE,
                                "laxer-than-user",
                                Optional.of(service.id()),
                                assets.stream().distinct().toList(),
                                names.of(service.id()),
                                target.name(),
                                Durations.shown(own.get()),
                                names.of(user.id()),
                                Durations.shown(asked.get())),
                        target,
                        user.id(),
                        own.get(),
                        asked.get()));
    }

    private static Optional<Duration> aim(Target target, Application application) {
        return switch (target) {
            case RTO -> application.targets().rto();
            case RPO -> application.targets().rpo();
            case MTD -> application.targets().mtd();
        };
    }

    /// Tier 0 is a tier that nobody has said.
    private Optional<Contradiction> tiers(
            Application user, Application needed, List<AssetId> assets) {
        if (user.tier() == 0 || needed.tier() <= user.tier()) {
            return Optional.empty();
        }
        return Optional.of(
                new Contradiction.TierOrder(
                        Contradictions.told(
                                Severity.DOUBTFUL,
                                "tier-order",
                                Optional.of(user.id()),
                                assets.stream().distinct().toList(),
                                names.of(user.id()),
                                user.tier(),
                                names.of(needed.id()),
                                needed.tier()),
                        needed.id()));
    }
}
