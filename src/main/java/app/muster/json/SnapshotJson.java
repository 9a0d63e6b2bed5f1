package app.muster.json;

import app.muster.plan.estate.Coverage;
import app.muster.plan.estate.Evidence;
import app.muster.plan.estate.Json;
import app.muster.plan.estate.Resource;
import app.muster.plan.estate.ResourceId;
import app.muster.plan.estate.Snapshot;
import app.muster.problem.Problem;
import app.muster.problem.ProblemException;

import com.fasterxml.jackson.core.JsonGenerator;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;

/// Snapshots as JSON text: `{"format": 2, "kind": "muster-snapshot", "name", "taken", "source",
/// "resources": [ARM bodies], "evidence": [{"kind", "scope", "at", "items"}], "coverage": [{"kind",
/// "scope", "state", "note"}]}`. Where a body does not say its own id or type, `$id` and `$type`
/// stand in front of its fields; `$sources` says which file said what, where there was more than
/// one, and `"times": {file: when}` when each of them was read. Format 1 had neither.
public final class SnapshotJson {

    /// The newest format this class reads, and the one it writes.
    public static final int FORMAT = 2;

    /// What `kind` says in every snapshot.
    public static final String KIND = "muster-snapshot";

    static final String ID = "$id";
    static final String TYPE = "$type";
    static final String SOURCES = "$sources";

    private SnapshotJson() {}

    /// @param out left open; not compressed
    public static void write(Snapshot snapshot, OutputStream out) throws IOException {
        try (JsonGenerator generator = JsonFile.generator(out)) {
            generator.writeStartObject();
            generator.writeNumberField("format", FORMAT);
            generator.writeStringField("kind", KIND);
            generator.writeStringField("name", snapshot.name());
            generator.writeStringField("taken", snapshot.taken().toString());
            generator.writeStringField("source", snapshot.source());
            if (!snapshot.times().isEmpty()) {
                generator.writeObjectFieldStart("times");
                for (var time : snapshot.times().entrySet()) {
                    generator.writeStringField(time.getKey(), time.getValue().toString());
                }
                generator.writeEndObject();
            }
            generator.writeArrayFieldStart("resources");
            for (Resource resource : snapshot.resources()) {
                generator.writeRaw('\n');
                write(resource, generator);
            }
            generator.writeEndArray();
            generator.writeArrayFieldStart("evidence");
            for (Evidence evidence : snapshot.evidence()) {
                generator.writeRaw('\n');
                write(evidence, generator);
            }
            generator.writeEndArray();
            generator.writeArrayFieldStart("coverage");
            for (Coverage coverage : snapshot.coverage()) {
                generator.writeRaw('\n');
                write(coverage, generator);
            }
            generator.writeEndArray();
            generator.writeEndObject();
        }
    }

    /// @param file what `in` was opened from, for messages only
    /// @param in text, already unpacked; not closed
    /// @throws ProblemException with [Problem.FileMalformed], [Problem.FileTruncated],
    ///   [Problem.FileUnreadable] or [Problem.FileTooNew]
    public static Snapshot read(Path file, InputStream in) throws ProblemException {
        return new SnapshotReader(file).snapshot(JsonFile.read(file, in).value());
    }

    private static void write(Resource resource, JsonGenerator generator) throws IOException {
        Json.Obj body = resource.body();
        generator.writeStartObject();
        if (!body.text("id").equals(resource.id().value())) {
            generator.writeStringField(ID, resource.id().value());
        }
        if (!body.text("type").equalsIgnoreCase(resource.type())) {
            generator.writeStringField(TYPE, resource.type());
        }
        if (!resource.sources().isEmpty()) {
            generator.writeObjectFieldStart(SOURCES);
            for (var source : resource.sources().entrySet()) {
                generator.writeStringField(source.getKey(), source.getValue());
            }
            generator.writeEndObject();
        }
        var writer = new TreeWriter(generator);
        for (var field : body.fields().entrySet()) {
            generator.writeFieldName(field.getKey());
            writer.write(field.getValue());
        }
        generator.writeEndObject();
    }

    private static void write(Evidence evidence, JsonGenerator generator) throws IOException {
        generator.writeStartObject();
        generator.writeStringField("kind", evidence.kind().key());
        generator.writeStringField("scope", evidence.scope());
        generator.writeStringField("at", evidence.at().toString());
        generator.writeArrayFieldStart("items");
        var writer = new TreeWriter(generator);
        for (Json.Obj item : evidence.items()) {
            writer.write(item);
        }
        generator.writeEndArray();
        generator.writeEndObject();
    }

    private static void write(Coverage coverage, JsonGenerator generator) throws IOException {
        generator.writeStartObject();
        generator.writeStringField("kind", coverage.kind().key());
        generator.writeStringField("scope", coverage.scope());
        generator.writeStringField("state", coverage.state().key());
        generator.writeStringField("note", coverage.note());
        generator.writeEndObject();
    }

    /// The id that a body of a snapshot stands under; empty if it tells none.
    public static String id(Json.Obj body) {
        String own = body.text(ID);
        return ResourceId.looksLikeOne(own) ? own : body.text("id");
    }
}
