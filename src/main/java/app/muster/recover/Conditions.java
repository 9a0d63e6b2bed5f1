package app.muster.recover;

import app.muster.assess.Estate;
import app.muster.plan.Estimate;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/// Under which a recovery is played: who is there, and what happens before and around the work.
///
/// @param detection from the attack until somebody knows of it
/// @param decision from then until the restore is allowed to begin
/// @param access what takes identity and access back after that, one after the other, before
///   anything is restored; empty where no time is counted for it
/// @param start when the attack happened, by the clock that the shifts are written in
/// @param locks that stand in the way; empty where none are counted
/// @param copies how old the newest copies are, as far as the snapshot tells
/// @param failures whether attempts fail as often as the catalogue says
/// @param slowness how many times as long everything in one region takes, drawn once a trial for
///   each region
public record Conditions(
        Crews crews,
        Estimate detection,
        Estimate decision,
        List<Estimate> access,
        Optional<LocalDateTime> start,
        Optional<StandingLocks> locks,
        NewestCopies copies,
        boolean failures,
        Optional<Slowness> slowness) {

    static final Estimate AT_ONCE = Estimate.minutes(0, 0, 0);

    public Conditions {
        access = List.copyOf(access);
    }

    /// A factor as a PERT distribution.
    ///
    /// @param least 0.01 to 100, at most `likely`
    /// @param most at least `likely`, at most 100
    public record Slowness(double least, double likely, double most) {

        public Slowness {
            if (!(least >= 0.01 && least <= likely && likely <= most && most <= 100)) {
                throw new IllegalArgumentException(
                        "no factor: " + least + ", " + likely + ", " + most);
            }
        }

        double mean() {
            return (least + 4 * likely + most) / 6;
        }
    }

    /// The work begins with the attack, around the clock, and everything succeeds.
    public static Conditions of(Crews crews) {
        return new Conditions(
                crews,
                AT_ONCE,
                AT_ONCE,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                NewestCopies.NONE,
                false,
                Optional.empty());
    }

    public Conditions staffed(Crews newCrews) {
        return new Conditions(
                newCrews, detection, decision, access, start, locks, copies, failures, slowness);
    }

    public Conditions noticed(Estimate newDetection, Estimate newDecision) {
        return new Conditions(
                crews, newDetection, newDecision, access, start, locks, copies, failures, slowness);
    }

    /// @param steps how long each step of it takes, see [Access]
    public Conditions takingAccessBack(List<Estimate> steps) {
        return new Conditions(
                crews, detection, decision, steps, start, locks, copies, failures, slowness);
    }

    public Conditions startingAt(LocalDateTime attack) {
        return new Conditions(
                crews,
                detection,
                decision,
                access,
                Optional.of(attack),
                locks,
                copies,
                failures,
                slowness);
    }

    public Conditions behind(StandingLocks standing) {
        return new Conditions(
                crews,
                detection,
                decision,
                access,
                start,
                Optional.of(standing),
                copies,
                failures,
                slowness);
    }

    /// With the locks and the copies of an estate.
    public Conditions in(Estate estate) {
        return behind(StandingLocks.of(estate)).from(NewestCopies.of(estate));
    }

    public Conditions from(NewestCopies newest) {
        return new Conditions(
                crews, detection, decision, access, start, locks, newest, failures, slowness);
    }

    public Conditions failing(boolean doesFail) {
        return new Conditions(
                crews, detection, decision, access, start, locks, copies, doesFail, slowness);
    }

    public Conditions slowed(Slowness factor) {
        return new Conditions(
                crews,
                detection,
                decision,
                access,
                start,
                locks,
                copies,
                failures,
                Optional.of(factor));
    }

    /// Whether nothing is said about the time before the work.
    boolean beginsAtOnce() {
        return detection.most().isZero() && decision.most().isZero() && access.isEmpty();
    }

    /// Seconds from some Monday 00:00 to the attack. Where nobody says when, it is Saturday 02:00:
    /// at night and on a day off, as such attacks are timed.
    long attack() {
        return start.map(
                        at ->
                                (at.getDayOfWeek().getValue() - 1L) * Roster.DAY
                                        + at.toLocalTime().toSecondOfDay())
                .orElse(5L * Roster.DAY + 2 * 60 * 60);
    }
}
