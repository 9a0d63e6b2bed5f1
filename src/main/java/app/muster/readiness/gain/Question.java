package app.muster.readiness.gain;

import app.muster.assess.Assessment;
import app.muster.attack.Outcome;
import app.muster.attack.Outcomes;
import app.muster.catalogue.Catalogue;
import app.muster.plan.Plan;
import app.muster.recover.Conditions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// What the gains are asked for: a plan as it was judged, and the attack that it has to stand.
///
/// @param attack which actions are done, and how they end
/// @param conditions under which the recovery is played
/// @param trials 1 to [app.muster.recover.Trials#MOST] for each fix; 1,000 tell chances that differ
///   by more than about four points
public record Question(
        Plan plan,
        Catalogue catalogue,
        Assessment assessment,
        Optional<LocalDate> lastExercise,
        Instant now,
        Function<Outcomes, List<Outcome>> attack,
        Conditions conditions,
        int trials,
        long seed) {}
