package app.muster.readiness.gain;

import app.muster.plan.ApplicationId;
import app.muster.readiness.Score;
import app.muster.recover.Chance.Share;
import app.muster.work.Cancelled;
import app.muster.work.Progress;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.concurrent.Executor;

/// Fixes that are taken one after the other, each time the one that gains most for the work once
/// those before it are done. Greedy: a good bundle, not provably the best one.
///
/// @param gains what each adds to those before it
/// @param readiness once all of them are done
/// @param chances once all of them are done
/// @param lost how many assets the attack still destroys for good
/// @param hours of all of them
public record Bundle(
        List<Gain> gains,
        Score readiness,
        Map<ApplicationId, Share> chances,
        int lost,
        double hours) {

    public Bundle {
        gains = List.copyOf(gains);
        chances = Map.copyOf(chances);
    }

    /// @param budget hours that there are; what does not fit into the rest is passed over
    /// @param executor weighs several at the same time; the result does not depend on it
    public static Bundle of(Question question, double budget, Executor executor, Progress progress)
            throws Cancelled {
        return of(question, Gains.of(question, executor, progress), budget, progress);
    }

    /// @param single what each fix gains by itself, by the same question
    public static Bundle of(Question question, Gains single, double budget, Progress progress)
            throws Cancelled {
        var weighing = new Weighing(question);
        var waiting = new PriorityQueue<>(Weighing.BEST_FIRST);
        waiting.addAll(single.gains());
        var taken = new ArrayList<Gain>();
        double hours = 0;
        while (!waiting.isEmpty()) {
            progress.step(Words.of("readiness.gain.bundling"), (long) hours, (long) budget);
            Gain stale = waiting.poll();
            if (hours + stale.fix().hours() > budget) {
                continue;
            }
            Gain fresh = weighing.weigh(stale.fix());
            boolean isBest =
                    waiting.isEmpty() || Weighing.BEST_FIRST.compare(fresh, waiting.peek()) <= 0;
            if (!isBest && fresh.worth() > 0) {
                waiting.add(fresh);
            } else if (fresh.worth() > 0) {
                weighing.take(fresh.fix());
                taken.add(fresh);
                hours += fresh.fix().hours();
            }
        }
        return new Bundle(
                taken,
                weighing.readiness(),
                weighing.now().chances(),
                weighing.now().lost().size(),
                hours);
    }
}
