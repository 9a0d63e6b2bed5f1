package app.muster.exercise;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/// How well something was done, in the four steps of exercise doctrine, best first.
public enum Grade {
    /// Done in time and as planned; nothing harmed.
    P,
    /// Done, with some challenges.
    S,
    /// Done only late, with harm, or away from the plan.
    M,
    /// Not done.
    U,
    /// Not put to the test, or nobody knows.
    UNKNOWN;

    public String letter() {
        return this == UNKNOWN ? "?" : name();
    }

    /// 3 for P to 0 for U; empty for what nobody knows.
    public OptionalInt points() {
        return this == UNKNOWN ? OptionalInt.empty() : OptionalInt.of(3 - ordinal());
    }

    /// What the letter means, in words.
    public String means() {
        return Words.say("exercise.grade." + name().toLowerCase(Locale.ROOT));
    }

    public static Optional<Grade> of(String letter) {
        for (Grade grade : values()) {
            if (grade.letter().equalsIgnoreCase(letter)) {
                return Optional.of(grade);
            }
        }
        return Optional.empty();
    }

    Grade worse(Grade other) {
        return other.ordinal() > ordinal() ? other : this;
    }

    boolean isKnown() {
        return this != UNKNOWN;
    }
}
