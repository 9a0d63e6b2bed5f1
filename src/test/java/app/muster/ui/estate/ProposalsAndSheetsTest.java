package app.muster.ui.estate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import app.muster.mapping.Proposal;
import app.muster.plan.AssetId;
import app.muster.plan.Plan;
import app.muster.session.Workspace;
import app.muster.text.Messages;
import app.muster.ui.ExampleEstate;
import app.muster.ui.Fx;
import app.muster.ui.shell.Jobs;
import app.muster.ui.shell.LatestJob;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

class ProposalsAndSheetsTest {

    @TempDir private Path folder;
    private Workspace workspace;

    @BeforeEach
    void open() throws Exception {
        workspace = ExampleEstate.open(folder);
        workspace.edit(
                "edit.assign",
                plan ->
                        plan.changing(
                                plan.assetsById().keySet(), asset -> asset.of(Optional.empty())));
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    @Test
    void aProposalChangesNothingBeforeAPersonSaysYes() throws Exception {
        Plan before = workspace.plan();
        var found = new CompletableFuture<List<Proposal>>();
        var model =
                Fx.on(
                        () -> {
                            var made =
                                    new ProposalsViewModel(
                                            workspace, new Messages(Locale.ENGLISH), job());
                            made.knownProperty()
                                    .subscribe(
                                            known -> {
                                                if (known) {
                                                    found.complete(made.proposalsProperty().get());
                                                }
                                            });
                            made.watch(true);
                            return made;
                        });
        List<Proposal> proposals = found.get(60, TimeUnit.SECONDS);

        assertFalse(proposals.isEmpty());
        assertEquals(before, workspace.plan());
        Proposal first = proposals.getFirst();
        int placed = Fx.on(() -> model.accept(List.of(first)));
        assertEquals(first.assets().size(), placed);
        Fx.run(workspace::undo);
        assertEquals(before, workspace.plan());
    }

    @Test
    void whatGoesToASpreadsheetAndBackSaysTheSame() throws Exception {
        var model = model();
        Path file = folder.resolve("assets.csv");
        var written = new CompletableFuture<Path>();
        Fx.run(() -> model.write(SheetViewModel.Kind.ASSETS, file, written::complete));
        written.get(30, TimeUnit.SECONDS);

        var offer = read(model, file);

        assertEquals(List.of(), offer.change().cells());
        assertEquals(List.of(), offer.change().problems());
    }

    @Test
    void aSheetIsShownFirstAndAppliedAsOneStep() throws Exception {
        var model = model();
        Plan before = workspace.plan();
        var asset = before.assets().getFirst();
        Path file =
                Files.writeString(
                        folder.resolve("few.csv"),
                        "id,application,note\n%s,Brand new,seen\n".formatted(asset.id()));

        var offer = read(model, file);

        assertEquals(List.of("Brand new"), offer.change().newApplications());
        assertEquals(before, workspace.plan());
        apply(model, offer);
        assertEquals("seen", workspace.plan().assets().getFirst().note());
        Fx.run(workspace::undo);
        assertEquals(before, workspace.plan());
    }

    /// Once before the yes, once while the sheet is being applied.
    @Test
    void aPlanThatIsEditedMeanwhileLosesNothingToTheSheet() throws Exception {
        var model = model();
        var first = workspace.plan().assets().getFirst().id();
        var last = workspace.plan().assets().getLast().id();
        Path file =
                Files.writeString(folder.resolve("few.csv"), "id,note\n%s,seen\n".formatted(first));
        var offer = read(model, file);
        Fx.run(() -> note(last, "before"));
        var done = new CompletableFuture<Boolean>();

        Fx.run(
                () -> {
                    model.apply(offer, () -> done.complete(true));
                    note(last, "meanwhile");
                });
        done.get(30, TimeUnit.SECONDS);

        assertEquals("seen", workspace.plan().assets().getFirst().note());
        assertEquals("meanwhile", workspace.plan().assets().getLast().note());
    }

    private void note(AssetId id, String note) {
        workspace.edit("edit.note", plan -> plan.changing(id, asset -> asset.noted(note)));
    }

    private static void apply(SheetViewModel model, SheetViewModel.Offer offer) throws Exception {
        var done = new CompletableFuture<Boolean>();
        Fx.run(() -> model.apply(offer, () -> done.complete(true)));
        done.get(30, TimeUnit.SECONDS);
    }

    private SheetViewModel model() throws Exception {
        return Fx.on(() -> new SheetViewModel(workspace, new Messages(Locale.ENGLISH), job()));
    }

    private static SheetViewModel.Offer read(SheetViewModel model, Path file) throws Exception {
        var offered = new CompletableFuture<SheetViewModel.Offer>();
        Fx.run(() -> model.read(SheetViewModel.Kind.ASSETS, file, offered::complete));
        return offered.get(30, TimeUnit.SECONDS);
    }

    private LatestJob job() {
        return new LatestJob(new Jobs(problem -> {}, folder.resolve("muster.log")));
    }
}
