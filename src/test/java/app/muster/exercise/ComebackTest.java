package app.muster.exercise;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.muster.assess.Assessment;
import app.muster.attack.Outcomes;
import app.muster.catalogue.Catalogue;
import app.muster.catalogue.CatalogueReader;
import app.muster.catalogue.Result;
import app.muster.plan.Application;
import app.muster.plan.ApplicationId;
import app.muster.plan.Asset;
import app.muster.plan.AssetId;
import app.muster.plan.Category;
import app.muster.plan.Estimate;
import app.muster.plan.Plan;
import app.muster.plan.Playbook;
import app.muster.plan.PlaybookId;
import app.muster.plan.RoleId;
import app.muster.plan.Step;
import app.muster.plan.Targets;
import app.muster.plan.estate.Coverage;
import app.muster.plan.estate.Evidence;
import app.muster.plan.estate.EvidenceKind;
import app.muster.plan.estate.Json;
import app.muster.plan.estate.Snapshot;
import app.muster.recover.Loss;
import app.muster.work.Progress;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class ComebackTest {

    private static final Instant NOW = Instant.parse("2026-11-14T12:00:00Z");
    private static final String GROUP = "/subscriptions/s1/resourceGroups/rg";
    private static final AssetId VM =
            new AssetId(GROUP + "/providers/Microsoft.Compute/virtualMachines/vm1");

    /// The steps take 55 of the 60 minutes that the application has. Taking a lock off takes
    /// another (2 + 4 × 5 + 15) / 6 = 6:10, as the catalogue says.
    @Test
    void aReadOnlyLockOverTheGroupMakesAnApplicationTooLate() throws Exception {
        assertEquals(Optional.of(true), inTime(List.of()));
        assertEquals(Optional.of(true), inTime(List.of(lock("CanNotDelete"))));
        assertEquals(Optional.of(false), inTime(List.of(lock("ReadOnly"))));
    }

    private static Optional<Boolean> inTime(List<Json.Obj> locks) throws Exception {
        Catalogue catalogue = CatalogueReader.builtIn();
        ApplicationId shop = new ApplicationId("shop");
        Step step =
                new Step(
                        "1",
                        "Restore it",
                        new RoleId("backup-operator"),
                        Estimate.minutes(55, 55, 55),
                        true,
                        "",
                        "",
                        "");
        Plan plan =
                Plan.empty("contoso")
                        .withApplications(
                                List.of(
                                        Application.named(shop, "Shop")
                                                .aiming(
                                                        new Targets(
                                                                Optional.of(Duration.ofHours(1)),
                                                                Optional.empty(),
                                                                Optional.empty()))))
                        .withAssets(
                                List.of(
                                        Asset.of(
                                                        VM,
                                                        "vm1",
                                                        "microsoft.compute/virtualmachines",
                                                        Category.A)
                                                .of(Optional.of(shop))))
                        .withPlaybooks(
                                List.of(
                                        new Playbook(
                                                new PlaybookId("vm1"),
                                                "Restore vm1",
                                                "",
                                                List.of(VM),
                                                List.of(step),
                                                Optional.empty())));
        Snapshot snapshot =
                new Snapshot(
                        "test",
                        NOW,
                        "",
                        List.of(),
                        List.of(new Evidence(EvidenceKind.LOCKS, "/subscriptions/s1", NOW, locks)),
                        List.of(
                                new Coverage(
                                        EvidenceKind.LOCKS,
                                        "/subscriptions/s1",
                                        Coverage.State.COMPLETE,
                                        "")));
        Assessment assessment = Assessment.of(catalogue, plan, snapshot, NOW, Progress.NONE);
        Consequences consequences =
                Consequences.of(
                        catalogue,
                        plan,
                        new Outcomes(catalogue, plan, assessment.estate(), assessment, NOW),
                        assessment,
                        LocalDate.of(2026, 11, 14));
        return consequences
                .comeback(List.of(new Loss(VM, Result.RECOVERABLE, "", "Gone.")), VM)
                .inTime();
    }

    private static Json.Obj lock(String level) {
        return new Json.Obj(
                Map.of(
                        "id",
                        new Json.Text(GROUP + "/providers/Microsoft.Authorization/locks/keep"),
                        "properties",
                        new Json.Obj(Map.of("level", new Json.Text(level)))));
    }
}
