package app.muster.cli;

import app.muster.importer.Reconciliation;
import app.muster.importer.Tally;
import app.muster.text.Messages;

import com.fasterxml.jackson.core.JsonGenerator;

import java.io.IOException;

/// What became of every entry of the files, as JSON and as text.
final class ReconciliationShape {

    private ReconciliationShape() {}

    static void write(JsonGenerator json, Reconciliation all) throws IOException {
        json.writeNumberField("read", all.read());
        json.writeNumberField("resources", all.resources());
        json.writeNumberField("evidence", all.evidence());
        json.writeNumberField("repeated", all.repeated());
        json.writeNumberField("dropped", all.dropped());
        json.writeBooleanField("truncated", all.isTruncated());
        json.writeNumberField("assets", all.assets());
        json.writeNumberField("parts", all.parts());
        json.writeNumberField("unplaced", all.unplaced());
        json.writeNumberField("external", all.external());
        json.writeObjectFieldStart("unknownTypes");
        for (var type : all.unknownTypes().entrySet()) {
            json.writeNumberField(type.getKey(), type.getValue());
        }
        json.writeEndObject();
        Json.list(json, "files", all.tallies(), tally -> tally(json, tally));
    }

    private static void tally(JsonGenerator json, Tally tally) throws IOException {
        json.writeStringField("file", tally.file().toString());
        json.writeStringField("kind", tally.kind());
        json.writeNumberField("read", tally.read());
        json.writeNumberField("resources", tally.resources());
        json.writeNumberField("evidence", tally.evidence());
        json.writeNumberField("repeated", tally.repeated());
        Json.list(
                json,
                "dropped",
                tally.dropped(),
                dropped -> {
                    json.writeStringField("at", dropped.at());
                    json.writeStringField("why", dropped.why());
                });
        Json.texts(json, "truncated", tally.truncated());
    }

    static void show(Page page, Reconciliation all, Messages words) {
        Table table =
                Table.of(words.get("cli.column.what"), words.get("cli.column.number")).numbersIn(1);
        table.row(words.get("reconciliation.read"), all.read());
        table.row("  " + words.get("reconciliation.resources"), all.resources());
        table.row("    " + words.get("reconciliation.assets"), all.assets());
        table.row("    " + words.get("reconciliation.parts"), all.parts());
        table.row("    " + words.get("reconciliation.unplaced"), all.unplaced());
        table.row("  " + words.get("reconciliation.evidence"), all.evidence());
        table.row("  " + words.get("reconciliation.repeated"), all.repeated());
        table.row("  " + words.get("reconciliation.dropped"), all.dropped());
        table.row(
                words.get("reconciliation.unknown", all.unknownTypes().size()),
                all.unknownTypes().values().stream().mapToInt(Integer::intValue).sum());
        table.row(words.get("reconciliation.external"), all.external());
        page.table(words.get("reconciliation.title"), table);
        for (Tally tally : all.tallies()) {
            for (String why : tally.truncated()) {
                page.line(words.get("reconciliation.truncated", tally.file().getFileName(), why));
            }
        }
    }
}
