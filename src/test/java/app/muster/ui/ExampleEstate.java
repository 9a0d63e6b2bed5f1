package app.muster.ui;

import app.muster.catalogue.Catalogue;
import app.muster.catalogue.CatalogueReader;
import app.muster.file.WorkspaceFolder;
import app.muster.plan.Application;
import app.muster.plan.ApplicationId;
import app.muster.plan.Asset;
import app.muster.plan.AssetId;
import app.muster.plan.Plan;
import app.muster.plan.estate.Json;
import app.muster.plan.estate.Resource;
import app.muster.plan.estate.ResourceId;
import app.muster.plan.estate.Snapshot;
import app.muster.session.Insight;
import app.muster.session.Workspace;
import app.muster.work.Progress;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The example workspace, copied to where a test may change it.
public final class ExampleEstate {

    public static final Instant NOW = Instant.parse("2026-11-21T09:30:00Z");

    /// An inventory that the example was made of.
    public static final Path INVENTORY =
            Path.of("examples", "contoso", "inventory", "contoso-estate.json");

    public static final Catalogue CATALOGUE = CatalogueReader.builtIn();

    private ExampleEstate() {}

    /// A copy of the example under `folder`, judged.
    public static Workspace open(Path folder) throws Exception {
        Path copy = folder.resolve("contoso");
        copy(Path.of("examples", "contoso"), copy);
        var workspace = Workspace.open(WorkspaceFolder.open(copy), CATALOGUE);
        judge(workspace);
        return workspace;
    }

    /// A new workspace that holds `plan`.
    public static Workspace open(Path folder, Plan plan) throws Exception {
        return Workspace.open(WorkspaceFolder.create(folder.resolve("made"), plan), CATALOGUE);
    }

    /// Computes what follows from the plan as it is now.
    public static void judge(Workspace workspace) throws Exception {
        workspace.learnt(
                Insight.of(
                        CATALOGUE,
                        workspace.plan(),
                        workspace.snapshotProperty().get(),
                        Optional.empty(),
                        NOW,
                        Progress.NONE));
    }

    /// A plan of so many virtual machines over two groups and two regions.
    public static Plan machines(int count) {
        var assets = new ArrayList<Asset>();
        for (int i = 0; i < count; i++) {
            var template = CATALOGUE.type("microsoft.compute/virtualmachines");
            var id =
                    new AssetId(
                            "/subscriptions/11111111-1111-4111-8111-111111111111/resourcegroups/rg-%s/providers/%s/vm-%05d"
                                    .formatted(i % 2 == 0 ? "even" : "odd", template.type(), i));
            assets.add(
                    Asset.of(id, "vm-%05d".formatted(i), template.type(), template.category())
                            .located(i % 2 == 0 ? "westeurope" : "northeurope"));
        }
        return Plan.empty("Machines").withAssets(assets);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    /// A workspace of so many assets of four types in twelve applications, read and judged. Every
    /// third vault can be purged, every other account copies only within its region.
    public static Workspace many(Path folder, int count) throws Exception {
        var applications = new ArrayList<Application>();
        for (int i = 0; i < 12; i++) {
            applications.add(
                    Application.named(new ApplicationId("app-" + i), "Application " + (i + 1)));
        }
        List<String> types =
                List.of(
                        "Microsoft.Compute/virtualMachines",
                        "Microsoft.Storage/storageAccounts",
                        "Microsoft.KeyVault/vaults",
                        "Microsoft.Sql/servers");
        var assets = new ArrayList<Asset>();
        var resources = new ArrayList<Resource>();
        for (int i = 0; i < count; i++) {
            String type = types.get(i % types.size());
            var id =
                    new ResourceId(
                            "/subscriptions/11111111-1111-4111-8111-111111111111/resourceGroups/rg-%d/providers/%s/thing-%05d"
                                    .formatted(i % 40, type, i));
            var template = CATALOGUE.type(id.type());
            // the applications are of very different sizes
            int application = (int) (Math.sqrt((double) i / count) * 12);
            assets.add(
                    Asset.of(
                                    AssetId.of(id),
                                    "thing-%05d".formatted(i),
                                    id.type(),
                                    template.category())
                            .of(Optional.of(new ApplicationId("app-" + application))));
            resources.add(new Resource(id, id.type(), body(i)));
        }
        var plan =
                Plan.empty("Many")
                        .withApplications(applications)
                        .derivedFrom("many", assets, List.of());
        var workspace = open(folder, Plan.empty("Many"));
        var kept = new Snapshot("many", NOW, "an inventory", resources, List.of(), List.of());
        workspace.folder().keep(kept);
        workspace.imported(kept, plan);
        workspace.learnt(Insight.of(CATALOGUE, plan, kept, Optional.empty(), NOW, Progress.NONE));
        return workspace;
    }

    private static Json.Obj body(int i) {
        return new Json.Obj(
                Map.of(
                        "sku",
                        new Json.Obj(
                                Map.of(
                                        "name",
                                        new Json.Text(
                                                i % 8 == 1 ? "Standard_LRS" : "Standard_GRS"))),
                        "properties",
                        new Json.Obj(
                                Map.of(
                                        "enablePurgeProtection",
                                        new Json.Bool(i % 3 != 0),
                                        "enableSoftDelete",
                                        new Json.Bool(true)))));
    }
}
