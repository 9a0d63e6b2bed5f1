package app.muster.attack;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.Optional;

/// When something is gone for good after an attack, if nobody does anything.
///
/// @param earliest the soonest; empty if this attacker alone does not get there at all
/// @param latest the same if everything that is not known is in your favour; equal to the earliest
///   where it is known
public record Horizon(Optional<Duration> earliest, Optional<Duration> latest) {

    /// This attacker alone does not get there.
    public static final Horizon NEVER = new Horizon(Optional.empty(), Optional.empty());

    static final Horizon AT_ONCE = at(Duration.ZERO);
    static final Horizon UNKNOWN = new Horizon(Optional.of(Duration.ZERO), Optional.empty());

    static Horizon at(Duration time) {
        return new Horizon(Optional.of(time), Optional.of(time));
    }

    /// From at once to that time.
    static Horizon within(Optional<Duration> time) {
        return new Horizon(Optional.of(Duration.ZERO), time);
    }

    public boolean isNever() {
        return earliest.isEmpty();
    }

    public boolean isKnown() {
        return earliest.equals(latest);
    }

    /// One of the two happens, and it is not known which.
    Horizon either(Horizon other) {
        return new Horizon(sooner(earliest, other.earliest()), later(latest, other.latest()));
    }

    /// The attacker takes the faster of two ways.
    Horizon faster(Horizon other) {
        return new Horizon(sooner(earliest, other.earliest()), sooner(latest, other.latest()));
    }

    /// Both copies have to be gone.
    Horizon and(Horizon other) {
        return new Horizon(later(earliest, other.earliest()), later(latest, other.latest()));
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
