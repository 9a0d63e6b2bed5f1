package app.muster.plan.estate;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What the bodies of an inventory do not say and has to be read apart.
public enum EvidenceKind {
    LOCKS("microsoft.authorization/locks"),
    BACKUP_ITEMS(
            "microsoft.recoveryservices/vaults/backupfabrics/protectioncontainers/protecteditems"),
    BACKUP_INSTANCES("microsoft.dataprotection/backupvaults/backupinstances"),
    REPLICATED_ITEMS(
            "microsoft.recoveryservices/vaults/replicationfabrics/replicationprotectioncontainers/replicationprotecteditems"),
    VAULT_CONFIG("microsoft.recoveryservices/vaults/backupconfig"),
    GUARD_PROXIES(
            "microsoft.recoveryservices/vaults/backupresourceguardproxies",
            "microsoft.dataprotection/backupvaults/backupresourceguardproxies"),
    BLOB_SERVICES("microsoft.storage/storageaccounts/blobservices"),
    FILE_SERVICES("microsoft.storage/storageaccounts/fileservices"),
    SQL_RETENTION(
            "microsoft.sql/servers/databases/backupshorttermretentionpolicies",
            "microsoft.sql/servers/databases/backuplongtermretentionpolicies",
            "microsoft.sql/managedinstances/databases/backupshorttermretentionpolicies",
            "microsoft.sql/managedinstances/databases/backuplongtermretentionpolicies"),
    ROLE_ASSIGNMENTS("microsoft.authorization/roleassignments"),
    ROLE_SCHEDULES(
            "microsoft.authorization/roleassignmentscheduleinstances",
            "microsoft.authorization/roleeligibilityscheduleinstances"),
    DENY_ASSIGNMENTS("microsoft.authorization/denyassignments"),
    DEFENDER_PLANS("microsoft.security/pricings"),
    DIAGNOSTIC_SETTINGS("microsoft.insights/diagnosticsettings"),
    /// Whether the resources themselves were read.
    INVENTORY(Place.RESOURCES),
    ROLE_DEFINITIONS(Place.RESOURCES, "microsoft.authorization/roledefinitions"),
    CLASSIC_ADMINISTRATORS("microsoft.authorization/classicadministrators"),
    POLICY_ASSIGNMENTS(Place.RESOURCES, "microsoft.authorization/policyassignments"),
    POLICY_DEFINITIONS(
            Place.RESOURCES,
            "microsoft.authorization/policydefinitions",
            "microsoft.authorization/policysetdefinitions"),
    DEPLOYMENT_STACKS(Place.RESOURCES, "microsoft.resources/deploymentstacks"),
    BACKUP_POLICIES(
            Place.RESOURCES,
            "microsoft.recoveryservices/vaults/backuppolicies",
            "microsoft.dataprotection/backupvaults/backuppolicies"),
    RECOVERY_PLANS(Place.RESOURCES, "microsoft.recoveryservices/vaults/replicationrecoveryplans"),
    REPLICATION_ALERTS(
            Place.RESOURCES, "microsoft.recoveryservices/vaults/replicationalertsettings"),
    DELETED_VAULTS(
            "microsoft.recoveryservices/locations/deletedvaults",
            "microsoft.dataprotection/locations/deletedvaults"),
    BLOB_CONTAINERS(Place.RESOURCES, "microsoft.storage/storageaccounts/blobservices/containers"),
    FILE_SHARES(Place.RESOURCES, "microsoft.storage/storageaccounts/fileservices/shares"),
    SQL_REPLICAS(
            Place.RESOURCES,
            "microsoft.sql/servers/databases/replicationlinks",
            "microsoft.sql/servers/failovergroups",
            "microsoft.sql/locations/instancefailovergroups"),
    SQL_WATCH(
            Place.RESOURCES,
            "microsoft.sql/servers/auditingsettings",
            "microsoft.sql/servers/securityalertpolicies",
            "microsoft.sql/servers/advancedthreatprotectionsettings",
            "microsoft.sql/managedinstances/securityalertpolicies",
            "microsoft.sql/managedinstances/advancedthreatprotectionsettings"),
    DATABASE_SETTINGS(Place.RESOURCES, "microsoft.dbformysql/flexibleservers/configurations"),
    STORAGE_SCANS("microsoft.security/defenderforstoragesettings"),
    SECURITY_CONTACTS("microsoft.security/securitycontacts"),
    SENTINEL_ONBOARDING("microsoft.securityinsights/onboardingstates"),
    SENTINEL_RULES("microsoft.securityinsights/alertrules"),
    CLUSTER_EXTENSIONS(
            Place.RESOURCES,
            "microsoft.kubernetesconfiguration/extensions",
            "microsoft.kubernetesconfiguration/fluxconfigurations"),
    STORE_REPLICAS(Place.RESOURCES, "microsoft.appconfiguration/configurationstores/replicas"),
    SOURCE_CONTROLS(Place.RESOURCES, "microsoft.automation/automationaccounts/sourcecontrols"),
    /// Who is in a group of the directory, members of groups in it too. The scope is `/groups/` and
    /// the group's id, an item what Microsoft Graph says of a member.
    GROUP_MEMBERS(Place.EVIDENCE),
    /// Who did what when, as far as the service still knows.
    ACTIVITY_LOG("microsoft.insights/eventtypes/values");

    /// Where inventories keep what is evidence.
    private enum Place {
        EVIDENCE,
        RESOURCES
    }

    private static final Map<String, EvidenceKind> BY_TYPE = new HashMap<>();

    static {
        for (EvidenceKind kind : values()) {
            kind.types.forEach(type -> BY_TYPE.put(type, kind));
        }
    }

    private final Place place;
    private final List<String> types;

    EvidenceKind(String... types) {
        this(Place.EVIDENCE, types);
    }

    EvidenceKind(Place place, String... types) {
        this.place = place;
        this.types = List.of(types);
    }

    /// Whether things of these types are resources of an inventory too, so that importing them
    /// leaves them among the resources.
    public boolean isAmongResources() {
        return place == Place.RESOURCES;
    }

    /// The resource types that are this evidence wherever they turn up, lower case.
    public List<String> types() {
        return types;
    }

    /// The word for it in files: `backup-items`.
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<EvidenceKind> of(String key) {
        return Arrays.stream(values()).filter(kind -> kind.key().equals(key)).findFirst();
    }

    /// The kind that a resource of this type is evidence of.
    ///
    /// @param type in any case
    public static Optional<EvidenceKind> ofType(String type) {
        EvidenceKind exact = BY_TYPE.get(type);
        return Optional.ofNullable(
                exact == null ? BY_TYPE.get(type.toLowerCase(Locale.ROOT)) : exact);
    }

    /// The kind of evidence that takes a resource of this type out of an inventory's resources.
    ///
    /// @param type in any case
    public static Optional<EvidenceKind> besideResources(String type) {
        return ofType(type).filter(kind -> !kind.isAmongResources());
    }
}
