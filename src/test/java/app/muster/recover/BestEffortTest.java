package app.muster.recover;

import static app.muster.assess.Estates.CATALOGUE;
import static app.muster.assess.Estates.GROUP;
import static app.muster.assess.Estates.TAKEN;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.muster.assess.Assessment;
import app.muster.assess.Estates;
import app.muster.attack.Attacker;
import app.muster.attack.Outcome;
import app.muster.attack.Outcomes;
import app.muster.catalogue.AttackAction;
import app.muster.catalogue.LossScenario;
import app.muster.catalogue.Result;
import app.muster.file.WorkspaceFolder;
import app.muster.plan.Asset;
import app.muster.plan.AssetId;
import app.muster.plan.Attestation;
import app.muster.plan.Category;
import app.muster.plan.Plan;
import app.muster.plan.estate.EvidenceKind;
import app.muster.recover.WayBack.Kind;
import app.muster.work.Progress;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/// What a service brings back without promising it is never said to come back.
class BestEffortTest {

    private static final String STORE = GROUP + "/providers/Microsoft.Storage/storageAccounts/st1";
    private static final String SERVER =
            GROUP + "/providers/Microsoft.DBforPostgreSQL/flexibleServers/pg1";
    private static final String GATEWAY = GROUP + "/providers/Microsoft.ApiManagement/service/api1";

    private static Plan plan(String id, String type, Category category) {
        return Plan.empty("Contoso")
                .withAssets(
                        List.of(
                                Asset.of(new AssetId(id), "it", type, category)
                                        .located("westeurope")));
    }

    private static WayBack deleted(Estates estate, Plan plan) {
        return new WaysBack(CATALOGUE, plan, estate.judged(plan), TAKEN)
                .of(plan.assets().getFirst(), LossScenario.DELETED);
    }

    @Test
    void aStorageAccountOfWhichOnlyItsIdIsKnownMayComeBack() {
        Plan plan = plan(STORE, "microsoft.storage/storageaccounts", Category.B);

        WayBack way = deleted(new Estates(), plan);

        assertEquals(Kind.BEST_EFFORT, way.kind());
        assertEquals("recover-storage-account", way.playbook());
        assertEquals(
                List.of(
                        "A deleted account can often be recovered for 14 days; the service promises"
                                + " nothing."),
                way.reasons());
    }

    @Test
    void aDroppedPostgresServerMayComeBackUnlessAVaultHoldsACopy() {
        Plan plan = plan(SERVER, "microsoft.dbforpostgresql/flexibleservers", Category.B);
        var known = new Estates().with(SERVER, "{properties: {}}");

        assertEquals(
                Kind.BEST_EFFORT,
                deleted(
                                known.read(EvidenceKind.BACKUP_ITEMS)
                                        .read(EvidenceKind.BACKUP_INSTANCES),
                                plan)
                        .kind());
        assertEquals(
                Kind.UNCERTAIN,
                deleted(new Estates().with(SERVER, "{properties: {}}"), plan).kind());
    }

    @Test
    void aGatewayWithATemplateComesBackAndOneWithoutMay() {
        Plan plan = plan(GATEWAY, "microsoft.apimanagement/service", Category.D);
        var estate = new Estates().with(GATEWAY, "{properties: {}}");
        Plan vouched =
                plan.withAttestations(
                        List.of(
                                new Attestation(
                                        "cfg.template-in-plan",
                                        new AssetId(GATEWAY),
                                        "Kim",
                                        LocalDate.of(2026, 10, 1),
                                        LocalDate.of(2027, 3, 1),
                                        "seen")));

        assertEquals(Kind.UNCERTAIN, deleted(estate, plan).kind());
        assertEquals(Kind.SURE, deleted(estate, vouched).kind());
    }

    /// The column of the worst attack and the one of a deletion stand in one row. Another copy, in
    /// a vault, may still bring a thing back for certain.
    @Test
    void nothingIsSaidToComeBackWhoseDeletionEndsWithoutAPromise() throws Exception {
        WorkspaceFolder folder = WorkspaceFolder.look(Path.of("examples", "contoso"));
        Plan plan = folder.plan();
        var snapshot = folder.currentSnapshot(plan).orElseThrow();
        Assessment judged =
                Assessment.of(CATALOGUE, plan, snapshot, snapshot.taken(), Progress.NONE);
        var outcomes = new Outcomes(CATALOGUE, plan, judged.estate(), judged, snapshot.taken());
        var ways = new WaysBack(CATALOGUE, plan, judged, snapshot.taken());
        int compared = 0;
        for (AttackAction action : CATALOGUE.actions()) {
            if (!action.id().matches(".*\\.delete(-(account|server|service|workspace|repo))?")) {
                continue;
            }
            for (Outcome outcome :
                    outcomes.of(action, List.of(), Attacker.of(Attacker.Level.OWNER))) {
                var asset = plan.asset(outcome.asset());
                if (asset.isEmpty() || outcome.worst() != Result.BEST_EFFORT) {
                    continue;
                }
                WayBack way = ways.of(asset.get(), LossScenario.DELETED);
                assertTrue(
                        way.kind() != Kind.SURE || !way.playbook().equals(outcome.playbook()),
                        () -> action.id() + ": " + outcome + " but " + way);
                compared++;
            }
        }
        assertTrue(compared > 5, "compared " + compared);
    }
}
