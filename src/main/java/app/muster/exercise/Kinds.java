package app.muster.exercise;

import app.muster.catalogue.Catalogue;
import app.muster.catalogue.ResourceType;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The short words by which scripts name types of resources.
public final class Kinds {

    static final String APPLICATION = "application";

    private static final Map<String, String> SHORT =
            Map.ofEntries(
                    Map.entry("virtual-machine", "microsoft.compute/virtualmachines"),
                    Map.entry("scale-set", "microsoft.compute/virtualmachinescalesets"),
                    Map.entry("disk", "microsoft.compute/disks"),
                    Map.entry("recovery-services-vault", "microsoft.recoveryservices/vaults"),
                    Map.entry("backup-vault", "microsoft.dataprotection/backupvaults"),
                    Map.entry("key-vault", "microsoft.keyvault/vaults"),
                    Map.entry("storage-account", "microsoft.storage/storageaccounts"),
                    Map.entry("sql-server", "microsoft.sql/servers"),
                    Map.entry("sql-database", "microsoft.sql/servers/databases"),
                    Map.entry("kubernetes-cluster", "microsoft.containerservice/managedclusters"),
                    Map.entry("web-app", "microsoft.web/sites"),
                    Map.entry("virtual-network", "microsoft.network/virtualnetworks"),
                    Map.entry("log-workspace", "microsoft.operationalinsights/workspaces"),
                    Map.entry("git-repository", "muster/git-repository"),
                    Map.entry("iac-state", "muster/iac-state"));

    private final Map<String, String> types = new LinkedHashMap<>();

    /// Knows, besides the short words, every type's title with hyphens: `key-vault`.
    public Kinds(Catalogue catalogue) {
        for (ResourceType type : catalogue.types().values()) {
            types.putIfAbsent(
                    type.title().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-"),
                    type.type());
        }
        types.putAll(SHORT);
    }

    /// The resource type; empty for what is no kind at all.
    public Optional<String> type(String kind) {
        return kind.contains("/")
                ? Optional.of(kind.toLowerCase(Locale.ROOT))
                : Optional.ofNullable(types.get(kind));
    }

    public boolean isKnown(String kind) {
        return kind.equals(APPLICATION) || type(kind).isPresent();
    }

    List<String> known() {
        var known = new ArrayList<>(types.keySet());
        known.add(APPLICATION);
        return known;
    }
}
