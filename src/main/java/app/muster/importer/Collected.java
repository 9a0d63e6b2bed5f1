package app.muster.importer;

import app.muster.importer.Notice.Severity;
import app.muster.plan.estate.Coverage;
import app.muster.plan.estate.Evidence;
import app.muster.plan.estate.EvidenceKind;
import app.muster.plan.estate.Json;
import app.muster.plan.estate.Resource;
import app.muster.plan.estate.ResourceId;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What the files of one import say together: each resource once, evidence by kind and scope.
final class Collected {

    private record Group(EvidenceKind kind, String scope) {}

    private final Map<String, Resource> resources = new LinkedHashMap<>();
    private final Map<Group, Map<String, Json.Obj>> items = new LinkedHashMap<>();
    private final Map<Group, Instant> times = new LinkedHashMap<>();
    private final Map<Group, Coverage> coverage = new LinkedHashMap<>();

    boolean has(String id) {
        return resources.containsKey(new ResourceId(id).key());
    }

    /// Takes a resource in, or what it is evidence of.
    ///
    /// @param repeated gets the id where it was known already; the richer body stays
    void add(Resource resource, Instant at, List<String> repeated) {
        var kind = EvidenceKind.ofType(resource.type());
        if (kind.isPresent()) {
            String scope = scope(kind.get(), resource.id());
            add(kind.get(), scope, at, resource.body(), resource.id().key());
            return;
        }
        Resource known = resources.putIfAbsent(resource.id().key(), resource);
        if (known != null) {
            repeated.add(resource.id().value());
            if (weight(resource.body()) > weight(known.body())) {
                resources.put(resource.id().key(), resource);
            }
        }
    }

    private void add(EvidenceKind kind, String scope, Instant at, Json.Obj item, String key) {
        var group = new Group(kind, scope);
        times.putIfAbsent(group, at);
        items.computeIfAbsent(group, _ -> new LinkedHashMap<>())
                .merge(key, item, (a, b) -> weight(b) > weight(a) ? b : a);
        coverage.putIfAbsent(
                group,
                new Coverage(
                        kind,
                        scope,
                        Coverage.State.PARTIAL,
                        Notices.WORDS.get("import.coverage.list")));
    }

    void add(Evidence evidence) {
        var group = new Group(evidence.kind(), evidence.scope());
        times.putIfAbsent(group, evidence.at());
        Map<String, Json.Obj> known = items.computeIfAbsent(group, _ -> new LinkedHashMap<>());
        for (Json.Obj item : evidence.items()) {
            String id = item.text("id");
            known.put(
                    id.isEmpty() ? "#" + known.size() : id.toLowerCase(java.util.Locale.ROOT),
                    item);
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
        return switch (kind) {
            case LOCKS, ROLE_ASSIGNMENTS, ROLE_SCHEDULES, DEFENDER_PLANS ->
                    id.subscription().isEmpty()
                            ? id.parent().map(ResourceId::value).orElse("/")
                            : "/subscriptions/" + id.subscription();
            case BACKUP_ITEMS,
                    BACKUP_INSTANCES,
                    REPLICATED_ITEMS,
                    VAULT_CONFIG,
                    GUARD_PROXIES,
                    BLOB_SERVICES,
                    FILE_SERVICES ->
                    id.root().value();
            case SQL_RETENTION, DIAGNOSTIC_SETTINGS ->
                    id.parent().map(ResourceId::value).orElse(id.value());
        };
    }

    private static int weight(Json value) {
        return switch (value) {
            case Json.Obj(Map<String, Json> fields) ->
                    1 + fields.values().stream().mapToInt(Collected::weight).sum();
            case Json.Arr(List<Json> list) -> 1 + list.stream().mapToInt(Collected::weight).sum();
            case Json.Null() -> 0;
            case Json.Text(String text) -> text.isEmpty() ? 0 : 2;
            case Json.Num _, Json.Bool _ -> 2;
            case Json.Open _ -> 1;
        };
    }

    /// One notice for everything that was repeated.
    static void tell(Notices notices, List<String> repeated) {
        notices.addAll(Severity.INFO, "repeated", repeated);
    }
}
