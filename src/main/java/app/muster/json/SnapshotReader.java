package app.muster.json;

import app.muster.plan.estate.Coverage;
import app.muster.plan.estate.Evidence;
import app.muster.plan.estate.EvidenceKind;
import app.muster.plan.estate.Json;
import app.muster.plan.estate.Resource;
import app.muster.plan.estate.ResourceId;
import app.muster.plan.estate.Snapshot;
import app.muster.problem.Problem;
import app.muster.problem.ProblemException;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Takes a snapshot's JSON apart and says where it is not one.
public final class SnapshotReader {

    private final Path file;

    public SnapshotReader(Path file) {
        this.file = file;
    }

    /// Whether the value calls itself a snapshot.
    public static boolean isSnapshot(Json value) {
        return value instanceof Json.Obj document
                && document.text("kind").equals(SnapshotJson.KIND);
    }

    /// @throws ProblemException with [Problem.FileMalformed] or [Problem.FileTooNew]
    public Snapshot snapshot(Json value) throws ProblemException {
        Json.Obj document = checked(value);
        var resources = new ArrayList<Resource>();
        List<Json.Obj> bodies = objects(document, "", "resources");
        for (int i = 0; i < bodies.size(); i++) {
            resources.add(resource(bodies.get(i), "/resources/" + i));
        }
        try {
            return new Snapshot(
                    document.text("name"),
                    instant(document, "", "taken"),
                    document.text("source"),
                    resources,
                    evidence(document),
                    coverage(document),
                    times(document));
        } catch (IllegalArgumentException e) {
            throw wrong("/", String.valueOf(e.getMessage()));
        }
    }

    /// The value as an object whose format this program knows.
    public Json.Obj checked(Json value) throws ProblemException {
        if (!(value instanceof Json.Obj document) || !isSnapshot(value)) {
            throw wrong("/kind", "\"" + SnapshotJson.KIND + "\"");
        }
        if (!(document.get("format").orElse(Json.NULL) instanceof Json.Num(String digits))
                || !digits.matches("[1-9][0-9]{0,5}")) {
            throw wrong("/format", "a whole number");
        }
        int format = Integer.parseInt(digits);
        if (format > SnapshotJson.FORMAT) {
            throw new ProblemException(new Problem.FileTooNew(file, format, SnapshotJson.FORMAT));
        }
        return document;
    }

    /// One resource of the snapshot, without the fields that only the file needs.
    ///
    /// @param at its JSON pointer
    public Resource resource(Json.Obj body, String at) throws ProblemException {
        String id = SnapshotJson.id(body);
        if (!ResourceId.looksLikeOne(id)) {
            throw wrong(at + "/id", "the id of a resource");
        }
        String type = body.text(SnapshotJson.TYPE);
        if (type.isEmpty()) {
            type = body.text("type");
        }
        var resourceId = new ResourceId(id);
        return new Resource(
                resourceId,
                type.isEmpty() ? resourceId.type() : type,
                withoutMarks(body),
                sources(body));
    }

    private static Map<String, String> sources(Json.Obj body) {
        Map<String, String> sources = new LinkedHashMap<>();
        for (Map.Entry<String, Json> source :
                body.object(SnapshotJson.SOURCES).fields().entrySet()) {
            if (source.getValue() instanceof Json.Text(String file)) {
                sources.put(source.getKey(), file);
            }
        }
        return sources;
    }

    /// When the files were read that the snapshot was put together from, where it says so.
    public Map<String, Instant> times(Json.Obj document) throws ProblemException {
        Map<String, Instant> times = new LinkedHashMap<>();
        Json.Obj said = document.object("times");
        for (String file : said.fields().keySet()) {
            times.put(file, instant(said, "/times", file));
        }
        return times;
    }

    public List<Evidence> evidence(Json.Obj document) throws ProblemException {
        var evidence = new ArrayList<Evidence>();
        List<Json.Obj> entries = objects(document, "", "evidence");
        for (int i = 0; i < entries.size(); i++) {
            Json.Obj entry = entries.get(i);
            String at = "/evidence/" + i;
            var items = new ArrayList<Json.Obj>();
            for (Json.Obj item : objects(entry, at, "items")) {
                items.add(Open.restored(item) instanceof Json.Obj restored ? restored : item);
            }
            evidence.add(
                    new Evidence(
                            kind(entry, at), scope(entry, at), instant(entry, at, "at"), items));
        }
        return evidence;
    }

    public List<Coverage> coverage(Json.Obj document) throws ProblemException {
        var coverage = new ArrayList<Coverage>();
        List<Json.Obj> entries = objects(document, "", "coverage");
        for (int i = 0; i < entries.size(); i++) {
            Json.Obj entry = entries.get(i);
            String at = "/coverage/" + i;
            coverage.add(
                    new Coverage(
                            kind(entry, at),
                            scope(entry, at),
                            state(entry, at),
                            entry.text("note")));
        }
        return coverage;
    }

    /// A time of the file.
    public Instant instant(Json.Obj entry, String at, String name) throws ProblemException {
        try {
            return OffsetDateTime.parse(entry.text(name)).toInstant();
        } catch (DateTimeException e) {
            throw wrong(at + "/" + name, "a time such as 2026-03-31T06:00:00Z");
        }
    }

    private static final Set<String> MARKS =
            Set.of(SnapshotJson.ID, SnapshotJson.TYPE, SnapshotJson.SOURCES);

    private static Json.Obj withoutMarks(Json.Obj body) {
        Map<String, Json> fields = new LinkedHashMap<>();
        boolean same = true;
        for (Map.Entry<String, Json> field : body.fields().entrySet()) {
            Json value = Open.restored(field.getValue());
            same &= value == field.getValue() && !MARKS.contains(field.getKey());
            if (!MARKS.contains(field.getKey())) {
                fields.put(field.getKey(), value);
            }
        }
        return same ? body : new Json.Obj(fields);
    }

    private EvidenceKind kind(Json.Obj entry, String at) throws ProblemException {
        return EvidenceKind.of(entry.text("kind"))
                .orElseThrow(() -> wrong(at + "/kind", "a kind of evidence such as locks"));
    }

    private String scope(Json.Obj entry, String at) throws ProblemException {
        String scope = entry.text("scope");
        if (!scope.startsWith("/")) {
            throw wrong(at + "/scope", "the path of a subscription or a resource");
        }
        return scope;
    }

    private Coverage.State state(Json.Obj entry, String at) throws ProblemException {
        try {
            return Coverage.State.of(entry.text("state"));
        } catch (IllegalArgumentException e) {
            throw wrong(at + "/state", "complete, partial, denied, failed or not-asked");
        }
    }

    private List<Json.Obj> objects(Json.Obj entry, String at, String name) throws ProblemException {
        var objects = new ArrayList<Json.Obj>();
        for (Json item : entry.list(name)) {
            if (!(item instanceof Json.Obj object)) {
                throw wrong(at + "/" + name + "/" + objects.size(), "an object");
            }
            objects.add(object);
        }
        return objects;
    }

    private ProblemException wrong(String at, String expected) {
        return new ProblemException(new Problem.FileMalformed(file, at, expected));
    }
}
