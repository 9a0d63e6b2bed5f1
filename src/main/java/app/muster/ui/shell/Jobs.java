package app.muster.ui.shell;

import app.muster.problem.Problem;
import app.muster.problem.ProblemException;
import app.muster.work.Cancelled;
import app.muster.work.Progress;
import app.muster.work.Work;

import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.concurrent.Task;

import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// Runs [Work] beside the window and brings its result, its progress or its problem back to the FX
/// thread. The only class that makes threads.
public final class Jobs {

    private static final System.Logger LOG = System.getLogger(Jobs.class.getName());
    private final ObservableList<Task<?>> running = FXCollections.observableArrayList();
    private final ObservableList<Task<?>> runningView =
            FXCollections.unmodifiableObservableList(running);
    private final Consumer<Problem> problems;
    private final Path log;

    /// @param problems where a problem goes that the starter does not take himself
    /// @param log the file that the program's log is written to, named to people after a defect
    public Jobs(Consumer<Problem> problems, Path log) {
        this.problems = problems;
        this.log = log;
    }

    /// The work in progress, oldest first; each task has title, message, progress and `cancel()`.
    public ObservableList<Task<?>> running() {
        return runningView;
    }

    /// Starts `work` and shows its problem, if it has one, in a dialog.
    ///
    /// @see #start(String, Work, Consumer, Consumer)
    public <T> Task<T> start(String title, Work<T> work, Consumer<? super T> onResult) {
        return start(title, work, onResult, problems);
    }

    /// Starts `work`. Exactly one thing follows, on the FX thread: the result, the problem, or
    /// silence if the work was cancelled.
    ///
    /// @param title words for people that name the work
    public <T> Task<T> start(
            String title,
            Work<T> work,
            Consumer<? super T> onResult,
            Consumer<? super Problem> onProblem) {
        var task = new Job<>(title, work, onResult, onProblem);
        running.add(task);
        task.stateProperty()
                .subscribe(
                        state -> {
                            switch (state) {
                                case READY, SCHEDULED, RUNNING -> {}
                                case SUCCEEDED, FAILED, CANCELLED -> running.remove(task);
                            }
                        });
        Thread.ofVirtual().name(title).start(task);
        return task;
    }

    /// As [#start(String, Work, Consumer)]; `whenOver` runs last, whatever came of it, also after
    /// cancelling.
    public <T> void startThen(
            String title, Work<T> work, Consumer<? super T> onResult, Runnable whenOver) {
        var task = start(title, work, onResult);
        task.stateProperty()
                .subscribe(
                        state -> {
                            switch (state) {
                                case READY, SCHEDULED, RUNNING -> {}
                                case SUCCEEDED, FAILED, CANCELLED -> Platform.runLater(whenOver);
                            }
                        });
    }

    /// What a work in progress may do many small things on at the same time.
    public Executor executor() {
        return piece -> Thread.ofVirtual().start(piece);
    }

    private Problem problemIn(String title, Throwable thrown) {
        if (thrown instanceof ProblemException known) {
            LOG.log(Level.INFO, title, known);
            return known.problem();
        }
        if (thrown instanceof OutOfMemoryError) {
            return new Problem.MemoryExhausted(Runtime.getRuntime().maxMemory() / 1_000_000);
        }
        String reference = UUID.randomUUID().toString().substring(0, 8);
        LOG.log(Level.ERROR, title + ", reference " + reference, thrown);
        return new Problem.Unexpected(reference, log);
    }

    private final class Job<T> extends Task<T> implements Progress {

        private final Work<T> work;
        private final Consumer<? super T> onResult;
        private final Consumer<? super Problem> onProblem;

        Job(
                String title,
                Work<T> work,
                Consumer<? super T> onResult,
                Consumer<? super Problem> onProblem) {
            this.work = work;
            this.onResult = onResult;
            this.onProblem = onProblem;
            updateTitle(title);
        }

        @Override
        protected T call() throws ProblemException, Cancelled {
            return work.run(this);
        }

        @Override
        public void step(String what, long done, long total) throws Cancelled {
            if (isCancelled()) {
                throw new Cancelled();
            }
            updateMessage(what);
            updateProgress(total == 0 ? -1 : done, total == 0 ? -1 : total);
        }

        @Override
        protected void succeeded() {
            onResult.accept(getValue());
        }

        @Override
        protected void failed() {
            if (!(getException() instanceof Cancelled)) {
                onProblem.accept(problemIn(getTitle(), getException()));
            }
        }
    }
}
