package app.muster.attack;

import app.muster.catalogue.AttackAction;
import app.muster.catalogue.OutcomeRule.Meaning;
import app.muster.catalogue.Protection;
import app.muster.catalogue.Result;
import app.muster.expression.Answer;
import app.muster.expression.Value;
import app.muster.plan.AssetId;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Every destructive action after some others, and when what it hits is gone for good.
final class Order {

    /// Whom nothing is hidden from.
    private static final Attacker OWNER = Attacker.of(Attacker.Level.OWNER);

    private final Outcomes outcomes;
    private final Attacker attacker;
    private final Map<AssetId, Set<String>> before = new HashMap<>();
    private final Map<AssetId, Horizon> backups = new HashMap<>();

    /// @param first what was done before, with its outcomes
    Order(Outcomes outcomes, Attacker attacker, List<Outcome> first) {
        this.outcomes = outcomes;
        this.attacker = attacker;
        for (Outcome done : first) {
            if (Survivability.hadEffect(done)) {
                before.computeIfAbsent(done.asset(), _ -> new LinkedHashSet<>()).add(done.action());
            }
        }
    }

    void collect(Map<AssetId, Ways> ways) {
        var replicated = new ArrayList<Outcome>();
        for (AttackAction action : outcomes.destructive()) {
            for (Outcome outcome : outcomes.amongOthers(action, attacker)) {
                if (isByReplica(outcome, action)) {
                    replicated.add(outcome);
                } else {
                    add(ways, outcome, horizon(outcome).and(otherCopy(outcome, action)));
                }
            }
        }
        for (Outcome outcome : replicated) {
            add(ways, outcome, horizon(outcome).and(horizon(withoutReplica(outcome))));
        }
    }

    private void add(Map<AssetId, Ways> ways, Outcome outcome, Horizon horizon) {
        ways.computeIfAbsent(outcome.asset(), _ -> new Ways())
                .add(outcome, steps(outcome), horizon);
    }

    /// What was done before to the asset or to the vaults that bring it back.
    private List<String> steps(Outcome outcome) {
        var steps = new LinkedHashSet<>(before.getOrDefault(outcome.asset(), Set.of()));
        outcomes.copies()
                .of(outcome.asset())
                .forEach(vault -> steps.addAll(before.getOrDefault(vault, Set.of())));
        steps.remove(outcome.action());
        return List.copyOf(steps);
    }

    private static boolean isByReplica(Outcome outcome, AttackAction action) {
        return action.means(outcome.rule(), Meaning.BY_REPLICA)
                && outcome.keptFor().isPresent()
                && outcome.cause().isEmpty();
    }

    /// A replica's points from before the attack expire; backups may outlive them.
    private Outcome withoutReplica(Outcome outcome) {
        return outcomes.withoutReplicas(Set.of(outcome.asset()))
                .of(
                        outcomes.catalogue().action(outcome.action()).orElseThrow(),
                        outcome.asset(),
                        attacker);
    }

    /// When the copy is gone that the action leaves alone; at once if there is none.
    private Horizon otherCopy(Outcome outcome, AttackAction action) {
        Optional<AttackAction> taking = outcomes.catalogue().action(action.leaves());
        if (taking.isEmpty() || outcome.cause().isPresent()) {
            return Horizon.AT_ONCE;
        }
        Outcome byAnybody = outcomes.of(taking.get(), outcome.asset(), OWNER);
        if (taking.get().means(byAnybody.rule(), Meaning.NOTHING_THERE)) {
            return Horizon.AT_ONCE;
        }
        Outcome gone = outcomes.of(taking.get(), outcome.asset(), attacker);
        return switch (gone.result()) {
            case FELL_SILENT, FELL_ALERTED -> Horizon.AT_ONCE;
            case UNKNOWN -> Horizon.UNKNOWN;
            case BLOCKED, CONTAINED, DELAYED, RECOVERABLE, BEST_EFFORT, LOST -> Horizon.NEVER;
        };
    }

    private Horizon horizon(Outcome outcome) {
        Horizon horizon = null;
        for (Result result : outcome.possible()) {
            Horizon one = horizon(result, outcome);
            horizon = horizon == null ? one : horizon.either(one);
        }
        return horizon == null ? Horizon.NEVER : horizon;
    }

    private Horizon horizon(Result result, Outcome outcome) {
        return switch (result) {
            case BLOCKED, CONTAINED, DELAYED, FELL_ALERTED, FELL_SILENT -> Horizon.NEVER;
            case LOST -> Horizon.AT_ONCE;
            case UNKNOWN -> Horizon.UNKNOWN;
            case BEST_EFFORT -> Horizon.within(kept(outcome));
            case RECOVERABLE ->
                    outcome.keptFor().isEmpty() && isByBackup(outcome)
                            ? ofBackups(outcome.asset())
                            : kept(outcome);
        };
    }

    private static Horizon kept(Outcome outcome) {
        return outcome.keptFor()
                .map(
                        time ->
                                outcome.keptFrom().isEmpty()
                                        ? Horizon.atLeast(time)
                                        : Horizon.at(time))
                .orElse(Horizon.NEVER);
    }

    private static boolean isByBackup(Outcome outcome) {
        for (Answer.Used used : outcome.facts()) {
            if (used.name().equals("backup.kept") && used.value().equals(Value.TRUE)) {
                return true;
            }
        }
        return false;
    }

    /// When the last backup is gone, as far as plan or backup items say which vaults hold any. Of a
    /// vault that was not read nobody knows.
    private Horizon ofBackups(AssetId asset) {
        Set<AssetId> backupVaults = outcomes.copies().backups(asset);
        Horizon all = null;
        for (AssetId vault : outcomes.copies().of(asset)) {
            Optional<Horizon> one =
                    outcomes.knows(vault)
                            ? ofVault(vault)
                            : backupVaults.contains(vault)
                                    ? Optional.of(Horizon.UNKNOWN)
                                    : Optional.empty();
            if (one.isPresent()) {
                all = all == null ? one.get() : all.and(one.get());
            }
        }
        return all == null ? Horizon.UNKNOWN : all;
    }

    /// Empty for a vault that holds no backups.
    private Optional<Horizon> ofVault(AssetId vault) {
        Horizon known = backups.get(vault);
        if (known != null) {
            return Optional.of(known);
        }
        Horizon fastest = Horizon.NEVER;
        for (AttackAction action : outcomes.catalogue().actions()) {
            boolean takesBackups =
                    action.beforeOthers() > 0
                            && action.removes().filter(Protection.BACKUPS::equals).isPresent();
            if (takesBackups) {
                Outcome outcome = outcomes.of(action, vault, attacker);
                if (action.means(outcome.rule(), Meaning.NOTHING_THERE)
                        || outcome.rule().equals(Outcomes.WRONG_KIND)) {
                    return Optional.empty();
                }
                fastest = fastest.faster(horizon(outcome));
            }
        }
        backups.put(vault, fastest);
        return Optional.of(fastest);
    }
}
