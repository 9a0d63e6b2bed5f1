package app.muster.plan;

import java.time.LocalDate;

/// How far a playbook can be trusted: what people's tests of it say today.
public enum Proof {
    /// Nobody has done its steps.
    NEVER,
    /// Some of its steps were done, and not all.
    PARTLY,
    /// The newest run of one of its steps did not work: to be verified again.
    FAILED,
    /// Its steps are not those that were tested: to be verified again.
    CHANGED,
    /// All of it worked, longer ago than twelve months.
    STALE,
    /// All of it worked within the last twelve months.
    TESTED;

    /// For how many months a test or an exercise counts.
    public static final int MONTHS = 12;

    /// Whether what was done on that day still counts today. What is yet to come does not.
    public static boolean isFresh(LocalDate done, LocalDate today) {
        return !done.isAfter(today) && done.isAfter(today.minusMonths(MONTHS));
    }

    /// Whether it was tested once and has to be looked at again.
    public boolean isToBeVerifiedAgain() {
        return this == FAILED || this == CHANGED;
    }
}
