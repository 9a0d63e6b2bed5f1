package app.muster.ui.playbooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.muster.plan.Estimate;
import app.muster.plan.Playbook;
import app.muster.plan.Proof;
import app.muster.plan.RoleId;
import app.muster.plan.Step;
import app.muster.plan.StepRun;
import app.muster.recover.Flaw;
import app.muster.session.Workspace;
import app.muster.ui.Contoso;
import app.muster.work.Progress;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

class PlaybooksViewModelTest {

    @TempDir Path folder;
    private Workspace workspace;
    private PlaybooksViewModel model;

    @BeforeEach
    void open() throws Exception {
        workspace = Contoso.judged();
        model = new PlaybooksViewModel(workspace, InstantSource.fixed(Contoso.NOW));
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    @Test
    void makingATemplateOursIsOneUndoStep() {
        var before = workspace.plan();
        var book = model.book("template:recover-storage-account").orElseThrow();
        var asset = model.candidates(book).getFirst();

        model.show(model.edits().adopt(book.template().orElseThrow(), asset, "Ours now"));

        var copy = model.book(model.selected().get()).orElseThrow();
        assertEquals("Ours now", copy.title());
        assertEquals(List.of(asset.id()), copy.assets());
        assertEquals(book.steps(), copy.steps());
        assertEquals(before.playbooks().size() + 1, workspace.plan().playbooks().size());
        model.edits().undo();
        assertEquals(before, workspace.plan());
    }

    @Test
    void anAssetIsBroughtBackByOnePlaybookOnly() {
        var taken = workspace.plan().playbooks().getFirst().assets().getFirst();
        var book = model.book("template:restore-vm").orElseThrow();

        model.edits()
                .adopt(
                        book.template().orElseThrow(),
                        model.asset(taken).orElseThrow(),
                        "Another way");

        assertEquals(
                List.of("Another way"),
                workspace.plan().playbooks().stream()
                        .filter(playbook -> playbook.assets().contains(taken))
                        .map(Playbook::title)
                        .toList());
    }

    @Test
    void aTestTodayIsRecordedAndFresh() {
        var playbook = workspace.plan().playbooks().get(1);

        model.edits().testedOn(playbook, model.today());

        var book = model.book(Book.key(playbook.id())).orElseThrow();
        assertEquals(Proof.TESTED, book.proof());
        assertEquals(
                Optional.of(LocalDate.of(2026, 11, 21)), book.own().orElseThrow().lastTested());
    }

    @Test
    void aMovedStepTakesItsNewNumber() {
        var playbook = workspace.plan().playbooks().getFirst();
        var titles = playbook.steps().stream().map(Step::title).toList();

        model.edits().move(playbook, 1, -1);

        var steps = workspace.plan().playbooks().getFirst().steps();
        assertEquals(titles.get(1), steps.get(0).title());
        assertEquals(titles.get(0), steps.get(1).title());
        assertEquals(List.of("1", "2"), steps.stream().limit(2).map(Step::id).toList());
    }

    @Test
    void theFirstStepCannotMoveUp() {
        var before = workspace.plan();

        model.edits().move(before.playbooks().getFirst(), 0, -1);

        assertEquals(before, workspace.plan());
    }

    @Test
    void threeDurationsAreAnEstimateAndAnythingElseIsNone() {
        assertEquals(
                Optional.of(Estimate.minutes(5, 15, 60)),
                PlaybooksViewModel.estimate("5m, 15m, 1h"));
        assertEquals(Optional.empty(), PlaybooksViewModel.estimate("15m, 5m, 1h"));
        assertEquals(Optional.empty(), PlaybooksViewModel.estimate("5m, 15m"));
        assertEquals(Optional.empty(), PlaybooksViewModel.estimate("5m, soon, 1h"));
    }

    @Test
    void whatHasNoWayBackStandsFirst() throws Exception {
        model.learnt(model.reckoning().run(Progress.NONE));

        var without = model.rows().get().stream().map(Outlook.Row::without).toList();

        assertEquals(without.stream().sorted(Comparator.reverseOrder()).toList(), without);
        assertEquals(without.stream().filter(count -> count > 0).count(), model.withoutWayBack());
        assertTrue(model.withoutWayBack() > 0);
    }

    @Test
    void aMeasuredStepTakesWhatItTookAndAChangeAsksForAnotherTest() {
        model.edits().add("Ours");
        model.edits().addStep(last(), 0, step("Find it", "az backup item list"));
        var run =
                StepRun.of(
                        last().steps().getFirst(),
                        model.today(),
                        "Kim",
                        Optional.of(Duration.ofMinutes(30)),
                        true,
                        "");

        model.edits().ran(last(), run);

        var book = model.book(Book.key(last().id())).orElseThrow();
        assertEquals(Estimate.minutes(10, 30, 120), book.total());
        assertEquals(Proof.TESTED, book.proof());
        model.edits().change(last(), 0, step("Find it", "az backup item show"));
        assertEquals(Proof.CHANGED, model.book(book.key()).orElseThrow().proof());
        model.edits().undo();
        assertEquals(Proof.TESTED, model.book(book.key()).orElseThrow().proof());
    }

    private Playbook last() {
        return workspace.plan().playbooks().getLast();
    }

    private static Step step(String title, String command) {
        return new Step(
                "",
                title,
                new RoleId("backup-operator"),
                Estimate.minutes(5, 15, 60),
                true,
                command,
                "there",
                "");
    }

    @Test
    void aStepIsDraggedOverOthersInOneEdit() {
        var playbook = workspace.plan().playbooks().getFirst();
        var titles = playbook.steps().stream().map(Step::title).toList();

        model.edits().move(playbook, 0, 3);

        assertEquals(
                List.of(titles.get(1), titles.get(2), titles.get(3), titles.get(0)),
                workspace.plan().playbooks().getFirst().steps().stream()
                        .limit(4)
                        .map(Step::title)
                        .toList());
    }

    @Test
    void aCopyHasTheStepsAndBringsNothingBackYet() {
        var playbook = workspace.plan().playbooks().getFirst();

        String key = model.edits().duplicate(playbook, "Another");

        var copy = model.book(key).orElseThrow();
        assertEquals(playbook.steps(), copy.steps());
        assertEquals(List.of(), copy.assets());
        model.edits().link(copy.own().orElseThrow(), playbook.assets().getFirst());
        assertEquals(playbook.assets(), model.book(key).orElseThrow().assets());
        assertEquals(List.of(), workspace.plan().playbooks().getFirst().assets());
        model.edits().remove(model.book(key).orElseThrow().own().orElseThrow());
        assertEquals(Optional.empty(), model.book(key));
    }

    @Test
    void whatIsWrongWithABookIsCountedOnceItWasLookedAt() throws Exception {
        model.edits().add("Ours");
        model.edits()
                .addStep(
                        last(),
                        0,
                        new Step(
                                "",
                                "Do it",
                                new RoleId("nobody-has-this"),
                                Estimate.minutes(5, 5, 5),
                                true,
                                "az vm show --name {vm}",
                                "",
                                "not a page"));

        model.learnt(model.reckoning().run(Progress.NONE));

        var book = model.book(Book.key(last().id())).orElseThrow();
        assertEquals(
                List.of(
                        "role-unknown",
                        "placeholder-unknown",
                        "never-tested",
                        "no-verification",
                        "no-estimate",
                        "link-broken",
                        "no-assets"),
                book.flaws().stream().map(Flaw::rule).toList());
    }

    @Test
    void commandsAreFilledWithTheNamesOfTheCopy() {
        var machine =
                workspace.plan().assets().stream()
                        .filter(asset -> asset.name().equals("vm-payroll01"))
                        .findFirst()
                        .orElseThrow();

        assertEquals(
                "az backup item list --resource-group rg-backup --vault-name rsv-finance-weu",
                model.filled(
                        "az backup item list --resource-group {vault-group} --vault-name {vault}",
                        machine));
        assertEquals(
                "--backup-instance-name $INSTANCE",
                model.filled("--backup-instance-name {instance}", machine));
    }

    @Test
    void booksGoToFilesAndComeBackAsTheyWere() throws Exception {
        var before = workspace.plan().playbooks();
        List<Path> files = model.export(before, folder).run(Progress.NONE);

        var arrival = model.reading(files).run(Progress.NONE);
        model.edits().arrive(arrival);

        assertEquals(before, arrival.playbooks());
        assertEquals(2 * before.size(), workspace.plan().playbooks().size());
        assertEquals(before, workspace.plan().playbooks().subList(0, before.size()));
    }

    @Test
    void threeDurationsThatAreNoEstimateAreNotTaken() {
        assertEquals(
                Optional.of(Estimate.minutes(5, 15, 60)),
                PlaybooksViewModel.estimate("5m, 15m, 1h"));
        for (String wrong :
                List.of("15m, 5m, 1h", "5m, 15m", "5m, 15m, 3651d", "PT-5M, 5m, 5m", "5m, x, 1h")) {
            assertEquals(Optional.empty(), PlaybooksViewModel.estimate(wrong), wrong);
        }
    }
}
