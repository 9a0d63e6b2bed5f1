package app.muster.attack;

import app.muster.catalogue.AttackAction;
import app.muster.catalogue.Result;
import app.muster.plan.AssetId;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/// What is left of an estate after one attacker did all he can.
///
/// Two orders are tried, and no others: every action at once as things stand; and the copies first
/// (replication off, backups and long-term backups deleted), then every action. Removing locks and
/// switching soft delete off are not steps of their own: the rules count on whoever may do that.
public final class Survivability {

    private final List<Fate> fates;
    private final Predicate<AssetId> isAsset;

    private Survivability(List<Fate> fates, Predicate<AssetId> isAsset) {
        this.fates = List.copyOf(fates);
        this.isAsset = isAsset;
    }

    public static Survivability of(Outcomes outcomes, Attacker attacker) {
        Map<AssetId, Ways> ways = new TreeMap<>();
        Order direct = new Order(outcomes, attacker, List.of());
        direct.collect(ways);
        List<Outcome> copies = new ArrayList<>();
        Outcomes after = outcomes;
        for (AttackAction action : beforeOthers(outcomes)) {
            List<Outcome> done = after.of(action, List.of(), attacker);
            copies.addAll(done);
            after = after.after(done);
        }
        if (copies.stream().anyMatch(Survivability::hadEffect)) {
            new Order(after, attacker, copies).collect(ways);
        }
        var protectors = new Protectors(outcomes);
        List<Fate> own = ways.values().stream().map(way -> way.fate(protectors)).toList();
        Map<AssetId, Horizon> horizons = new HashMap<>();
        own.forEach(fate -> horizons.put(fate.asset(), fate.horizon()));
        outcomes.cascades().spread(horizons);
        return new Survivability(
                own.stream()
                        .map(fate -> fate.by(horizons.getOrDefault(fate.asset(), fate.horizon())))
                        .toList(),
                outcomes::isAsset);
    }

    /// In their order; each meets what the ones before it left.
    private static List<AttackAction> beforeOthers(Outcomes outcomes) {
        return outcomes.catalogue().actions().stream()
                .filter(action -> action.beforeOthers() > 0)
                .sorted(Comparator.comparing(AttackAction::beforeOthers))
                .toList();
    }

    static boolean hadEffect(Outcome outcome) {
        return switch (outcome.worst()) {
            case BLOCKED, CONTAINED, DELAYED -> false;
            case FELL_ALERTED, FELL_SILENT, RECOVERABLE, BEST_EFFORT, UNKNOWN, LOST -> true;
        };
    }

    /// By asset. Subscriptions and the plan itself are among them if an action is aimed at them.
    public List<Fate> fates() {
        return fates;
    }

    public Optional<Fate> of(AssetId asset) {
        return fates.stream().filter(fate -> fate.asset().equals(asset)).findFirst();
    }

    /// What is counted on for one part of the estate.
    ///
    /// @param results how many assets end each way; only those that occur
    /// @param earliest when the first of them is gone for good; empty if none is
    /// @param orMore whether that is the least that a service allows, so that it may be later
    public record Sum(Map<Result, Integer> results, Optional<Duration> earliest, boolean orMore) {}

    /// Sums by whatever the assets are told apart by, for example their application.
    public <K extends Comparable<K>> Map<K, Sum> by(Function<Fate, Optional<K>> part) {
        Map<K, List<Fate>> parts = new TreeMap<>();
        for (Fate fate : fates) {
            part.apply(fate)
                    .ifPresent(key -> parts.computeIfAbsent(key, _ -> new ArrayList<>()).add(fate));
        }
        Map<K, Sum> sums = new TreeMap<>();
        parts.forEach((key, of) -> sums.put(key, sum(of)));
        return sums;
    }

    /// Of all assets; what happens to a subscription or to the plan itself is counted nowhere.
    public Sum total() {
        return sum(fates.stream().filter(fate -> isAsset.test(fate.asset())).toList());
    }

    private static Sum sum(List<Fate> fates) {
        var results = new EnumMap<Result, Integer>(Result.class);
        fates.forEach(fate -> results.merge(fate.outcome().result(), 1, Integer::sum));
        Optional<Duration> earliest =
                fates.stream()
                        .flatMap(fate -> fate.horizon().earliest().stream())
                        .min(Comparator.naturalOrder());
        return new Sum(
                results,
                earliest,
                earliest.isPresent()
                        && fates.stream()
                                .map(Fate::horizon)
                                .filter(one -> one.earliest().equals(earliest))
                                .allMatch(one -> one.isKnown() && one.orMore()));
    }
}
