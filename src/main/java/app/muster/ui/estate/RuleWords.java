package app.muster.ui.estate;

import app.muster.plan.Condition;
import app.muster.text.Messages;

import java.util.List;
import java.util.stream.Collectors;

/// Mapping rules as people read and write them.
final class RuleWords {

    private RuleWords() {}

    /// The conditions, for example `tag:app = shop and region = westeurope`.
    static String when(List<Condition> conditions, Messages words) {
        return conditions.stream()
                .map(Condition::toString)
                .collect(Collectors.joining(words.get("estate.rule.and")));
    }
}
