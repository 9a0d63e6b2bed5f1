package app.muster.recover;

import static app.muster.assess.Estates.CATALOGUE;
import static app.muster.assess.Estates.GROUP;
import static app.muster.assess.Estates.TAKEN;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.muster.assess.Estates;
import app.muster.plan.Application;
import app.muster.plan.Asset;
import app.muster.plan.AssetId;
import app.muster.plan.Category;
import app.muster.plan.Plan;
import app.muster.plan.Targets;
import app.muster.plan.estate.EvidenceKind;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// What counts as a backup of a machine that may lose a day, or two, of data.
class NotBackedUpTest {

    private static final String VM = GROUP + "/providers/Microsoft.Compute/virtualMachines/vm1";
    private static final String DISK = GROUP + "/providers/Microsoft.Compute/disks/d1";
    private static final String VAULT = GROUP + "/providers/Microsoft.RecoveryServices/vaults/rsv1";
    private static final String POLICY = VAULT + "/backupPolicies/daily";

    private static Estates machine() {
        return new Estates().with(VM, "{location: 'westeurope', properties: {vmId: '1'}}");
    }

    private static Estates scheduled(String schedule) {
        return machine()
                .read(
                        EvidenceKind.BACKUP_POLICIES,
                        "{id: '" + POLICY + "', properties: " + schedule + "}");
    }

    private static Estates daily() {
        return scheduled(
                "{schedulePolicy: {scheduleRunFrequency: 'Daily',"
                        + " scheduleRunTimes: ['2026-01-01T22:00:00Z']}}");
    }

    private static String item(String state, String workload, String management) {
        return """
        {id: '%s/backupFabrics/Azure/protectionContainers/c/protectedItems/%s',
         properties: {sourceResourceId: '%s', policyId: '%s', protectionState: '%s',
          workloadType: '%s', backupManagementType: '%s'}}\
        """
                .formatted(VAULT, workload, VM, POLICY, state, workload, management);
    }

    private static String machineItem(String state) {
        return item(state, "VM", "AzureIaasVM");
    }

    private static String replica(String state, String health) {
        return """
        {id: '%s/replicationFabrics/f/replicationProtectionContainers/c/replicationProtectedItems/vm1',
         properties: {protectionState: '%s', replicationHealth: '%s',
          providerSpecificDetails: {fabricObjectId: '%s',
           primaryFabricLocation: 'westeurope', recoveryFabricLocation: 'northeurope'}}}\
        """
                .formatted(VAULT, state, health, VM);
    }

    /// @param rpo in hours
    private static List<String> found(Estates estate, int rpo) {
        return contradictions(estate, rpo).stream()
                .map(Contradiction::kind)
                .filter(kind -> kind.startsWith("rpo") || kind.startsWith("not"))
                .toList();
    }

    private static List<Contradiction> contradictions(Estates estate, int rpo) {
        var targets =
                new Targets(Optional.empty(), Optional.of(Duration.ofHours(rpo)), Optional.empty());
        Plan plan =
                Plan.empty("Contoso")
                        .withApplications(
                                List.of(Application.named(Plans.SHOP, "Shop").aiming(targets)))
                        .withAssets(
                                List.of(
                                        Asset.of(
                                                        new AssetId(VM),
                                                        "vm1",
                                                        "microsoft.compute/virtualmachines",
                                                        Category.A)
                                                .of(Optional.of(Plans.SHOP))));
        return Plans.contradictions(plan, CATALOGUE, estate.snapshot(), TAKEN);
    }

    @Test
    void aProtectedMachineIsBackedUpAsItsPolicySays() {
        Estates estate =
                daily().read(EvidenceKind.BACKUP_ITEMS, machineItem("Protected"))
                        .read(EvidenceKind.REPLICATED_ITEMS);

        assertEquals(List.of(), found(estate, 24));
        assertEquals(List.of("rpo-too-short"), found(estate, 23));
    }

    @Test
    void aBackupThatWasStoppedIsNone() {
        Estates estate =
                daily().read(EvidenceKind.BACKUP_ITEMS, machineItem("ProtectionStopped"))
                        .read(EvidenceKind.REPLICATED_ITEMS);

        assertEquals(
                List.of(
                        "Shop may lose 2d of data at most, and one thing it stands on is not backed"
                                + " up: vm1.",
                        "Back it up at least every 2d, or attest what else keeps a copy."),
                contradictions(estate, 48).stream()
                        .filter(one -> one instanceof Contradiction.NotBackedUp)
                        .flatMap(one -> List.of(one.says(), one.remedy()).stream())
                        .toList());
        assertEquals(List.of("not-backed-up"), found(estate, 48));
    }

    @Test
    void whereNotAllWasReadTheMachineMayBeBackedUpAfterAll() {
        assertEquals(
                List.of("not-backed-up"),
                found(
                        machine()
                                .read(EvidenceKind.BACKUP_ITEMS)
                                .read(EvidenceKind.REPLICATED_ITEMS),
                        48));
        assertEquals(
                List.of("rpo-not-known"), found(machine().read(EvidenceKind.BACKUP_ITEMS), 48));
        assertEquals(
                List.of("rpo-not-known"), found(machine().read(EvidenceKind.REPLICATED_ITEMS), 48));
    }

    @Test
    void theBackupOfADatabaseInTheMachineIsNoneOfTheMachine() {
        Estates estate =
                daily().read(
                                EvidenceKind.BACKUP_ITEMS,
                                item("Protected", "SQLDataBase", "AzureWorkload"))
                        .read(EvidenceKind.REPLICATED_ITEMS);

        assertEquals(List.of("not-backed-up"), found(estate, 48));
    }

    @Test
    void onlyAReplicaThatCanBeFailedOverToKeepsPointsThatAreMinutesApart() {
        assertEquals(
                List.of(),
                found(
                        machine()
                                .read(
                                        EvidenceKind.REPLICATED_ITEMS,
                                        replica("Protected", "Normal")),
                        1));
        assertEquals(
                List.of("rpo-too-short"),
                found(
                        daily().read(EvidenceKind.BACKUP_ITEMS, machineItem("Protected"))
                                .read(
                                        EvidenceKind.REPLICATED_ITEMS,
                                        replica("UnprotectedStatesBegin", "Critical")),
                        1));
        assertEquals(
                List.of("rpo-not-known"),
                found(
                        daily().read(EvidenceKind.BACKUP_ITEMS, machineItem("Protected"))
                                .read(EvidenceKind.REPLICATED_ITEMS, replica("Protected", "")),
                        1));
    }

    @Test
    void aMachineWhoseDiskIsBackedUpIsNotWithoutACopy() {
        Estates estate =
                machine()
                        .with(DISK, "{managedBy: '" + VM + "', properties: {}}")
                        .read(EvidenceKind.BACKUP_ITEMS)
                        .read(EvidenceKind.REPLICATED_ITEMS)
                        .read(
                                EvidenceKind.BACKUP_INSTANCES,
                                "{id: '%s/backupInstances/d1', properties: {currentProtectionState: 'ProtectionConfigured', dataSourceInfo: {resourceID: '%s'}}}"
                                        .formatted(VAULT, DISK));

        assertEquals(List.of("rpo-not-known"), found(estate, 48));
    }

    @ParameterizedTest
    @CsvSource({
        "R/2026-01-01T22:00:00+00:00/P1M, 744, true",
        "R/2026-01-01T22:00:00+00:00/P1M, 743, false",
        "R/2026-01-01T22:00:00+00:00/P2D, 48, true",
        "R/2026-01-01T22:00:00+00:00/P2D, 47, false"
    })
    void aMonthIsAsLongAsTheLongestOne(String interval, int rpo, boolean met) {
        assertEquals(met ? List.of() : List.of("rpo-too-short"), found(repeating(interval), rpo));
    }

    @ParameterizedTest
    @CsvSource({
        "R/2026-01-01T22:00:00+00:00/PT0S",
        "R/2026-01-01T22:00:00+00:00/P0D",
        "R/2026-01-01T22:00:00+00:00/P3M",
        "every now and then"
    })
    void aPeriodThatSaysNothingLeavesItOpen(String interval) {
        assertEquals(List.of("rpo-not-known"), found(repeating(interval), 1));
    }

    private static Estates repeating(String interval) {
        return scheduled(
                        "{policyRules: [{trigger: {schedule: {repeatingTimeIntervals: ['"
                                + interval
                                + "']}}}]}")
                .read(EvidenceKind.BACKUP_ITEMS, machineItem("Protected"))
                .read(EvidenceKind.REPLICATED_ITEMS);
    }
}
