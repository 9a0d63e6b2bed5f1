package app.muster.work;

/// How long-running work speaks to whoever started it. Knows nothing of JavaFX, so every room may
/// use it.
public interface Progress {

    /// Reports that `done` of `total` steps are finished and ends the work if somebody asked it to
    /// stop.
    ///
    /// @param what words for people, already translated
    /// @param done steps finished so far, 0 to `total`
    /// @param total steps in all, at least 1; 0 when it is not known
    /// @throws Cancelled if the work was cancelled; let it pass through
    void step(String what, long done, long total) throws Cancelled;

    /// For callers which do not watch.
    Progress NONE = (_, _, _) -> {};
}
