package app.muster.importer;

import app.muster.importer.Counting.Fate;
import app.muster.importer.Notice.Severity;
import app.muster.importer.Union.Contradiction;
import app.muster.plan.estate.Coverage;
import app.muster.plan.estate.Evidence;
import app.muster.plan.estate.EvidenceKind;
import app.muster.plan.estate.Json;
import app.muster.plan.estate.Resource;
import app.muster.plan.estate.ResourceId;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// What the files of one import say together: each resource once, evidence by kind and scope.
final class Collected {

    private record Group(EvidenceKind kind, String scope) {}

    private static final Set<EvidenceKind> OF_SUBSCRIPTIONS =
            EnumSet.of(
                    EvidenceKind.LOCKS,
                    EvidenceKind.ROLE_ASSIGNMENTS,
                    EvidenceKind.ROLE_SCHEDULES,
                    EvidenceKind.DENY_ASSIGNMENTS,
                    EvidenceKind.CLASSIC_ADMINISTRATORS,
                    EvidenceKind.DEFENDER_PLANS,
                    EvidenceKind.SECURITY_CONTACTS,
                    EvidenceKind.DELETED_VAULTS);
    private static final Set<EvidenceKind> OF_ROOTS =
            EnumSet.of(
                    EvidenceKind.BACKUP_ITEMS,
                    EvidenceKind.BACKUP_INSTANCES,
                    EvidenceKind.REPLICATED_ITEMS,
                    EvidenceKind.VAULT_CONFIG,
                    EvidenceKind.GUARD_PROXIES,
                    EvidenceKind.BLOB_SERVICES,
                    EvidenceKind.FILE_SERVICES);

    /// How many contradictions are listed one by one.
    private static final int MOST_LISTED = 50;

    private record Listed(ResourceId id, Contradiction contradiction) {}

    private final Map<String, Resource> resources = new LinkedHashMap<>();
    private final Map<Group, Map<String, Json.Obj>> items = new LinkedHashMap<>();
    private final Map<Group, Instant> times = new LinkedHashMap<>();
    private final Map<Group, Coverage> coverage = new LinkedHashMap<>();
    private final List<Listed> listed = new ArrayList<>();
    private int contradictions;
    private String source = "";

    /// @param source the file that is read from now on; empty where there is only one
    void from(String source) {
        this.source = source;
    }

    /// Takes a resource in, or what it is evidence of. What was known already becomes one with what
    /// is said of it now.
    Fate add(Resource resource, Instant at) {
        var kind = EvidenceKind.besideResources(resource.type());
        if (kind.isPresent()) {
            String scope = scope(kind.get(), resource.id());
            return add(kind.get(), scope, at, resource.body(), resource.id().key());
        }
        String key = resource.id().key();
        Resource known = resources.get(key);
        if (known == null) {
            resources.put(key, source.isEmpty() ? resource : resource.from(source));
            return Fate.RESOURCE;
        }
        Union union = Union.of(known, resource, source);
        resources.put(key, union.resource());
        for (Contradiction contradiction : union.contradictions()) {
            if (contradiction.keptFrom().equals(contradiction.otherFrom())) {
                continue;
            }
            contradictions++;
            if (listed.size() < MOST_LISTED) {
                listed.add(new Listed(resource.id(), contradiction));
            }
        }
        return Fate.REPEATED;
    }

    private Fate add(EvidenceKind kind, String scope, Instant at, Json.Obj item, String key) {
        var group = new Group(kind, scope);
        times.putIfAbsent(group, at);
        Map<String, Json.Obj> known = items.computeIfAbsent(group, _ -> new LinkedHashMap<>());
        Fate fate = known.containsKey(key) ? Fate.REPEATED : Fate.EVIDENCE;
        known.merge(key, item, (a, b) -> Union.weight(b) > Union.weight(a) ? b : a);
        coverage.putIfAbsent(
                group,
                new Coverage(
                        kind,
                        scope,
                        Coverage.State.PARTIAL,
                        Notices.WORDS.get("import.coverage.list")));
        return fate;
    }

    /// @param counting told what became of each item
    void add(Evidence evidence, Counting counting) {
        var group = new Group(evidence.kind(), evidence.scope());
        times.putIfAbsent(group, evidence.at());
        Map<String, Json.Obj> known = items.computeIfAbsent(group, _ -> new LinkedHashMap<>());
        for (Json.Obj item : evidence.items()) {
            String id = item.text("id");
            String key = id.isEmpty() ? "#" + known.size() : id.toLowerCase(Locale.ROOT);
            counting.count(known.put(key, item) == null ? Fate.EVIDENCE : Fate.REPEATED);
        }
    }

    /// What a snapshot says of its own coverage stands before what a list lets assume.
    void add(Coverage said) {
        coverage.put(new Group(said.kind(), said.scope()), said);
    }

    List<Resource> resources() {
        return List.copyOf(resources.values());
    }

    List<Evidence> evidence() {
        var evidence = new ArrayList<Evidence>();
        items.forEach(
                (group, bodies) ->
                        evidence.add(
                                new Evidence(
                                        group.kind(),
                                        group.scope(),
                                        times.getOrDefault(group, Instant.EPOCH),
                                        List.copyOf(bodies.values()))));
        return evidence;
    }

    List<Coverage> coverage() {
        return List.copyOf(coverage.values());
    }

    /// For whole subscriptions their path, for what belongs to a vault the vault, else the parent.
    private static String scope(EvidenceKind kind, ResourceId id) {
        if (OF_SUBSCRIPTIONS.contains(kind)) {
            return id.subscription().isEmpty()
                    ? id.parent().map(ResourceId::value).orElse("/")
                    : "/subscriptions/" + id.subscription();
        }
        return OF_ROOTS.contains(kind)
                ? id.root().value()
                : id.parent().map(ResourceId::value).orElse(id.value());
    }

    /// Says where sources contradict each other, each place by itself up to a number that a person
    /// reads.
    void tellContradictions(Notices notices) {
        for (Listed one : listed) {
            Contradiction what = one.contradiction();
            notices.add(
                    Severity.WARNING,
                    what.at(),
                    "contradiction",
                    one.id().name(),
                    what.kept(),
                    what.keptFrom(),
                    what.other(),
                    what.otherFrom());
        }
        if (contradictions > listed.size()) {
            notices.add(Severity.WARNING, "", "contradictions", contradictions - listed.size());
        }
    }
}
