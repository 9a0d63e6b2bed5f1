package app.muster.plan;

import java.time.Duration;

/// How long something takes, as three points of a PERT distribution.
///
/// @param least not zero or less than zero time, at most `likely`
/// @param most at least `likely`
public record Estimate(Duration least, Duration likely, Duration most) {

    public Estimate {
        if (least.isNegative() || least.compareTo(likely) > 0 || likely.compareTo(most) > 0) {
            throw new IllegalArgumentException(
                    "not an estimate: " + least + ", " + likely + ", " + most);
        }
    }

    public static Estimate minutes(long least, long likely, long most) {
        return new Estimate(
                Duration.ofMinutes(least), Duration.ofMinutes(likely), Duration.ofMinutes(most));
    }

    /// The mean of the PERT distribution: (least + 4 likely + most) / 6.
    public Duration mean() {
        return least.plus(likely.multipliedBy(4)).plus(most).dividedBy(6);
    }
}
