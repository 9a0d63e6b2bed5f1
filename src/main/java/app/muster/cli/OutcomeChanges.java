package app.muster.cli;

import app.muster.attack.Assumption;
import app.muster.attack.Outcome;
import app.muster.plan.Asset;
import app.muster.plan.AssetId;
import app.muster.text.Messages;

import com.fasterxml.jackson.core.JsonGenerator;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What ends otherwise because of an assumption.
final class OutcomeChanges {

    private record Change(Outcome before, Outcome after) {}

    private final List<Change> changes = new ArrayList<>();

    OutcomeChanges(List<Outcome> before, List<Outcome> after) {
        Map<String, Outcome> old = new LinkedHashMap<>();
        before.forEach(outcome -> old.put(outcome.action() + " " + outcome.asset(), outcome));
        Map<AssetId, Outcome> byAsset = new LinkedHashMap<>();
        before.forEach(outcome -> byAsset.put(outcome.asset(), outcome));
        for (Outcome outcome : after) {
            Outcome was =
                    old.getOrDefault(
                            outcome.action() + " " + outcome.asset(), byAsset.get(outcome.asset()));
            if (was != null
                    && (was.result() != outcome.result()
                            || !was.possible().equals(outcome.possible())
                            || !was.keptFor().equals(outcome.keptFor()))) {
                changes.add(new Change(was, outcome));
            }
        }
    }

    void write(JsonGenerator json, Map<AssetId, Asset> assets) throws IOException {
        Json.list(
                json,
                "changes",
                changes,
                change -> {
                    json.writeStringField("asset", change.after().asset().value());
                    json.writeStringField("name", AssetNames.plain(change.after().asset(), assets));
                    Json.object(json, "before", change.before(), o -> end(json, o));
                    Json.object(json, "after", change.after(), o -> end(json, o));
                });
    }

    private static void end(JsonGenerator json, Outcome outcome) throws IOException {
        json.writeStringField("action", outcome.action());
        json.writeStringField("result", outcome.result().key());
        json.writeStringField("rule", outcome.rule());
        json.writeStringField("says", outcome.says());
        Json.minutes(json, "keptForMinutes", outcome.keptFor());
    }

    void show(Page page, List<Assumption> assumed, AssetNames names, Messages words) {
        Assumptions.show(page, assumed, names, words);
        if (changes.isEmpty()) {
            page.line(words.get("cli.outcome.no-change"));
            return;
        }
        Table table =
                Table.of(
                        words.get("cli.column.asset"),
                        words.get("cli.column.before"),
                        words.get("cli.column.after"),
                        words.get("cli.column.why"));
        for (Change change : changes) {
            table.row(
                    names.of(change.after().asset()),
                    cell(change.before(), words),
                    cell(change.after(), words),
                    change.after().says());
        }
        page.table(words.get("cli.outcome.changes"), table);
    }

    private static Table.Cell cell(Outcome outcome, Messages words) {
        return Table.cell(
                words.get("exercise.result." + outcome.result().key()),
                OutcomeAnswer.ink(outcome.result()));
    }
}
