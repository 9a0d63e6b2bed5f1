package app.muster.recover;

import static app.muster.assess.Estates.CATALOGUE;
import static app.muster.assess.Estates.GROUP;
import static app.muster.assess.Estates.TAKEN;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.muster.assess.Assessment;
import app.muster.assess.Estates;
import app.muster.file.WorkspaceFolder;
import app.muster.plan.Asset;
import app.muster.plan.AssetId;
import app.muster.plan.Category;
import app.muster.plan.Estimate;
import app.muster.plan.Plan;
import app.muster.plan.Playbook;
import app.muster.plan.PlaybookId;
import app.muster.plan.Role;
import app.muster.plan.RoleId;
import app.muster.plan.Step;
import app.muster.plan.estate.EvidenceKind;
import app.muster.recover.Flaw.Severity;
import app.muster.work.Progress;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// What is wrong with the templates by which things come back that nobody wrote a playbook for.
class TemplateLintTest {

    private static final String STORE = GROUP + "/providers/Microsoft.Storage/storageAccounts/st";

    /// A fresh import: assets, and nothing that people have said.
    private static final Plan IMPORTED =
            Plan.empty("Contoso")
                    .withAssets(
                            IntStream.range(0, 3)
                                    .mapToObj(
                                            i ->
                                                    Asset.of(
                                                            new AssetId(STORE + i),
                                                            "st" + i,
                                                            "microsoft.storage/storageaccounts",
                                                            Category.B))
                                    .toList());

    private static Estates estate() {
        var estate = new Estates();
        for (int i = 0; i < 3; i++) {
            estate = estate.with(STORE + i, "{properties: {}}");
        }
        return estate.read(EvidenceKind.BACKUP_ITEMS).read(EvidenceKind.BACKUP_INSTANCES);
    }

    private static List<Flaw> flaws(Plan plan, Estates estate) {
        return PlaybookLint.of(CATALOGUE, plan, estate.judged(plan), TAKEN);
    }

    private static List<String> told(Plan plan, Estates estate) {
        return flaws(plan, estate).stream()
                .map(
                        flaw ->
                                "%s %s %d %s for %d"
                                        .formatted(
                                                flaw.severity().key(),
                                                flaw.playbook(),
                                                flaw.step(),
                                                flaw.rule(),
                                                flaw.assets()))
                .toList();
    }

    @Test
    void aFreshImportIsToldOnceWhoIsMissingForAllAssetsAlike() {
        assertEquals(
                List.of(
                        "error recover-storage-account 1 role-unknown for 3",
                        "hint recover-storage-account 2 to-fill for 3"),
                told(IMPORTED, estate()));
        assertTrue(flaws(IMPORTED, estate()).stream().noneMatch(Flaw::own));
    }

    @Test
    void aReadOnlyLockInTheWayOfATemplateIsToldOnceForTheWholeGroup() {
        var locked =
                estate().read(
                                EvidenceKind.LOCKS,
                                "{id: '%s/providers/Microsoft.Authorization/locks/l', properties: {level: 'ReadOnly'}}"
                                        .formatted(GROUP));

        Flaw shut =
                flaws(IMPORTED, locked).stream()
                        .filter(flaw -> flaw.rule().equals("lock-shut"))
                        .findFirst()
                        .orElseThrow();

        assertEquals(3, shut.assets());
        assertEquals(
                "A read-only lock over st0 stops the step: Azure makes, starts and changes nothing"
                        + " behind it. So it is with 2 more.",
                shut.says());
        assertEquals(Severity.ERROR, shut.severity());
    }

    @Test
    void whatAnOwnPlaybookBringsBackIsNotAskedOfTheTemplate() {
        Plan owned =
                IMPORTED.withPlaybooks(
                        List.of(
                                new Playbook(
                                        new PlaybookId("ours"),
                                        "Ours",
                                        "",
                                        IMPORTED.assets().stream().map(Asset::id).toList(),
                                        CATALOGUE
                                                .playbook("recover-storage-account")
                                                .orElseThrow()
                                                .steps(),
                                        Optional.empty())));

        assertTrue(flaws(owned, estate()).stream().allMatch(Flaw::own));
    }

    @Test
    void theExampleLeavesNoNameOpenThatItsSnapshotKnows() throws Exception {
        WorkspaceFolder folder = WorkspaceFolder.look(Path.of("examples", "contoso"));
        Plan plan = folder.plan();
        var snapshot = folder.currentSnapshot(plan).orElseThrow();
        Assessment judged =
                Assessment.of(CATALOGUE, plan, snapshot, snapshot.taken(), Progress.NONE);

        List<Flaw> known =
                PlaybookLint.of(CATALOGUE, plan, judged, snapshot.taken()).stream()
                        .filter(flaw -> flaw.rule().equals("name-known"))
                        .toList();

        assertEquals(List.of(), known);
    }

    private static Step asking(String command) {
        return new Step(
                "1",
                "Look",
                new RoleId("platform-owner"),
                Estimate.minutes(5, 15, 60),
                true,
                command,
                "It is there",
                "");
    }

    @Test
    void aNameThatIsKnownAndLeftOpenIsAWarningAndOneOfTheDayAHint() {
        Plan open =
                IMPORTED.withRoles(
                                List.of(
                                        new Role(
                                                new RoleId("platform-owner"),
                                                "Owner",
                                                "Ana",
                                                "Bo",
                                                1)))
                        .withPlaybooks(
                                List.of(
                                        new Playbook(
                                                new PlaybookId("ours"),
                                                "Ours",
                                                "",
                                                IMPORTED.assets().stream().map(Asset::id).toList(),
                                                List.of(
                                                        asking(
                                                                "az storage account show -g $RG -n"
                                                                        + " {name} --as-of $DAY")),
                                                Optional.of(LocalDate.of(2026, 9, 1)))));

        List<Flaw> flaws = flaws(open, estate());

        assertEquals(
                List.of("name-known $RG is left to fill in, though it is known."),
                flaws.stream()
                        .filter(flaw -> flaw.severity() == Severity.WARNING)
                        .map(flaw -> flaw.rule() + " " + flaw.says())
                        .toList());
        assertEquals(
                List.of("Somebody has to fill in $DAY on the day."),
                flaws.stream()
                        .filter(flaw -> flaw.severity() == Severity.HINT)
                        .map(Flaw::says)
                        .toList());
    }
}
