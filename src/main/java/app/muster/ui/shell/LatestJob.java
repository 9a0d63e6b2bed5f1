package app.muster.ui.shell;

import app.muster.problem.Problem;
import app.muster.work.Work;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.concurrent.Task;

import org.jspecify.annotations.Nullable;

import java.util.function.Consumer;

/// Work that is done again whenever its input changes: only the newest run may bring a result.
public final class LatestJob {

    private final Jobs jobs;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(false);
    private @Nullable Task<?> newest;

    public LatestJob(Jobs jobs) {
        this.jobs = jobs;
    }

    /// Cancels the run before and starts this one.
    public <T> void start(String title, Work<T> work, Consumer<? super T> onResult) {
        cancel();
        watch(jobs.start(title, work, onResult));
    }

    /// As [#start(String, Work, Consumer)], for a screen that shows the problem in its own place.
    public <T> void start(
            String title,
            Work<T> work,
            Consumer<? super T> onResult,
            Consumer<? super Problem> onProblem) {
        cancel();
        watch(jobs.start(title, work, onResult, onProblem));
    }

    /// Whether a run is in progress.
    public ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    private void watch(Task<?> started) {
        newest = started;
        busy.bind(
                started.stateProperty()
                        .map(
                                state ->
                                        switch (state) {
                                            case READY, SCHEDULED, RUNNING -> true;
                                            case SUCCEEDED, FAILED, CANCELLED -> false;
                                        }));
    }

    /// Stops the run in progress, if there is one; nothing follows from it.
    public void cancel() {
        if (newest != null) {
            newest.cancel();
        }
    }
}
