package app.muster.assess;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.muster.SharedData;
import app.muster.importer.Importer;
import app.muster.json.JsonFile;
import app.muster.plan.Plan;
import app.muster.plan.estate.Evidence;
import app.muster.plan.estate.EvidenceKind;
import app.muster.plan.estate.Json;
import app.muster.plan.estate.Resource;
import app.muster.plan.estate.ResourceId;
import app.muster.plan.estate.Snapshot;
import app.muster.problem.ProblemException;
import app.muster.work.Progress;

import org.junit.jupiter.api.Test;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/// What the controls say of real bodies: of exported inventories, and of the answers of Azure's
/// interfaces, each file judged alone.
///
/// The table `controls/real.txt` has for each control and verdict the first body that gives it:
/// `control ; verdict ; file ; name ; first fact`.
class RealBodiesTest {

    @Test
    void everyVerdictOnRealBodiesIsAsWrittenDown() throws Exception {
        Map<String, String> first = new TreeMap<>();
        for (Path file : files("inventories")) {
            try {
                take(file, imported(file), first);
            } catch (ProblemException refused) {
                // what is no inventory is another test's
            }
        }
        for (Path file : files("arm-rest")) {
            take(file, answer(file), first);
        }
        String table = String.join("\n", first.values()) + "\n";
        assertEquals(written(), table);
    }

    private static List<Path> files(String folder) throws Exception {
        try (var files = Files.walk(SharedData.azure(folder))) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().contains("errors"))
                    .sorted()
                    .toList();
        }
    }

    private static void take(Path file, Snapshot snapshot, Map<String, String> first)
            throws Exception {
        Assessment judged =
                Assessment.of(
                        Estates.CATALOGUE,
                        Plan.empty("plan"),
                        snapshot,
                        Estates.TAKEN,
                        Progress.NONE);
        for (Finding finding : judged.findings()) {
            if (finding.asset().value().startsWith("/")
                    && !finding.control().types().contains("*")) {
                String key = finding.control().id() + " ; " + finding.verdict().key();
                first.computeIfAbsent(key, _ -> line(key, file, finding));
            }
        }
    }

    private static String line(String key, Path file, Finding finding) {
        String fact =
                finding.evidence().isEmpty()
                        ? ""
                        : finding.evidence().getFirst().path()
                                + " "
                                + finding.evidence().getFirst().value();
        return key
                + " ; "
                + file.getFileName()
                + " ; "
                + finding.asset().shortName()
                + " ; "
                + fact.substring(0, Math.min(120, fact.length()));
    }

    private static Snapshot imported(Path file) throws Exception {
        return Importer.read(
                        List.of(file),
                        Optional.empty(),
                        Estates.CATALOGUE,
                        Estates.TAKEN,
                        Progress.NONE)
                .value();
    }

    /// The bodies of one answer: a thing, or a list of them.
    private static Snapshot answer(Path file) throws Exception {
        Json read;
        try (InputStream in = Files.newInputStream(file)) {
            read = JsonFile.read(file, in).value();
        }
        Map<ResourceId, Resource> resources = new LinkedHashMap<>();
        var evidence = new ArrayList<Evidence>();
        if (read instanceof Json.Obj example) {
            Json.Obj body = example.object("responses").object("200").object("body");
            List<Json> items = body.list("value").isEmpty() ? List.of(body) : body.list("value");
            for (Json item : items) {
                if (item instanceof Json.Obj object
                        && ResourceId.looksLikeOne(object.text("id"))
                        && !object.text("id").contains("{")) {
                    var id = new ResourceId(object.text("id"));
                    Optional<EvidenceKind> kind = EvidenceKind.besideResources(id.type());
                    if (kind.isPresent()) {
                        String scope = "/subscriptions/" + id.subscription();
                        evidence.add(
                                new Evidence(kind.get(), scope, Estates.TAKEN, List.of(object)));
                    } else {
                        resources.putIfAbsent(id, new Resource(id, id.type(), object));
                    }
                }
            }
        }
        return new Snapshot(
                "answer",
                Estates.TAKEN,
                "an answer",
                List.copyOf(resources.values()),
                evidence,
                List.of());
    }

    private static String written() throws Exception {
        try (InputStream in =
                Objects.requireNonNull(
                        RealBodiesTest.class.getResourceAsStream("controls/real.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
