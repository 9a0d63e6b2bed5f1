package app.muster.azure;

import app.muster.azure.Source.Bulk;
import app.muster.azure.Source.OfResource;
import app.muster.azure.Source.OfSubscription;
import app.muster.plan.estate.EvidenceKind;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// All calls there are: where each kind of evidence is read, at which version of the interface.
///
/// @see
///   "https://learn.microsoft.com/azure/governance/resource-graph/reference/supported-tables-resources"
final class Sources {

    private static final String READER = "Reader";
    private static final String BACKUP = "Backup Reader";
    private static final String SECURITY = "Security Reader";
    private static final String MONITORING = "Monitoring Reader";
    private static final String SENTINEL = "Microsoft Sentinel Reader";

    private static final String SQL = "?api-version=2023-08-01";
    private static final String STORAGE = "?api-version=2025-06-01";
    private static final String VAULT = "?api-version=2025-02-01";
    private static final String DIAGNOSTICS =
            "/providers/Microsoft.Insights/diagnosticSettings?api-version=2021-05-01-preview";

    private Sources() {}

    static final List<Bulk> BULK =
            List.of(
                    new Bulk(EvidenceKind.INVENTORY, "resources", Set.of(), READER),
                    new Bulk(EvidenceKind.INVENTORY, "resourcecontainers", Set.of(), READER),
                    bulk(EvidenceKind.BACKUP_ITEMS, "recoveryservicesresources"),
                    bulk(EvidenceKind.BACKUP_INSTANCES, "recoveryservicesresources"),
                    bulk(EvidenceKind.REPLICATED_ITEMS, "recoveryservicesresources"),
                    bulk(EvidenceKind.BACKUP_POLICIES, "recoveryservicesresources"),
                    bulk(EvidenceKind.RECOVERY_PLANS, "recoveryservicesresources"),
                    bulk(EvidenceKind.DELETED_VAULTS, "recoveryservicesresources"),
                    bulk(EvidenceKind.ROLE_DEFINITIONS, "authorizationresources"),
                    bulk(EvidenceKind.CLASSIC_ADMINISTRATORS, "authorizationresources"),
                    bulk(EvidenceKind.POLICY_DEFINITIONS, "policyresources"),
                    bulk(EvidenceKind.DEPLOYMENT_STACKS, "deploymentresources"),
                    bulk(EvidenceKind.CLUSTER_EXTENSIONS, "kubernetesconfigurationresources"));

    private static final List<OfSubscription> ONCE =
            List.of(
                    new OfSubscription(
                            EvidenceKind.LOCKS,
                            "/providers/Microsoft.Authorization/locks?api-version=2020-05-01",
                            READER),
                    new OfSubscription(
                            EvidenceKind.ROLE_ASSIGNMENTS,
                            "/providers/Microsoft.Authorization/roleAssignments"
                                    + "?api-version=2022-04-01",
                            READER),
                    new OfSubscription(
                            EvidenceKind.ROLE_SCHEDULES,
                            "/providers/Microsoft.Authorization/roleAssignmentScheduleInstances"
                                    + "?api-version=2020-10-01",
                            READER),
                    new OfSubscription(
                            EvidenceKind.ROLE_SCHEDULES,
                            "/providers/Microsoft.Authorization/roleEligibilityScheduleInstances"
                                    + "?api-version=2020-10-01",
                            READER),
                    new OfSubscription(
                            EvidenceKind.DENY_ASSIGNMENTS,
                            "/providers/Microsoft.Authorization/denyAssignments"
                                    + "?api-version=2022-04-01",
                            READER),
                    new OfSubscription(
                            EvidenceKind.POLICY_ASSIGNMENTS,
                            "/providers/Microsoft.Authorization/policyAssignments"
                                    + "?api-version=2023-04-01",
                            READER),
                    new OfSubscription(
                            EvidenceKind.DEFENDER_PLANS,
                            "/providers/Microsoft.Security/pricings?api-version=2024-01-01",
                            SECURITY),
                    new OfSubscription(
                            EvidenceKind.SECURITY_CONTACTS,
                            "/providers/Microsoft.Security/securityContacts"
                                    + "?api-version=2023-12-01-preview",
                            SECURITY),
                    new OfSubscription(EvidenceKind.DIAGNOSTIC_SETTINGS, DIAGNOSTICS, MONITORING));

    static final List<OfSubscription> OF_SUBSCRIPTION = ofSubscription();

    static final List<OfResource> OF_RESOURCE =
            List.of(
                    thing(
                            EvidenceKind.VAULT_CONFIG,
                            "microsoft.recoveryservices/vaults",
                            "/backupconfig/vaultconfig" + VAULT,
                            BACKUP),
                    list(
                            EvidenceKind.GUARD_PROXIES,
                            "microsoft.recoveryservices/vaults",
                            "/backupResourceGuardProxies" + VAULT,
                            BACKUP),
                    list(
                            EvidenceKind.GUARD_PROXIES,
                            "microsoft.dataprotection/backupvaults",
                            "/backupResourceGuardProxies?api-version=2025-07-01",
                            BACKUP),
                    list(
                            EvidenceKind.REPLICATION_ALERTS,
                            "microsoft.recoveryservices/vaults",
                            "/replicationAlertSettings" + VAULT,
                            "Site Recovery Reader"),
                    thing(
                            EvidenceKind.BLOB_SERVICES,
                            "microsoft.storage/storageaccounts",
                            "/blobServices/default" + STORAGE,
                            READER),
                    thing(
                            EvidenceKind.FILE_SERVICES,
                            "microsoft.storage/storageaccounts",
                            "/fileServices/default" + STORAGE,
                            READER),
                    list(
                            EvidenceKind.BLOB_CONTAINERS,
                            "microsoft.storage/storageaccounts",
                            "/blobServices/default/containers" + STORAGE,
                            READER),
                    list(
                            EvidenceKind.FILE_SHARES,
                            "microsoft.storage/storageaccounts",
                            "/fileServices/default/shares" + STORAGE,
                            READER),
                    thing(
                            EvidenceKind.STORAGE_SCANS,
                            "microsoft.storage/storageaccounts",
                            "/providers/Microsoft.Security/defenderForStorageSettings/current"
                                    + "?api-version=2025-01-01",
                            SECURITY),
                    thing(
                            EvidenceKind.SQL_RETENTION,
                            "microsoft.sql/servers/databases",
                            "/backupShortTermRetentionPolicies/default" + SQL,
                            READER),
                    thing(
                            EvidenceKind.SQL_RETENTION,
                            "microsoft.sql/servers/databases",
                            "/backupLongTermRetentionPolicies/default?api-version=2025-01-01",
                            READER),
                    thing(
                            EvidenceKind.SQL_RETENTION,
                            "microsoft.sql/managedinstances/databases",
                            "/backupShortTermRetentionPolicies/default" + SQL,
                            READER),
                    thing(
                            EvidenceKind.SQL_RETENTION,
                            "microsoft.sql/managedinstances/databases",
                            "/backupLongTermRetentionPolicies/default" + SQL,
                            READER),
                    list(
                            EvidenceKind.SQL_REPLICAS,
                            "microsoft.sql/servers/databases",
                            "/replicationLinks" + SQL,
                            READER),
                    list(
                            EvidenceKind.SQL_REPLICAS,
                            "microsoft.sql/servers",
                            "/failoverGroups" + SQL,
                            READER),
                    list(
                            EvidenceKind.SQL_REPLICAS,
                            "microsoft.sql/managedinstances",
                            "{group}/providers/Microsoft.Sql/locations/{location}"
                                    + "/instanceFailoverGroups"
                                    + SQL,
                            READER),
                    thing(
                            EvidenceKind.SQL_WATCH,
                            "microsoft.sql/servers",
                            "/auditingSettings/default" + SQL,
                            READER),
                    thing(
                            EvidenceKind.SQL_WATCH,
                            "microsoft.sql/servers",
                            "/securityAlertPolicies/Default" + SQL,
                            READER),
                    thing(
                            EvidenceKind.SQL_WATCH,
                            "microsoft.sql/managedinstances",
                            "/securityAlertPolicies/Default" + SQL,
                            READER),
                    thing(
                            EvidenceKind.DATABASE_SETTINGS,
                            "microsoft.dbformysql/flexibleservers",
                            "/configurations/aad_auth_only?api-version=2023-12-30",
                            READER),
                    list(
                            EvidenceKind.SENTINEL_ONBOARDING,
                            "microsoft.operationalinsights/workspaces",
                            "/providers/Microsoft.SecurityInsights/onboardingStates"
                                    + "?api-version=2025-09-01",
                            SENTINEL),
                    list(
                            EvidenceKind.SENTINEL_RULES,
                            "microsoft.operationalinsights/workspaces",
                            "/providers/Microsoft.SecurityInsights/alertRules"
                                    + "?api-version=2025-09-01",
                            SENTINEL),
                    list(
                            EvidenceKind.DIAGNOSTIC_SETTINGS,
                            "microsoft.keyvault/vaults",
                            DIAGNOSTICS,
                            MONITORING),
                    list(
                            EvidenceKind.DIAGNOSTIC_SETTINGS,
                            "microsoft.containerservice/managedclusters",
                            DIAGNOSTICS,
                            MONITORING),
                    list(
                            EvidenceKind.STORE_REPLICAS,
                            "microsoft.appconfiguration/configurationstores",
                            "/replicas?api-version=2024-05-01",
                            READER),
                    list(
                            EvidenceKind.SOURCE_CONTROLS,
                            "microsoft.automation/automationaccounts",
                            "/sourceControls?api-version=2023-11-01",
                            READER));

    static final Map<EvidenceKind, String> LEAST_ROLE = leastRoles();

    private static Bulk bulk(EvidenceKind kind, String table) {
        return new Bulk(kind, table, new TreeSet<>(kind.types()), READER);
    }

    private static OfResource thing(EvidenceKind kind, String type, String path, String role) {
        return new OfResource(kind, type, path, false, role);
    }

    private static OfResource list(EvidenceKind kind, String type, String path, String role) {
        return new OfResource(kind, type, path, true, role);
    }

    private static List<OfSubscription> ofSubscription() {
        var sources = new ArrayList<>(ONCE);
        sources.addAll(ActivityLog.sources());
        return List.copyOf(sources);
    }

    private static Map<EvidenceKind, String> leastRoles() {
        var roles = new java.util.EnumMap<EvidenceKind, String>(EvidenceKind.class);
        BULK.forEach(source -> roles.put(source.kind(), source.leastRole()));
        OF_SUBSCRIPTION.forEach(source -> roles.put(source.kind(), source.leastRole()));
        OF_RESOURCE.forEach(source -> roles.put(source.kind(), source.leastRole()));
        return Map.copyOf(roles);
    }
}
