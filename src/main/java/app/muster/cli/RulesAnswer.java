package app.muster.cli;

import app.muster.mapping.RulePreview;
import app.muster.plan.Application;
import app.muster.plan.Condition;
import app.muster.plan.MappingRule;
import app.muster.plan.Plan;
import app.muster.text.Messages;

import com.fasterxml.jackson.core.JsonGenerator;

import java.io.IOException;
import java.util.stream.Collectors;

/// The rules of a plan, and what they do to it or would do.
///
/// @param plan with the rules as they are, or would be
/// @param counts compared with the plan before
/// @param applied whether it was saved
record RulesAnswer(Plan plan, RulePreview counts, boolean applied, Messages words)
        implements Answer {

    @Override
    public void write(JsonGenerator json) throws IOException {
        Json.list(
                json,
                "rules",
                counts.rules(),
                count -> {
                    MappingRule rule = rule(count);
                    json.writeStringField("id", rule.id().value());
                    Json.texts(json, "when", rule.when());
                    json.writeStringField("application", rule.application().value());
                    json.writeStringField("note", rule.note());
                    json.writeNumberField("fits", count.fits());
                    json.writeNumberField("places", count.places());
                    json.writeNumberField("keeps", count.keeps());
                    json.writeNumberField("takes", count.takes());
                    json.writeNumberField("byPerson", count.byPerson());
                    json.writeNumberField("shadowed", count.shadowed());
                    Json.texts(json, "examples", count.examples());
                });
        Json.texts(json, "released", counts.released());
        json.writeNumberField("unmappedBefore", counts.unmappedBefore());
        json.writeNumberField("unmappedAfter", counts.unmappedAfter());
        json.writeBooleanField("applied", applied);
    }

    private MappingRule rule(RulePreview.Count count) {
        return plan.mapping().rule(count.rule()).orElseThrow();
    }

    @Override
    public void show(Page page) {
        Table table =
                Table.of(
                                words.get("cli.column.rule"),
                                words.get("cli.column.application"),
                                words.get("cli.column.fits"),
                                words.get("cli.column.places"),
                                words.get("cli.column.keeps"),
                                words.get("cli.column.takes"),
                                words.get("cli.column.by-person"),
                                words.get("cli.column.shadowed"),
                                words.get("cli.column.when"))
                        .numbersIn(2, 3, 4, 5, 6, 7);
        for (RulePreview.Count count : counts.rules()) {
            MappingRule rule = rule(count);
            table.row(
                    rule.id().value(),
                    plan.application(rule.application()).map(Application::name).orElse(""),
                    count.fits(),
                    count.places(),
                    count.keeps(),
                    count.takes(),
                    count.byPerson(),
                    count.shadowed(),
                    rule.when().stream()
                            .map(Condition::toString)
                            .collect(Collectors.joining(", ")));
        }
        page.table(words.get("cli.rules", counts.rules().size()), table);
        if (!counts.released().isEmpty()) {
            page.line(words.get("cli.rules.released", counts.released().size()));
        }
        page.line(
                words.get(
                        applied ? "cli.rules.applied" : "cli.rules.preview",
                        counts.unmappedBefore(),
                        counts.unmappedAfter()));
    }
}
