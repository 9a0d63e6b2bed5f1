package app.muster.cli;

import app.muster.work.Cancelled;
import app.muster.work.Progress;

import java.io.PrintStream;
import java.util.function.BooleanSupplier;

/// Shows on one line of a terminal how far the work is.
final class TerminalProgress implements Progress {

    private static final String START_OF_LINE = "\r\u001b[K";

    private final PrintStream err;
    private final boolean terminal;
    private final BooleanSupplier cancelled;
    private String shown = "";

    /// @param terminal whether anything is shown at all
    TerminalProgress(PrintStream err, boolean terminal, BooleanSupplier cancelled) {
        this.err = err;
        this.terminal = terminal;
        this.cancelled = cancelled;
    }

    @Override
    public void step(String what, long done, long total) throws Cancelled {
        if (cancelled.getAsBoolean()) {
            clear();
            throw new Cancelled();
        }
        String now = total > 0 ? what + " " + 100 * done / total + " %" : what;
        if (terminal && !now.equals(shown)) {
            err.print(START_OF_LINE + now);
            err.flush();
            shown = now;
        }
    }

    /// Leaves the line empty for what is printed next.
    void clear() {
        if (!shown.isEmpty()) {
            err.print(START_OF_LINE);
            err.flush();
            shown = "";
        }
    }
}
