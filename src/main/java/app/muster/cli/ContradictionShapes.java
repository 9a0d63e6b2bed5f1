package app.muster.cli;

import app.muster.plan.AssetId;
import app.muster.recover.Contradiction;
import app.muster.text.Messages;

import com.fasterxml.jackson.core.JsonGenerator;

import java.io.IOException;
import java.util.List;

/// What a plan promises and cannot keep, in an answer.
final class ContradictionShapes {

    private static final int MOST_SHOWN = 10;

    private ContradictionShapes() {}

    /// Writes the list `contradictions`.
    static void write(JsonGenerator json, List<Contradiction> found) throws IOException {
        Json.list(
                json,
                "contradictions",
                found,
                one -> {
                    json.writeStringField("kind", one.kind());
                    json.writeStringField("severity", one.severity().key());
                    Json.text(json, "application", one.application());
                    Json.texts(json, "assets", one.assets());
                    json.writeStringField("says", one.says());
                    json.writeStringField("remedy", one.remedy());
                    json.writeArrayFieldStart("groups");
                    for (List<AssetId> group : groups(one)) {
                        json.writeStartArray();
                        for (AssetId asset : group) {
                            json.writeString(asset.value());
                        }
                        json.writeEndArray();
                    }
                    json.writeEndArray();
                });
    }

    private static List<List<AssetId>> groups(Contradiction one) {
        return one instanceof Contradiction.TooManyMachines many ? many.groups() : List.of();
    }

    /// The gravest alone, where they are not what was asked for, and how to see the rest.
    static void showGravest(Page page, List<Contradiction> found, Messages words) {
        show(page, found.subList(0, Math.min(MOST_SHOWN, found.size())), words);
        if (found.size() > MOST_SHOWN) {
            page.line(words.get("cli.contradictions.more", found.size() - MOST_SHOWN), Ink.FAINT);
        }
        if (!found.isEmpty()) {
            page.gap();
        }
    }

    static void show(Page page, List<Contradiction> found, Messages words) {
        Table table = Table.of(words.get("cli.column.sure"), words.get("cli.column.contradiction"));
        for (Contradiction one : found) {
            table.row(
                    Table.cell(
                            words.get("contradiction.severity." + one.severity().key()),
                            switch (one.severity()) {
                                case IMPOSSIBLE -> Ink.BAD;
                                case DOUBTFUL, UNKNOWN -> Ink.DOUBTFUL;
                            }),
                    one.says() + " " + one.remedy());
        }
        page.table(words.get("cli.contradictions"), table);
    }
}
