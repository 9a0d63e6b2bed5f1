package app.muster.catalogue;

import java.util.Locale;

/// How an attack action ends on one asset, best for the defender first.
public enum Result {
    /// It cannot be done.
    BLOCKED,
    /// The privilege was gone before it was used.
    CONTAINED,
    /// It needs a second person or another tenant first.
    DELAYED,
    /// A protection fell, and somebody was told.
    FELL_ALERTED,
    /// A protection fell, and nobody was told.
    FELL_SILENT,
    /// It is gone and a playbook brings it back.
    RECOVERABLE,
    /// It is gone; the service may bring it back and does not promise to.
    BEST_EFFORT,
    /// The facts that decide it were not read.
    UNKNOWN,
    /// It is gone for good.
    LOST;

    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Result of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /// Whether work is needed before the asset serves again.
    public boolean takesAway() {
        return switch (this) {
            case RECOVERABLE, BEST_EFFORT, LOST, UNKNOWN -> true;
            case BLOCKED, CONTAINED, DELAYED, FELL_ALERTED, FELL_SILENT -> false;
        };
    }
}
