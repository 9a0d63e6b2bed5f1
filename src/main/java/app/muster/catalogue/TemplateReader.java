package app.muster.catalogue;

import app.muster.expression.Expression;
import app.muster.plan.DonePer;
import app.muster.plan.RoleId;
import app.muster.plan.Step;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads the playbook templates. For a type that several bring back the first one that can is
/// chosen, so their order counts.
final class TemplateReader {

    private static final List<String> FILES =
            List.of("identity", "machines", "recovery", "data", "configuration", "automation");
    private static final WayVocabulary WORDS = new WayVocabulary();

    private TemplateReader() {}

    static List<PlaybookTemplate> all() {
        var templates = new ArrayList<PlaybookTemplate>();
        for (String file : FILES) {
            for (Entry entry : Entry.resource("playbooks/" + file + ".yaml").list("playbooks")) {
                templates.add(template(entry));
            }
        }
        return templates;
    }

    private static PlaybookTemplate template(Entry entry) {
        var steps = new ArrayList<Step>();
        for (Entry step : entry.list("steps")) {
            steps.add(step(step, Integer.toString(steps.size() + 1)));
        }
        return new PlaybookTemplate(
                entry.text("key"),
                entry.text("title"),
                entry.texts("types"),
                entry.flagOr("keeps-data", true),
                entry.texts("prerequisites"),
                steps,
                entry.texts("blocked-by"),
                entry.texts("controls"),
                entry.text("link"),
                conditions(entry, "when"),
                first(entry),
                entry.has("sure") ? Optional.of(entry.expression("sure", WORDS)) : Optional.empty(),
                entry.textOr("unsure-says", ""),
                conditions(entry, "best-effort"),
                entry.has("best-effort") ? entry.text("best-effort-says") : "",
                donePer(entry),
                relies(entry));
    }

    private static Optional<Reliance> relies(Entry entry) {
        return entry.has("relies-on")
                ? Optional.of(
                        Reliance.of(entry.text("relies-on"))
                                .orElseThrow(
                                        () ->
                                                entry.wrong(
                                                        "relies-on",
                                                        "not one of "
                                                                + List.of(Reliance.values()))))
                : Optional.empty();
    }

    private static DonePer donePer(Entry entry) {
        String once = entry.textOr("done-per", DonePer.ASSET.key());
        return DonePer.of(once)
                .orElseThrow(
                        () -> entry.wrong("done-per", "not one of " + List.of(DonePer.values())));
    }

    private static Map<LossScenario, Expression> conditions(Entry entry, String key) {
        Map<LossScenario, Expression> conditions = new EnumMap<>(LossScenario.class);
        if (entry.has(key)) {
            Entry each = entry.entry(key);
            for (LossScenario scenario : named(each)) {
                conditions.put(scenario, each.expression(scenario.key(), WORDS));
            }
        }
        return conditions;
    }

    private static Map<LossScenario, String> first(Entry entry) {
        Map<LossScenario, String> first = new EnumMap<>(LossScenario.class);
        if (entry.has("first")) {
            Entry each = entry.entry("first");
            for (LossScenario scenario : named(each)) {
                first.put(scenario, each.text(scenario.key()));
            }
        }
        return first;
    }

    private static List<LossScenario> named(Entry each) {
        var named = new ArrayList<LossScenario>();
        for (LossScenario scenario : LossScenario.values()) {
            if (each.has(scenario.key())) {
                named.add(scenario);
            }
        }
        if (named.size() != each.node().size()) {
            throw each.wrong("when", "not one of " + List.of(LossScenario.values()));
        }
        return named;
    }

    private static Step step(Entry entry, String id) {
        return new Step(
                id,
                entry.text("title"),
                new RoleId(entry.text("role")),
                CatalogueReader.estimate(entry, "duration"),
                entry.flagOr("attended", true),
                entry.textOr("command", ""),
                entry.text("verify"),
                entry.textOr("link", ""),
                entry.textOr("source", Step.ESTIMATE));
    }
}
