package app.muster.readiness;

import app.muster.plan.Proof;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// How long what was once so counts as being so.
public final class Freshness {

    /// Evidence from an older snapshot no longer shows that something is in place.
    public static final Duration EVIDENCE = Duration.ofDays(30);

    private Freshness() {}

    static boolean isStale(Instant read, Instant now) {
        return read.plus(EVIDENCE).isBefore(now);
    }

    /// Whether an exercise or a test still counts on that day.
    public static boolean isLately(Optional<LocalDate> done, LocalDate today) {
        return done.filter(day -> Proof.isFresh(day, today)).isPresent();
    }
}
