package app.muster.ui.shell;

import app.muster.problem.Problem;
import app.muster.work.Work;

import javafx.concurrent.Task;

import org.jspecify.annotations.Nullable;

import java.util.function.Consumer;

/// Work that is done again whenever its input changes: only the newest run may bring a result.
public final class LatestJob {

    private final Jobs jobs;
    private @Nullable Task<?> newest;

    public LatestJob(Jobs jobs) {
        this.jobs = jobs;
    }

    /// Cancels the run before and starts this one.
    public <T> void start(String title, Work<T> work, Consumer<? super T> onResult) {
        cancel();
        newest = jobs.start(title, work, onResult);
    }

    /// As [#start(String, Work, Consumer)], for a screen that shows the problem in its own place.
    public <T> void start(
            String title,
            Work<T> work,
            Consumer<? super T> onResult,
            Consumer<? super Problem> onProblem) {
        cancel();
        newest = jobs.start(title, work, onResult, onProblem);
    }

    /// Stops the run in progress, if there is one; nothing follows from it.
    public void cancel() {
        if (newest != null) {
            newest.cancel();
        }
    }
}
