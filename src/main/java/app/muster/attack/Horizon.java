package app.muster.attack;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.Optional;

/// When something is gone for good after an attack, if nobody does anything.
///
/// @param earliest the soonest; empty if this attacker alone does not get there at all
/// @param latest the same if everything that is not known is in your favour; equal to the earliest
///   where it is known
/// @param orMore whether the latest is the least that a service allows, so that it may be later
public record Horizon(Optional<Duration> earliest, Optional<Duration> latest, boolean orMore) {

    /// This attacker alone does not get there.
    public static final Horizon NEVER = new Horizon(Optional.empty(), Optional.empty(), false);

    static final Horizon AT_ONCE = at(Duration.ZERO);
    static final Horizon UNKNOWN = new Horizon(Optional.of(Duration.ZERO), Optional.empty(), false);

    static Horizon at(Duration time) {
        return new Horizon(Optional.of(time), Optional.of(time), false);
    }

    /// @param time how long something is kept at least
    static Horizon atLeast(Duration time) {
        return new Horizon(Optional.of(time), Optional.of(time), true);
    }

    /// From at once to that end.
    static Horizon within(Horizon end) {
        return new Horizon(Optional.of(Duration.ZERO), end.latest(), end.orMore());
    }

    public boolean isNever() {
        return earliest.isEmpty();
    }

    public boolean isKnown() {
        return earliest.equals(latest);
    }

    /// One of the two happens, and it is not known which.
    Horizon either(Horizon other) {
        return later(sooner(earliest, other.earliest()), other);
    }

    /// The attacker takes the faster of two ways.
    Horizon faster(Horizon other) {
        int order = compare(latest, other.latest());
        return new Horizon(
                sooner(earliest, other.earliest()),
                sooner(latest, other.latest()),
                order == 0 ? orMore && other.orMore() : order < 0 ? orMore : other.orMore());
    }

    /// Both copies have to be gone.
    Horizon and(Horizon other) {
        return later(later(earliest, other.earliest()), other);
    }

    /// The later end of the two; either may prove later still.
    private Horizon later(Optional<Duration> from, Horizon other) {
        Optional<Duration> end = later(latest, other.latest());
        return new Horizon(from, end, end.isPresent() && (orMore || other.orMore()));
    }

    boolean isSoonerThan(Horizon other) {
        return compare(earliest, other.earliest()) < 0;
    }

    private static Optional<Duration> sooner(Optional<Duration> some, Optional<Duration> other) {
        return compare(some, other) <= 0 ? some : other;
    }

    private static Optional<Duration> later(Optional<Duration> some, Optional<Duration> other) {
        return compare(some, other) >= 0 ? some : other;
    }

    /// Never comes after any time.
    static int compare(Optional<Duration> some, Optional<Duration> other) {
        @Nullable Duration one = some.orElse(null);
        @Nullable Duration two = other.orElse(null);
        return one == null ? (two == null ? 0 : 1) : two == null ? -1 : one.compareTo(two);
    }
}
