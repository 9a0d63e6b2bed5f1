package app.muster.recover;

import app.muster.work.Cancelled;
import app.muster.work.Progress;

import java.util.ArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;

/// Cuts work into portions, hands them to an executor and waits for all of them. When somebody
/// stops the work, or a portion fails, what has not begun never does.
record Portions(Executor executor, Progress progress, String what) {

    /// Does one portion; different ones may be done at the same time.
    interface Portion {
        void run(int from, int to);
    }

    /// @param size of each portion; the last may be smaller
    void each(int count, int size, Portion portion) throws Cancelled {
        var tasks = new ArrayList<FutureTask<Integer>>();
        try {
            for (int start = 0; start < count; start += size) {
                int from = start;
                int to = Math.min(count, from + size);
                progress.step(what, 0, count);
                var task = new FutureTask<Integer>(() -> portion.run(from, to), to);
                tasks.add(task);
                executor.execute(task);
            }
            for (FutureTask<Integer> task : tasks) {
                progress.step(what, task.get(), count);
            }
            progress.step(what, count, count);
        } catch (Cancelled | InterruptedException stopped) {
            throw new Cancelled();
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        } finally {
            tasks.forEach(task -> task.cancel(false));
        }
    }
}
