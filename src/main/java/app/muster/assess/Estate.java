package app.muster.assess;

import app.muster.plan.estate.Coverage;
import app.muster.plan.estate.Evidence;
import app.muster.plan.estate.EvidenceKind;
import app.muster.plan.estate.Json;
import app.muster.plan.estate.Resource;
import app.muster.plan.estate.ResourceId;
import app.muster.plan.estate.Snapshot;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// A snapshot, indexed for questions. Immutable; made in one pass over the snapshot.
public final class Estate {

    private static final String PROVIDERS = "/providers/";

    private final Snapshot snapshot;
    private final Map<String, Resource> byId;
    private final Map<String, List<Resource>> byType = new HashMap<>();
    private final Map<EvidenceKind, List<Item>> items = new EnumMap<>(EvidenceKind.class);
    private final Map<EvidenceKind, Scopes<Coverage>> coverage = new EnumMap<>(EvidenceKind.class);
    private final Set<String> readWhole = new HashSet<>();
    private final Collection<String> subscriptions;
    private final Joins joins;

    private Estate(Snapshot snapshot) {
        this.snapshot = snapshot;
        byId = HashMap.newHashMap(snapshot.resources().size());
        for (Resource resource : snapshot.resources()) {
            byId.put(resource.id().key(), resource);
            byType.computeIfAbsent(resource.type(), _ -> new ArrayList<>()).add(resource);
        }
        indexCoverage();
        indexItems();
        subscriptions = findSubscriptions();
        joins = new Joins(this);
    }

    public static Estate of(Snapshot snapshot) {
        return new Estate(snapshot);
    }

    public Snapshot snapshot() {
        return snapshot;
    }

    public Optional<Resource> resource(ResourceId id) {
        return Optional.ofNullable(byId.get(Paths.key(id.value())));
    }

    /// @param type lower case
    public List<Resource> ofType(String type) {
        return Collections.unmodifiableList(byType.getOrDefault(type, List.of()));
    }

    /// The bodies of all evidence of that kind, and of the resources that are such evidence; each
    /// id once.
    public List<Json.Obj> items(EvidenceKind kind) {
        return found(kind).stream().map(Item::body).toList();
    }

    /// Whether that evidence was read for the resource: what is said for it itself counts before
    /// what is said for its group, and that before its subscription.
    ///
    /// @return [Coverage.State#NOT_ASKED] if nothing is said
    public Coverage.State coverage(EvidenceKind kind, ResourceId id) {
        return coverage(kind, Paths.key(id.value())).state();
    }

    Coverage coverage(EvidenceKind kind, String key) {
        Scopes<Coverage> known = coverage.get(kind);
        Coverage said = known == null ? null : known.nearest(key);
        if (said != null) {
            return said;
        }
        Coverage whole =
                known == null ? null : known.at("/") == null ? known.at("") : known.at("/");
        return whole != null
                ? whole
                : new Coverage(kind, Paths.subscription(key), Coverage.State.NOT_ASKED, "");
    }

    /// What was read less than completely inside a scope, the scope itself included.
    List<Coverage> gaps(EvidenceKind kind, String scope) {
        Scopes<Coverage> known = coverage.get(kind);
        return known == null
                ? List.of()
                : known.all().entrySet().stream()
                        .filter(e -> e.getValue().state() != Coverage.State.COMPLETE)
                        .filter(e -> e.getKey().equals(scope) || e.getKey().startsWith(scope + "/"))
                        .map(Map.Entry::getValue)
                        .toList();
    }

    /// Whether the subscription was read as a whole, so that a resource which is not in the
    /// inventory does not exist.
    boolean isReadWhole(String subscription) {
        return readWhole.contains(subscription);
    }

    List<Item> found(EvidenceKind kind) {
        return items.getOrDefault(kind, List.of());
    }

    Optional<Resource> resource(String key) {
        return Optional.ofNullable(byId.get(key));
    }

    Joins joins() {
        return joins;
    }

    /// Every subscription that anything in the snapshot is in, in order.
    Collection<String> subscriptions() {
        return subscriptions;
    }

    private Collection<String> findSubscriptions() {
        var found = new HashSet<String>();
        String last = "none yet";
        for (Resource resource : snapshot.resources()) {
            String key = resource.id().key();
            if (!key.startsWith(last)) {
                String subscription = Paths.subscription(key);
                found.add(subscription);
                last = subscription + "/";
            }
        }
        snapshot.evidence().forEach(e -> found.add(Paths.subscription(Paths.key(e.scope()))));
        snapshot.coverage().forEach(c -> found.add(Paths.subscription(Paths.key(c.scope()))));
        found.remove("");
        // a template may deploy into subscriptions that it only names by an expression
        found.removeIf(key -> key.contains("{") && !key.endsWith("/{subscription}"));
        return Collections.unmodifiableSet(new TreeSet<>(found));
    }

    private void indexCoverage() {
        for (Coverage said : snapshot.coverage()) {
            String scope = Paths.key(said.scope());
            coverage.computeIfAbsent(said.kind(), _ -> new Scopes<>())
                    .merge(scope, said, (a, b) -> a.state().compareTo(b.state()) >= 0 ? a : b);
            if (said.state() == Coverage.State.COMPLETE && Paths.isSubscription(scope)) {
                readWhole.add(scope);
            }
        }
        coverage.getOrDefault(EvidenceKind.INVENTORY, new Scopes<>())
                .all()
                .forEach(
                        (scope, said) -> {
                            if (said.state() != Coverage.State.COMPLETE) {
                                readWhole.remove(scope);
                            }
                        });
    }

    private void indexItems() {
        Set<String> seen = new HashSet<>();
        for (Evidence evidence : snapshot.evidence()) {
            List<Item> list = items.computeIfAbsent(evidence.kind(), _ -> new ArrayList<>());
            String scope = Paths.key(evidence.scope());
            for (Json.Obj body : evidence.items()) {
                String key = Paths.key(body.text("id"));
                if (key.isEmpty() || seen.add(evidence.kind() + key) || isInherited(key)) {
                    list.add(new Item(key, scope, Paths.key(body.text("type")), body));
                }
            }
        }
        for (Resource resource : snapshot.resources()) {
            Optional<EvidenceKind> kind = kind(resource);
            if (kind.isEmpty()) {
                continue;
            }
            String key = resource.id().key();
            if (seen.add(kind.get() + key)) {
                items.computeIfAbsent(kind.get(), _ -> new ArrayList<>())
                        .add(new Item(key, "", resource.type(), resource.body()));
            }
        }
    }

    /// An answer may call an extension by the type of what it extends; its id tells.
    private static Optional<EvidenceKind> kind(Resource resource) {
        String key = resource.id().key();
        Optional<EvidenceKind> said = EvidenceKind.ofType(resource.type());
        if (said.isPresent()) {
            return said;
        }
        int provider = key.lastIndexOf(PROVIDERS) + PROVIDERS.length();
        int namespace = resource.type().indexOf('/') + 1;
        boolean agrees = key.regionMatches(provider, resource.type(), 0, namespace);
        return agrees ? said : EvidenceKind.ofType(resource.id().type());
    }

    /// What stands above subscriptions comes with the answer of each of them, and counts for each.
    private static boolean isInherited(String key) {
        return !key.startsWith("/subscriptions/");
    }
}
