package app.muster.ui.recovery;

import app.muster.bench.SyntheticEstate;
import app.muster.catalogue.Catalogue;
import app.muster.catalogue.CatalogueReader;
import app.muster.file.WorkspaceFolder;
import app.muster.importer.Derivation;
import app.muster.importer.Derived;
import app.muster.importer.Importer;
import app.muster.plan.Application;
import app.muster.plan.ApplicationId;
import app.muster.plan.Asset;
import app.muster.plan.AssetId;
import app.muster.plan.Estimate;
import app.muster.plan.Plan;
import app.muster.plan.Playbook;
import app.muster.plan.PlaybookId;
import app.muster.plan.Role;
import app.muster.plan.RoleId;
import app.muster.plan.Step;
import app.muster.plan.Targets;
import app.muster.plan.estate.Snapshot;
import app.muster.session.Insight;
import app.muster.session.Workspace;
import app.muster.work.Progress;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A workspace with a made-up estate that was judged, with people, applications and playbooks.
final class MadeUpWorkspace {

    private static final int OF_APPLICATION = 25;
    private static final int PLAYBOOKS = 40;
    private static final Instant NOW = Instant.parse("2026-11-21T09:30:00Z");

    private MadeUpWorkspace() {}

    static Workspace of(int size) throws Exception {
        Catalogue catalogue = CatalogueReader.builtIn();
        Path folder = Files.createTempDirectory("muster-bench");
        Path file = folder.resolve("estate.json");
        SyntheticEstate.write(file, size, 42);
        Snapshot snapshot =
                Importer.read(List.of(file), Optional.empty(), catalogue, NOW, Progress.NONE)
                        .value();
        Derived derived = Derivation.of(snapshot, catalogue);
        Plan plan =
                staffed(
                        Plan.empty("Bench")
                                .derivedFrom(
                                        snapshot.name(), derived.assets(), derived.dependencies()),
                        catalogue);
        Workspace workspace =
                Workspace.open(
                        WorkspaceFolder.create(folder.resolve("workspace"), Plan.empty("Bench")),
                        catalogue);
        workspace.imported(snapshot, plan);
        workspace.learnt(
                Insight.of(catalogue, plan, snapshot, Optional.empty(), NOW, Progress.NONE));
        return workspace;
    }

    private static Plan staffed(Plan plan, Catalogue catalogue) {
        var applications = new ArrayList<Application>();
        var assets = new ArrayList<Asset>();
        for (Asset asset : plan.assets()) {
            var id = new ApplicationId("app-" + assets.size() / OF_APPLICATION);
            if (assets.size() % OF_APPLICATION == 0) {
                applications.add(
                        Application.named(id, "Application " + assets.size() / OF_APPLICATION)
                                .aiming(
                                        new Targets(
                                                Optional.of(Duration.ofDays(3)),
                                                Optional.of(Duration.ofHours(4)),
                                                Optional.empty())));
            }
            assets.add(asset.of(Optional.of(id)));
        }
        List<Role> roles =
                catalogue.playbooks().stream()
                        .flatMap(template -> template.steps().stream())
                        .map(step -> step.role())
                        .distinct()
                        .sorted()
                        .map(id -> new Role(id, id.value(), "Ada", "Grace", 4))
                        .toList();
        return plan.withApplications(applications)
                .withAssets(assets)
                .withRoles(roles)
                .withPlaybooks(playbooks(plan, roles.getFirst().id()));
    }

    /// Machines come back by steps of the plan's own, a part of them by each playbook.
    private static List<Playbook> playbooks(Plan plan, RoleId role) {
        List<AssetId> machines =
                plan.assets().stream()
                        .filter(asset -> asset.type().endsWith("/virtualmachines"))
                        .map(Asset::id)
                        .toList();
        int each = Math.max(1, machines.size() / PLAYBOOKS);
        var books = new ArrayList<Playbook>();
        for (int i = 0; i < machines.size(); i += each) {
            books.add(
                    new Playbook(
                            new PlaybookId("machines-" + i),
                            "Machines from " + i,
                            "",
                            machines.subList(i, Math.min(machines.size(), i + each)),
                            List.of(
                                    step("1", "Prepare the place", role, true),
                                    step("2", "Restore the disks", role, false),
                                    step("3", "Check what runs", role, true)),
                            Optional.empty()));
        }
        return books;
    }

    private static Step step(String id, String title, RoleId role, boolean attended) {
        return new Step(id, title, role, Estimate.minutes(5, 15, 60), attended, "", "It runs.", "");
    }
}
