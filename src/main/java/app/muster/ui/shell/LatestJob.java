package app.muster.ui.shell;

import app.muster.problem.Problem;
import app.muster.work.Work;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.concurrent.Task;

import org.jspecify.annotations.Nullable;

import java.util.function.Consumer;

/// Work that is done again whenever its input changes: only the newest run may bring a result.
public final class LatestJob {

    private final Jobs jobs;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(false);
    private @Nullable Task<?> newest;

    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(-1);

    public LatestJob(Jobs jobs) {
        this.jobs = jobs;
    }

    /// What the newest run is at, in words.
    public ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    /// How far the newest run is: 0.0 to 1.0, or -1 while nobody knows.
    public ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /// Whether a run is in progress.
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// Cancels the run before and starts this one.
    public <T> void start(String title, Work<T> work, Consumer<? super T> onResult) {
        cancel();
        follow(jobs.start(title, work, onResult));
    }

    /// As [#start(String, Work, Consumer)], for a screen that shows the problem in its own place.
    public <T> void start(
            String title,
            Work<T> work,
            Consumer<? super T> onResult,
            Consumer<? super Problem> onProblem) {
        cancel();
        follow(jobs.start(title, work, onResult, onProblem));
    }

    private void follow(Task<?> task) {
        newest = task;
        busy.bind(
                task.stateProperty()
                        .map(
                                state ->
                                        switch (state) {
                                            case READY, SCHEDULED, RUNNING -> true;
                                            case SUCCEEDED, FAILED, CANCELLED -> false;
                                        }));
        message.bind(task.messageProperty());
        progress.bind(task.progressProperty());
    }

    /// Stops the run in progress, if there is one; nothing follows from it.
    public void cancel() {
        if (newest != null) {
            newest.cancel();
        }
    }
}
