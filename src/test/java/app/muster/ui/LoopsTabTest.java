package app.muster.ui;

import app.muster.plan.Asset;
import app.muster.plan.AssetId;
import app.muster.plan.Category;
import app.muster.plan.Dependency;
import app.muster.plan.Dependency.Kind;
import app.muster.plan.Plan;
import app.muster.ui.shell.PageId;
import app.muster.ui.shell.Theme;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

/// What needs itself is told on the estate screen, and gone from there once it is broken.
class LoopsTabTest {

    private static final AssetId PIPELINE = new AssetId("other/release");
    private static final AssetId AGENT = new AssetId("other/agent-01");
    private static final AssetId HUB = new AssetId("other/hub");

    @TempDir private Path folder;

    private static Plan plan() {
        return Plan.empty("Agents")
                .withAssets(
                        List.of(
                                Asset.of(PIPELINE, "release", "muster/pipeline", Category.E),
                                Asset.of(AGENT, "agent-01", "muster/agent", Category.A),
                                Asset.of(HUB, "hub", "muster/network", Category.D)))
                .withDependencies(
                        List.of(
                                drawn(PIPELINE, AGENT, Kind.COMPUTE),
                                drawn(AGENT, HUB, Kind.NETWORK),
                                drawn(HUB, PIPELINE, Kind.DEPLOYS)));
    }

    private static Dependency drawn(AssetId from, AssetId to, Kind kind) {
        return new Dependency(from, to, kind, Dependency.Rule.DRAWN, "", false);
    }

    @Test
    void aLoopIsToldStepByStepUntilItIsBroken() throws Exception {
        try (var workspace = ExampleEstate.open(folder, plan())) {
            var user =
                    WindowUser.open(
                            workspace, folder.resolve("muster.log"), Theme.LIGHT, 1280, 800);
            Fx.run(() -> user.shell().open(PageId.ESTATE));
            user.await("Loops");
            user.toggle("Loops");

            user.await("What builds stands on what it has to build");
            user.await("agent-01 needs hub, because it is reached through it.");
            Fx.on(() -> Screenshots.take(user.shell().getScene(), "estate-loops"));

            Fx.run(
                    () ->
                            workspace.edit(
                                    "edit.assign",
                                    plan ->
                                            plan.withDependencies(
                                                    plan.dependencies().stream()
                                                            .filter(need -> !need.to().equals(HUB))
                                                            .toList())));
            user.await("No recovery infrastructure needs itself");
            user.close();
        }
    }
}
