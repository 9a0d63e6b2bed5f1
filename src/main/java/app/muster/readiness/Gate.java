package app.muster.readiness;

import app.muster.expression.Truth;

import java.util.List;
import java.util.Locale;

/// A basic without which no sum of other facts makes a plan ready.
///
/// @param passes whether it is there; while that is not known, only the lower end of a score is
///   held
/// @param missing what is missing, as people call it; empty where the gate's own words say it all
public record Gate(Basic basic, Truth passes, List<String> missing) {

    /// Which basics there are, and the highest score without each. Without the first two a recovery
    /// cannot begin, so the score stays below *fair*; without the others it stays below *good*.
    public enum Basic {
        /// Somebody signed in with the emergency accounts lately.
        BREAK_GLASS(49),
        /// Recovery infrastructure itself was restored lately.
        RECOVERY_RESTORED(49),
        /// Each role that has to act has somebody in it.
        ROLES(79),
        /// The people exercised lately.
        EXERCISED(79);

        private final int cap;

        Basic(int cap) {
            this.cap = cap;
        }

        /// The highest score without it.
        public int cap() {
            return cap;
        }

        /// The word for it in files: `break-glass`.
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public Gate {
        missing = List.copyOf(missing);
    }

    Score holding(Score score) {
        return switch (passes) {
            case TRUE -> score;
            case UNKNOWN -> new Score(Math.min(score.low(), basic.cap), score.high());
            case FALSE ->
                    new Score(Math.min(score.low(), basic.cap), Math.min(score.high(), basic.cap));
        };
    }
}
