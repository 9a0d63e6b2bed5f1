package app.muster.importer;

import app.muster.plan.estate.Json;
import app.muster.plan.estate.Resource;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Finds the resources of a snapshot by the host names under which they answer.
final class HostNames {

    /// Host suffixes by type, the longest that fits counts. Sovereign clouds have their own.
    private static final Map<String, List<String>> TYPES =
            Map.ofEntries(
                    Map.entry("vault.azure.net", List.of("microsoft.keyvault/vaults")),
                    Map.entry("vaultcore.azure.net", List.of("microsoft.keyvault/vaults")),
                    Map.entry("vault.usgovcloudapi.net", List.of("microsoft.keyvault/vaults")),
                    Map.entry("vault.azure.cn", List.of("microsoft.keyvault/vaults")),
                    Map.entry("managedhsm.azure.net", List.of("microsoft.keyvault/managedhsms")),
                    Map.entry("core.windows.net", List.of("microsoft.storage/storageaccounts")),
                    Map.entry(
                            "core.usgovcloudapi.net", List.of("microsoft.storage/storageaccounts")),
                    Map.entry(
                            "core.chinacloudapi.cn", List.of("microsoft.storage/storageaccounts")),
                    Map.entry("database.windows.net", List.of("microsoft.sql/servers")),
                    Map.entry("database.usgovcloudapi.net", List.of("microsoft.sql/servers")),
                    Map.entry("database.chinacloudapi.cn", List.of("microsoft.sql/servers")),
                    Map.entry("sql.azuresynapse.net", List.of("microsoft.synapse/workspaces")),
                    Map.entry("dev.azuresynapse.net", List.of("microsoft.synapse/workspaces")),
                    Map.entry(
                            "documents.azure.com",
                            List.of("microsoft.documentdb/databaseaccounts")),
                    Map.entry("cosmos.azure.com", List.of("microsoft.documentdb/databaseaccounts")),
                    Map.entry(
                            "servicebus.windows.net",
                            List.of(
                                    "microsoft.servicebus/namespaces",
                                    "microsoft.eventhub/namespaces",
                                    "microsoft.relay/namespaces")),
                    Map.entry("redis.cache.windows.net", List.of("microsoft.cache/redis")),
                    Map.entry(
                            "redisenterprise.cache.azure.net",
                            List.of("microsoft.cache/redisenterprise")),
                    Map.entry("azurecr.io", List.of("microsoft.containerregistry/registries")),
                    Map.entry(
                            "azconfig.io",
                            List.of("microsoft.appconfiguration/configurationstores")),
                    Map.entry("search.windows.net", List.of("microsoft.search/searchservices")),
                    Map.entry("azurewebsites.net", List.of("microsoft.web/sites")),
                    Map.entry("azurewebsites.us", List.of("microsoft.web/sites")),
                    Map.entry("azure-api.net", List.of("microsoft.apimanagement/service")),
                    Map.entry("azure-devices.net", List.of("microsoft.devices/iothubs")),
                    Map.entry("service.signalr.net", List.of("microsoft.signalrservice/signalr")),
                    Map.entry("webpubsub.azure.com", List.of("microsoft.signalrservice/webpubsub")),
                    Map.entry(
                            "cognitiveservices.azure.com",
                            List.of("microsoft.cognitiveservices/accounts")),
                    Map.entry("openai.azure.com", List.of("microsoft.cognitiveservices/accounts")),
                    Map.entry(
                            "eventgrid.azure.net",
                            List.of("microsoft.eventgrid/topics", "microsoft.eventgrid/domains")),
                    Map.entry("kusto.windows.net", List.of("microsoft.kusto/clusters")),
                    Map.entry("batch.azure.com", List.of("microsoft.batch/batchaccounts")),
                    Map.entry(
                            "trafficmanager.net",
                            List.of("microsoft.network/trafficmanagerprofiles")),
                    Map.entry(
                            "postgres.database.azure.com",
                            List.of(
                                    "microsoft.dbforpostgresql/flexibleservers",
                                    "microsoft.dbforpostgresql/servers")),
                    Map.entry(
                            "mysql.database.azure.com",
                            List.of(
                                    "microsoft.dbformysql/flexibleservers",
                                    "microsoft.dbformysql/servers")),
                    Map.entry(
                            "mariadb.database.azure.com",
                            List.of("microsoft.dbformariadb/servers")));

    /// Where bodies of these types say under which host name they answer.
    private static final Map<String, List<String>> OWN =
            Map.of(
                    "microsoft.web/sites", List.of("defaultHostName"),
                    "microsoft.web/sites/slots", List.of("defaultHostName"),
                    "microsoft.web/staticsites", List.of("defaultHostname"),
                    "microsoft.sql/managedinstances", List.of("fullyQualifiedDomainName"),
                    "microsoft.containerservice/managedclusters", List.of("fqdn", "privateFQDN"),
                    "microsoft.databricks/workspaces", List.of("workspaceUrl"),
                    "microsoft.cdn/profiles/afdendpoints", List.of("hostName"),
                    "microsoft.cdn/profiles/endpoints", List.of("hostName"),
                    "microsoft.app/managedenvironments", List.of("defaultDomain"));

    private static final List<String> MARKS =
            List.of(
                    ".windows.net",
                    ".azure.",
                    ".azurewebsites.",
                    ".azurecr.io",
                    ".azconfig.io",
                    ".usgovcloudapi.net",
                    ".chinacloudapi.cn",
                    ".azure-",
                    ".azuresynapse.net",
                    ".azurestaticapps.net",
                    ".azuredatabricks.net",
                    ".azurefd.net",
                    ".azureedge.net",
                    ".azurecontainerapps.io",
                    ".signalr.net",
                    ".azmk8s.io",
                    ".trafficmanager.net");

    private final Map<String, Map<String, Resource>> byTypeAndName = new HashMap<>();
    private final Map<String, Resource> byHost = new HashMap<>();

    HostNames() {
        TYPES.values().forEach(types -> types.forEach(t -> byTypeAndName.put(t, new HashMap<>())));
    }

    /// Whether it is worth while to look for host names in a text.
    static boolean mayBeIn(String text) {
        for (String mark : MARKS) {
            if (text.contains(mark)) {
                return true;
            }
        }
        return false;
    }

    void add(Resource resource) {
        Map<String, Resource> named = byTypeAndName.get(resource.type());
        if (named != null) {
            named.putIfAbsent(resource.name().toLowerCase(Locale.ROOT), resource);
        }
        for (String field : OWN.getOrDefault(resource.type(), List.of())) {
            if (resource.body().object("properties").get(field).orElse(Json.NULL)
                            instanceof Json.Text(String host)
                    && !host.isEmpty()) {
                byHost.putIfAbsent(host.toLowerCase(Locale.ROOT), resource);
            }
        }
    }

    /// The resource of a type that has host names, by its name.
    Optional<Resource> named(String type, String name) {
        return Optional.ofNullable(
                byTypeAndName.getOrDefault(type, Map.of()).get(name.toLowerCase(Locale.ROOT)));
    }

    /// The resource that answers under a host name.
    ///
    /// @param host lower case
    Optional<Resource> of(String host) {
        Resource own = byHost.get(host);
        if (own != null) {
            return Optional.of(own);
        }
        int first = host.indexOf('.');
        if (first <= 0) {
            return Optional.empty();
        }
        String name = host.substring(0, first);
        for (int dot = first; dot > 0; dot = host.indexOf('.', dot + 1)) {
            for (String type : TYPES.getOrDefault(host.substring(dot + 1), List.of())) {
                Optional<Resource> found = named(type, name);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }
}
