package app.muster.ui.estate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.muster.plan.Plan;
import app.muster.session.Workspace;
import app.muster.ui.ExampleEstate;
import app.muster.ui.Fx;
import app.muster.ui.shell.Jobs;
import app.muster.ui.shell.LatestJob;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// The work tells the name of the plan it was about, once the test lets it.
class PlanWatchTest {

    @TempDir private Path folder;
    private Workspace workspace;
    private Jobs jobs;
    private PlanWatch<String> watch;
    private final Map<String, CompletableFuture<String>> gates = new HashMap<>();
    private final List<String> told = new ArrayList<>();

    @BeforeEach
    void open() throws Exception {
        workspace = ExampleEstate.open(folder, Plan.empty("one"));
        jobs = new Jobs(problem -> {}, folder.resolve("muster.log"));
        watch =
                Fx.on(
                        () ->
                                new PlanWatch<>(
                                        workspace,
                                        new LatestJob(jobs),
                                        "looking",
                                        plan -> !plan.name().equals("nothing"),
                                        plan -> {
                                            var gate = gate(plan.name());
                                            return _ -> gate.join();
                                        },
                                        (_, name) -> told.add(name)));
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    @Test
    void anUndoneEditIsNoLongerLookedAt() throws Exception {
        gate("one").complete("one");
        Fx.run(() -> watch.watch(true));
        ended();

        Fx.run(() -> name("two"));
        assertEquals(false, watch.knownProperty().get());
        Fx.run(workspace::undo);

        assertEquals(true, watch.knownProperty().get());
        gate("two").complete("two");
        ended();
        assertEquals(List.of("one"), told);
        assertEquals(true, watch.knownProperty().get());
    }

    @Test
    void anEditThatNobodyWatchesEndsWhatWasLookedAt() throws Exception {
        Fx.run(() -> watch.watch(true));
        Fx.run(() -> watch.watch(false));
        Fx.run(() -> name("two"));
        gate("one").complete("one");
        ended();

        assertEquals(List.of(), told);
        gate("two").complete("two");
        Fx.run(() -> watch.watch(true));
        ended();
        assertEquals(List.of("two"), told);
    }

    @Test
    void lookingAgainAtTheSamePlanStartsNothing() throws Exception {
        Fx.run(() -> watch.watch(true));
        Fx.run(() -> watch.watch(false));
        Fx.run(() -> watch.watch(true));

        assertEquals(1, jobs.running().size());
        gate("one").complete("one");
        ended();
        Fx.run(() -> watch.watch(true));
        assertEquals(0, jobs.running().size());
        assertEquals(List.of("one"), told);
    }

    @Test
    void whereThereIsNothingToFindNothingStarts() throws Exception {
        Fx.run(() -> watch.watch(true));
        Fx.run(() -> name("nothing"));

        assertEquals(0, jobs.running().size());
        gate("one").complete("one");
        ended();
        assertEquals(List.of(), told);
        assertEquals(false, watch.knownProperty().get());
    }

    private CompletableFuture<String> gate(String name) {
        return gates.computeIfAbsent(name, _ -> new CompletableFuture<>());
    }

    private void name(String name) {
        workspace.edit("edit.assign", _ -> Plan.empty(name));
    }

    /// Waits until no work is in progress and its result was told.
    private void ended() throws Exception {
        var none = new CompletableFuture<Boolean>();
        Fx.run(
                () ->
                        jobs.running()
                                .subscribe(
                                        () -> {
                                            if (jobs.running().isEmpty()) {
                                                none.complete(true);
                                            }
                                        }));
        Fx.run(
                () -> {
                    if (jobs.running().isEmpty()) {
                        none.complete(true);
                    }
                });
        none.get(30, TimeUnit.SECONDS);
        Fx.run(() -> {});
    }
}
