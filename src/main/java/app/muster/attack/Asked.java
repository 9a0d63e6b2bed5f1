package app.muster.attack;

import app.muster.catalogue.AttackAction;
import app.muster.catalogue.OutcomeRule;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/// What an action's rules can ask of a target.
///
/// @param paths names of facts and settings
/// @param functions names of functions
/// @param texts all conditions, in which the controls stand that they ask for
record Asked(Set<String> paths, Set<String> functions, String texts) {

    static Asked by(AttackAction action) {
        var paths = new HashSet<>(Set.of("lock.covers", "backup.age"));
        var functions = new HashSet<String>();
        for (OutcomeRule rule : action.rules()) {
            rule.when().paths().forEach(path -> paths.add(String.join(".", path)));
            rule.kept()
                    .ifPresent(
                            kept -> kept.read().forEach(path -> paths.add(String.join(".", path))));
            functions.addAll(rule.when().functions());
            if (functions.contains(TargetFacts.DENIED)) {
                paths.add(Refusal.STACK);
            }
        }
        return new Asked(
                paths,
                functions,
                action.rules().stream()
                        .map(rule -> rule.when().text())
                        .collect(Collectors.joining("\n")));
    }

    /// @param name as [app.muster.expression.Answer.Used] names it
    boolean fact(String name) {
        int bracket = name.indexOf('(');
        return bracket < 0 ? paths.contains(name) : functions.contains(name.substring(0, bracket));
    }

    boolean verdict(String control) {
        return texts.contains(control);
    }
}
