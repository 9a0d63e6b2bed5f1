package app.muster.recover;

import static app.muster.assess.Estates.CATALOGUE;
import static app.muster.assess.Estates.GROUP;
import static app.muster.assess.Estates.TAKEN;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.muster.assess.Estates;
import app.muster.attack.Assumption;
import app.muster.attack.Outcomes;
import app.muster.catalogue.LossScenario;
import app.muster.plan.Asset;
import app.muster.plan.AssetId;
import app.muster.plan.Category;
import app.muster.plan.Plan;
import app.muster.plan.estate.EvidenceKind;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

class AssumedWaysTest {

    private static final String VM = GROUP + "/providers/Microsoft.Compute/virtualMachines/vm1";
    private static final String VAULT = GROUP + "/providers/Microsoft.RecoveryServices/vaults/rsv1";
    private static final String BACKUP =
            """
            {id: '%s/backupFabrics/Azure/protectionContainers/c/protectedItems/VM;v2;shop;vm1',
             properties: {sourceResourceId: '%s', protectionState: 'Protected',
              workloadType: 'VM', backupManagementType: 'AzureIaasVM',
              lastRecoveryPoint: '2026-11-01T02:00:00Z'}}\
            """
                    .formatted(VAULT, VM);

    private static Estates machine() {
        return new Estates()
                .with(VM, "{location: 'westeurope', properties: {vmId: '1'}}")
                .read(EvidenceKind.REPLICATED_ITEMS);
    }

    /// A backup that is taken as made brings the machine back, and one that is taken as not made
    /// does not.
    @Test
    void whatIsAssumedOpensAndClosesWaysLikeWhatWasRead() {
        var nothing = machine().read(EvidenceKind.BACKUP_ITEMS);
        var backedUp =
                machine()
                        .with(VAULT, "{location: 'westeurope', properties: {}}")
                        .read(EvidenceKind.BACKUP_ITEMS, BACKUP);

        assertEquals("EMPTY rebuild-vm, SURE restore-vm", assuming(nothing, true));
        assertEquals("SURE restore-vm, EMPTY rebuild-vm", assuming(backedUp, false));
    }

    /// The way back of a deleted machine as it was read, and with backups of it taken as made or
    /// not.
    private static String assuming(Estates estate, boolean isBackedUp) {
        Plan plan =
                Plan.empty("Contoso")
                        .withAssets(
                                List.of(
                                        Asset.of(
                                                new AssetId(VM),
                                                "vm1",
                                                "microsoft.compute/virtualmachines",
                                                Category.A)));
        var assessment = estate.judged(plan);
        var ways = new WaysBack(CATALOGUE, plan, assessment, TAKEN);
        var outcomes = new Outcomes(CATALOGUE, plan, assessment.estate(), assessment, TAKEN);
        var assumed =
                outcomes.assuming(
                        List.of(new Assumption("vm.azure-backup", Optional.empty(), isBackedUp)));
        Asset asset = plan.assets().getFirst();
        WayBack before = ways.of(asset, LossScenario.DELETED);
        WayBack after = ways.assuming(assumed).of(asset, LossScenario.DELETED);
        return before.kind()
                + " "
                + before.playbook()
                + ", "
                + after.kind()
                + " "
                + after.playbook();
    }
}
