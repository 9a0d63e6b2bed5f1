package app.muster.golden;

import static app.muster.golden.GoldenEstate.DATABASE;
import static app.muster.golden.GoldenEstate.MACHINE;
import static app.muster.golden.GoldenEstate.VAULT;

import app.muster.plan.AssetId;
import app.muster.plan.estate.EvidenceKind;

import java.util.List;

/// The ten. Each is the first with one protection more.
///
/// | name | one protection more |
/// |---|---|
/// | `plain` | none: one machine with a backup, everything else as it comes |
/// | `immutable` | immutability of the recovery vault is locked |
/// | `guarded` | a resource guard in another subscription guards the recovery vault |
/// | `purge-protected` | the key vault has purge protection |
/// | `locked` | a delete lock on the resource group |
/// | `long-term` | the database has weekly long-term backups under locked immutability |
/// | `versioned` | the storage account keeps versions and deleted blobs for 14 days |
/// | `replicated` | Site Recovery replicates the machine to another region |
/// | `geo-redundant` | the recovery vault is geo-redundant with cross-region restore |
/// | `break-glass` | somebody vouched for two emergency accounts that work |
///
/// The application Payroll stands on eight assets, all in `rg-pay` of one subscription: the machine
/// `vm-pay` (backed up to `rsv-pay`), the server `sql-pay` with the database `payroll` (short-term
/// retention 7 days), the storage account `stpay` (encrypted with a key of `kv-pay`), the key vault
/// `kv-pay`, the recovery vault `rsv-pay`, the network `vnet-pay`, and the repository
/// `payroll-code`. Everything that can be read was read on 14 November 2026.
public final class GoldenEstates {

    private GoldenEstates() {}

    public static List<GoldenEstate> all() {
        return List.of(
                plain(),
                immutable(),
                guarded(),
                purgeProtected(),
                locked(),
                longTerm(),
                versioned(),
                replicated(),
                geoRedundant(),
                breakGlass());
    }

    public static GoldenEstate plain() {
        return GoldenEstate.plain("plain");
    }

    public static GoldenEstate immutable() {
        return GoldenEstate.plain("immutable")
                .replacing("\"state\": \"Disabled\"", "\"state\": \"Locked\"");
    }

    public static GoldenEstate guarded() {
        return GoldenEstate.plain("guarded")
                .evidence(
                        EvidenceKind.GUARD_PROXIES,
                        """
                        {"id": "%s/backupResourceGuardProxies/guard",
                         "properties": {"resourceGuardResourceId": "/subscriptions/\
                        99999999-9999-4999-8999-999999999999/resourceGroups/rg-guard/providers/\
                        Microsoft.DataProtection/resourceGuards/guard"}}\
                        """
                                .formatted(VAULT));
    }

    public static GoldenEstate purgeProtected() {
        return GoldenEstate.plain("purge-protected")
                .replacing(
                        "\"softDeleteRetentionInDays\": 90",
                        "\"softDeleteRetentionInDays\": 90, \"enablePurgeProtection\": true");
    }

    public static GoldenEstate locked() {
        return GoldenEstate.plain("locked")
                .evidence(
                        EvidenceKind.LOCKS,
                        """
                        {"id": "%s/providers/Microsoft.Authorization/locks/keep",
                         "type": "Microsoft.Authorization/locks",
                         "properties": {"level": "CanNotDelete"}}\
                        """
                                .formatted(GoldenEstate.GROUP));
    }

    public static GoldenEstate longTerm() {
        return GoldenEstate.plain("long-term")
                .evidence(
                        EvidenceKind.SQL_RETENTION,
                        """
                        {"id": "%s/backupLongTermRetentionPolicies/default",
                         "type": "Microsoft.Sql/servers/databases/backupLongTermRetentionPolicies",
                         "properties": {"weeklyRetention": "P4W", "monthlyRetention": "PT0S",
                                        "yearlyRetention": "PT0S",
                                        "timeBasedImmutability": "Enabled",
                                        "timeBasedImmutabilityMode": "Locked"}}\
                        """
                                .formatted(DATABASE));
    }

    public static GoldenEstate versioned() {
        return GoldenEstate.plain("versioned")
                .replacing("\"isVersioningEnabled\": false", "\"isVersioningEnabled\": true")
                .replacing(
                        "\"deleteRetentionPolicy\": {\"enabled\": false}",
                        "\"deleteRetentionPolicy\": {\"enabled\": true, \"days\": 14}");
    }

    public static GoldenEstate replicated() {
        return GoldenEstate.plain("replicated")
                .evidence(
                        EvidenceKind.REPLICATED_ITEMS,
                        """
                        {"id": "/subscriptions/11111111-1111-4111-8111-111111111111/resourceGroups/\
                        rg-dr/providers/Microsoft.RecoveryServices/vaults/rsv-dr/replicationFabrics/f/\
                        replicationProtectionContainers/c/replicationProtectedItems/vm-pay",
                         "properties": {"protectionState": "Protected", "replicationHealth": "Normal",
                           "providerSpecificDetails": {"instanceType": "A2A", "fabricObjectId": "%s",
                             "primaryFabricLocation": "westeurope",
                             "recoveryFabricLocation": "northeurope"}}}\
                        """
                                .formatted(MACHINE));
    }

    public static GoldenEstate geoRedundant() {
        return GoldenEstate.plain("geo-redundant")
                .replacing(
                        "\"standardTierStorageRedundancy\": \"LocallyRedundant\"",
                        "\"standardTierStorageRedundancy\": \"GeoRedundant\","
                                + " \"crossRegionRestore\": \"Enabled\"");
    }

    public static GoldenEstate breakGlass() {
        return GoldenEstate.plain("break-glass").attested("plan.break-glass", AssetId.PLAN);
    }
}
