package app.muster.structure;

import app.muster.plan.Dependency.Kind;

/// What a dependency is needed for.
public enum Sense {
    /// While the other one is down, the asset cannot serve.
    SERVE,
    /// Before the other one is back, the asset cannot be restored. Data can be put back later, a
    /// vault or a pipeline cannot.
    RESTORE;

    /// Monitoring is needed for neither.
    public boolean counts(Kind kind) {
        return switch (kind) {
            case NETWORK, IDENTITY, KEYS, COMPUTE, OTHER -> true;
            case DATA -> this == SERVE;
            case DEPLOYS, RECOVERS -> this == RESTORE;
            case MONITORS -> false;
        };
    }
}
