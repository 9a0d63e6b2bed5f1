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
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Goes through an action's rules for one target. The first that holds decides; those before it
/// whose conditions cannot be told leave their results open.
final class Decision {

    private static final String DENIAL = Answer.Used.called(TargetFacts.DENIED, List.of());
    private static final List<String> TYPE = List.of("it", "type");
    private static final List<String> BACKUP_AGE = List.of("backup", "age");

    private final AttackAction action;
    private final Facts facts;
    private final Map<String, Answer.Used> used = new LinkedHashMap<>();
    private final Set<String> missing = new LinkedHashSet<>();
    private final List<OutcomeRule> open = new ArrayList<>();

    private Decision(AttackAction action, Facts facts) {
        this.action = action;
        this.facts = facts;
    }

    /// @param reach how the attacker comes to do it at all
    static Outcome of(
            AttackAction action, AssetId asset, Facts facts, Reach reach, Optional<AssetId> cause) {
        return new Decision(action, facts).outcome(asset, reach, cause);
    }

    private Outcome outcome(AssetId asset, Reach reach, Optional<AssetId> cause) {
        OutcomeRule decided = decide();
        open.add(decided);
        List<Result> possible = possible(reach);
        boolean known = possible.size() == 1;
        boolean agreed = open.stream().map(OutcomeRule::result).distinct().count() == 1;
        OutcomeRule rule = agreed ? decided : worst();
        noteBackupAge();
        String says = reach.first() + lockFallsFirst(decided) + rule.says() + deniedBy(rule);
        Optional<KeptTime> time = agreed ? shortest() : Optional.empty();
        return new Outcome(
                action.id(),
                asset,
                known ? rule.result() : Result.UNKNOWN,
                possible,
                rule.id(),
                known ? says : Words.of("attack.unknown", String.join("; ", missing), says),
                time.map(KeptTime::time),
                time.map(KeptTime::from).orElse(""),
                rule.playbook(type()),
                List.copyOf(used.values()),
                known ? List.of() : List.copyOf(missing),
                rule.source(),
                rule.asOf(),
                known ? rule.confidence() : "low",
                cause);
    }

    private String type() {
        return facts.path(TYPE) instanceof Value.Text(String type) ? type : "";
    }

    /// The least time of those that the facts leave open.
    private Optional<KeptTime> shortest() {
        return open.stream()
                .flatMap(rule -> rule.kept().stream())
                .map(kept -> KeptTime.of(kept, facts))
                .min(Comparator.comparing(KeptTime::time));
    }

    /// Where it is not sure that the attacker may do it, it may also be stopped.
    private List<Result> possible(Reach reach) {
        var possible = new LinkedHashSet<Result>();
        if (!reach.doubt().isEmpty()) {
            missing.add(reach.doubt());
            possible.add(Result.BLOCKED);
        }
        open.forEach(rule -> possible.add(rule.result()));
        return List.copyOf(possible);
    }

    private OutcomeRule decide() {
        for (OutcomeRule rule : action.rules()) {
            Answer answer = rule.when().ask(facts);
            answer.used().stream()
                    .filter(fact -> !isNoDenial(fact))
                    .forEach(fact -> used.putIfAbsent(fact.name(), fact));
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

    /// That nothing denies it is no news: it would stand in almost every answer.
    private static boolean isNoDenial(Answer.Used fact) {
        return fact.name().equals(DENIAL) && fact.value().equals(Value.ABSENT);
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

    /// The name of what denies it, where that decided.
    private String deniedBy(OutcomeRule rule) {
        Answer.Used denied = used.get(DENIAL);
        return rule.when().functions().contains(TargetFacts.DENIED)
                        && denied != null
                        && denied.value() instanceof Value.Text(String name)
                ? " " + Words.of("attack.denied.by", name)
                : "";
    }

    /// Where only the right to remove locks leads past one, and something is taken away.
    private String lockFallsFirst(OutcomeRule decided) {
        if (decided.result() == Result.BLOCKED) {
            return "";
        }
        for (OutcomeRule rule : action.rules()) {
            if (rule.id().equals(decided.id())) {
                return "";
            }
            if (rule.meaning() == OutcomeRule.Meaning.BY_LOCK
                    && rule.when().truth(new LocksStay(facts)) == Truth.TRUE) {
                return Words.of("attack.lock-first") + " ";
            }
        }
        return "";
    }
}
