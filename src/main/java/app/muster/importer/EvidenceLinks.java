package app.muster.importer;

import app.muster.plan.Dependency.Kind;
import app.muster.plan.Dependency.Rule;
import app.muster.plan.estate.Evidence;
import app.muster.plan.estate.Json;
import app.muster.plan.estate.Resource;
import app.muster.plan.estate.ResourceId;

import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;

/// Finds what needs what in evidence: backups, replicas, diagnostic settings, guards, roles.
final class EvidenceLinks {

    /// Where a backup or replica names what it is of.
    private static final Map<String, Rule> SOURCES =
            Map.of(
                    "properties.sourceresourceid", Rule.BACKUP,
                    "properties.virtualmachineid", Rule.BACKUP,
                    "properties.datasourceinfo.resourceid", Rule.BACKUP,
                    "properties.providerspecificdetails.fabricobjectid", Rule.REPLICATION);

    /// Where a replicated item names what a failover needs.
    private static final Map<String, Rule> LANDING =
            Map.of(
                    "properties.providerspecificdetails.selectedrecoveryazurenetworkid",
                            Rule.REPLICATION,
                    "properties.providerspecificdetails.recoveryazurestorageaccount",
                            Rule.REPLICATION,
                    "properties.providerspecificdetails.recoveryavailabilityset", Rule.REPLICATION);

    private final KnownResources known;
    private final Edges edges;
    private final References references;
    private final Principals principals;

    EvidenceLinks(KnownResources known, Edges edges, References references, Principals principals) {
        this.known = known;
        this.edges = edges;
        this.references = references;
        this.principals = principals;
    }

    void take(Evidence evidence) {
        for (Json.Obj item : evidence.items()) {
            switch (evidence.kind()) {
                case BACKUP_ITEMS, BACKUP_INSTANCES, REPLICATED_ITEMS -> backup(evidence, item);
                case DIAGNOSTIC_SETTINGS -> diagnostics(evidence, item);
                case GUARD_PROXIES -> guard(evidence, item);
                case ROLE_ASSIGNMENTS -> role(item);
                case LOCKS,
                        VAULT_CONFIG,
                        BLOB_SERVICES,
                        FILE_SERVICES,
                        SQL_RETENTION,
                        ROLE_SCHEDULES,
                        DENY_ASSIGNMENTS,
                        DEFENDER_PLANS -> {}
            }
        }
    }

    private void backup(Evidence evidence, Json.Obj item) {
        Optional<Resource> vault =
                ResourceId.in(item.text("id"))
                        .flatMap(id -> known.exact(id.root().key()))
                        .or(() -> known.nearest(KnownResources.key(evidence.scope())));
        if (vault.isEmpty()) {
            return;
        }
        var sources = new ArrayList<Resource>();
        var landing = new ArrayList<Resource>();
        references.in(
                item,
                (target, host, _, path) -> {
                    Rule source = SOURCES.get(path.dotted());
                    if (source != null && !host) {
                        known.nearest(target)
                                .ifPresent(
                                        from -> {
                                            sources.add(from);
                                            edges.add(from, vault.get(), Kind.RECOVERS, source, "");
                                        });
                    } else if (LANDING.containsKey(path.dotted()) && !host) {
                        known.nearest(target).ifPresent(landing::add);
                    }
                });
        for (Resource source : sources) {
            for (Resource needed : landing) {
                edges.add(source, needed, Kind.RECOVERS, Rule.REPLICATION, "");
            }
        }
    }

    private void diagnostics(Evidence evidence, Json.Obj item) {
        Optional<Resource> source = known.nearest(KnownResources.key(evidence.scope()));
        source.ifPresent(
                from ->
                        references.in(
                                item,
                                (target, host, _, _) -> {
                                    if (!host) {
                                        named(from, target, Kind.MONITORS, Rule.DIAGNOSTICS);
                                    }
                                }));
    }

    /// Whoever stands behind a guard needs it for what the guard must allow.
    private void guard(Evidence evidence, Json.Obj item) {
        Optional<Resource> vault = known.nearest(KnownResources.key(evidence.scope()));
        String guard = item.object("properties").text("resourceGuardResourceId");
        if (vault.isPresent() && guard.startsWith("/")) {
            named(vault.get(), KnownResources.key(guard), Kind.OTHER, Rule.ASSOCIATION);
        }
    }

    private void named(Resource from, String target, Kind kind, Rule rule) {
        Optional<Resource> to = known.nearest(target);
        if (to.isPresent()) {
            edges.link(from, to.get(), kind, rule);
        } else if (known.isMissing(target)) {
            edges.missing(from, target, kind, rule, "");
        }
    }

    /// Whoever signs in with the identity needs the resource on which it has the role.
    private void role(Json.Obj item) {
        Optional<Resource> scope =
                ResourceId.in(item.text("id"))
                        .flatMap(ResourceId::parent)
                        .flatMap(id -> known.nearest(id.key()));
        Json.Obj properties = item.object("properties");
        String said = properties.text("scope");
        if (scope.isEmpty() && said.startsWith("/")) {
            scope = known.nearest(KnownResources.key(said));
        }
        if (scope.isPresent() && scope.get().id().value().contains("/providers/")) {
            Resource target = scope.get();
            principals
                    .of(properties.get("principalId").orElse(Json.NULL), item, target)
                    .forEach(holder -> principals.needs(holder, target, ""));
        }
    }
}
