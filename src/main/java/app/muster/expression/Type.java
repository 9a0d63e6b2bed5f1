package app.muster.expression;

/// What kind of value a name or an expression gives.
public enum Type {
    TRUTH,
    NUMBER,
    SPAN,
    TEXT,
    ITEMS,
    /// Only the input tells, as for a field of a resource's body.
    ANY;

    boolean fits(Type other) {
        return this == ANY || other == ANY || this == other;
    }
}
