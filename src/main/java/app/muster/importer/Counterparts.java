package app.muster.importer;

import app.muster.plan.Dependency.Kind;
import app.muster.plan.Dependency.Rule;
import app.muster.plan.estate.Json;
import app.muster.plan.estate.Resource;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Finds what keeps a replica of what. What is replicated needs its replica to come back, by
/// failing over to it.
final class Counterparts {

    private static final Set<String> SECONDARY = Set.of("secondary", "onlinesecondary");

    private final KnownResources known;
    private final Edges edges;

    Counterparts(KnownResources known, Edges edges) {
        this.known = known;
        this.edges = edges;
    }

    void in(Resource resource) {
        Json.Obj properties = resource.body().object("properties");
        switch (resource.type()) {
            case "microsoft.sql/servers/failovergroups" -> {
                boolean second = properties.text("replicationRole").equalsIgnoreCase("Secondary");
                for (Json partner : properties.list("partnerServers")) {
                    if (partner instanceof Json.Obj server) {
                        pair(resource, server.text("id"), second, "/properties/partnerServers");
                    }
                }
            }
            case "microsoft.sql/locations/instancefailovergroups" -> instances(properties);
            case "microsoft.sql/servers/databases" -> {
                String mode = properties.text("createMode").toLowerCase(Locale.ROOT);
                if (SECONDARY.contains(mode)) {
                    pair(
                            resource,
                            properties.text("sourceDatabaseId"),
                            true,
                            "/properties/sourceDatabaseId");
                }
            }
            case "microsoft.dbforpostgresql/flexibleservers",
                    "microsoft.dbformysql/flexibleservers",
                    "microsoft.dbforpostgresql/servers",
                    "microsoft.dbformysql/servers" -> {
                String at = "sourceServerResourceId";
                boolean replica =
                        properties.text("createMode").toLowerCase(Locale.ROOT).contains("replica")
                                || properties
                                        .text("replicationRole")
                                        .toLowerCase(Locale.ROOT)
                                        .contains("replica");
                if (replica) {
                    pair(resource, properties.text(at), true, "/properties/" + at);
                }
            }
            case "microsoft.cache/redis/linkedservers" ->
                    pair(
                            resource,
                            properties.text("linkedRedisCacheId"),
                            properties.text("serverRole").equalsIgnoreCase("Primary"),
                            "/properties/linkedRedisCacheId");
            case "microsoft.servicebus/namespaces/disasterrecoveryconfigs",
                    "microsoft.eventhub/namespaces/disasterrecoveryconfigs" ->
                    pair(
                            resource,
                            properties.text("partnerNamespace"),
                            properties.text("role").equalsIgnoreCase("Secondary"),
                            "/properties/partnerNamespace");
            case "microsoft.storage/storageaccounts/objectreplicationpolicies" ->
                    accounts(properties);
            case "microsoft.netapp/netappaccounts/capacitypools/volumes" -> {
                Json.Obj replication = properties.object("dataProtection").object("replication");
                pair(
                        resource,
                        replication.text("remoteVolumeResourceId"),
                        replication.text("endpointType").equalsIgnoreCase("dst"),
                        "/properties/dataProtection/replication/remoteVolumeResourceId");
            }
            case "microsoft.recoveryservices/vaults/replicationrecoveryplans" ->
                    recoveryPlan(resource);
            default -> {}
        }
    }

    /// @param backwards whether the resource that says so is the replica
    private void pair(Resource says, String other, boolean backwards, String path) {
        if (other.isEmpty()) {
            return;
        }
        Optional<Resource> partner = known.nearest(KnownResources.key(other));
        if (partner.isEmpty()) {
            if (known.isMissing(KnownResources.key(other)) && !backwards) {
                edges.missing(says, other, Kind.RECOVERS, Rule.REPLICATION, path);
            }
        } else if (backwards) {
            edges.add(partner.get(), says, Kind.RECOVERS, Rule.REPLICATION, "");
        } else {
            edges.add(says, partner.get(), Kind.RECOVERS, Rule.REPLICATION, path);
        }
    }

    private void instances(Json.Obj properties) {
        for (Json pair : properties.list("managedInstancePairs")) {
            if (pair instanceof Json.Obj both) {
                Optional<Resource> first = found(both.text("primaryManagedInstanceId"));
                Optional<Resource> second = found(both.text("partnerManagedInstanceId"));
                tie(first, second);
            }
        }
    }

    private void accounts(Json.Obj properties) {
        tie(
                account(properties.text("sourceAccount")),
                account(properties.text("destinationAccount")));
    }

    private void tie(Optional<Resource> first, Optional<Resource> second) {
        if (first.isPresent() && second.isPresent()) {
            edges.add(first.get(), second.get(), Kind.RECOVERS, Rule.REPLICATION, "");
        }
    }

    private Optional<Resource> account(String idOrName) {
        return idOrName.startsWith("/")
                ? found(idOrName)
                : known.hosts().named("microsoft.storage/storageaccounts", idOrName);
    }

    private Optional<Resource> found(String id) {
        return id.isEmpty() ? Optional.empty() : known.nearest(KnownResources.key(id));
    }

    /// The machines of a recovery plan come back by its vault.
    private void recoveryPlan(Resource plan) {
        for (Json group : plan.body().object("properties").list("groups")) {
            List<Json> items =
                    group instanceof Json.Obj one
                            ? one.list("replicationProtectedItems")
                            : List.of();
            for (Json item : items) {
                if (item instanceof Json.Obj machine) {
                    found(machine.text("virtualMachineId"))
                            .ifPresent(
                                    vm -> edges.add(vm, plan, Kind.RECOVERS, Rule.REPLICATION, ""));
                }
            }
        }
    }
}
