package app.muster.readiness.gain;

import app.muster.work.Cancelled;
import app.muster.work.Progress;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;

/// Many things weighed at the same time, in the order in which they were given.
final class Weighed {

    private Weighed() {}

    static <T> List<T> all(List<? extends Callable<T>> pieces, Executor executor, Progress progress)
            throws Cancelled {
        String what = Words.of("readiness.gain.weighing");
        List<FutureTask<T>> tasks = new ArrayList<>();
        var results = new ArrayList<T>();
        try {
            for (Callable<T> piece : pieces) {
                progress.step(what, results.size(), pieces.size());
                var task = new FutureTask<T>(piece);
                tasks.add(task);
                executor.execute(task);
            }
            for (FutureTask<T> task : tasks) {
                results.add(result(task));
                progress.step(what, results.size(), pieces.size());
            }
            return results;
        } finally {
            tasks.forEach(task -> task.cancel(false));
        }
    }

    /// Waits for what may be done elsewhere.
    static <T> T result(FutureTask<T> task) throws Cancelled {
        try {
            return task.get();
        } catch (InterruptedException stopped) {
            throw new Cancelled();
        } catch (ExecutionException failed) {
            switch (failed.getCause()) {
                case Cancelled cancelled -> throw cancelled;
                case RuntimeException known -> throw known;
                case null, default -> throw new IllegalStateException(failed.getCause());
            }
        }
    }
}
