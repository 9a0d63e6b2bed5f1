package app.muster.cli;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/// Something that is got ready on the second core while the first one reads files.
final class Beside<T> {

    private final FutureTask<T> task;

    Beside(Supplier<T> work) {
        task = new FutureTask<>(work::get);
        Thread.ofPlatform().daemon().start(task);
    }

    /// Waits until it is ready.
    T get() {
        try {
            return task.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
