package app.muster.session;

import app.muster.assess.Assessment;
import app.muster.catalogue.Catalogue;
import app.muster.plan.Plan;
import app.muster.readiness.Readiness;
import app.muster.session.Past.Occasion;
import app.muster.session.Past.Standing;
import app.muster.session.RunFiles.Begun;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Goes through snapshots and exercises in the order of time and scores the plan at each.
final class Standings {

    private final Catalogue catalogue;
    private final Plan plan;
    private final List<Begun> runs;
    private final List<Standing> found = new ArrayList<>();
    private int next;
    private Optional<Assessment> newest = Optional.empty();
    private Optional<LocalDate> exercised = Optional.empty();

    /// @param runs the oldest first
    Standings(Catalogue catalogue, Plan plan, List<Begun> runs) {
        this.catalogue = catalogue;
        this.plan = plan;
        this.runs = runs;
    }

    /// The next snapshot, not older than the one before.
    void snapshot(Assessment judged) {
        Instant taken = judged.estate().snapshot().taken();
        exercisesBefore(taken);
        newest = Optional.of(judged);
        stand(taken, Occasion.SNAPSHOT, judged.snapshot());
    }

    /// All that was up to that time.
    List<Standing> upTo(Instant now) {
        exercisesBefore(now.plusNanos(1));
        return List.copyOf(found);
    }

    /// An exercise before the first snapshot has nothing to stand on, but counts as one.
    private void exercisesBefore(Instant time) {
        for (; next < runs.size() && runs.get(next).at().isBefore(time); next++) {
            Begun run = runs.get(next);
            exercised = Optional.of(LocalDate.ofInstant(run.at(), ZoneOffset.UTC));
            stand(run.at(), Occasion.EXERCISE, run.name());
        }
    }

    private void stand(Instant at, Occasion occasion, String name) {
        newest.map(judged -> Readiness.of(plan, catalogue, judged, exercised, at).score())
                .ifPresent(score -> found.add(new Standing(at, occasion, name, score)));
    }
}
