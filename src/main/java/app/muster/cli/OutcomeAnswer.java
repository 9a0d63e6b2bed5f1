package app.muster.cli;

import app.muster.attack.Assumption;
import app.muster.attack.Outcome;
import app.muster.catalogue.Result;
import app.muster.plan.Asset;
import app.muster.plan.AssetId;
import app.muster.plan.Plan;
import app.muster.text.Messages;

import com.fasterxml.jackson.core.JsonGenerator;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// How attack actions end on each asset.
///
/// @param title what was done, in words
/// @param why what people are told of what each rests on
/// @param before how the same ends without what is assumed; empty if nothing is
record OutcomeAnswer(
        Plan plan,
        String title,
        List<Outcome> outcomes,
        List<Outcome> before,
        List<Assumption> assumed,
        Whys why,
        Messages words)
        implements Answer {

    @Override
    public void write(JsonGenerator json) throws IOException {
        Map<AssetId, Asset> assets = plan.assetsById();
        Json.list(json, "outcomes", outcomes, outcome -> outcome(json, outcome, assets, why));
        if (!assumed.isEmpty()) {
            Assumptions.write(json, assumed);
            new OutcomeChanges(before, outcomes).write(json, assets);
        }
    }

    static void outcome(JsonGenerator json, Outcome outcome, Map<AssetId, Asset> assets, Whys why)
            throws IOException {
        json.writeStringField("action", outcome.action());
        json.writeStringField("asset", outcome.asset().value());
        json.writeStringField("name", AssetNames.plain(outcome.asset(), assets));
        json.writeStringField("result", outcome.result().key());
        Json.texts(json, "possible", outcome.possible().stream().map(Result::key).toList());
        json.writeStringField("rule", outcome.rule());
        json.writeStringField("says", outcome.says());
        Json.minutes(json, "keptForMinutes", outcome.keptFor());
        json.writeStringField("playbook", outcome.playbook());
        Json.list(
                json,
                "facts",
                outcome.facts(),
                fact -> {
                    json.writeStringField("name", fact.name());
                    json.writeStringField("value", fact.value().shown());
                });
        Json.texts(json, "missing", outcome.missing());
        json.writeStringField("source", outcome.source());
        json.writeStringField("asOf", outcome.asOf().toString());
        json.writeStringField("confidence", outcome.confidence());
        Json.text(json, "cause", outcome.cause());
        json.writeStringField("keptFrom", outcome.keptFrom());
        json.writeBooleanField("stale", why.isStale(outcome));
    }

    @Override
    public void show(Page page) {
        page.line(title, Ink.STRONG);
        if (outcomes.isEmpty()) {
            page.line(words.get("cli.outcome.none"));
        }
        AssetNames names = names(plan, outcomes.stream().map(Outcome::asset), assumed, words);
        Table table =
                Table.of(
                        words.get("cli.column.result"),
                        words.get("cli.column.asset"),
                        words.get("cli.column.kept-for"),
                        words.get("cli.column.playbook"),
                        words.get("cli.column.why"));
        for (Outcome outcome : outcomes) {
            table.row(
                    Table.cell(
                            words.get("exercise.result." + outcome.result().key()),
                            ink(outcome.result())),
                    names.of(outcome.asset()),
                    kept(outcome, words),
                    outcome.playbook(),
                    outcome.says());
        }
        page.table(words.get("cli.outcome.title"), table);
        why.show(page, outcomes, names);
        List<String> missing =
                outcomes.stream().flatMap(o -> o.missing().stream()).distinct().sorted().toList();
        if (!missing.isEmpty()) {
            page.title(words.get("cli.outcome.missing"));
            missing.forEach(page::line);
        }
        if (!assumed.isEmpty()) {
            new OutcomeChanges(before, outcomes).show(page, assumed, names, words);
        }
    }

    /// The names of what is shown beside assumptions, which may be about other assets.
    static AssetNames names(
            Plan plan, Stream<AssetId> shown, List<Assumption> assumed, Messages words) {
        return AssetNames.of(
                plan,
                Stream.concat(shown, assumed.stream().flatMap(one -> one.asset().stream())),
                words);
    }

    /// The time, with a mark where nobody read it.
    static String kept(Outcome outcome, Messages words) {
        return outcome.keptFor()
                .map(Shapes::time)
                .map(
                        time ->
                                outcome.keptFrom().isEmpty()
                                        ? words.get("cli.outcome.at-least", time)
                                        : time)
                .orElse("");
    }

    static Ink ink(Result result) {
        return switch (result) {
            case BLOCKED, CONTAINED, DELAYED -> Ink.GOOD;
            case FELL_ALERTED, RECOVERABLE, BEST_EFFORT, UNKNOWN -> Ink.DOUBTFUL;
            case FELL_SILENT, LOST -> Ink.BAD;
        };
    }
}
