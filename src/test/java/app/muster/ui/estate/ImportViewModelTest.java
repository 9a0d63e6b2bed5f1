package app.muster.ui.estate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import app.muster.plan.Application;
import app.muster.plan.ApplicationId;
import app.muster.plan.Plan;
import app.muster.problem.Problem;
import app.muster.session.Workspace;
import app.muster.ui.ExampleEstate;
import app.muster.ui.Fx;
import app.muster.ui.estate.ImportViewModel.State;
import app.muster.ui.shell.Jobs;
import app.muster.ui.shell.LatestJob;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

class ImportViewModelTest {

    @TempDir private Path folder;
    private Workspace workspace;
    private ImportViewModel model;

    @BeforeEach
    void open() throws Exception {
        workspace = ExampleEstate.open(folder, Plan.empty("Contoso"));
        model =
                Fx.on(
                        () ->
                                new ImportViewModel(
                                        workspace,
                                        new LatestJob(
                                                new Jobs(
                                                        problem -> {},
                                                        folder.resolve("muster.log"))),
                                        InstantSource.fixed(ExampleEstate.NOW),
                                        "reading",
                                        "keeping"));
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    @Test
    void theDifferenceIsShownBeforeAnythingChanges() throws Exception {
        State state = reading(ExampleEstate.INVENTORY);

        var offer = assertInstanceOf(State.Offered.class, state).offer();
        assertEquals(offer.assets(), offer.arrival().changes().added().size());
        assertEquals(List.of(), offer.arrival().changes().removed());
        assertEquals(Plan.empty("Contoso"), workspace.plan());
    }

    @Test
    void whatIsAppliedIsKeptOnDiskAndCanBeUndone() throws Exception {
        var offer = assertInstanceOf(State.Offered.class, reading(ExampleEstate.INVENTORY)).offer();
        var done = new CompletableFuture<ImportViewModel.Offer>();

        Fx.run(() -> model.apply(done::complete));
        done.get(30, TimeUnit.SECONDS);

        assertEquals(offer.arrival().plan(), workspace.plan());
        assertEquals(
                Optional.of(offer.snapshot()),
                workspace.folder().currentSnapshot(workspace.plan()));
        assertEquals(offer.snapshot(), workspace.snapshotProperty().get());
        Fx.run(workspace::undo);
        assertEquals(Plan.empty("Contoso"), workspace.plan());
    }

    @Test
    void anEditWhileAnInventoryIsKeptStays() throws Exception {
        reading(ExampleEstate.INVENTORY);
        var shop = Application.named(new ApplicationId("shop"), "Shop");
        var done = new CompletableFuture<ImportViewModel.Offer>();

        Fx.run(
                () -> {
                    model.apply(done::complete);
                    workspace.edit(
                            "edit.application.new", plan -> plan.withApplications(List.of(shop)));
                });
        var offer = done.get(30, TimeUnit.SECONDS);

        assertEquals(offer.arrival().plan().withApplications(List.of(shop)), workspace.plan());
    }

    /// Its one vault lies in one of the example's two subscriptions.
    @Test
    void anInventoryWithLessSaysWhatIsGone() throws Exception {
        reading(ExampleEstate.INVENTORY);
        var done = new CompletableFuture<ImportViewModel.Offer>();
        Fx.run(() -> model.apply(done::complete));
        done.get(30, TimeUnit.SECONDS);
        Path less =
                Files.writeString(
                        folder.resolve("less.json"),
                        """
                        [{"id": "/subscriptions/11111111-1111-4111-8111-111111111111/resourceGroups/rg-new/providers/Microsoft.KeyVault/vaults/kv-new",
                          "name": "kv-new", "type": "Microsoft.KeyVault/vaults", "location": "westeurope"}]
                        """);

        var changes =
                assertInstanceOf(State.Offered.class, reading(less)).offer().arrival().changes();

        assertEquals(1, changes.added().size());
        assertEquals(87, changes.removed().size());
        assertEquals(27, changes.outside().size());
    }

    @Test
    void everyEntryThatWasReadIsAccountedFor() throws Exception {
        var offer = assertInstanceOf(State.Offered.class, reading(ExampleEstate.INVENTORY)).offer();
        var counts = offer.reconciliation();

        assertEquals(
                counts.read(),
                counts.resources() + counts.evidence() + counts.repeated() + counts.dropped());
        assertEquals(offer.assets(), counts.assets());
    }

    @Test
    void theSameFileReadAgainKeepsTheNameOfItsSnapshot() throws Exception {
        Set<String> names = new HashSet<>();
        for (int i = 0; i < 3; i++) {
            reading(ExampleEstate.INVENTORY.resolveSibling("contoso-resources.json"));
            var done = new CompletableFuture<ImportViewModel.Offer>();
            Fx.run(() -> model.apply(done::complete));
            names.add(done.get(30, TimeUnit.SECONDS).snapshot().name());
        }

        assertEquals(Set.of("2026-11-21-contoso-resources"), names);
    }

    @Test
    void aBadFileIsAProblemInItsPlaceAndChangesNothing() throws Exception {
        Path bad = Files.writeString(folder.resolve("bad.json"), "{\"resources\": [");

        State state = reading(bad);

        assertInstanceOf(
                Problem.FileTruncated.class, assertInstanceOf(State.Failed.class, state).problem());
        assertEquals(Plan.empty("Contoso"), workspace.plan());
    }

    @Test
    void whatIsCancelledIsForgotten() throws Exception {
        reading(ExampleEstate.INVENTORY);

        Fx.run(model::cancel);

        assertEquals(new State.Idle(), model.stateProperty().get());
        assertEquals(Plan.empty("Contoso"), workspace.plan());
    }

    /// The state in which reading this file ends.
    private State reading(Path file) throws Exception {
        var ended = new CompletableFuture<State>();
        Fx.run(
                () -> {
                    model.read(List.of(file));
                    model.stateProperty()
                            .subscribe(
                                    state -> {
                                        if (!(state instanceof State.Reading)) {
                                            ended.complete(state);
                                        }
                                    });
                });
        return ended.get(60, TimeUnit.SECONDS);
    }
}
