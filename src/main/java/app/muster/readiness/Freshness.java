package app.muster.readiness;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;

/// How long what was once so counts as being so.
public final class Freshness {

    /// Evidence from an older snapshot no longer shows that something is in place.
    public static final Duration EVIDENCE = Duration.ofDays(30);

    /// An older exercise or test no longer counts.
    public static final Period REHEARSAL = Period.ofMonths(12);

    private Freshness() {}

    static boolean isStale(Instant read, Instant now) {
        return read.plus(EVIDENCE).isBefore(now);
    }

    /// Whether it was done in the time up to that day, and not after it.
    static boolean isLately(Optional<LocalDate> done, LocalDate today) {
        return done.filter(day -> !day.isAfter(today) && day.isAfter(today.minus(REHEARSAL)))
                .isPresent();
    }
}
