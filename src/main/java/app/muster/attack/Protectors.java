package app.muster.attack;

import app.muster.assess.Finding;
import app.muster.assess.Verdict;
import app.muster.catalogue.AttackAction;
import app.muster.catalogue.Control;
import app.muster.catalogue.OutcomeRule;
import app.muster.catalogue.Result;
import app.muster.expression.Answer;
import app.muster.expression.Value;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// The controls in place behind the rules that kept something from being lost: those whose own
/// condition asks what the rule asks.
final class Protectors {

    private static final List<String> VERDICTS = List.of("control(", "repository(");

    private final Outcomes outcomes;
    private final Map<String, Set<String>> asked = new HashMap<>();
    private final Map<Control, Set<String>> names = new HashMap<>();

    Protectors(Outcomes outcomes) {
        this.outcomes = outcomes;
        for (AttackAction action : outcomes.catalogue().actions()) {
            for (OutcomeRule rule : action.rules()) {
                var facts = new HashSet<String>();
                rule.when().paths().forEach(path -> facts.add(String.join(".", path)));
                if (facts.contains("backup.kept")) {
                    facts.add("backup.active");
                }
                if (rule.when().functions().contains(TargetFacts.DENIED)) {
                    facts.add(Refusal.STACK);
                }
                asked.put(key(action.id(), rule.id()), facts);
            }
        }
    }

    List<String> of(List<Outcome> ended) {
        var held = new TreeSet<String>();
        for (Outcome outcome : ended) {
            if (outcome.result() != Result.LOST && outcome.cause().isEmpty()) {
                Set<String> facts =
                        asked.getOrDefault(key(outcome.action(), outcome.rule()), Set.of());
                if (!facts.isEmpty()) {
                    byFacts(outcome, facts, held);
                }
                byVerdict(outcome, held);
            }
        }
        return List.copyOf(held);
    }

    private void byFacts(Outcome outcome, Set<String> facts, Set<String> held) {
        for (Finding finding : outcomes.assessment().of(outcome.asset())) {
            boolean inPlace =
                    outcomes.assumed(finding.control().id(), outcome.asset())
                            .orElse(finding.verdict() == Verdict.IN_PLACE);
            if (inPlace && names(finding.control()).stream().anyMatch(facts::contains)) {
                held.add(finding.control().id());
            }
        }
    }

    private static void byVerdict(Outcome outcome, Set<String> held) {
        for (Answer.Used used : outcome.facts()) {
            for (String verdict : VERDICTS) {
                if (used.name().startsWith(verdict) && used.value().equals(Value.TRUE)) {
                    held.add(used.name().substring(verdict.length(), used.name().length() - 1));
                }
            }
        }
    }

    private Set<String> names(Control control) {
        return names.computeIfAbsent(
                control,
                known -> {
                    var paths = new HashSet<String>();
                    known.inPlace().paths().forEach(path -> paths.add(String.join(".", path)));
                    return paths;
                });
    }

    private static String key(String action, String rule) {
        return action + " " + rule;
    }
}
