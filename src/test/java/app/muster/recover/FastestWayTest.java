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
import app.muster.plan.Estimate;
import app.muster.plan.Plan;
import app.muster.plan.Playbook;
import app.muster.plan.PlaybookId;
import app.muster.plan.Targets;
import app.muster.plan.estate.EvidenceKind;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// The least time that counts against a recovery time objective is that of the fastest way which is
/// open for the asset.
class FastestWayTest {

    private static final String VM = GROUP + "/providers/Microsoft.Compute/virtualMachines/vm1";
    private static final String CLUSTER =
            GROUP + "/providers/Microsoft.ContainerService/managedClusters/aks1";
    private static final String VAULT = GROUP + "/providers/Microsoft.RecoveryServices/vaults/rsv1";
    private static final String BACKUP =
            """
            {id: '%s/backupFabrics/Azure/protectionContainers/c/protectedItems/VM;v2;shop;vm1',
             properties: {sourceResourceId: '%s', protectionState: 'Protected',
              workloadType: 'VM', backupManagementType: 'AzureIaasVM',
              lastRecoveryPoint: '2026-11-01T02:00:00Z'}}\
            """
                    .formatted(VAULT, VM);

    private static Duration least(String template) {
        return Way.of(CATALOGUE.playbook(template).orElseThrow()).least();
    }

    private static Plan plan(String id, String type, Category category, Duration rto) {
        var targets = new Targets(Optional.of(rto), Optional.empty(), Optional.empty());
        return Plan.empty("Contoso")
                .withApplications(List.of(Application.named(Plans.SHOP, "Shop").aiming(targets)))
                .withAssets(
                        List.of(
                                Asset.of(new AssetId(id), "it", type, category)
                                        .located("westeurope")
                                        .of(Optional.of(Plans.SHOP))));
    }

    private static Plan machine(Duration rto) {
        return plan(VM, "microsoft.compute/virtualmachines", Category.A, rto);
    }

    private static List<Duration> tooShort(Plan plan, Estates estate) {
        return Plans.contradictions(plan, CATALOGUE, estate.snapshot(), TAKEN).stream()
                .filter(Contradiction.RtoTooShort.class::isInstance)
                .map(one -> ((Contradiction.RtoTooShort) one).least())
                .toList();
    }

    @Test
    void aMachineWithoutAReplicaTakesItsRestore() {
        Estates estate =
                new Estates()
                        .with(VM, "{location: 'westeurope', properties: {vmId: '1'}}")
                        .read(EvidenceKind.BACKUP_ITEMS, BACKUP)
                        .read(EvidenceKind.REPLICATED_ITEMS);

        assertEquals(Duration.ofMinutes(70), least("restore-vm"));
        assertEquals(
                List.of(Duration.ofMinutes(70)), tooShort(machine(Duration.ofMinutes(60)), estate));
        assertEquals(List.of(), tooShort(machine(Duration.ofMinutes(70)), estate));
    }

    @Test
    void whereNothingWasReadTheFastestOfThePossibleWaysCounts() {
        Estates estate =
                new Estates().with(VM, "{location: 'westeurope', properties: {vmId: '1'}}");
        Duration failover = least("failover-vm");

        assertEquals(List.of(), tooShort(machine(failover), estate));
        assertEquals(List.of(failover), tooShort(machine(failover.minusMinutes(1)), estate));
    }

    @Test
    void aClusterWithoutABackupTakesItsRebuilding() {
        Estates estate =
                new Estates()
                        .with(CLUSTER, "{location: 'westeurope', properties: {}}")
                        .read(EvidenceKind.BACKUP_INSTANCES);
        Duration rebuild = least("rebuild-aks");
        String type = "microsoft.containerservice/managedclusters";

        assertEquals(List.of(), tooShort(plan(CLUSTER, type, Category.A, rebuild), estate));
        assertEquals(
                List.of(rebuild),
                tooShort(plan(CLUSTER, type, Category.A, rebuild.minusMinutes(1)), estate));
    }

    @Test
    void anOwnPlaybookThatIsFasterCounts() {
        Estates estate =
                new Estates().with(VM, "{location: 'westeurope', properties: {vmId: '1'}}");
        var own =
                new Playbook(
                        new PlaybookId("ours"),
                        "Ours",
                        "",
                        List.of(new AssetId(VM)),
                        List.of(Plans.step(1, Plans.OWNER, true, Estimate.minutes(4, 9, 9))),
                        Optional.empty());

        assertEquals(
                List.of(Duration.ofMinutes(4)),
                tooShort(machine(Duration.ofMinutes(3)).withPlaybooks(List.of(own)), estate));
    }
}
