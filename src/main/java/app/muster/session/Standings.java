package app.muster.session;

import app.muster.assess.Assessment;
import app.muster.catalogue.Catalogue;
import app.muster.plan.Plan;
import app.muster.problem.ProblemException;
import app.muster.readiness.Readiness;
import app.muster.readiness.Score;
import app.muster.session.Past.Occasion;
import app.muster.session.Past.Standing;
import app.muster.session.RunFiles.Begun;
import app.muster.work.Cancelled;

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
    private final PastMemory memory;
    private final Judging judging;
    private final List<Standing> found = new ArrayList<>();
    private int next;
    private Optional<PastMemory.Known> newest = Optional.empty();
    private Optional<LocalDate> exercised = Optional.empty();

    /// Judges a snapshot by its name.
    interface Judging {
        Assessment of(String snapshot) throws ProblemException, Cancelled;
    }

    /// @param runs the oldest first
    /// @param memory of scores that were reckoned before
    Standings(
            Catalogue catalogue, Plan plan, List<Begun> runs, PastMemory memory, Judging judging) {
        this.catalogue = catalogue;
        this.plan = plan;
        this.runs = runs;
        this.memory = memory;
        this.judging = judging;
    }

    /// The next snapshot, not older than the one before.
    void snapshot(PastMemory.Known known) throws ProblemException, Cancelled {
        Instant taken = known.moment().taken();
        exercisesBefore(taken);
        newest = Optional.of(known);
        stand(taken, Occasion.SNAPSHOT, known.moment().snapshot());
    }

    /// All that was up to that time.
    List<Standing> upTo(Instant now) throws ProblemException, Cancelled {
        exercisesBefore(now.plusNanos(1));
        return List.copyOf(found);
    }

    /// An exercise before the first snapshot has nothing to stand on, but counts as one.
    private void exercisesBefore(Instant time) throws ProblemException, Cancelled {
        for (; next < runs.size() && runs.get(next).at().isBefore(time); next++) {
            Begun run = runs.get(next);
            exercised = Optional.of(LocalDate.ofInstant(run.at(), ZoneOffset.UTC));
            stand(run.at(), Occasion.EXERCISE, run.name());
        }
    }

    private void stand(Instant at, Occasion occasion, String name)
            throws ProblemException, Cancelled {
        if (newest.isPresent()) {
            found.add(new Standing(at, occasion, name, score(newest.get(), at)));
        }
    }

    private Score score(PastMemory.Known known, Instant at) throws ProblemException, Cancelled {
        var moment = new PastMemory.Scored(known.moment().snapshot(), known.stamp(), exercised, at);
        Optional<Score> remembered = memory.score(moment, catalogue, plan);
        if (remembered.isPresent()) {
            return remembered.get();
        }
        Assessment judged = judging.of(known.moment().snapshot());
        Score score = Readiness.of(plan, catalogue, judged, exercised, at).score();
        memory.learn(moment, catalogue, plan, score);
        return score;
    }
}
