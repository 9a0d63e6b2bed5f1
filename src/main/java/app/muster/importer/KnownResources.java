package app.muster.importer;

import app.muster.plan.estate.Resource;
import app.muster.plan.estate.Snapshot;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Finds the resources of a snapshot by id, by an id below theirs, and by the host names under
/// which their services answer.
final class KnownResources {

    /// Host suffixes by type. Sovereign clouds have their own.
    private static final Map<String, String> TYPES_BY_SUFFIX =
            Map.ofEntries(
                    Map.entry("vault.azure.net", "microsoft.keyvault/vaults"),
                    Map.entry("vault.usgovcloudapi.net", "microsoft.keyvault/vaults"),
                    Map.entry("vault.azure.cn", "microsoft.keyvault/vaults"),
                    Map.entry("blob.core.windows.net", "microsoft.storage/storageaccounts"),
                    Map.entry("file.core.windows.net", "microsoft.storage/storageaccounts"),
                    Map.entry("queue.core.windows.net", "microsoft.storage/storageaccounts"),
                    Map.entry("table.core.windows.net", "microsoft.storage/storageaccounts"),
                    Map.entry("dfs.core.windows.net", "microsoft.storage/storageaccounts"),
                    Map.entry("database.windows.net", "microsoft.sql/servers"),
                    Map.entry("documents.azure.com", "microsoft.documentdb/databaseaccounts"),
                    Map.entry("servicebus.windows.net", "microsoft.servicebus/namespaces"),
                    Map.entry("redis.cache.windows.net", "microsoft.cache/redis"),
                    Map.entry("azurecr.io", "microsoft.containerregistry/registries"),
                    Map.entry("azconfig.io", "microsoft.appconfiguration/configurationstores"),
                    Map.entry("search.windows.net", "microsoft.search/searchservices"),
                    Map.entry("azurewebsites.net", "microsoft.web/sites"),
                    Map.entry(
                            "postgres.database.azure.com",
                            "microsoft.dbforpostgresql/flexibleservers"),
                    Map.entry("mysql.database.azure.com", "microsoft.dbformysql/flexibleservers"));

    private final Map<String, Resource> byKey = new HashMap<>();
    private final Map<String, Resource> byTypeAndName = new HashMap<>();

    KnownResources(Snapshot snapshot) {
        for (Resource resource : snapshot.resources()) {
            byKey.put(resource.id().key(), resource);
            if (TYPES_BY_SUFFIX.containsValue(resource.type())
                    || resource.type().equals("microsoft.eventhub/namespaces")) {
                byTypeAndName.put(
                        resource.type() + " " + resource.name().toLowerCase(Locale.ROOT), resource);
            }
        }
    }

    /// The resource with this id or, if the snapshot lacks it, the nearest one above it that it is
    /// a part of. A resource group is found by its own id only.
    ///
    /// @param key an id in lower case, without a slash at its end
    Optional<Resource> nearest(String key) {
        Resource exact = byKey.get(key);
        if (exact != null) {
            return Optional.of(exact);
        }
        int least = rootEnd(key);
        for (int end = key.lastIndexOf('/');
                end >= least && least > 0;
                end = key.lastIndexOf('/', end - 1)) {
            Resource above = byKey.get(key.substring(0, end));
            if (above != null) {
                return Optional.of(above);
            }
        }
        return Optional.empty();
    }

    Optional<Resource> exact(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /// The resource that answers under a host name.
    ///
    /// @param host lower case
    Optional<Resource> host(String host) {
        int dot = host.indexOf('.');
        if (dot <= 0) {
            return Optional.empty();
        }
        String name = host.substring(0, dot);
        String suffix = host.substring(dot + 1);
        String type = TYPES_BY_SUFFIX.get(suffix);
        if (type == null) {
            return Optional.empty();
        }
        Resource found = byTypeAndName.get(type + " " + name);
        if (found == null && suffix.equals("servicebus.windows.net")) {
            found = byTypeAndName.get("microsoft.eventhub/namespaces " + name);
        }
        return Optional.ofNullable(found);
    }

    /// Where the first resource's own id ends: behind provider, type and name.
    ///
    /// @return -1 if there is none
    static int rootEnd(String key) {
        int provider = key.indexOf("/providers/");
        if (provider < 0) {
            return -1;
        }
        int end = provider + "/providers/".length();
        for (int segment = 0; segment < 3; segment++) {
            end = key.indexOf('/', end + 1);
            if (end < 0) {
                return segment == 2 ? key.length() : -1;
            }
        }
        return end;
    }
}
