package app.muster.ui.recovery;

import app.muster.attack.Outcome;
import app.muster.attack.Survivability;
import app.muster.plan.Application;
import app.muster.plan.ApplicationId;
import app.muster.plan.AssetId;
import app.muster.plan.Plan;
import app.muster.recover.Chance;
import app.muster.recover.Loss;
import app.muster.recover.Return;
import app.muster.recover.Schedule;
import app.muster.recover.Trials;
import app.muster.session.Insight;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What an attack does and how the plan comes back from it.
///
/// @param insight what it was computed from; compare with the present one to see whether it is old
/// @param outcomes the worst first
/// @param losses what the outcomes took away
/// @param left what this attacker can make of everything, whichever action was asked for
/// @param locks how many read-only locks stand in the estate
/// @param plain the same with nothing assumed; empty if nothing is
record Answer(
        Insight insight,
        Asked asked,
        List<Outcome> outcomes,
        Survivability left,
        List<Loss> losses,
        Schedule schedule,
        Trials trials,
        int locks,
        Optional<Answer> plain) {

    Plan plan() {
        return insight.plan();
    }

    /// This answer, and the one with nothing assumed.
    Stream<Answer> withPlain() {
        return Stream.concat(Stream.of(this), plain.stream());
    }

    /// How one application fares.
    record Fate(Application application, Return back, Optional<Chance> chances) {

        boolean isUntouched() {
            return back.back().filter(time -> time.isZero()).isPresent();
        }

        boolean hasNoWayBack() {
            return back.back().isEmpty();
        }

        /// Its chance to make its recovery time objective; empty where it has none.
        Optional<Chance.Share> chance() {
            return chances.flatMap(Chance::rto);
        }
    }

    /// One asset that ends otherwise because of what is assumed.
    record Change(Outcome before, Outcome after) {}

    /// Applications in the plan's order.
    List<Fate> fates() {
        Map<ApplicationId, Chance> chances = new HashMap<>();
        trials.applications().forEach(chance -> chances.put(chance.application(), chance));
        return schedule.applications().stream()
                .flatMap(back -> fate(back, Optional.ofNullable(chances.get(back.application()))))
                .toList();
    }

    Optional<Fate> fate(ApplicationId id) {
        return schedule.applications().stream()
                .filter(back -> back.application().equals(id))
                .flatMap(
                        back ->
                                fate(
                                        back,
                                        trials.applications().stream()
                                                .filter(chance -> chance.application().equals(id))
                                                .findFirst()))
                .findFirst();
    }

    private Stream<Fate> fate(Return back, Optional<Chance> chance) {
        return plan().application(back.application()).stream()
                .map(application -> new Fate(application, back, chance));
    }

    /// What ends otherwise because of what is assumed; the worst as it was first.
    List<Change> changes() {
        Map<AssetId, Outcome> now = new HashMap<>();
        outcomes.forEach(outcome -> now.put(outcome.asset(), outcome));
        return plain.stream()
                .flatMap(known -> known.outcomes().stream())
                .flatMap(
                        before ->
                                Stream.ofNullable(now.get(before.asset()))
                                        .map(after -> new Change(before, after)))
                .filter(change -> Flip.differs(change.before(), change.after()))
                .toList();
    }
}
