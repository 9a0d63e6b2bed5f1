package app.muster.exercise;

import app.muster.catalogue.Result;

import java.time.Duration;
import java.util.List;

/// When something of a script comes about.
public sealed interface Trigger {

    Trigger BY_HAND = new Manual();

    /// At a time on the table.
    record At(Duration at) implements Trigger {}

    /// Some time after something else.
    ///
    /// @param outcomes for an action: only if it ended like one of these; empty for any end
    /// @param option for a decision: only if this was chosen; empty for any choice
    record After(Cause cause, String id, List<Result> outcomes, String option, Duration delay)
            implements Trigger {
        public After {
            outcomes = List.copyOf(outcomes);
        }
    }

    /// When something is still not done so long after it could be.
    record IfNot(Cause cause, String id, Duration within) implements Trigger {}

    /// When the facilitator wants it.
    record Manual() implements Trigger {}

    /// What something can come after.
    enum Cause {
        INJECT,
        ACTION,
        DECISION,
        PHASE,
        EXPECTED;

        String key() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
