package app.muster.assess;

import app.muster.expression.Truth;
import app.muster.plan.estate.EvidenceKind;

import java.util.ArrayList;
import java.util.List;

/// A vault that holds a copy of something, as the item in it says.
///
/// @param source the id of what it is a copy of, lower case
/// @param vault the vault's id, lower case
public record Holding(String source, String vault) {

    /// Of recovery points, those left out of which it is known that there are none.
    public static List<Holding> backups(Estate estate) {
        var found = new ArrayList<Holding>();
        for (Item item : estate.found(EvidenceKind.BACKUP_ITEMS)) {
            BackupItems.source(item)
                    .ifPresent(source -> add(found, source, BackupItems.backup(item)));
        }
        var policies = new BackupPolicies(estate);
        for (Item item : estate.found(EvidenceKind.BACKUP_INSTANCES)) {
            BackupInstances.source(item)
                    .ifPresent(
                            source -> add(found, source, BackupInstances.backup(item, policies)));
        }
        return found;
    }

    /// Of replicas.
    public static List<Holding> replicas(Estate estate) {
        var found = new ArrayList<Holding>();
        for (Item item : estate.found(EvidenceKind.REPLICATED_ITEMS)) {
            String source = Replicas.source(item);
            if (!source.isEmpty()) {
                Vaults.vaultOf(item).ifPresent(vault -> found.add(new Holding(source, vault)));
            }
        }
        return found;
    }

    private static void add(List<Holding> found, String source, Backup backup) {
        if (!backup.vault().isEmpty() && backup.kept() != Truth.FALSE) {
            found.add(new Holding(source, backup.vault()));
        }
    }
}
