package app.muster.importer;

import app.muster.importer.Notice.Severity;
import app.muster.importer.Sources.Source;
import app.muster.json.SnapshotReader;
import app.muster.plan.estate.Coverage;
import app.muster.plan.estate.Evidence;
import app.muster.plan.estate.Json;
import app.muster.problem.ProblemException;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Takes in Muster's own snapshots, and remembers what they say of themselves.
final class SnapshotTaking {

    private final Map<Source, Instant> taken = new HashMap<>();
    private Json.Obj last = Json.Obj.EMPTY;
    private Map<String, Instant> times = Map.of();

    /// The name and origin of the snapshot that was read last, empty if none was.
    String name() {
        return last.text("name");
    }

    String source() {
        return last.text("source");
    }

    Map<String, Instant> times() {
        return times;
    }

    Optional<Instant> taken(Source source) {
        return Optional.ofNullable(taken.get(source));
    }

    void take(Source source, Json root, Taking taking) throws ProblemException {
        var reader = new SnapshotReader(source.file());
        Json.Obj document = reader.checked(root);
        last = document;
        times = reader.times(document);
        Instant when =
                document.get("taken").isPresent()
                        ? reader.instant(document, "", "taken")
                        : taking.at();
        taken.put(source, when);
        var unnamed = new ArrayList<String>();
        List<Json> entries = document.list("resources");
        for (int i = 0; i < entries.size(); i++) {
            String where = "/resources/" + i;
            try {
                if (entries.get(i) instanceof Json.Obj body) {
                    taking.take(reader.resource(body, where), when);
                } else {
                    unnamed.add(where);
                }
            } catch (ProblemException e) {
                unnamed.add(where);
            }
        }
        for (Evidence evidence : reader.evidence(document)) {
            taking.collected().add(evidence, taking.counting());
        }
        for (Coverage coverage : reader.coverage(document)) {
            taking.collected().add(coverage);
        }
        taking.said().addAll(Severity.ERROR, "entry-unnamed", unnamed);
        for (String where : unnamed) {
            taking.drop(where, "no-id");
        }
        taking.tellRepeated();
    }
}
