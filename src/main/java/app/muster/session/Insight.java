package app.muster.session;

import app.muster.assess.Assessment;
import app.muster.assess.Estate;
import app.muster.assess.Spares;
import app.muster.catalogue.Catalogue;
import app.muster.plan.Plan;
import app.muster.plan.estate.Snapshot;
import app.muster.readiness.Readiness;
import app.muster.recover.Contradiction;
import app.muster.recover.Contradictions;
import app.muster.structure.Structure;
import app.muster.work.Cancelled;
import app.muster.work.Progress;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What follows from one plan and one snapshot: everything the screens show that nobody typed.
///
/// @param plan the plan it was computed from; compare with the present one to see whether it is old
/// @param spares what the estate tells is not needed to run
/// @param counted the same plan with these marked so, as far as no person says otherwise
/// @param contradictions what the plan promises and cannot keep
public record Insight(
        Plan plan,
        Snapshot snapshot,
        Estate estate,
        Assessment assessment,
        Readiness readiness,
        Structure structure,
        Spares spares,
        Plan counted,
        List<Contradiction> contradictions) {

    public Insight {
        contradictions = List.copyOf(contradictions);
    }

    public static Insight of(
            Catalogue catalogue,
            Plan plan,
            Snapshot snapshot,
            Optional<LocalDate> lastExercise,
            Instant now,
            Progress progress)
            throws Cancelled {
        return of(
                catalogue,
                plan,
                Assessment.of(catalogue, plan, snapshot, now, progress),
                lastExercise,
                now);
    }

    /// The same, judging again only what has changed since `before` where that was about the same
    /// snapshot and the same controls.
    public static Insight since(
            Optional<Insight> before,
            Catalogue catalogue,
            Plan plan,
            Snapshot snapshot,
            Optional<LocalDate> lastExercise,
            Instant now,
            Progress progress)
            throws Cancelled {
        Optional<Assessment> judged =
                before.map(Insight::assessment).filter(known -> known.isOf(catalogue, snapshot));
        return judged.isPresent()
                ? of(catalogue, plan, judged.get().after(plan, now), lastExercise, now)
                : of(catalogue, plan, snapshot, lastExercise, now, progress);
    }

    private static Insight of(
            Catalogue catalogue,
            Plan plan,
            Assessment assessment,
            Optional<LocalDate> lastExercise,
            Instant now) {
        Spares spares = Spares.of(catalogue, plan, assessment.estate());
        Plan counted = spares.in(plan);
        return new Insight(
                plan,
                assessment.estate().snapshot(),
                assessment.estate(),
                assessment,
                Readiness.of(plan, catalogue, assessment, lastExercise, now),
                Structure.of(counted),
                spares,
                counted,
                Contradictions.of(plan, catalogue, assessment, now));
    }
}
