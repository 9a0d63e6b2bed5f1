package app.muster.ui.control;

import app.muster.plan.estate.EvidenceKind;
import app.muster.text.Messages;

/// Kinds of evidence in words.
public final class EvidenceWords {

    private EvidenceWords() {}

    public static String of(EvidenceKind kind, Messages words) {
        return switch (kind) {
            case LOCKS -> words.get("protections.evidence.locks");
            case BACKUP_ITEMS -> words.get("protections.evidence.backup-items");
            case BACKUP_INSTANCES -> words.get("protections.evidence.backup-instances");
            case REPLICATED_ITEMS -> words.get("protections.evidence.replicated-items");
            case VAULT_CONFIG -> words.get("protections.evidence.vault-config");
            case GUARD_PROXIES -> words.get("protections.evidence.guard-proxies");
            case BLOB_SERVICES -> words.get("protections.evidence.blob-services");
            case FILE_SERVICES -> words.get("protections.evidence.file-services");
            case SQL_RETENTION -> words.get("protections.evidence.sql-retention");
            case ROLE_ASSIGNMENTS -> words.get("protections.evidence.role-assignments");
            case ROLE_SCHEDULES -> words.get("protections.evidence.role-schedules");
            case DEFENDER_PLANS -> words.get("protections.evidence.defender-plans");
            case DIAGNOSTIC_SETTINGS -> words.get("protections.evidence.diagnostic-settings");
        };
    }
}
