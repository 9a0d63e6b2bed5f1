package app.muster.recover;

import static app.muster.assess.Estates.CATALOGUE;
import static app.muster.assess.Estates.GROUP;
import static app.muster.assess.Estates.TAKEN;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.muster.assess.Estates;
import app.muster.catalogue.LossScenario;
import app.muster.catalogue.Result;
import app.muster.plan.Asset;
import app.muster.plan.AssetId;
import app.muster.plan.Attestation;
import app.muster.plan.Category;
import app.muster.plan.Estimate;
import app.muster.plan.Plan;
import app.muster.plan.Playbook;
import app.muster.plan.PlaybookId;
import app.muster.plan.RoleId;
import app.muster.plan.Step;
import app.muster.plan.StepRun;
import app.muster.plan.estate.EvidenceKind;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Small estates that differ in one protection each, and the way back that each of them has.
class WaysBackTest {

    private static final String VM = GROUP + "/providers/Microsoft.Compute/virtualMachines/vm1";
    private static final String VAULT = GROUP + "/providers/Microsoft.RecoveryServices/vaults/rsv1";
    private static final String STORE = GROUP + "/providers/Microsoft.Storage/storageAccounts/st1";
    private static final String KEYS = GROUP + "/providers/Microsoft.KeyVault/vaults/kv1";
    private static final String DATABASE =
            GROUP + "/providers/Microsoft.Sql/servers/sql1/databases/db1";
    private static final String NETWORK =
            GROUP + "/providers/Microsoft.Network/virtualNetworks/net1";

    private static final String BACKUP =
            """
            {id: '%s/backupFabrics/Azure/protectionContainers/c/protectedItems/VM;v2;shop;vm1',
             properties: {sourceResourceId: '%s', protectionState: 'Protected',
              workloadType: 'VM', backupManagementType: 'AzureIaasVM',
              lastRecoveryPoint: '2026-11-01T02:00:00Z'}}\
            """
                    .formatted(VAULT, VM);
    private static final String REPLICA =
            """
            {id: '%s/replicationFabrics/f/replicationProtectionContainers/c/replicationProtectedItems/vm1',
             properties: {protectionState: 'Protected', replicationHealth: 'Normal',
              providerSpecificDetails: {fabricObjectId: '%s',
               primaryFabricLocation: 'westeurope', recoveryFabricLocation: 'northeurope'}}}\
            """
                    .formatted(VAULT, VM);

    private static Estates machine() {
        return new Estates().with(VM, "{location: 'westeurope', properties: {vmId: '1'}}");
    }

    private static Estates vault(Estates estate, String location, String properties) {
        return estate.with(VAULT, "{location: '" + location + "', properties: " + properties + "}");
    }

    private static Plan plan(String id, String type, Category category) {
        return Plan.empty("Contoso")
                .withAssets(
                        List.of(
                                Asset.of(new AssetId(id), "it", type, category)
                                        .located("westeurope")));
    }

    /// Each scenario's kind and playbook in one line, in the order of the scenarios.
    private static List<String> ways(Estates estate, Plan plan) {
        var ways = new WaysBack(CATALOGUE, plan, estate.judged(plan), TAKEN);
        return Arrays.stream(LossScenario.values())
                .map(scenario -> ways.of(plan.assets().getFirst(), scenario))
                .map(way -> way.kind() + " " + way.playbook())
                .map(String::strip)
                .toList();
    }

    private static List<String> machineWays(Estates estate) {
        return ways(estate, plan(VM, "microsoft.compute/virtualmachines", Category.A));
    }

    @Test
    void aMachineWithNeitherComesBackEmpty() {
        var nothing = machine().read(EvidenceKind.BACKUP_ITEMS).read(EvidenceKind.REPLICATED_ITEMS);

        assertEquals(
                List.of(
                        "EMPTY rebuild-vm",
                        "EMPTY rebuild-vm",
                        "EMPTY rebuild-vm",
                        "EMPTY rebuild-vm",
                        "EMPTY rebuild-vm"),
                machineWays(nothing));
    }

    @Test
    void aMachineOfWhichNothingWasReadHasNoCertainWay() {
        assertEquals(
                List.of(
                        "UNCERTAIN failover-vm",
                        "UNCERTAIN failover-vm",
                        "UNCERTAIN restore-vm",
                        "UNCERTAIN restore-vm",
                        "UNCERTAIN restore-vm"),
                machineWays(machine()));
    }

    @Test
    void aBackupInALockedVaultSurvivesTheAttackOnIt() {
        var locked =
                vault(
                                machine().read(EvidenceKind.REPLICATED_ITEMS),
                                "westeurope",
                                """
                                {securitySettings: {immutabilitySettings: {state: 'Locked'}},
                                 redundancySettings: {standardTierStorageRedundancy: 'LocallyRedundant'}}\
                                """)
                        .read(EvidenceKind.BACKUP_ITEMS, BACKUP);

        assertEquals(
                List.of(
                        "SURE restore-vm",
                        "EMPTY rebuild-vm",
                        "SURE restore-vm",
                        "SURE restore-vm",
                        "UNCERTAIN restore-vm"),
                machineWays(locked));
    }

    @Test
    void crossRegionRestoreBringsTheMachineBackFromALostRegion() {
        var across =
                vault(
                                machine().read(EvidenceKind.REPLICATED_ITEMS),
                                "westeurope",
                                """
                                {redundancySettings: {standardTierStorageRedundancy: 'GeoRedundant',
                                  crossRegionRestore: 'Enabled'}}\
                                """)
                        .read(EvidenceKind.BACKUP_ITEMS, BACKUP);

        assertEquals("SURE restore-vm-in-paired-region", machineWays(across).get(1));
    }

    @Test
    void aReplicaHelpsAgainstALostRegionOnlyIfItsVaultStandsElsewhere() {
        var away =
                vault(machine().read(EvidenceKind.BACKUP_ITEMS), "northeurope", "{}")
                        .read(EvidenceKind.REPLICATED_ITEMS, REPLICA);
        var here =
                vault(machine().read(EvidenceKind.BACKUP_ITEMS), "westeurope", "{}")
                        .read(EvidenceKind.REPLICATED_ITEMS, REPLICA);

        assertEquals(
                List.of(
                        "SURE failover-vm",
                        "SURE failover-vm",
                        "EMPTY rebuild-vm",
                        "EMPTY rebuild-vm",
                        "EMPTY rebuild-vm"),
                machineWays(away));
        assertEquals("EMPTY rebuild-vm", machineWays(here).get(1));
    }

    @Test
    void anAccountIsBroughtBackByWhatWasSwitchedOn() {
        Plan plan = plan(STORE, "microsoft.storage/storageaccounts", Category.B);
        var plain =
                new Estates()
                        .with(
                                STORE,
                                "{kind: 'StorageV2', sku: {name: 'Standard_LRS'}, properties: {}}")
                        .with(
                                STORE + "/blobServices/default",
                                "{properties: {isVersioningEnabled: false, restorePolicy: {enabled:"
                                        + " false}}}")
                        .read(EvidenceKind.BACKUP_INSTANCES);
        var versions =
                new Estates()
                        .with(
                                STORE,
                                "{kind: 'StorageV2', sku: {name: 'Standard_GRS'}, properties: {}}")
                        .with(
                                STORE + "/blobServices/default",
                                "{properties: {isVersioningEnabled: true}}")
                        .read(EvidenceKind.BACKUP_INSTANCES);

        assertEquals(
                List.of(
                        "BEST_EFFORT recover-storage-account",
                        "EMPTY rebuild-empty",
                        "EMPTY rebuild-empty",
                        "EMPTY rebuild-empty",
                        "EMPTY rebuild-empty"),
                ways(plain, plan));
        assertEquals(
                List.of(
                        "BEST_EFFORT recover-storage-account",
                        "SURE failover-storage-account",
                        "SURE restore-storage-data",
                        "EMPTY rebuild-empty",
                        "EMPTY rebuild-empty"),
                ways(versions, plan));
    }

    @Test
    void purgeProtectionIsWhatBringsAKeyVaultBackFromAHostileOwner() {
        Plan plan = plan(KEYS, "microsoft.keyvault/vaults", Category.B);
        var with = new Estates().with(KEYS, "{properties: {enablePurgeProtection: true}}");
        var without = new Estates().with(KEYS, "{properties: {enableSoftDelete: true}}");

        assertEquals("SURE recover-key-vault", ways(with, plan).get(3));
        assertEquals("EMPTY rebuild-empty", ways(without, plan).get(3));
        assertEquals("SURE recover-key-vault", ways(without, plan).getFirst());
        assertEquals("SURE recover-keys-and-secrets", ways(without, plan).get(2));
    }

    @Test
    void aDatabaseWithoutAReplicaComesBackFromWhatItsServerKeeps() {
        Plan plan = plan(DATABASE, "microsoft.sql/servers/databases", Category.B);
        var kept =
                new Estates()
                        .with(DATABASE, "{properties: {currentBackupStorageRedundancy: 'Geo'}}")
                        .with(
                                DATABASE + "/backupShortTermRetentionPolicies/default",
                                "{properties: {retentionDays: 7}}")
                        .with(
                                DATABASE + "/backupLongTermRetentionPolicies/default",
                                "{properties: {weeklyRetention: 'PT0S', monthlyRetention: 'PT0S',"
                                        + " yearlyRetention: 'PT0S'}}")
                        .read(EvidenceKind.SQL_REPLICAS);

        assertEquals(
                List.of(
                        "SURE restore-sql",
                        "SURE geo-restore-sql",
                        "SURE restore-sql",
                        "EMPTY rebuild-empty",
                        "EMPTY rebuild-empty"),
                ways(kept, plan));
    }

    @Test
    void aNetworkIsDeployedAgainAndHasNoDataToDestroy() {
        Plan plan = plan(NETWORK, "microsoft.network/virtualnetworks", Category.D);
        var estate = new Estates().with(NETWORK, "{properties: {}}");
        Plan vouched =
                plan.withAttestations(
                        List.of(
                                word("cfg.template-in-plan", new AssetId(NETWORK)),
                                word("plan.break-glass", AssetId.PLAN)));

        assertEquals(
                List.of(
                        "UNCERTAIN redeploy-from-template",
                        "UNCERTAIN redeploy-from-template",
                        "UNTOUCHED",
                        "UNCERTAIN redeploy-from-template",
                        "UNCERTAIN redeploy-from-template"),
                ways(estate, plan));
        assertEquals(
                List.of(
                        "SURE redeploy-from-template",
                        "SURE redeploy-from-template",
                        "UNTOUCHED",
                        "SURE redeploy-from-template",
                        "SURE redeploy-from-template"),
                ways(estate, vouched));
    }

    private static Attestation word(String control, AssetId asset) {
        return new Attestation(
                control, asset, "Kim", LocalDate.of(2026, 10, 1), LocalDate.of(2027, 3, 1), "seen");
    }

    @Test
    void anOwnPlaybookComesFirstAndIsBoundToWhatItsTemplateNeeds() {
        Plan plan = plan(VM, "microsoft.compute/virtualmachines", Category.A);
        var nothing = machine().read(EvidenceKind.BACKUP_ITEMS).read(EvidenceKind.REPLICATED_ITEMS);

        assertEquals(
                List.of("SURE ours", "SURE ours", "SURE ours", "UNCERTAIN ours", "UNCERTAIN ours"),
                ways(nothing, plan.withPlaybooks(List.of(own("")))));
        assertEquals(
                "EMPTY rebuild-vm",
                ways(nothing, plan.withPlaybooks(List.of(own("restore-vm")))).getFirst());
    }

    @Test
    void anOwnPlaybookThatDidNotWorkWhenLastTriedIsNotCertain() {
        Plan plan = plan(VM, "microsoft.compute/virtualmachines", Category.A);
        var nothing = machine().read(EvidenceKind.BACKUP_ITEMS).read(EvidenceKind.REPLICATED_ITEMS);
        Playbook own = own("");
        Playbook failed =
                own.ran(
                        StepRun.of(
                                own.steps().getFirst(),
                                LocalDate.of(2026, 10, 1),
                                "Kim",
                                Optional.empty(),
                                false,
                                ""));

        WayBack way = deleted(nothing, plan, failed);
        assertEquals(WayBack.Kind.UNCERTAIN, way.kind());
        assertEquals(
                List.of("The playbook \u201COurs\u201D did not work when it was last tried."),
                way.reasons());
        // a test of the whole makes that good, but not one that is only to come
        assertEquals(
                WayBack.Kind.SURE,
                deleted(nothing, plan, failed.tested(LocalDate.of(2026, 10, 20))).kind());
        assertEquals(
                WayBack.Kind.UNCERTAIN,
                deleted(nothing, plan, failed.tested(LocalDate.of(2026, 12, 20))).kind());
    }

    private static WayBack deleted(Estates estate, Plan plan, Playbook own) {
        Plan with = plan.withPlaybooks(List.of(own));
        return new WaysBack(CATALOGUE, with, estate.judged(with), TAKEN)
                .of(with.assets().getFirst(), LossScenario.DELETED);
    }

    private static Playbook own(String template) {
        return new Playbook(
                new PlaybookId("ours"),
                "Ours",
                template,
                List.of(new AssetId(VM)),
                List.of(
                        new Step(
                                "1",
                                "Do it",
                                new RoleId("x"),
                                Estimate.minutes(1, 2, 3),
                                true,
                                "",
                                "done",
                                "")),
                Optional.empty());
    }

    @Test
    void aMissingWaySaysWhichFactsCloseIt() {
        Plan plan = plan(VM, "microsoft.compute/virtualmachines", Category.A);
        var estate = machine().read(EvidenceKind.BACKUP_ITEMS).read(EvidenceKind.REPLICATED_ITEMS);
        var ways = new WaysBack(CATALOGUE, plan, estate.judged(plan), TAKEN);

        WayBack way = ways.of(plan.assets().getFirst(), LossScenario.DATA_DESTROYED);

        assertEquals(
                List.of(
                        "\u201CRestore a virtual machine from backup\u201D does not help here:"
                                + " backup.kept = false."),
                way.reasons());
        assertTrue(way.kind().isNoWayBack());
    }

    @Test
    void aLossWithoutAPlaybookIsLostWhereNothingBringsItBack() {
        Plan plan = plan(VM, "microsoft.compute/virtualmachines", Category.A);
        var nothing = machine().read(EvidenceKind.BACKUP_ITEMS).read(EvidenceKind.REPLICATED_ITEMS);
        var loss = List.of(new Loss(new AssetId(VM), Result.RECOVERABLE, "", "Gone."));

        assertEquals(
                "LOST rebuild-vm false",
                shown(new WaysBack(CATALOGUE, plan, nothing.judged(plan), TAKEN).bound(loss)));
        assertEquals(
                "LOST failover-vm true",
                shown(new WaysBack(CATALOGUE, plan, machine().judged(plan), TAKEN).bound(loss)));
    }

    private static String shown(List<Loss> losses) {
        return losses.stream()
                .map(loss -> loss.result() + " " + loss.playbook() + " " + loss.assumed())
                .collect(Collectors.joining("\n"));
    }

    @Test
    void everyTemplateThatComesFirstExists() {
        assertEquals(
                List.of(),
                CATALOGUE.playbooks().stream()
                        .flatMap(template -> template.first().values().stream())
                        .filter(key -> CATALOGUE.playbook(key).isEmpty())
                        .toList());
    }
}
