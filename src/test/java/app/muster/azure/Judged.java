package app.muster.azure;

import app.muster.assess.Assessment;
import app.muster.assess.Finding;
import app.muster.assess.Verdict;
import app.muster.azure.server.Bodies;
import app.muster.catalogue.Catalogue;
import app.muster.catalogue.CatalogueReader;
import app.muster.importer.Derivation;
import app.muster.importer.Importer;
import app.muster.json.SnapshotJson;
import app.muster.plan.Plan;
import app.muster.plan.estate.Coverage;
import app.muster.plan.estate.Evidence;
import app.muster.plan.estate.EvidenceKind;
import app.muster.plan.estate.Json;
import app.muster.plan.estate.Resource;
import app.muster.plan.estate.ResourceId;
import app.muster.plan.estate.Snapshot;
import app.muster.work.Progress;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Verdicts on snapshots, and the snapshot that an import makes of bodies.
final class Judged {

    static final Catalogue CATALOGUE = CatalogueReader.builtIn();

    private Judged() {}

    /// The verdict of every control on every resource, by both.
    static Map<String, String> findings(Snapshot snapshot) throws Exception {
        Map<String, String> findings = new TreeMap<>();
        verdicts(snapshot)
                .forEach(
                        (key, finding) ->
                                findings.put(key, finding.verdict() + " " + finding.reason()));
        return findings;
    }

    static Map<String, Finding> verdicts(Snapshot snapshot) throws Exception {
        var derived = Derivation.of(snapshot, CATALOGUE);
        Plan plan =
                Plan.empty("test")
                        .derivedFrom(snapshot.name(), derived.assets(), derived.dependencies());
        Map<String, Finding> findings = new TreeMap<>();
        for (Finding finding :
                Assessment.of(CATALOGUE, plan, snapshot, Loopback.NOW, Progress.NONE).findings()) {
            findings.put(finding.control().id() + " " + finding.asset().value(), finding);
        }
        return findings;
    }

    /// What the first claims and the second does not bear out. That something is in place where it
    /// would not even be needed claims no protection that is missing.
    static List<String> unfounded(Snapshot doubtful, Snapshot whole) throws Exception {
        Map<String, Finding> right = verdicts(whole);
        var wrong = new ArrayList<String>();
        verdicts(doubtful)
                .forEach(
                        (key, finding) -> {
                            Finding other = right.get(key);
                            boolean sure =
                                    finding.verdict() == Verdict.IN_PLACE
                                            || finding.verdict() == Verdict.MISSING;
                            boolean idle =
                                    finding.verdict() == Verdict.IN_PLACE
                                            && other != null
                                            && other.verdict() == Verdict.NOT_APPLICABLE;
                            if (sure
                                    && !idle
                                    && (other == null || other.verdict() != finding.verdict())) {
                                wrong.add(key + " " + finding.verdict());
                            }
                        });
        return wrong;
    }

    /// The bodies as a snapshot file that says to hold all there is, read by the importer.
    static Snapshot imported(List<Json.Obj> bodies, Path folder) throws Exception {
        Map<String, Resource> resources = new LinkedHashMap<>();
        Map<String, List<Json.Obj>> evidence = new TreeMap<>();
        Set<String> subscriptions = new HashSet<>();
        for (Json.Obj body : bodies) {
            var id = new ResourceId(body.text("id"));
            String type = Bodies.type(body);
            Optional<EvidenceKind> kind =
                    EvidenceKind.ofType(type)
                            .filter(
                                    of ->
                                            !of.isAmongResources()
                                                    || Gathered.KEPT_APART.contains(of));
            String subscription = "/subscriptions/" + id.subscription().toLowerCase(Locale.ROOT);
            if (!id.subscription().isEmpty()) {
                subscriptions.add(subscription);
            }
            if (kind.isEmpty()) {
                resources.putIfAbsent(id.key(), new Resource(id, type, body));
            } else {
                evidence.computeIfAbsent(
                                kind.get().key()
                                        + " "
                                        + (id.subscription().isEmpty() ? "/" : subscription),
                                _ -> new ArrayList<>())
                        .add(body);
            }
        }
        var parts = new ArrayList<Evidence>();
        evidence.forEach(
                (key, items) -> {
                    String[] place = key.split(" ");
                    parts.add(
                            new Evidence(
                                    EvidenceKind.of(place[0]).orElseThrow(),
                                    place[1],
                                    Loopback.NOW,
                                    items));
                });
        var coverage = new ArrayList<Coverage>();
        for (String subscription : subscriptions) {
            for (EvidenceKind kind : EvidenceKind.values()) {
                coverage.add(new Coverage(kind, subscription, Coverage.State.COMPLETE, ""));
            }
        }
        Path file = folder.resolve("offline.json");
        try (var out = Files.newOutputStream(file)) {
            SnapshotJson.write(
                    new Snapshot(
                            "offline",
                            Loopback.NOW,
                            "bodies",
                            List.copyOf(resources.values()),
                            parts,
                            coverage),
                    out);
        }
        return Importer.read(
                        List.of(file), Optional.empty(), CATALOGUE, Loopback.NOW, Progress.NONE)
                .value();
    }

    static Map<Coverage.State, Long> states(Snapshot snapshot) {
        var states = new TreeMap<Coverage.State, Long>();
        snapshot.coverage().forEach(said -> states.merge(said.state(), 1L, Long::sum));
        return states;
    }
}
