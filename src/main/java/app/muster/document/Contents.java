package app.muster.document;

import app.muster.assess.Assessment;
import app.muster.catalogue.Catalogue;
import app.muster.plan.ApplicationId;
import app.muster.plan.Plan;
import app.muster.plan.estate.Snapshot;
import app.muster.readiness.Readiness;
import app.muster.recover.Schedule;
import app.muster.text.Messages;

import java.time.Instant;
import java.util.Optional;

/// Everything a recovery plan document is made of.
///
/// @param only one application with the shared services it uses; empty for the whole plan
/// @param now the time it tells of
public record Contents(
        Plan plan,
        Catalogue catalogue,
        Snapshot snapshot,
        Assessment assessment,
        Readiness readiness,
        Schedule schedule,
        Optional<LastExercise> lastExercise,
        Optional<ApplicationId> only,
        Instant now,
        Messages words) {

    public Contents {
        only.ifPresent(
                id ->
                        plan.application(id)
                                .orElseThrow(
                                        () ->
                                                new IllegalArgumentException(
                                                        "no application " + id)));
    }
}
