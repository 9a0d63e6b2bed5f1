package app.muster.importer;

import app.muster.catalogue.Catalogue;
import app.muster.plan.Asset;
import app.muster.plan.AssetId;
import app.muster.plan.Dependency;
import app.muster.plan.Dependency.Kind;
import app.muster.plan.Dependency.Rule;
import app.muster.plan.estate.Json;
import app.muster.plan.estate.Resource;
import app.muster.plan.estate.ResourceId;
import app.muster.plan.estate.Snapshot;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Collects what needs what: links between resources as they were found, and from them the
/// dependencies between assets, each pair and kind once with the rule that tells most.
final class Edges {

    /// A pair of assets by number, and what the one needs the other for.
    private record Need(int from, int to, Kind kind) {}

    private final Catalogue catalogue;
    private final KnownResources known;
    private final List<Asset> assets = new ArrayList<>();
    private final Map<Resource, Integer> numbers = new IdentityHashMap<>();
    private final List<Link> links = new ArrayList<>();
    private final List<Dependency> dependencies = new ArrayList<>();
    private final Map<Need, Integer> places = new HashMap<>();
    private final Set<Long> tied = new HashSet<>();

    Edges(Snapshot snapshot, Catalogue catalogue, KnownResources known) {
        this.catalogue = catalogue;
        this.known = known;
        for (Resource resource : snapshot.resources()) {
            if (isAsset(resource)) {
                numbers.put(resource, assets.size());
                assets.add(asset(resource));
            }
        }
        for (Resource resource : snapshot.resources()) {
            if (!numbers.containsKey(resource)) {
                above(resource).ifPresent(asset -> numbers.put(resource, numberOf(asset)));
            }
        }
    }

    Derived derived() {
        return new Derived(assets, dependencies, links);
    }

    private boolean isAsset(Resource resource) {
        return catalogue.type(resource.type()).asset()
                && !resource.body().get("condition").orElse(Json.NULL).equals(new Json.Bool(false));
    }

    private Asset asset(Resource resource) {
        return Asset.of(
                        AssetId.of(resource.id()),
                        resource.name(),
                        resource.type(),
                        catalogue.type(resource.type()).category())
                .located(resource.location().toLowerCase(Locale.ROOT).replace(" ", ""));
    }

    private int numberOf(Resource resource) {
        return numbers.getOrDefault(resource, -1);
    }

    /// The nearest asset that a resource is a part of.
    private Optional<Resource> above(Resource resource) {
        for (Optional<ResourceId> id = resource.id().parent();
                id.isPresent();
                id = id.get().parent()) {
            Optional<Resource> at = known.exact(id.get().key());
            if (at.isPresent() && isAsset(at.get())) {
                return at;
            }
        }
        return Optional.empty();
    }

    Kind gives(Resource resource) {
        return catalogue.type(resource.type()).gives();
    }

    /// A child needs what it is a part of.
    void parent(Resource child) {
        if (child.type().indexOf('/') == child.type().lastIndexOf('/')
                && child.id().value().indexOf("/providers/")
                        == child.id().value().lastIndexOf("/providers/")) {
            return;
        }
        child.id()
                .parent()
                .flatMap(id -> known.nearest(id.key()))
                .ifPresent(
                        parent -> {
                            add(child, parent, gives(parent), Rule.PARENT, "", false);
                            if (isAsset(child)) {
                                above(child)
                                        .filter(asset -> asset != parent)
                                        .ifPresent(
                                                asset ->
                                                        tie(
                                                                child,
                                                                asset,
                                                                gives(asset),
                                                                Rule.PARENT,
                                                                ""));
                            }
                        });
    }

    void add(Resource from, Resource to, Kind kind, Rule rule, String path) {
        add(from, to, kind, rule, path, kind == Kind.OTHER || rule == Rule.DEPENDS_ON);
    }

    /// As what the target is good for, unless there is something more to say.
    void link(Resource from, Resource to, Kind kind, Rule rule) {
        add(from, to, kind == Kind.OTHER ? gives(to) : kind, rule, "");
    }

    /// @param general whether the kind is only what the target is good for, so that of what it is a
    ///   part of is as good
    private void add(
            Resource from, Resource to, Kind kind, Rule rule, String path, boolean general) {
        if (from.id().equals(to.id())) {
            return;
        }
        links.add(new Link(from.id().value(), to.id().value(), kind, rule, path, false));
        int target = numberOf(to);
        Kind asset =
                general && target >= 0 ? catalogue.type(assets.get(target).type()).gives() : kind;
        tie(from, to, asset, rule, path);
    }

    void missing(Resource from, String target, Kind kind, Rule rule, String path) {
        links.add(new Link(from.id().value(), target, kind, rule, path, true));
    }

    private void tie(Resource from, Resource to, Kind kind, Rule rule, String path) {
        int source = numberOf(from);
        int target = numberOf(to);
        if (source < 0 || target < 0 || source == target) {
            return;
        }
        if (rule == Rule.DEPENDS_ON) {
            if (tied.contains(pair(source, target)) || tied.contains(pair(target, source))) {
                return;
            }
        } else {
            tied.add(pair(source, target));
        }
        var need = new Need(source, target, kind);
        Integer place = places.get(need);
        if (place == null) {
            places.put(need, dependencies.size());
            dependencies.add(dependency(source, target, kind, rule, path));
            return;
        }
        Dependency known = dependencies.get(place);
        int more = telling(rule) - telling(known.rule());
        if (more > 0 || more == 0 && known.path().isEmpty() && !path.isEmpty()) {
            dependencies.set(place, dependency(source, target, kind, rule, path));
        }
    }

    private Dependency dependency(int source, int target, Kind kind, Rule rule, String path) {
        return new Dependency(
                assets.get(source).id(), assets.get(target).id(), kind, rule, path, false);
    }

    private static long pair(int from, int to) {
        return (long) from << 32 | to;
    }

    /// How much a rule tells of what the need is about.
    private static int telling(Rule rule) {
        return switch (rule) {
            case DEPENDS_ON -> 0;
            case HOST_NAME, ROLE -> 1;
            case REFERENCE -> 2;
            case PARENT, ASSOCIATION -> 3;
            case IDENTITY,
                    PRIVATE_ENDPOINT,
                    DNS_ZONE,
                    CUSTOMER_KEY,
                    DIAGNOSTICS,
                    BACKUP,
                    REPLICATION ->
                    4;
            case DRAWN -> 5;
        };
    }
}
