package app.muster.work;

/// Somebody asked the work to stop. Not a problem, and never shown as one.
public final class Cancelled extends Exception {

    private static final long serialVersionUID = 1L;

    public Cancelled() {
        super("cancelled", null, false, false);
    }
}
