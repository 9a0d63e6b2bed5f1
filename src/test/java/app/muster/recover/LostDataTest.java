package app.muster.recover;

import static app.muster.assess.Estates.CATALOGUE;
import static app.muster.assess.Estates.GROUP;
import static app.muster.assess.Estates.TAKEN;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.muster.assess.Estate;
import app.muster.assess.Estates;
import app.muster.catalogue.Result;
import app.muster.plan.Application;
import app.muster.plan.Asset;
import app.muster.plan.AssetId;
import app.muster.plan.Category;
import app.muster.plan.Plan;
import app.muster.plan.Targets;
import app.muster.plan.estate.EvidenceKind;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// How much data is lost with what comes back, by the copy that it comes back from.
class LostDataTest {

    private static final String VM = GROUP + "/providers/Microsoft.Compute/virtualMachines/vm1";
    private static final String DISK = GROUP + "/providers/Microsoft.Compute/disks/d1";
    private static final String VAULT = GROUP + "/providers/Microsoft.RecoveryServices/vaults/rsv1";
    private static final String DATABASE =
            GROUP + "/providers/Microsoft.Sql/servers/sql1/databases/db1";
    private static final String POSTGRES =
            GROUP + "/providers/Microsoft.DBforPostgreSQL/flexibleServers/pg1";
    private static final String COSMOS =
            GROUP + "/providers/Microsoft.DocumentDB/databaseAccounts/c1";

    private static final String BACKUP =
            """
            {id: '%s/backupFabrics/Azure/protectionContainers/c/protectedItems/VM;v2;shop;vm1',
             properties: {sourceResourceId: '%s', protectionState: 'Protected',
              workloadType: 'VM', backupManagementType: 'AzureIaasVM',
              lastRecoveryPoint: '2026-11-01T02:00:00Z'}}\
            """
                    .formatted(VAULT, VM);

    private static String replica(String behind) {
        return """
        {id: '%s/replicationFabrics/f/replicationProtectionContainers/c/replicationProtectedItems/vm1',
         properties: {protectionState: 'Protected', replicationHealth: 'Normal',
          providerSpecificDetails: {fabricObjectId: '%s'%s,
           primaryFabricLocation: 'westeurope', recoveryFabricLocation: 'northeurope'}}}\
        """
                .formatted(VAULT, VM, behind);
    }

    private static Plan plan(String id, Duration rpo) {
        var asset = new AssetId(id);
        String type = new app.muster.plan.estate.ResourceId(id).type();
        return Plan.empty("Contoso")
                .withApplications(
                        List.of(
                                Application.named(Plans.SHOP, "Shop")
                                        .aiming(
                                                new Targets(
                                                        Optional.empty(),
                                                        Optional.of(rpo),
                                                        Optional.empty()))))
                .withAssets(
                        List.of(
                                Asset.of(asset, asset.shortName(), type, Category.A)
                                        .of(Optional.of(Plans.SHOP))));
    }

    private static Schedule played(Estates estate, String id, String playbook) {
        return Recovery.of(
                plan(id, Duration.ofHours(1)),
                CATALOGUE,
                List.of(new Loss(new AssetId(id), Result.RECOVERABLE, playbook, "Gone.")),
                Conditions.of(Crews.AS_PLANNED).in(Estate.of(estate.snapshot())));
    }

    private static Return back(Estates estate, String id, String playbook) {
        return played(estate, id, playbook).applications().getFirst();
    }

    @Test
    void aMachineAndItsDiskLoseWhatCameAfterTheNewestRecoveryPointThatWasRead() {
        Estates estate =
                new Estates()
                        .with(VM, "{}")
                        .with(DISK, "{managedBy: '" + VM + "'}")
                        .read(EvidenceKind.BACKUP_ITEMS, BACKUP);

        Return machine = back(estate, VM, "restore-vm");
        assertEquals(Optional.of(Duration.ofHours(10)), machine.dataLost());
        assertEquals(false, machine.dataPromised());
        assertEquals(
                Optional.of(Duration.ofHours(10)), back(estate, DISK, "follow-machine").dataLost());
    }

    @Test
    void siteRecoverySaysHowFarItLiesBehindAndElsePromisesFiveMinutes() {
        Return read =
                back(
                        new Estates()
                                .with(VM, "{}")
                                .read(
                                        EvidenceKind.REPLICATED_ITEMS,
                                        replica(", rpoInSeconds: 240")),
                        VM,
                        "failover-vm");
        Return promised =
                back(
                        new Estates()
                                .with(VM, "{}")
                                .read(EvidenceKind.REPLICATED_ITEMS, replica("")),
                        VM,
                        "failover-vm");

        assertEquals(Optional.of(Duration.ofMinutes(4)), read.dataLost());
        assertEquals(false, read.dataPromised());
        assertEquals(Optional.of(Duration.ofMinutes(5)), promised.dataLost());
        assertEquals(true, promised.dataPromised());
    }

    @Test
    void aServicesOwnBackupsLoseWhatItPromisesAndTheAnswerSaysSo() {
        var nothing = new Estates();

        assertEquals(
                List.of("10m", "5m", "5m", "2m", "0m"),
                List.of(
                        minutes(back(nothing, DATABASE, "restore-sql")),
                        minutes(back(nothing, POSTGRES, "restore-postgres")),
                        minutes(
                                back(
                                        nothing,
                                        GROUP + "/providers/Microsoft.Storage/storageAccounts/st1",
                                        "restore-storage-data")),
                        minutes(back(nothing, COSMOS, "restore-cosmos")),
                        minutes(
                                back(
                                        nothing,
                                        GROUP + "/providers/Microsoft.KeyVault/vaults/kv1",
                                        "recover-key-vault"))));
        assertTrue(
                played(nothing, DATABASE, "restore-sql")
                        .assumptions()
                        .contains(
                                "At most 10m of the data of db1 (SQL database) counts as lost, as"
                                        + " log backups of Azure SQL promise; no newer copy was"
                                        + " read."));
    }

    private static String minutes(Return back) {
        return back.dataLost().map(Duration::toMinutes).map(m -> m + "m").orElse("?");
    }

    @Test
    void whereNothingSaysHowOldTheCopyIsTheAnswerNamesWhatToRead() {
        Schedule played = played(new Estates().with(VM, "{}"), VM, "restore-vm");

        Return back = played.applications().getFirst();
        assertEquals(Optional.empty(), back.dataLost());
        assertEquals(List.of(new AssetId(VM)), back.dataUnknown());
        assertTrue(
                played.assumptions().stream().anyMatch(text -> text.contains("lastRecoveryPoint")),
                played.assumptions().toString());
    }

    @Test
    void aServicesOwnBackupsMeetTheObjectiveOrPromiseTooLittleForIt() {
        Estates read =
                new Estates()
                        .with(DATABASE, "{}")
                        .with(
                                DATABASE + "/backupShortTermRetentionPolicies/default",
                                "{properties: {retentionDays: 7}}")
                        .read(EvidenceKind.SQL_REPLICAS);

        assertEquals(List.of(), rpo(read, DATABASE, Duration.ofMinutes(10)));
        assertEquals(List.of("doubtful rpo-too-short"), rpo(read, DATABASE, Duration.ofMinutes(5)));
        assertEquals(
                List.of("unknown rpo-not-known"),
                rpo(new Estates().with(DATABASE, "{}"), DATABASE, Duration.ofMinutes(10)));
    }

    @Test
    void periodicBackupsOfCosmosAreAsFarApartAsTheAccountSays() {
        Estates periodic =
                new Estates()
                        .with(
                                COSMOS,
                                "{properties: {backupPolicy: {type: 'Periodic',"
                                        + " periodicModeProperties: {backupIntervalInMinutes:"
                                        + " 240}}}}");

        assertEquals(List.of(), rpo(periodic, COSMOS, Duration.ofHours(4)));
        assertEquals(
                List.of("impossible rpo-too-short"), rpo(periodic, COSMOS, Duration.ofHours(3)));
    }

    @Test
    void nobodyIsToldToReplicateAgainstADestructiveAttack() {
        Estates periodic =
                new Estates()
                        .with(
                                COSMOS,
                                "{properties: {backupPolicy: {periodicModeProperties:"
                                        + " {backupIntervalInMinutes: 240}}}}");

        assertEquals(
                List.of("Back c1 up at least every 1h, or allow for 4h."),
                Plans.contradictions(
                                plan(COSMOS, Duration.ofHours(1)),
                                CATALOGUE,
                                periodic.snapshot(),
                                TAKEN)
                        .stream()
                        .filter(found -> found.kind().equals("rpo-too-short"))
                        .map(Contradiction::remedy)
                        .toList());
    }

    private static List<String> rpo(Estates estate, String id, Duration rpo) {
        return Plans.contradictions(plan(id, rpo), CATALOGUE, estate.snapshot(), TAKEN).stream()
                .filter(found -> found.kind().startsWith("rpo"))
                .map(found -> found.severity().key() + " " + found.kind())
                .toList();
    }
}
