package app.muster.ui;

import javafx.application.Platform;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

/// Starts JavaFX once, without a display, and takes the steps of a test on its thread.
public final class Fx {

    static {
        try {
            Platform.startup(() -> {});
        } catch (IllegalStateException alreadyStarted) {
            // another test class came first
        }
        Platform.setImplicitExit(false);
    }

    private Fx() {}

    /// What `step` gives; what it throws is thrown here.
    public static <T> T on(Callable<T> step) throws Exception {
        var result = new CompletableFuture<T>();
        Platform.runLater(
                () -> {
                    try {
                        result.complete(step.call());
                    } catch (Throwable thrown) {
                        result.completeExceptionally(thrown);
                    }
                });
        try {
            return result.get(30, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case Exception exception -> throw exception;
                case Error error -> throw error;
                case null, default -> throw e;
            }
        }
    }

    /// Takes a step that gives nothing.
    public static void run(Step step) throws Exception {
        on(
                () -> {
                    step.run();
                    return true;
                });
    }

    /// A step of a test that may throw.
    @FunctionalInterface
    public interface Step {
        void run() throws Exception;
    }
}
