package app.muster.assess;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.muster.catalogue.Control;
import app.muster.catalogue.Control.Purpose;
import app.muster.plan.AssetId;
import app.muster.plan.estate.EvidenceKind;

import org.junit.jupiter.api.Test;

import java.util.List;

/// The traps in what Azure answers, each in one sentence: vaults, locks, roles, machines. Those of
/// data, detection and configuration stand in [MoreTrapsTest], those that need a larger estate in
/// [TrapsTest].
class FortyTrapsTest {

    private static final String KEYS = "Microsoft.KeyVault/vaults/k";
    private static final String VAULT = "Microsoft.RecoveryServices/vaults/v";
    private static final String BACKUP_VAULT = "Microsoft.DataProtection/backupVaults/b";
    private static final String ACCOUNT = "Microsoft.Storage/storageAccounts/a";
    private static final String VM = "Microsoft.Compute/virtualMachines/vm";
    private static final String DISK = "Microsoft.Compute/disks/d";

    @Test
    void softDeleteOfKeyVaultsIsOnUnlessSaidAndPurgeProtectionOffUnlessSaid() {
        assertEquals(
                Verdict.IN_PLACE,
                of("kv.soft-delete", KEYS, "{properties:{enableSoftDelete:null}}"));
        assertEquals(
                Verdict.MISSING,
                of("kv.purge-protection", KEYS, "{properties:{enablePurgeProtection:null}}"));
    }

    @Test
    void softDeleteOfBackupVaultsCanReallyBeOff() {
        assertEquals(Verdict.MISSING, of("bv.soft-delete", BACKUP_VAULT, soft("state:'Off'")));
        assertEquals(Control.Severity.CRITICAL, control("bv.soft-delete").severity());
        assertEquals(Control.Severity.MEDIUM, control("rsv.soft-delete").severity());
    }

    @Test
    void theWordsForAlwaysOnDifferInCaseAndBetweenVaults() {
        for (String word : List.of("AlwaysON", "AlwaysOn", "alwayson")) {
            assertEquals(
                    Verdict.IN_PLACE,
                    of("rsv.soft-delete-always-on", VAULT, soft("softDeleteState:'" + word + "'")));
            assertEquals(
                    Verdict.IN_PLACE,
                    of("bv.soft-delete", BACKUP_VAULT, soft("state:'" + word + "'")));
        }
    }

    @Test
    void snapshotsOfDisksAreInNoVault() {
        var judged =
                new Estates()
                        .with(id(DISK), "{properties:{}}")
                        .read(
                                EvidenceKind.BACKUP_INSTANCES,
                                instance(DISK, "Microsoft.Compute/disks", "ProtectionConfigured"));
        var estate = judged.judged().estate();
        var disk =
                Subject.of(
                        estate.ofType("microsoft.compute/disks").getFirst(),
                        app.muster.plan.Category.A);

        assertEquals(app.muster.expression.Value.TRUE, estate.joins().backups().active(disk));
        assertEquals(app.muster.expression.Value.FALSE, estate.joins().backups().softDelete(disk));
    }

    @Test
    void noRemedyLocksTheGroupInWhichAzureBackupCleansUp() {
        String group = Estates.SUB + "/resourceGroups/AzureBackupRG_westeurope_1";
        var judged =
                new Estates()
                        .with(group, "{properties:{}}")
                        .read(
                                EvidenceKind.LOCKS,
                                "{id:'%s/providers/Microsoft.Authorization/locks/l',properties:{level:'CanNotDelete'}}"
                                        .formatted(group))
                        .judged();

        assertEquals(
                Verdict.MISSING,
                judged.finding("arm.lock-not-blocking-recovery", new AssetId(group))
                        .orElseThrow()
                        .verdict());
        assertTrue(
                says("arm.lock-not-blocking-recovery")
                        .contains("leave the groups of Azure Backup without a lock"));
    }

    @Test
    void lockedImmutabilityCannotBeTakenBackAndTheRemedySaysSo() {
        assertTrue(says("rsv.immutability-locked").contains("cannot be undone"));
        assertTrue(says("storage.immutability").contains("cannot be shortened"));
    }

    @Test
    void aReadOnlyLockStopsTheStartOfAMachine() {
        var judged =
                new Estates()
                        .with(id(VM), "{properties:{}}")
                        .read(
                                EvidenceKind.LOCKS,
                                "{id:'%s/providers/Microsoft.Authorization/locks/l',properties:{level:'ReadOnly'}}"
                                        .formatted(id(VM)))
                        .judged();

        assertEquals(Verdict.MISSING, verdict(judged, "arm.lock-not-blocking-recovery", VM));
        assertEquals(Verdict.IN_PLACE, verdict(judged, "arm.delete-lock", VM));
    }

    @Test
    void aLockDoesNotHoldDataInsideAndItsRemedySaysSo() {
        assertTrue(says("arm.delete-lock").contains("not the deletion of data inside"));
    }

    @Test
    void aResourceGraphReadingSaysNothingOfLocks() {
        assertEquals(Verdict.UNKNOWN, of("arm.delete-lock", VM, "{properties:{}}"));
    }

    @Test
    void theLockOfAzureBackupCountsAndNobodyIsToldToRemoveIt() {
        assertTrue(
                says("arm.lock-not-blocking-recovery")
                        .contains("Keep the lock that Azure Backup itself puts"));
    }

    @Test
    void aContributorPurgesConfigurationStores() {
        String store = "Microsoft.AppConfiguration/configurationStores/c";
        var judged =
                new Estates()
                        .with(id(store), "{properties:{}}")
                        .read(
                                EvidenceKind.ROLE_SCHEDULES,
                                "{id:'%s/roleAssignmentScheduleInstances/1',properties:{scope:'%s',assignmentType:'Assigned',principalId:'p',roleDefinitionId:'/x/b24988ac-6180-42a0-ab88-20f7382dd24c'}}"
                                        .formatted(Estates.SUB, Estates.SUB))
                        .judged();

        assertEquals(Verdict.MISSING, verdict(judged, "rbac.no-standing-purge", store));
    }

    @Test
    void whatNotActionsTakeAwayIsNotAllowed() {
        assertFalse(
                Actions.allows(
                        Estates.json("{actions:['*'],notActions:['Microsoft.Authorization/*']}"),
                        "microsoft.authorization/locks/delete"));
        assertTrue(
                Actions.allows(
                        Estates.json("{actions:['Microsoft.Authorization/locks/*']}"),
                        "microsoft.authorization/locks/delete"));
    }

    @Test
    void aBackupItemMayExistAndBeUseless() {
        for (String state : List.of("ProtectionStopped", "BackupsSuspended", "ProtectionPaused")) {
            assertEquals(Verdict.MISSING, backedUp("protectionState:'" + state + "'"));
        }
        assertEquals(
                Verdict.MISSING,
                backedUp("protectionState:'Protected',isScheduledForDeferredDelete:true"));
    }

    @Test
    void aUniformScaleSetHasNoWayBackThroughItsMembers() {
        assertEquals(
                Verdict.UNKNOWN,
                of(
                        "vmss.recovery-path",
                        "Microsoft.Compute/virtualMachineScaleSets/s",
                        "{properties:{orchestrationMode:'Uniform'}}"));
    }

    @Test
    void replicationIsNotHeldByTheVault() {
        assertTrue(
                says("asr.vault-region").contains("Vault soft delete does not hold replication"));
    }

    @Test
    void copiesElsewhereAreAvailabilityAndNeverProtection() {
        for (String id :
                List.of(
                        "storage.redundancy",
                        "storage.geo-redundancy",
                        "sql.geo-replica",
                        "sql.backup-redundancy",
                        "vm.asr-replication",
                        "cosmos.multi-region",
                        "acr.geo-replication",
                        "appconfig.geo-replication",
                        "sb.geo-replication",
                        "pg.geo-backup",
                        "mysql.geo-backup",
                        "rsv.redundancy",
                        "bv.redundancy",
                        "rsv.cross-region-restore",
                        "law.replication")) {
            assertEquals(Purpose.AVAILABILITY, control(id).purpose(), id);
        }
    }

    @Test
    void deletingAServerDeletesItsBackupsUnlessItIsKeptItself() {
        assertTrue(
                says("sql.pitr-retention").contains("Deleting the server deletes these backups"));
        assertEquals(
                Verdict.UNKNOWN,
                of("sql.server-soft-delete", "Microsoft.Sql/servers/s", "{properties:{}}"));
        assertEquals(
                Verdict.MISSING,
                of(
                        "sql.server-soft-delete",
                        "Microsoft.Sql/servers/s",
                        "{properties:{retentionDays:0}}"));
    }

    @Test
    void longTermRetentionActsOnFutureBackups() {
        assertTrue(says("sql.ltr").contains("A policy set today has none yet"));
    }

    @Test
    void geoBackupOfPostgresIsChosenWhenTheServerIsMade() {
        assertTrue(says("pg.geo-backup").contains("when the server is made"));
        assertTrue(says("ossdb.backup-retention").contains("revived for about five days"));
    }

    @Test
    void servicesOfAnAccountThatWereNotExportedAreUnknownAndNoKeyFlagMeansAllowed() {
        assertEquals(
                Verdict.UNKNOWN,
                of("storage.blob-soft-delete", ACCOUNT, "{kind:'StorageV2',properties:{}}"));
        var judged =
                new Estates()
                        .with(
                                id(ACCOUNT),
                                "{kind:'StorageV2',properties:{allowSharedKeyAccess:null}}")
                        .read(EvidenceKind.REPLICATED_ITEMS)
                        .judged();
        assertEquals(Verdict.MISSING, verdict(judged, "storage.shared-key-off", ACCOUNT));
    }

    private static Verdict backedUp(String state) {
        var judged =
                new Estates()
                        .with(id(VM), "{properties:{}}")
                        .read(
                                EvidenceKind.BACKUP_ITEMS,
                                "{id:'%s/i/1',properties:{sourceResourceId:'%s',workloadType:'VM',%s}}"
                                        .formatted(id(VAULT), id(VM), state))
                        .judged();
        return verdict(judged, "vm.azure-backup", VM);
    }

    private static String instance(String source, String type, String state) {
        return "{id:'%s/backupInstances/i',properties:{dataSourceInfo:{resourceID:'%s',datasourceType:'%s'},currentProtectionState:'%s'}}"
                .formatted(id(BACKUP_VAULT), id(source), type, state);
    }

    private static String soft(String settings) {
        return "{properties:{securitySettings:{softDeleteSettings:{" + settings + "}}}}";
    }

    private static Verdict of(String control, String subject, String body) {
        return verdict(new Estates().with(id(subject), body).judged(), control, subject);
    }

    private static Verdict verdict(Assessment judged, String control, String subject) {
        return judged.finding(control, new AssetId(id(subject))).orElseThrow().verdict();
    }

    private static String id(String subject) {
        return Estates.id(subject);
    }

    private static Control control(String id) {
        return Estates.CATALOGUE.control(id).orElseThrow();
    }

    private static String says(String id) {
        Control control = control(id);
        return control.inPlaceSays()
                + " "
                + control.missingSays()
                + " "
                + control.remedy().portal();
    }
}
