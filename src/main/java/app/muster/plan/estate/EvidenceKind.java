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
            "microsoft.sql/servers/databases/backuplongtermretentionpolicies"),
    ROLE_ASSIGNMENTS("microsoft.authorization/roleassignments"),
    ROLE_SCHEDULES(
            "microsoft.authorization/roleassignmentscheduleinstances",
            "microsoft.authorization/roleeligibilityscheduleinstances"),
    DEFENDER_PLANS("microsoft.security/pricings"),
    DIAGNOSTIC_SETTINGS("microsoft.insights/diagnosticsettings");

    private static final Map<String, EvidenceKind> BY_TYPE = new HashMap<>();

    static {
        for (EvidenceKind kind : values()) {
            kind.types.forEach(type -> BY_TYPE.put(type, kind));
        }
    }

    private final List<String> types;

    EvidenceKind(String... types) {
        this.types = List.of(types);
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
}
