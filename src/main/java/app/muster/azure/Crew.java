package app.muster.azure;

import app.muster.work.Cancelled;
import app.muster.work.Progress;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// Does many small jobs at once, a bounded number of them, and says on the calling thread how far
/// it is and what is slow.
final class Crew {

    private static final int AT_WORK = 64;
    private static final Duration SLOW = Duration.ofSeconds(5);

    /// @param label what it reads, in words
    record Job(String label, Supplier<Runnable> work) {}

    private record Ended(Job job, Runnable result) {}

    private final Executor executor;
    private final Progress progress;
    private final Waiting.Real waiting;
    private final LinkedBlockingQueue<Ended> ended = new LinkedBlockingQueue<>();
    private final Map<Job, Long> atWork = new LinkedHashMap<>();
    private boolean stopped;

    Crew(Executor executor, Progress progress, Waiting.Real waiting) {
        this.executor = executor;
        this.progress = progress;
        this.waiting = waiting;
    }

    boolean isStopped() {
        return stopped;
    }

    /// Returns when all jobs have ended. What a job's work gives is run on the calling thread.
    void doAll(List<Job> jobs) {
        Deque<Job> open = new ArrayDeque<>(jobs);
        long done = 0;
        report(Asking.words.get("azure.progress.begin"), 0, jobs.size());
        while (!open.isEmpty() || !atWork.isEmpty()) {
            while (atWork.size() < AT_WORK && !open.isEmpty()) {
                start(open.remove());
            }
            Ended one = next();
            if (one == null) {
                report(slowest(), done, jobs.size());
                continue;
            }
            atWork.remove(one.job());
            one.result().run();
            done++;
            report(one.job().label(), done, jobs.size());
        }
    }

    private void start(Job job) {
        atWork.put(job, System.nanoTime());
        executor.execute(
                () -> {
                    Runnable result;
                    try {
                        result = job.work().get();
                    } catch (RuntimeException defect) {
                        result =
                                () -> {
                                    throw defect;
                                };
                    }
                    ended.add(new Ended(job, result));
                });
    }

    private @org.jspecify.annotations.Nullable Ended next() {
        try {
            return ended.poll(500, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            stop();
            return null;
        }
    }

    private String slowest() {
        Map.Entry<Job, Long> oldest = atWork.entrySet().iterator().next();
        boolean slow = System.nanoTime() - oldest.getValue() > SLOW.toNanos();
        return slow
                ? Asking.words.get("azure.progress.slow", oldest.getKey().label())
                : oldest.getKey().label();
    }

    private void report(String what, long done, long total) {
        if (stopped) {
            return;
        }
        try {
            progress.step(what, done, total);
        } catch (Cancelled e) {
            stop();
        }
    }

    private void stop() {
        stopped = true;
        waiting.stop();
    }
}
