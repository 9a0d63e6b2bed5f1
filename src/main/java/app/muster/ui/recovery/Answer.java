package app.muster.ui.recovery;

import app.muster.attack.Outcome;
import app.muster.plan.Application;
import app.muster.plan.Plan;
import app.muster.recover.Chance;
import app.muster.recover.Return;
import app.muster.recover.Schedule;
import app.muster.recover.Trials;

import java.util.List;
import java.util.Optional;

/// What an attack does and how the plan comes back from it.
///
/// @param plan the plan it was computed from; compare with the present one to see whether it is old
/// @param outcomes the worst first
record Answer(Plan plan, List<Outcome> outcomes, Schedule schedule, Trials trials) {

    /// How one application fares.
    ///
    /// @param chance its chance to make its recovery time objective; empty where it has none
    record Fate(Application application, Return back, Optional<Chance.Share> chance) {

        boolean isUntouched() {
            return back.back().filter(time -> time.isZero()).isPresent();
        }

        boolean hasNoWayBack() {
            return back.back().isEmpty();
        }

        /// Whether less data is lost than its recovery point objective allows; empty where one of
        /// the two is not known.
        Optional<Boolean> keepsRpo() {
            return back.dataLost()
                    .flatMap(lost -> back.rpo().map(limit -> lost.compareTo(limit) <= 0));
        }
    }

    /// Applications in the plan's order.
    List<Fate> fates() {
        return schedule.applications().stream()
                .flatMap(
                        back ->
                                plan.application(back.application()).stream()
                                        .map(a -> fate(a, back)))
                .toList();
    }

    private Fate fate(Application application, Return back) {
        return new Fate(
                application,
                back,
                trials.applications().stream()
                        .filter(chance -> chance.application().equals(application.id()))
                        .findFirst()
                        .flatMap(Chance::rto));
    }
}
