package app.muster.ui.recovery;

import app.muster.attack.Attacker;
import app.muster.attack.Outcomes;
import app.muster.catalogue.Catalogue;
import app.muster.plan.Plan;
import app.muster.recover.NewestCopies;
import app.muster.recover.StandingLocks;
import app.muster.session.Insight;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/// What all reckonings from one insight share. What one of them found out about a target the next
/// one does not ask again, unless it assumes something that matters there. Several threads may ask.
final class Ground {

    private final Catalogue catalogue;
    private final Insight insight;
    private final Optional<Directory> directory;
    private final Instant now;
    private @Nullable Outcomes outcomes;
    private @Nullable StandingLocks locks;
    private @Nullable NewestCopies copies;
    private @Nullable View newest;

    /// One attacker, and what actions do here with nothing assumed.
    record View(Who who, String scope, Attacker attacker, Outcomes outcomes) {}

    /// @param directory empty while nobody has looked who there is
    Ground(Catalogue catalogue, Insight insight, Optional<Directory> directory, Instant now) {
        this.catalogue = catalogue;
        this.insight = insight;
        this.directory = directory;
        this.now = now;
    }

    /// Whether a reckoning from this insight on this day may stand on it. What people vouched for
    /// holds until a day.
    boolean carries(Catalogue known, Insight other, Optional<Directory> people, Instant then) {
        return known == catalogue
                && other == insight
                && people.equals(directory)
                && day(then).equals(day(now));
    }

    private static LocalDate day(Instant time) {
        return LocalDate.ofInstant(time, ZoneOffset.UTC);
    }

    Catalogue catalogue() {
        return catalogue;
    }

    Insight insight() {
        return insight;
    }

    Plan plan() {
        return insight.plan();
    }

    synchronized StandingLocks locks() {
        StandingLocks known = locks == null ? StandingLocks.of(insight.estate()) : locks;
        locks = known;
        return known;
    }

    synchronized NewestCopies copies() {
        NewestCopies known = copies == null ? NewestCopies.of(insight.estate()) : copies;
        copies = known;
        return known;
    }

    /// Only what concerns the newest attacker is remembered.
    synchronized View seenBy(Who who, String scope) {
        View known = newest;
        if (known == null || !known.who().equals(who) || !known.scope().equals(scope)) {
            Outcomes plain =
                    outcomes == null
                            ? new Outcomes(
                                    catalogue,
                                    insight.plan(),
                                    insight.estate(),
                                    insight.assessment(),
                                    now)
                            : outcomes;
            outcomes = plain;
            Directory people = directory.orElseGet(() -> Directory.of(plan(), insight.estate()));
            known = new View(who, scope, people.attacker(who, scope), plain.remembering());
            newest = known;
        }
        return known;
    }
}
