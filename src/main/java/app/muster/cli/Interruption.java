package app.muster.cli;

/// Turns Ctrl+C into cancelled work: the work stops at its next step, and what it was writing is
/// whole.
final class Interruption {

    private static final long MILLISECONDS_TO_END = 3_000;
    private static final long STEP = 20;

    private volatile boolean asked;
    private volatile boolean watching = true;

    /// Watches from now on: a program that is asked to end waits for the calling thread.
    static Interruption watched() {
        var interruption = new Interruption();
        Thread working = Thread.currentThread();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> interruption.ask(working)));
        return interruption;
    }

    boolean isAsked() {
        return asked;
    }

    /// Says that there is nothing to wait for any more.
    void release() {
        watching = false;
    }

    private void ask(Thread working) {
        if (!watching) {
            return;
        }
        asked = true;
        try {
            for (long waited = 0; watching && waited < MILLISECONDS_TO_END; waited += STEP) {
                working.join(STEP);
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }
}
