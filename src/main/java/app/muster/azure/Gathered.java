package app.muster.azure;

import app.muster.plan.estate.Coverage;
import app.muster.plan.estate.Evidence;
import app.muster.plan.estate.EvidenceKind;
import app.muster.plan.estate.Json;
import app.muster.plan.estate.Resource;
import app.muster.plan.estate.ResourceId;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// What was read so far: resources, evidence by kind and scope, and how far each reading came. Used
/// by one thread.
final class Gathered {

    /// Kinds that live beside the resources, as many of their items stand above subscriptions.
    static final Set<EvidenceKind> KEPT_APART =
            EnumSet.of(
                    EvidenceKind.ROLE_DEFINITIONS,
                    EvidenceKind.POLICY_ASSIGNMENTS,
                    EvidenceKind.POLICY_DEFINITIONS);

    record Place(EvidenceKind kind, String scope) {}

    private record Items(Instant at, Map<String, Json.Obj> byKey) {}

    private final Map<String, Resource> resources = new LinkedHashMap<>();

    /// Keys of resources that an earlier reading brought; a newer body takes their place.
    private final Set<String> old = new HashSet<>();

    private final Map<Place, Items> items = new LinkedHashMap<>();
    private final Map<Place, Coverage> coverage = new LinkedHashMap<>();
    private int strange;

    /// Takes items in and says how far their reading came; said twice, the worse counts.
    void take(EvidenceKind kind, String scope, Instant at, Answer answer) {
        keep(kind, scope, at, items(answer));
        cover(kind, scope, state(answer), note(kind, scope, answer));
    }

    void keep(EvidenceKind kind, String scope, Instant at, Collection<Json.Obj> some) {
        for (Json.Obj item : some) {
            if (kind.isAmongResources() && !KEPT_APART.contains(kind)) {
                addResource(item);
            } else {
                addItem(kind, scope, at, item);
            }
        }
    }

    /// A resource that an earlier reading brought.
    void keepEarlier(Resource resource) {
        if (resources.putIfAbsent(resource.id().key(), resource) == null) {
            old.add(resource.id().key());
        }
    }

    /// What an earlier reading brought for a place that was asked again and not read to its end;
    /// the older time stands for both.
    void keepEarlier(Evidence earlier) {
        Place place = new Place(earlier.kind(), earlier.scope());
        Items newer = items.remove(place);
        keep(
                earlier.kind(),
                earlier.scope(),
                earlier.at(),
                newer == null ? List.of() : newer.byKey().values());
        keep(earlier.kind(), earlier.scope(), earlier.at(), earlier.items());
        coverage.computeIfPresent(
                place,
                (_, said) ->
                        said.state() == Coverage.State.COMPLETE
                                ? said
                                : new Coverage(
                                        said.kind(),
                                        said.scope(),
                                        Coverage.State.PARTIAL,
                                        said.note()));
    }

    /// Whether anything was said of how far the reading of that place came.
    boolean isAsked(EvidenceKind kind, String scope) {
        return coverage.containsKey(new Place(kind, scope));
    }

    void cover(EvidenceKind kind, String scope, Coverage.State state, String note) {
        coverage.merge(
                new Place(kind, scope),
                new Coverage(kind, scope, state, note),
                (a, b) -> a.state().compareTo(b.state()) >= 0 ? a : b);
    }

    /// Takes back what was said of one place, because the place above says the same.
    void uncover(Place place) {
        coverage.remove(place);
    }

    Coverage.State state(EvidenceKind kind, String scope) {
        Coverage said = coverage.get(new Place(kind, scope));
        return said == null ? Coverage.State.NOT_ASKED : said.state();
    }

    Map<Place, Coverage> covered() {
        return Map.copyOf(coverage);
    }

    List<Resource> resources() {
        return List.copyOf(resources.values());
    }

    /// Entries that came without an id and could not be kept.
    int strange() {
        return strange;
    }

    Collection<Json.Obj> of(EvidenceKind kind) {
        var found = new ArrayList<Json.Obj>();
        items.forEach(
                (place, some) -> {
                    if (place.kind() == kind) {
                        found.addAll(some.byKey().values());
                    }
                });
        return found;
    }

    /// Leaves of a kind only what is wanted.
    void retain(EvidenceKind kind, java.util.function.Predicate<Json.Obj> wanted) {
        items.forEach(
                (place, some) -> {
                    if (place.kind() == kind) {
                        some.byKey().values().removeIf(item -> !wanted.test(item));
                    }
                });
    }

    /// In the order of their kinds and scopes, so that equal readings give equal files.
    List<Evidence> evidence() {
        var sorted = new TreeMap<String, Evidence>();
        items.forEach(
                (place, some) -> {
                    if (!some.byKey().isEmpty()) {
                        sorted.put(
                                key(place),
                                new Evidence(
                                        place.kind(),
                                        place.scope(),
                                        some.at(),
                                        List.copyOf(new TreeMap<>(some.byKey()).values())));
                    }
                });
        return List.copyOf(sorted.values());
    }

    List<Coverage> coverage() {
        var sorted = new TreeMap<String, Coverage>();
        coverage.forEach((place, said) -> sorted.put(key(place), said));
        return List.copyOf(sorted.values());
    }

    List<Resource> sortedResources() {
        var sorted = new TreeMap<String, Resource>(resources);
        return List.copyOf(sorted.values());
    }

    private static String key(Place place) {
        return String.format(Locale.ROOT, "%03d ", place.kind().ordinal())
                + place.scope().toLowerCase(Locale.ROOT);
    }

    private void addResource(Json.Obj body) {
        String id = body.text("id");
        if (!ResourceId.looksLikeOne(id)) {
            strange++;
            return;
        }
        var resourceId = new ResourceId(id);
        String said = body.text("type");
        String type =
                said.indexOf('/') > 0 && !said.toLowerCase(Locale.ROOT).contains("/providers/")
                        ? said
                        : resourceId.type();
        var resource = new Resource(resourceId, type, body);
        if (old.remove(resourceId.key())) {
            resources.put(resourceId.key(), resource);
        } else {
            resources.putIfAbsent(resourceId.key(), resource);
        }
    }

    private void addItem(EvidenceKind kind, String scope, Instant at, Json.Obj item) {
        Map<String, Json.Obj> known =
                items.computeIfAbsent(
                                new Place(kind, scope), _ -> new Items(at, new LinkedHashMap<>()))
                        .byKey();
        String id = item.text("id").toLowerCase(Locale.ROOT);
        known.putIfAbsent(id.isEmpty() ? "#" + known.size() : id, item);
    }

    static List<Json.Obj> items(Answer answer) {
        return switch (answer) {
            case Answer.Found(List<Json.Obj> found) -> found;
            case Answer.Broken(List<Json.Obj> some, _) -> some;
            case Answer.Stopped(List<Json.Obj> some) -> some;
            case Answer.Absent _, Answer.Denied _ -> List.of();
        };
    }

    static Coverage.State state(Answer answer) {
        return switch (answer) {
            case Answer.Found _, Answer.Absent _ -> Coverage.State.COMPLETE;
            case Answer.Denied _ -> Coverage.State.DENIED;
            case Answer.Broken(List<Json.Obj> some, _) ->
                    some.isEmpty() ? Coverage.State.FAILED : Coverage.State.PARTIAL;
            case Answer.Stopped(List<Json.Obj> some) ->
                    some.isEmpty() ? Coverage.State.NOT_ASKED : Coverage.State.PARTIAL;
        };
    }

    static String note(EvidenceKind kind, String scope, Answer answer) {
        return switch (answer) {
            case Answer.Found _, Answer.Absent _ -> "";
            case Answer.Denied _ -> denied(kind, scope);
            case Answer.Broken(_, String why) -> why;
            case Answer.Stopped _ -> Asking.words.get("azure.why.stopped");
        };
    }

    static String denied(EvidenceKind kind, String scope) {
        return Asking.words.get(
                "azure.why.denied", Sources.LEAST_ROLE.getOrDefault(kind, "Reader"), scope);
    }
}
