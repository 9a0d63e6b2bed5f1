package app.muster.attack;

import app.muster.assess.Subject;
import app.muster.catalogue.Result;
import app.muster.plan.AssetId;
import app.muster.plan.Dependency;
import app.muster.plan.Plan;
import app.muster.plan.estate.ResourceId;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/// What goes along when an asset goes: the parts of a deleted resource, and whatever is encrypted
/// with keys that are gone for good. Whatever uses a vault in another way, for its secrets or
/// certificates, keeps its data and stands still until it has new ones.
final class Cascades {

    private static final String PROVIDERS = "/providers/";
    private static final String NEW_SECRETS = "renew-secrets";

    private final Map<AssetId, List<Subject>> parts = new HashMap<>();
    private final Map<AssetId, Set<AssetId>> encrypted = new HashMap<>();
    private final Map<AssetId, Set<AssetId>> served = new HashMap<>();

    /// @param assets the subjects that stand on their own
    Cascades(Plan plan, List<Subject> assets) {
        for (Subject asset : assets) {
            for (AssetId above : above(asset.asset())) {
                parts.computeIfAbsent(above, _ -> new ArrayList<>()).add(asset);
            }
        }
        plan.needs()
                .filter(need -> need.kind() == Dependency.Kind.KEYS)
                .forEach(
                        need ->
                                (encrypts(need) ? encrypted : served)
                                        .computeIfAbsent(need.to(), _ -> new LinkedHashSet<>())
                                        .add(need.from()));
        encrypted.forEach(
                (keys, data) -> served.computeIfPresent(keys, (_, all) -> without(all, data)));
    }

    private static Set<AssetId> without(Set<AssetId> all, Set<AssetId> some) {
        all.removeAll(some);
        return all;
    }

    /// Whether data is encrypted with what is needed. A vault also gives secrets and certificates,
    /// so only a customer-managed key says so; a disk encryption set is for nothing else.
    private static boolean encrypts(Dependency need) {
        return need.rule() == Dependency.Rule.CUSTOMER_KEY
                || isForEncryption(need.from())
                || isForEncryption(need.to());
    }

    private static boolean isForEncryption(AssetId asset) {
        return asset.resource()
                .map(ResourceId::type)
                .filter("microsoft.compute/diskencryptionsets"::equals)
                .isPresent();
    }

    /// Hastens what goes along: whatever is encrypted is gone once its keys are, and the parts of
    /// it too.
    ///
    /// @param horizons by asset; sooner ones take the place of later ones
    void spread(Map<AssetId, Horizon> horizons) {
        var open = new ArrayDeque<>(encrypted.keySet());
        while (!open.isEmpty()) {
            AssetId keys = open.removeFirst();
            Horizon gone = horizons.getOrDefault(keys, Horizon.NEVER);
            for (AssetId asset : encrypted.getOrDefault(keys, Set.of())) {
                hasten(asset, gone, horizons, open);
                for (Subject part : parts.getOrDefault(asset, List.of())) {
                    hasten(part.asset(), gone, horizons, open);
                }
            }
        }
    }

    private static void hasten(
            AssetId asset,
            Horizon gone,
            Map<AssetId, Horizon> horizons,
            Collection<AssetId> changed) {
        Horizon own = horizons.get(asset);
        Horizon faster = own == null ? gone : own.faster(gone);
        if (own != null && !faster.equals(own)) {
            horizons.put(asset, faster);
            changed.add(asset);
        }
    }

    /// The resources that this one is a part of, the nearest first.
    static List<AssetId> above(AssetId asset) {
        if (standsAlone(asset.value())) {
            return List.of();
        }
        var above = new ArrayList<AssetId>();
        Optional<ResourceId> up = asset.resource().flatMap(ResourceId::parent);
        while (up.isPresent() && up.get().value().toLowerCase(Locale.ROOT).contains(PROVIDERS)) {
            above.add(AssetId.of(up.get()));
            up = up.get().parent();
        }
        return above;
    }

    /// One type and one name after the only provider: most of an estate.
    private static boolean standsAlone(String id) {
        int provider = id.indexOf(PROVIDERS);
        if (provider < 0 || provider != id.lastIndexOf(PROVIDERS)) {
            return provider < 0;
        }
        int slashes = 0;
        for (int i = provider + PROVIDERS.length(); i < id.length(); i++) {
            slashes += id.charAt(i) == '/' ? 1 : 0;
        }
        return slashes <= 2;
    }

    /// Adds what goes along to the outcomes; a worse one takes the place of a milder one.
    ///
    /// @param ownRules how the action ends on a part by rules of its own, if it has any, given the
    ///   part and what took it along
    void spread(
            Map<AssetId, Outcome> outcomes,
            BiFunction<Subject, AssetId, Optional<Outcome>> ownRules) {
        var open = new ArrayDeque<>(outcomes.values());
        while (!open.isEmpty()) {
            Outcome cause = open.removeFirst();
            if (!cause.worst().takesAway()
                    || cause.standsStill()
                    || outcomes.get(cause.asset()) != cause) {
                continue;
            }
            for (Outcome next : along(cause, ownRules)) {
                Outcome known = outcomes.get(next.asset());
                if (known == null || next.worst().compareTo(known.worst()) > 0) {
                    outcomes.put(next.asset(), next);
                    open.add(next);
                }
            }
        }
    }

    /// Adds what stands in a target that goes with everything in it.
    ///
    /// @param playbook by which that comes back
    void spreadInside(
            Outcome cause, String playbook, List<Subject> assets, Map<AssetId, Outcome> outcomes) {
        String inside = cause.asset().value() + "/";
        if (cause.worst().takesAway()) {
            for (Subject subject : assets) {
                if (subject.asset().value().startsWith(inside)) {
                    outcomes.merge(
                            subject.asset(),
                            with(cause, subject.asset(), playbook),
                            Outcomes::worse);
                }
            }
        }
    }

    private List<Outcome> along(
            Outcome cause, BiFunction<Subject, AssetId, Optional<Outcome>> ownRules) {
        var along = new ArrayList<Outcome>();
        for (Subject part : parts.getOrDefault(cause.asset(), List.of())) {
            along.add(
                    cause.result() == Result.LOST
                            ? ownRules.apply(part, cause.asset())
                                    .orElseGet(() -> with(cause, part.asset()))
                            : with(cause, part.asset()));
        }
        if (cause.worst() == Result.LOST) {
            for (AssetId asset : encrypted.getOrDefault(cause.asset(), Set.of())) {
                along.add(with(cause, asset));
            }
            for (AssetId asset : served.getOrDefault(cause.asset(), Set.of())) {
                along.add(standingStill(cause, asset));
            }
        }
        return along;
    }

    private static Outcome standingStill(Outcome cause, AssetId asset) {
        return new Outcome(
                cause.action(),
                asset,
                Result.RECOVERABLE,
                List.of(Result.RECOVERABLE),
                Outcome.STANDS_STILL,
                Words.of("attack.stands-still", cause.asset().shortName(), cause.says()),
                Optional.empty(),
                "",
                NEW_SECRETS,
                cause.facts(),
                List.of(),
                cause.source(),
                cause.asOf(),
                cause.confidence(),
                Optional.of(cause.asset()));
    }

    private static Outcome with(Outcome cause, AssetId asset) {
        return with(cause, asset, "");
    }

    private static Outcome with(Outcome cause, AssetId asset, String playbook) {
        return new Outcome(
                cause.action(),
                asset,
                cause.result(),
                cause.possible(),
                cause.rule(),
                Words.of("attack.along", cause.asset().shortName(), cause.says()),
                cause.keptFor(),
                cause.keptFrom(),
                playbook,
                cause.facts(),
                cause.missing(),
                cause.source(),
                cause.asOf(),
                cause.confidence(),
                Optional.of(cause.asset()));
    }
}
