package app.muster.catalogue;

/// What an attack action takes away before other actions are done.
public enum Protection {
    LOCKS,
    BACKUPS,
    REPLICAS,
    LONG_TERM_BACKUPS,
    /// Recovery points that are kept beside the original only.
    SNAPSHOTS
}
