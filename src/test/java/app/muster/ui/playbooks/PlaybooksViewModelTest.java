package app.muster.ui.playbooks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.muster.plan.Estimate;
import app.muster.plan.Playbook;
import app.muster.plan.Step;
import app.muster.session.Workspace;
import app.muster.ui.Contoso;
import app.muster.work.Progress;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

class PlaybooksViewModelTest {

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

        model.makeOurs(book, asset, "Ours now");

        var copy = model.book(model.selected().get()).orElseThrow();
        assertEquals("Ours now", copy.title());
        assertEquals(List.of(asset.id()), copy.assets());
        assertEquals(book.steps(), copy.steps());
        assertEquals(before.playbooks().size() + 1, workspace.plan().playbooks().size());
        model.undo();
        assertEquals(before, workspace.plan());
    }

    @Test
    void anAssetIsBroughtBackByOnePlaybookOnly() {
        var taken = workspace.plan().playbooks().getFirst().assets().getFirst();
        var book = model.book("template:restore-vm").orElseThrow();

        model.makeOurs(book, model.asset(taken).orElseThrow(), "Another way");

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

        model.testedToday(playbook);

        var book = model.book(Book.key(playbook.id())).orElseThrow();
        assertEquals(Book.Freshness.FRESH, book.freshness());
        assertEquals(
                Optional.of(LocalDate.of(2026, 11, 21)), book.own().orElseThrow().lastTested());
    }

    @Test
    void aMovedStepTakesItsNewNumber() {
        var playbook = workspace.plan().playbooks().getFirst();
        var titles = playbook.steps().stream().map(Step::title).toList();

        model.move(playbook, 1, -1);

        var steps = workspace.plan().playbooks().getFirst().steps();
        assertEquals(titles.get(1), steps.get(0).title());
        assertEquals(titles.get(0), steps.get(1).title());
        assertEquals(List.of("1", "2"), steps.stream().limit(2).map(Step::id).toList());
    }

    @Test
    void theFirstStepCannotMoveUp() {
        var before = workspace.plan();

        model.move(before.playbooks().getFirst(), 0, -1);

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
        model.learnt(
                model.worst(workspace.insightProperty().get().orElseThrow()).run(Progress.NONE));

        var kinds = model.ways().get().stream().map(WayBack::kind).toList();

        assertEquals(kinds.stream().sorted().toList(), kinds);
        assertEquals(
                kinds.stream().filter(kind -> !kind.isWayBack()).count(), model.withoutWayBack());
    }
}
