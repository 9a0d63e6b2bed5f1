package app.muster.session;

import app.muster.assess.Assessment;
import app.muster.assess.Estate;
import app.muster.catalogue.Catalogue;
import app.muster.plan.Plan;
import app.muster.plan.estate.Snapshot;
import app.muster.readiness.Readiness;
import app.muster.work.Cancelled;
import app.muster.work.Progress;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// What follows from one plan and one snapshot: everything the screens show that nobody typed.
///
/// @param plan the plan it was computed from; compare with the present one to see whether it is old
public record Insight(
        Plan plan, Snapshot snapshot, Estate estate, Assessment assessment, Readiness readiness) {

    public static Insight of(
            Catalogue catalogue,
            Plan plan,
            Snapshot snapshot,
            Optional<LocalDate> lastExercise,
            Instant now,
            Progress progress)
            throws Cancelled {
        Assessment assessment = Assessment.of(catalogue, plan, snapshot, now, progress);
        return new Insight(
                plan,
                snapshot,
                Estate.of(snapshot),
                assessment,
                Readiness.of(plan, catalogue, assessment, lastExercise, now));
    }
}
