package app.muster.ui.estate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.muster.plan.AssetId;
import app.muster.plan.Dependency;
import app.muster.plan.Plan;
import app.muster.session.Workspace;
import app.muster.ui.ExampleEstate;
import app.muster.ui.Fx;
import app.muster.ui.shell.Jobs;
import app.muster.ui.shell.LatestJob;
import app.muster.work.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

class DetailsViewModelTest {

    private static final String BASE =
            "/subscriptions/11111111-1111-4111-8111-111111111111/resourceGroups/rg/providers/";

    @TempDir private Path folder;

    @Test
    void theExampleIsKnownInBothDirections() throws Exception {
        try (var workspace = ExampleEstate.open(folder)) {
            DetailsViewModel model = read(workspace);
            AssetId vault = named(workspace, "kv-erp-prod-weu");

            AssetDetails details = model.details(vault).orElseThrow();

            assertEquals("kv-erp-prod-weu", details.resource().orElseThrow().name());
            assertEquals(
                    workspace.plan().needs().filter(d -> d.to().equals(vault)).count(),
                    details.neededBy().size());
            assertEquals(
                    List.of(),
                    details.neededBy().stream().filter(n -> n.grounds().isEmpty()).toList());
        }
    }

    @Test
    void theEstateSaysWhatAnApplicationRunsWithout() throws Exception {
        try (var workspace = ExampleEstate.open(folder)) {
            ExampleEstate.judge(workspace);
            DetailsViewModel model = read(workspace);

            assertEquals(
                    Optional.of(
                            "Site Recovery passes the changes of what it replicates through this"
                                    + " account; nothing runs on it."),
                    spare(model, workspace, "stcontosoasrcache"));
            assertEquals(Optional.empty(), spare(model, workspace, "stcontosoportal"));
        }
    }

    private static Optional<String> spare(
            DetailsViewModel model, Workspace workspace, String name) {
        return model.details(named(workspace, name)).orElseThrow().spare();
    }

    @Test
    void whatABodyNamesAndTheSnapshotLacksIsExternal() throws Exception {
        String site = BASE + "Microsoft.Web/sites/shop";
        String plan = BASE + "Microsoft.Web/serverfarms/elsewhere";
        try (var workspace =
                importing(
                        """
                        [{"id": "%s", "name": "shop", "type": "Microsoft.Web/sites",
                          "properties": {"serverFarmId": "%s"}}]
                        """
                                .formatted(site, plan))) {
            AssetDetails details = read(workspace).details(new AssetId(site)).orElseThrow();

            var neighbour = details.needs().getFirst();
            assertEquals("elsewhere", neighbour.name());
            assertEquals(true, neighbour.isExternal());
            assertEquals("/properties/serverFarmId", neighbour.grounds().getFirst().path());
        }
    }

    @Test
    void whatAPersonRejectedStaysAwayThoughTheBodyNamesIt() throws Exception {
        try (var workspace = ExampleEstate.open(folder)) {
            Dependency need = workspace.plan().needs().findFirst().orElseThrow();
            workspace.edit(
                    "edit.reject-need",
                    plan ->
                            plan.withDependencies(
                                    plan.dependencies().stream()
                                            .map(
                                                    d ->
                                                            d.from().equals(need.from())
                                                                            && d.to().equals(
                                                                                            need
                                                                                                    .to())
                                                                    ? d.rejected(true)
                                                                    : d)
                                            .toList()));
            DetailsViewModel model = read(workspace);

            assertEquals(
                    List.of(),
                    model.details(need.from()).orElseThrow().needs().stream()
                            .filter(n -> n.id().equals(need.to().value()))
                            .toList());
        }
    }

    private Workspace importing(String inventory) throws Exception {
        Path file = Files.writeString(folder.resolve("inventory.json"), inventory);
        var workspace = ExampleEstate.open(folder, Plan.empty("Made"));
        var offer =
                ImportViewModel.offer(
                                workspace,
                                workspace.plan(),
                                workspace.snapshotProperty().get(),
                                List.of(file),
                                ExampleEstate.NOW)
                        .run(Progress.NONE);
        workspace.imported(offer.snapshot(), offer.arrival().plan());
        return workspace;
    }

    private DetailsViewModel read(Workspace workspace) throws Exception {
        var known = new CompletableFuture<AssetFacts>();
        var model =
                Fx.on(
                        () -> {
                            var jobs = new Jobs(problem -> {}, folder.resolve("muster.log"));
                            var made =
                                    new DetailsViewModel(workspace, new LatestJob(jobs), "reading");
                            made.factsProperty().subscribe((_, now) -> known.complete(now));
                            return made;
                        });
        known.get(30, TimeUnit.SECONDS);
        return model;
    }

    private static AssetId named(Workspace workspace, String name) {
        return workspace.plan().assets().stream()
                .filter(asset -> asset.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }
}
