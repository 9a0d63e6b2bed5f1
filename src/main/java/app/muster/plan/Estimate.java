package app.muster.plan;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// How long something takes, as three points of a PERT distribution, in whole seconds: parts of a
/// second are cut off.
///
/// @param least not zero or less than zero time, at most `likely`
/// @param most at least `likely`, and not more than [#LONGEST]
public record Estimate(Duration least, Duration likely, Duration most) {

    /// No step takes longer than ten years.
    public static final Duration LONGEST = Duration.ofDays(3_650);

    public Estimate {
        least = least.truncatedTo(ChronoUnit.SECONDS);
        likely = likely.truncatedTo(ChronoUnit.SECONDS);
        most = most.truncatedTo(ChronoUnit.SECONDS);
        if (!isOne(least, likely, most)) {
            throw new IllegalArgumentException(
                    "not an estimate: " + least + ", " + likely + ", " + most);
        }
    }

    /// @return empty if these are no estimate
    public static Optional<Estimate> ifAny(Duration least, Duration likely, Duration most) {
        return isOne(least, likely, most)
                ? Optional.of(new Estimate(least, likely, most))
                : Optional.empty();
    }

    public static Estimate minutes(long least, long likely, long most) {
        return new Estimate(
                Duration.ofMinutes(least), Duration.ofMinutes(likely), Duration.ofMinutes(most));
    }

    /// The mean of the PERT distribution: (least + 4 likely + most) / 6.
    public Duration mean() {
        return least.plus(likely.multipliedBy(4)).plus(most).dividedBy(6);
    }

    private static boolean isOne(Duration least, Duration likely, Duration most) {
        return !least.isNegative()
                && least.compareTo(likely) <= 0
                && likely.compareTo(most) <= 0
                && most.compareTo(LONGEST) <= 0;
    }
}
