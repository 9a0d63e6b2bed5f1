package app.muster.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.muster.problem.Problem;
import app.muster.problem.ProblemException;
import app.muster.ui.Fx;
import app.muster.work.Cancelled;
import app.muster.work.Work;

import javafx.application.Platform;
import javafx.concurrent.Task;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

class JobsTest {

    private static final Path LOG = Path.of("muster.log");
    private final BlockingQueue<Object> heard = new LinkedBlockingQueue<>();
    private final Jobs jobs = new Jobs(heard::add, LOG);

    @Test
    void workRunsBesideTheFxThread() throws Exception {
        start(_ -> "on FX thread: " + Platform.isFxApplicationThread());

        assertEquals("on FX thread: false", next());
    }

    @Test
    void aResultIsHandedOverOnTheFxThread() throws Exception {
        Fx.run(
                () ->
                        jobs.start(
                                "count",
                                _ -> 7,
                                seven ->
                                        heard.add(seven + " " + Platform.isFxApplicationThread())));

        assertEquals("7 true", next());
    }

    @Test
    void aProblemArrivesAsItIs() throws Exception {
        var missing = new Problem.FileMissing(Path.of("estate.json"));

        start(
                _ -> {
                    throw new ProblemException(missing);
                });

        assertEquals(missing, next());
    }

    @Test
    void aProblemGoesToWhoeverAskedForIt() throws Exception {
        var noDisplay = new Problem.NoDisplay();

        Fx.run(
                () ->
                        jobs.start(
                                "look",
                                _ -> {
                                    throw new ProblemException(noDisplay);
                                },
                                heard::add,
                                problem -> heard.add("inline: " + problem)));

        assertEquals("inline: " + noDisplay, next());
    }

    @Test
    void aDefectArrivesAsAReferenceIntoTheLog() throws Exception {
        start(
                _ -> {
                    throw new IllegalStateException("wrong");
                });

        var unexpected = assertInstanceOf(Problem.Unexpected.class, next());
        assertEquals(LOG, unexpected.log());
        assertEquals(8, unexpected.reference().length());
    }

    @Test
    void cancelledWorkStopsAtItsNextStepAndNothingFollows() throws Exception {
        var begun = new CountDownLatch(1);
        var stopped = new CountDownLatch(1);
        var task =
                start(
                        progress -> {
                            begun.countDown();
                            try {
                                while (true) {
                                    progress.step("turning", 1, 2);
                                }
                            } finally {
                                stopped.countDown();
                            }
                        });
        assertTrue(begun.await(10, TimeUnit.SECONDS));

        Fx.run(task::cancel);

        assertTrue(stopped.await(10, TimeUnit.SECONDS));
        Fx.run(() -> {});
        assertEquals(0, Fx.on(() -> jobs.running().size()));
        assertEquals(0, heard.size());
    }

    @Test
    void workThatEndsItselfAsCancelledIsSilentToo() throws Exception {
        var done = new CountDownLatch(1);
        start(
                _ -> {
                    done.countDown();
                    throw new Cancelled();
                });
        assertTrue(done.await(10, TimeUnit.SECONDS));
        while (Fx.on(() -> jobs.running().size()) > 0) {
            Thread.onSpinWait();
        }

        assertEquals(0, heard.size());
    }

    @Test
    void workIsListedWithItsTitleUntilItEnds() throws Exception {
        var go = new CountDownLatch(1);
        start(
                _ -> {
                    await(go);
                    return "done";
                });

        assertEquals("work", Fx.on(() -> jobs.running().getFirst().getTitle()));
        go.countDown();
        assertEquals("done", next());
        assertEquals(0, Fx.on(() -> jobs.running().size()));
    }

    @Test
    void onlyTheNewestRunBringsAResult() throws Exception {
        var latest = new LatestJob(jobs);
        var go = new CountDownLatch(1);
        Fx.run(
                () -> {
                    latest.start(
                            "first",
                            _ -> {
                                await(go);
                                return "first";
                            },
                            heard::add);
                    latest.start("second", _ -> "second", heard::add);
                });

        assertEquals("second", next());
        go.countDown();
        Fx.run(() -> {});
        assertEquals(0, heard.size());
    }

    private <T> Task<T> start(Work<T> work) throws Exception {
        return Fx.on(() -> jobs.start("work", work, heard::add));
    }

    private Object next() throws InterruptedException {
        return Objects.requireNonNull(heard.poll(10, TimeUnit.SECONDS), "nothing was heard");
    }

    private static void await(CountDownLatch latch) throws Cancelled {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new Cancelled();
        }
    }
}
