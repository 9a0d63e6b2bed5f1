package app.muster.attack;

import app.muster.catalogue.AttackAction;
import app.muster.catalogue.OutcomeRule;
import app.muster.catalogue.Result;
import app.muster.expression.Answer;
import app.muster.expression.Facts;
import app.muster.expression.Truth;
import app.muster.expression.Value;
import app.muster.plan.AssetId;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Goes through an action's rules for one target. The first that holds decides; those before it
/// whose conditions cannot be told leave their results open.
final class Decision {

    private static final List<String> LOCK = List.of("lock", "covers");
    private static final List<String> BACKUP_AGE = List.of("backup", "age");
    private static final List<String> UNLOCKERS = List.of("azure.owner", "azure.uaa");

    private final AttackAction action;
    private final Facts facts;
    private final Map<String, Answer.Used> used = new LinkedHashMap<>();
    private final Set<String> missing = new LinkedHashSet<>();
    private final List<OutcomeRule> open = new ArrayList<>();

    private Decision(AttackAction action, Facts facts) {
        this.action = action;
        this.facts = facts;
    }

    static Outcome of(
            AttackAction action,
            AssetId asset,
            Facts facts,
            Attacker attacker,
            Optional<AssetId> cause) {
        return new Decision(action, facts).outcome(asset, attacker, cause);
    }

    private Outcome outcome(AssetId asset, Attacker attacker, Optional<AssetId> cause) {
        OutcomeRule decided = decide();
        open.add(decided);
        List<Result> possible = open.stream().map(OutcomeRule::result).distinct().toList();
        boolean known = possible.size() == 1;
        OutcomeRule rule = known ? decided : worst();
        noteBackupAge();
        String says = lockFallsFirst(attacker) + rule.says();
        return new Outcome(
                action.id(),
                asset,
                known ? rule.result() : Result.UNKNOWN,
                possible,
                rule.id(),
                known ? says : Words.of("attack.unknown", String.join("; ", missing), says),
                known ? rule.keptFor() : Optional.empty(),
                rule.playbook(),
                List.copyOf(used.values()),
                known ? List.of() : List.copyOf(missing),
                rule.source(),
                rule.asOf(),
                known ? rule.confidence() : "low",
                cause);
    }

    private OutcomeRule decide() {
        for (OutcomeRule rule : action.rules()) {
            Answer answer = rule.when().ask(facts);
            answer.used().forEach(fact -> used.putIfAbsent(fact.name(), fact));
            if (answer.truth() == Truth.TRUE) {
                return rule;
            }
            if (answer.truth() == Truth.UNKNOWN) {
                open.add(rule);
                missing.addAll(answer.missing());
            }
        }
        throw new IllegalStateException("no rule of " + action.id() + " always holds");
    }

    private OutcomeRule worst() {
        OutcomeRule worst = open.getFirst();
        for (OutcomeRule rule : open) {
            if (rule.result().compareTo(worst.result()) > 0) {
                worst = rule;
            }
        }
        return worst;
    }

    /// Where a backup counts, its age says how much data is lost.
    private void noteBackupAge() {
        Answer.Used kept = used.get("backup.kept");
        if (kept != null && kept.value().equals(Value.TRUE)) {
            used.putIfAbsent("backup.age", new Answer.Used("backup.age", facts.path(BACKUP_AGE)));
        }
    }

    private String lockFallsFirst(Attacker attacker) {
        boolean isLockedOut = action.rules().stream().anyMatch(rule -> rule.id().equals("locked"));
        return isLockedOut && attacker.holdsOneOf(UNLOCKERS) && facts.path(LOCK).equals(Value.TRUE)
                ? Words.of("attack.lock-first") + " "
                : "";
    }
}
