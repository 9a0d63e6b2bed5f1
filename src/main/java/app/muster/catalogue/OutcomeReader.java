package app.muster.catalogue;

import app.muster.expression.Expression;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Reads attack actions and their rules.
final class OutcomeReader {

    private static final List<String> DELETED = List.of("{type}/delete");

    private final Map<String, Entry> common = new LinkedHashMap<>();
    private final List<Entry> always;

    private OutcomeReader(Entry outcomes) {
        for (Entry rule : outcomes.list("common")) {
            common.put(rule.text("id"), rule);
        }
        always = outcomes.list("always");
    }

    static List<AttackAction> actions(Entry outcomes) {
        var reader = new OutcomeReader(outcomes);
        return outcomes.list("actions").stream().map(reader::action).toList();
    }

    private AttackAction action(Entry entry) {
        return new AttackAction(
                entry.text("id"),
                entry.text("title"),
                entry.text("technique"),
                entry.texts("types"),
                entry.texts("needs"),
                entry.texts("gives"),
                operations(entry),
                entry.flagOr("fallback", false),
                entry.textOr("takes-all", ""),
                entry.has("removes")
                        ? Optional.of(entry.oneOf("removes", Protection.class, Protection.LOCKS))
                        : Optional.empty(),
                entry.numberOr("before-others", 0),
                entry.textOr("leaves", ""),
                Stream.concat(always.stream(), entry.list("rules").stream())
                        .map(this::rule)
                        .toList());
    }

    /// Without a word on it, whoever may delete the target may do it.
    private static Map<String, List<String>> operations(Entry entry) {
        if (!entry.has("operations")) {
            return Map.of("*", DELETED);
        }
        Map<String, List<String>> operations = new LinkedHashMap<>();
        Entry said = entry.entry("operations");
        said.node()
                .properties()
                .forEach(type -> operations.put(type.getKey(), said.texts(type.getKey())));
        return operations;
    }

    private OutcomeRule rule(Entry written) {
        Entry entry = written;
        if (written.has("use")) {
            Entry used = common.get(written.text("use"));
            if (used == null) {
                throw written.wrong("use", "no common rule: " + written.text("use"));
            }
            entry = used;
        }
        return new OutcomeRule(
                entry.text("id"),
                entry.expression("when", ResourceVocabulary.OUTCOMES),
                entry.oneOf("result", Result.class, Result.UNKNOWN),
                entry.oneOf("means", OutcomeRule.Meaning.class, OutcomeRule.Meaning.OTHER),
                kept(entry),
                entry.textOr("playbook", ""),
                playbooks(entry),
                entry.text("says"),
                entry.text("source"),
                entry.date("as-of"),
                entry.text("confidence"));
    }

    private static Map<String, String> playbooks(Entry entry) {
        Map<String, String> playbooks = new LinkedHashMap<>();
        if (entry.has("playbook-of")) {
            Entry said = entry.entry("playbook-of");
            said.node()
                    .properties()
                    .forEach(type -> playbooks.put(type.getKey(), said.text(type.getKey())));
        }
        return playbooks;
    }

    private static Optional<Kept> kept(Entry entry) {
        if (!entry.has("kept-for")) {
            return Optional.empty();
        }
        var read = new ArrayList<List<String>>();
        for (String path : entry.texts("kept-read")) {
            try {
                List<List<String>> paths =
                        Expression.of("known(" + path + ")", ResourceVocabulary.OUTCOMES).paths();
                if (paths.size() != 1) {
                    throw entry.wrong("kept-read", "not one path: " + path);
                }
                read.add(paths.getFirst());
            } catch (app.muster.expression.NotAnExpression e) {
                throw entry.wrong("kept-read", e.what());
            }
        }
        return Optional.of(
                new Kept(
                        entry.duration("kept-for"),
                        read,
                        entry.has("kept-unit") ? entry.duration("kept-unit") : Duration.ofDays(1),
                        entry.flagOr("kept-fixed", false)));
    }
}
