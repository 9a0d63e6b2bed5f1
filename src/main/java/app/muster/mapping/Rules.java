package app.muster.mapping;

import app.muster.plan.Asset;
import app.muster.plan.Condition;
import app.muster.plan.Glob;
import app.muster.plan.MappingRule;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Rules made ready for many assets: each pattern read once, each value of an asset looked up once,
/// however many conditions ask for it.
final class Rules {

    private record Question(Condition.Field field, String tag) {
        static Question of(Condition condition) {
            return new Question(condition.field(), condition.tag().toLowerCase(Locale.ROOT));
        }
    }

    /// @param slot where the answer to its question is kept
    private record Test(Question question, int slot, boolean not, Glob glob) {}

    private record Ready(MappingRule rule, List<Test> tests) {}

    private final Sight sight;
    private final List<Ready> rules = new ArrayList<>();
    private final Map<Question, Integer> slots = new HashMap<>();
    private final @Nullable String[] answers;

    Rules(List<MappingRule> rules, Sight sight) {
        this.sight = sight;
        for (MappingRule rule : rules) {
            this.rules.add(new Ready(rule, rule.when().stream().map(this::ready).toList()));
        }
        answers = new String[slots.size()];
    }

    private Test ready(Condition condition) {
        Question question = Question.of(condition);
        int slot = slots.computeIfAbsent(question, _ -> slots.size());
        return new Test(question, slot, condition.not(), condition.glob());
    }

    /// The first rule that fits. What is gone, or lies outside of the present snapshot and was
    /// placed by its tags, stays with the rule that placed it, as nothing tells its tags any more.
    Optional<MappingRule> first(Asset asset) {
        Optional<MappingRule> kept = kept(asset);
        if (kept.isPresent()) {
            return kept;
        }
        Arrays.fill(answers, null);
        for (Ready ready : rules) {
            if (fits(asset, ready)) {
                return Optional.of(ready.rule());
            }
        }
        return Optional.empty();
    }

    /// Every rule that fits, in order.
    List<MappingRule> all(Asset asset) {
        Optional<MappingRule> kept = kept(asset);
        if (kept.isPresent()) {
            return List.of(kept.get());
        }
        Arrays.fill(answers, null);
        return rules.stream().filter(r -> fits(asset, r)).map(Ready::rule).toList();
    }

    private Optional<MappingRule> kept(Asset asset) {
        boolean isGone = asset.goneSince().isPresent();
        if (asset.placedBy().isEmpty() || !isGone && sight.resource(asset).isPresent()) {
            return Optional.empty();
        }
        return rules.stream()
                .map(Ready::rule)
                .filter(rule -> rule.id().equals(asset.placedBy().get()))
                .filter(rule -> isGone || asksForTags(rule))
                .findFirst();
    }

    private static boolean asksForTags(MappingRule rule) {
        return rule.when().stream().anyMatch(c -> c.field() == Condition.Field.TAG);
    }

    private boolean fits(Asset asset, Ready ready) {
        for (Test test : ready.tests()) {
            if (holds(asset, test) == test.not()) {
                return false;
            }
        }
        return true;
    }

    /// What is not there fits no pattern, so that `tag:app = *` asks for the tag.
    private boolean holds(Asset asset, Test test) {
        String value = answer(asset, test);
        if (value.isEmpty()) {
            return false;
        }
        if (test.glob().fitsLower(value)) {
            return true;
        }
        if (test.question().field() != Condition.Field.SUBSCRIPTION) {
            return false;
        }
        String name = sight.subscriptionName(value).toLowerCase(Locale.ROOT);
        return !name.isEmpty() && test.glob().fitsLower(name);
    }

    private String answer(Asset asset, Test test) {
        @Nullable String known = answers[test.slot()];
        if (known == null) {
            known =
                    sight.value(asset, test.question().field(), test.question().tag())
                            .value()
                            .toLowerCase(Locale.ROOT);
            answers[test.slot()] = known;
        }
        return known;
    }
}
