package app.muster.plan;

/// `from` needs `to`.
///
/// @param path where it was learnt: a JSON pointer into the body of `from`, or empty
/// @param rejected whether a person said that it is none; it stays so however often it is derived
public record Dependency(
        AssetId from, AssetId to, Kind kind, Origin origin, String path, boolean rejected) {

    /// What `from` needs `to` for.
    public enum Kind {
        NETWORK,
        IDENTITY,
        KEYS,
        DATA,
        COMPUTE,
        DEPLOYS,
        RECOVERS,
        MONITORS,
        OTHER
    }

    /// How it was learnt.
    public enum Origin {
        /// A resource names another one's id.
        REFERENCE,
        /// A template's dependsOn.
        TEMPLATE,
        /// A person drew it.
        MANUAL
    }

    public Dependency {
        if (from.equals(to)) {
            throw new IllegalArgumentException(from + " cannot need itself");
        }
    }

    public Dependency rejected(boolean isRejected) {
        return new Dependency(from, to, kind, origin, path, isRejected);
    }

    /// Whether both say the same of the same two assets, however they were learnt.
    public boolean sameAs(Dependency other) {
        return from.equals(other.from) && to.equals(other.to) && kind == other.kind;
    }
}
