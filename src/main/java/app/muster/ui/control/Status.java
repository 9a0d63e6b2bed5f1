package app.muster.ui.control;

import app.muster.assess.Verdict;
import app.muster.catalogue.Result;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/// What a pill can say: a verdict on a control, or the outcome of an attack action.
public enum Status {
    IN_PLACE("status.in-place", "in-place", Feather.CHECK_CIRCLE),
    MISSING("status.missing", "missing", Feather.X_CIRCLE),
    UNKNOWN("status.unknown", "unknown", Feather.HELP_CIRCLE),
    NOT_APPLICABLE("status.not-applicable", "not-applicable", Feather.MINUS_CIRCLE),
    WAIVED("status.waived", "waived", Feather.PAUSE_CIRCLE),
    BLOCKED("status.blocked", "blocked", Feather.SHIELD),
    CONTAINED("status.contained", "contained", Feather.LOCK),
    DELAYED("status.delayed", "delayed", Feather.CLOCK),
    FELL_ALERTED("status.fell-alerted", "fell-alerted", Feather.BELL),
    FELL_SILENT("status.fell-silent", "fell-silent", Feather.BELL_OFF),
    RECOVERABLE("status.recoverable", "recoverable", Feather.ROTATE_CCW),
    BEST_EFFORT("status.best-effort", "best-effort", Feather.LIFE_BUOY),
    LOST("status.lost", "lost", Feather.ALERT_OCTAGON),
    OUTCOME_UNKNOWN("status.outcome-unknown", "outcome-unknown", Feather.HELP_CIRCLE);

    private final String wordKey;
    private final String styleClass;
    private final Ikon icon;

    Status(String wordKey, String styleClass, Ikon icon) {
        this.wordKey = wordKey;
        this.styleClass = styleClass;
        this.icon = icon;
    }

    public static Status of(Verdict verdict) {
        return switch (verdict) {
            case IN_PLACE -> IN_PLACE;
            case MISSING -> MISSING;
            case UNKNOWN -> UNKNOWN;
            case NOT_APPLICABLE -> NOT_APPLICABLE;
            case WAIVED -> WAIVED;
        };
    }

    public static Status of(Result result) {
        return switch (result) {
            case BLOCKED -> BLOCKED;
            case CONTAINED -> CONTAINED;
            case DELAYED -> DELAYED;
            case FELL_ALERTED -> FELL_ALERTED;
            case FELL_SILENT -> FELL_SILENT;
            case RECOVERABLE -> RECOVERABLE;
            case BEST_EFFORT -> BEST_EFFORT;
            case UNKNOWN -> OUTCOME_UNKNOWN;
            case LOST -> LOST;
        };
    }

    /// Message key of its word.
    public String wordKey() {
        return wordKey;
    }

    /// The style class that colours it, for nodes other than a pill.
    public String styleClass() {
        return styleClass;
    }

    public Ikon icon() {
        return icon;
    }
}
