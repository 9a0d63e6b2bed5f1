package app.muster.cli;

import app.muster.assess.Change;
import app.muster.assess.Change.Alarm;
import app.muster.assess.Change.Direction;
import app.muster.assess.Change.Turn;
import app.muster.plan.Plan;
import app.muster.text.Messages;

import com.fasterxml.jackson.core.JsonGenerator;

import java.io.IOException;
import java.time.Instant;

/// What changed between two snapshots.
record DiffAnswer(Change change, Plan plan, Instant at, Messages words) implements Answer {

    @Override
    public void write(JsonGenerator json) throws IOException {
        json.writeStringField("before", change.before());
        json.writeStringField("now", change.now());
        Json.list(
                json,
                "resources",
                change.resources(),
                difference -> {
                    json.writeStringField("change", difference.fate().key());
                    json.writeStringField("asset", difference.asset().value());
                    Json.text(json, "from", difference.from());
                    json.writeStringField("type", difference.type());
                    json.writeStringField("category", difference.category().letter());
                });
        Json.list(
                json,
                "protections",
                change.protections(),
                turn -> {
                    json.writeStringField("change", turn.direction().key());
                    json.writeStringField("control", turn.control().id());
                    json.writeStringField("severity", turn.severity().key());
                    json.writeStringField("asset", turn.asset().value());
                    json.writeStringField("before", turn.before().key());
                    json.writeStringField("now", turn.now().key());
                    json.writeStringField("was", turn.was());
                    json.writeStringField("is", turn.is());
                    json.writeBooleanField("own", turn.control().own());
                });
        Json.object(json, "heightened", change, _ -> heightened(json));
    }

    private void heightened(JsonGenerator json) throws IOException {
        json.writeBooleanField("active", change.isHeightened(plan));
        Json.list(
                json,
                "reasons",
                change.heightened(),
                alarm -> {
                    json.writeStringField("reason", alarm.reason().key());
                    json.writeStringField("id", alarm.id());
                    json.writeStringField("control", alarm.control());
                    Json.text(json, "by", alarm.deed().map(Change.Deed::by));
                    Json.text(json, "at", alarm.deed().map(Change.Deed::at));
                });
        Json.text(json, "endedBy", change.acknowledgement(plan).map(word -> word.by()));
    }

    @Override
    public void show(Page page) {
        page.line(words.get("cli.diff.between", change.before(), change.now()));
        if (change.isHeightened(plan)) {
            page.title(words.get("cli.diff.heightened"));
            for (Alarm alarm : change.heightened()) {
                String what =
                        words.get("change.reason." + alarm.reason().key()) + ": " + alarm.id();
                page.line(
                        alarm.deed().isEmpty()
                                ? what
                                : what
                                        + " "
                                        + words.get(
                                                "cli.diff.deed",
                                                alarm.deed().get().by(),
                                                alarm.deed().get().at().toString()),
                        Ink.BAD);
            }
        }
        Table resources = Table.of(words.get("cli.column.change"), words.get("cli.column.asset"));
        change.resources()
                .forEach(
                        d ->
                                resources.row(
                                        words.get("change.fate." + d.fate().key()),
                                        d.asset().value()));
        page.table(words.get("cli.diff.resources"), resources);
        Table protections =
                Table.of(
                        words.get("cli.column.change"),
                        words.get("cli.column.control"),
                        words.get("cli.column.asset"),
                        words.get("cli.column.why"));
        AssetNames names =
                AssetNames.of(plan, change.protections().stream().map(Turn::asset), words);
        for (Turn turn : change.protections()) {
            protections.row(
                    Table.cell(
                            words.get("change.direction." + turn.direction().key()),
                            turn.direction() == Direction.CAME ? Ink.GOOD : Ink.BAD),
                    turn.control().id(),
                    names.of(turn.asset()),
                    turn.is());
        }
        page.table(words.get("cli.diff.protections"), protections);
        if (change.resources().isEmpty() && change.protections().isEmpty()) {
            page.line(words.get("cli.diff.nothing"), Ink.GOOD);
        }
    }
}
