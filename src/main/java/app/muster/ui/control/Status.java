package app.muster.ui.control;

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
    RECOVERABLE("status.recoverable", "recoverable", Feather.ROTATE_CCW),
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
