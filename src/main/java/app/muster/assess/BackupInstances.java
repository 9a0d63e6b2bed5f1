package app.muster.assess;

import app.muster.expression.Truth;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Instances of backup vaults.
final class BackupInstances {

    private static final Set<String> TYPES =
            Set.of(
                    "microsoft.compute/disks",
                    "microsoft.storage/storageaccounts",
                    "microsoft.containerservice/managedclusters",
                    "microsoft.dbforpostgresql/flexibleservers",
                    "microsoft.dbformysql/flexibleservers");
    private static final Set<String> WITHOUT_POINTS =
            Set.of("configuringprotection", "configuringprotectionfailed", "notprotected");

    private BackupInstances() {}

    /// Whether things of this type are backed up into a backup vault.
    static boolean takes(String type) {
        return TYPES.contains(type);
    }

    static Optional<String> source(Item item) {
        String source = Paths.key(item.properties().object("dataSourceInfo").text("resourceID"));
        return source.isEmpty() ? Optional.empty() : Optional.of(source);
    }

    static Backup backup(Item item, BackupPolicies policies) {
        String current = item.text("currentProtectionState");
        String state =
                (current.isEmpty()
                                ? item.properties().object("protectionStatus").text("status")
                                : current)
                        .toLowerCase(Locale.ROOT);
        boolean active = state.equals("protectionconfigured");
        return new Backup(
                Vaults.vaultOf(item).orElse(""),
                state.isEmpty() ? Truth.UNKNOWN : Truth.of(active),
                state.isEmpty() || state.equals("protectionerror")
                        ? Truth.UNKNOWN
                        : Truth.of(!WITHOUT_POINTS.contains(state)),
                vaulted(item, policies),
                Optional.empty());
    }

    private static Truth vaulted(Item item, BackupPolicies policies) {
        String type =
                item.properties()
                        .object("dataSourceInfo")
                        .text("datasourceType")
                        .toLowerCase(Locale.ROOT);
        if (type.startsWith("microsoft.compute/disks")) {
            return Truth.FALSE;
        }
        return type.startsWith("microsoft.dbfor")
                ? Truth.TRUE
                : policies.vaulted(
                        Paths.key(item.properties().object("policyInfo").text("policyId")));
    }
}
