package app.muster.recover;

/// A recovery of more work than can be played.
public final class TooManySteps extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;
    private final long steps;
    private final long most;

    TooManySteps(long steps, long most) {
        super(steps + " steps in one recovery");
        this.steps = steps;
        this.most = most;
    }

    public long steps() {
        return steps;
    }

    public long most() {
        return most;
    }
}
