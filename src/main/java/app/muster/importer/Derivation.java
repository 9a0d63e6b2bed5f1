package app.muster.importer;

import app.muster.catalogue.Catalogue;
import app.muster.catalogue.ResourceType;
import app.muster.importer.References.Named;
import app.muster.plan.Asset;
import app.muster.plan.AssetId;
import app.muster.plan.Dependency;
import app.muster.plan.Dependency.Kind;
import app.muster.plan.Dependency.Rule;
import app.muster.plan.estate.Evidence;
import app.muster.plan.estate.Json;
import app.muster.plan.estate.Resource;
import app.muster.plan.estate.ResourceId;
import app.muster.plan.estate.Snapshot;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Assets and dependencies of a snapshot. A resource needs what its body names; what is no asset of
/// its own counts as its parent. Takes time in proportion to the texts in the bodies.
public final class Derivation {

    private final Snapshot snapshot;
    private final Catalogue catalogue;
    private final KnownResources known;
    private final Map<String, Optional<Resource>> assetOf = new HashMap<>();
    private final Map<String, List<String>> backReferences = new HashMap<>();
    private final List<Link> links = new ArrayList<>();
    private final Map<String, Dependency> dependencies;
    private final Set<String> referring = new HashSet<>();

    private Derivation(Snapshot snapshot, Catalogue catalogue) {
        this.snapshot = snapshot;
        this.catalogue = catalogue;
        this.known = new KnownResources(snapshot);
        this.dependencies = new LinkedHashMap<>();
    }

    public static Derived of(Snapshot snapshot, Catalogue catalogue) {
        return new Derivation(snapshot, catalogue).derived();
    }

    private Derived derived() {
        for (Resource resource : snapshot.resources()) {
            for (Named named : References.in(resource.body())) {
                take(resource, named);
            }
        }
        for (Evidence evidence : snapshot.evidence()) {
            evidence.items().forEach(item -> take(evidence, item));
        }
        for (Resource resource : snapshot.resources()) {
            takeOrder(resource);
        }
        List<Asset> assets =
                snapshot.resources().stream().filter(this::isAsset).map(this::asset).toList();
        return new Derived(assets, List.copyOf(dependencies.values()), links);
    }

    private boolean isAsset(Resource resource) {
        return catalogue.type(resource.type()).asset()
                && !resource.body().get("condition").orElse(Json.NULL).equals(new Json.Bool(false));
    }

    private Asset asset(Resource resource) {
        ResourceType type = catalogue.type(resource.type());
        return Asset.of(
                        AssetId.of(resource.id()),
                        resource.name(),
                        resource.type(),
                        type.category())
                .located(resource.location().toLowerCase(Locale.ROOT).replace(" ", ""));
    }

    private void take(Resource from, Named named) {
        if (isSkipped(from, named.dotted())) {
            return;
        }
        Optional<Resource> target =
                named.host() ? known.host(named.target()) : known.nearest(named.target());
        if (target.isEmpty()) {
            if (!named.host() && isForeign(named.target())) {
                links.add(
                        new Link(
                                from.id().value(),
                                named.target(),
                                catalogue.type(new ResourceId(named.target()).type()).gives(),
                                Rule.REFERENCE,
                                named.pointer(),
                                true));
            }
            return;
        }
        link(from, target.get(), kind(from, named, target.get()), Rule.REFERENCE, named.pointer());
    }

    private Kind kind(Resource from, Named named, Resource target) {
        if (named.dotted().contains("diagnostic")) {
            return Kind.MONITORS;
        }
        return from.type().startsWith("microsoft.network/privateendpoints")
                        && !named.host()
                        && named.dotted().contains("privatelinkservice")
                ? Kind.NETWORK
                : catalogue.type(target.type()).gives();
    }

    /// Paths that point to what needs this resource, or to what it once was made of.
    private boolean isSkipped(Resource from, String dotted) {
        if (dotted.contains("privateendpointconnections") || dotted.startsWith("tags.hidden-")) {
            return true;
        }
        for (String path : backReferences(from.type())) {
            if (dotted.startsWith(path)
                    && (dotted.length() == path.length() || dotted.charAt(path.length()) == '.')) {
                return true;
            }
        }
        return false;
    }

    private List<String> backReferences(String type) {
        return backReferences.computeIfAbsent(
                type,
                t ->
                        catalogue.type(t).backReferences().stream()
                                .map(path -> path.toLowerCase(Locale.ROOT))
                                .toList());
    }

    /// Whether an id names a resource of somebody's, not something that Azure itself offers.
    private static boolean isForeign(String key) {
        if (KnownResources.rootEnd(key) < 0 || !key.startsWith("/subscriptions/")) {
            return false;
        }
        return !key.contains("/providers/microsoft.authorization/")
                && !key.contains("/locations/")
                && !key.contains("/providers/microsoft.resources/deployments/")
                && ResourceId.looksLikeOne(key);
    }

    private void takeOrder(Resource from) {
        List<Json> needs = from.body().list("dependsOn");
        for (int i = 0; i < needs.size(); i++) {
            if (needs.get(i) instanceof Json.Text(String text) && text.startsWith("/")) {
                String path = "/dependsOn/" + i;
                known.nearest(text.toLowerCase(Locale.ROOT))
                        .ifPresent(
                                target ->
                                        link(
                                                from,
                                                target,
                                                catalogue.type(target.type()).gives(),
                                                Rule.DEPENDS_ON,
                                                path));
            }
        }
    }

    private void take(Evidence evidence, Json.Obj item) {
        switch (evidence.kind()) {
            case BACKUP_ITEMS, BACKUP_INSTANCES, REPLICATED_ITEMS -> takeBackup(evidence, item);
            case DIAGNOSTIC_SETTINGS -> takeDiagnostics(evidence, item);
            case LOCKS,
                    VAULT_CONFIG,
                    GUARD_PROXIES,
                    BLOB_SERVICES,
                    FILE_SERVICES,
                    SQL_RETENTION,
                    ROLE_ASSIGNMENTS,
                    ROLE_SCHEDULES,
                    DEFENDER_PLANS -> {}
        }
    }

    /// Where a backup or replica names what it is of.
    private static final Set<String> SOURCES =
            Set.of(
                    "properties.sourceresourceid",
                    "properties.virtualmachineid",
                    "properties.datasourceinfo.resourceid",
                    "properties.providerspecificdetails.fabricobjectid");

    private void takeBackup(Evidence evidence, Json.Obj item) {
        Optional<Resource> vault =
                ResourceId.in(item.text("id"))
                        .flatMap(id -> known.exact(id.root().key()))
                        .or(() -> known.nearest(evidence.scope().toLowerCase(Locale.ROOT)));
        if (vault.isEmpty()) {
            return;
        }
        for (Named named : References.in(item)) {
            if (SOURCES.contains(named.dotted())) {
                known.nearest(named.target())
                        .ifPresent(
                                from -> link(from, vault.get(), Kind.RECOVERS, Rule.REFERENCE, ""));
            }
        }
    }

    private void takeDiagnostics(Evidence evidence, Json.Obj item) {
        Optional<Resource> source = known.nearest(evidence.scope().toLowerCase(Locale.ROOT));
        if (source.isPresent()) {
            for (Named named : References.in(item)) {
                if (!named.host()) {
                    known.nearest(named.target())
                            .ifPresent(
                                    target ->
                                            link(
                                                    source.get(),
                                                    target,
                                                    Kind.MONITORS,
                                                    Rule.REFERENCE,
                                                    ""));
                }
            }
        }
    }

    private void link(Resource from, Resource to, Kind kind, Rule rule, String path) {
        if (from.id().equals(to.id())) {
            return;
        }
        links.add(new Link(from.id().value(), to.id().value(), kind, rule, path, false));
        Optional<Resource> source = assetOf(from);
        Optional<Resource> target = assetOf(to);
        if (source.isEmpty() || target.isEmpty() || source.get().id().equals(target.get().id())) {
            return;
        }
        AssetId needing = AssetId.of(source.get().id());
        AssetId needed = AssetId.of(target.get().id());
        Kind assetKind =
                catalogue.type(to.type()).gives() == kind && kind == Kind.OTHER
                        ? catalogue.type(target.get().type()).gives()
                        : kind;
        boolean ordered = rule == Rule.DEPENDS_ON;
        String pair = needing + " " + needed;
        if (ordered && (referring.contains(pair) || referring.contains(needed + " " + needing))) {
            return;
        }
        if (!ordered) {
            referring.add(pair);
        }
        dependencies.putIfAbsent(
                pair + " " + assetKind,
                new Dependency(needing, needed, assetKind, rule, path, false));
    }

    private Optional<Resource> assetOf(Resource resource) {
        return assetOf.computeIfAbsent(resource.id().key(), _ -> nearestAsset(resource));
    }

    private Optional<Resource> nearestAsset(Resource resource) {
        Optional<Resource> at = Optional.of(resource);
        for (Optional<ResourceId> id = Optional.of(resource.id());
                id.isPresent();
                id = id.get().parent()) {
            at = known.exact(id.get().key());
            if (at.isPresent() && isAsset(at.get())) {
                return at;
            }
        }
        return Optional.empty();
    }
}
