package app.muster.recover;

import app.muster.catalogue.RecoveryFacts;
import app.muster.plan.Estimate;
import app.muster.plan.Step;
import app.muster.recover.Conditions.Slowness;

import java.time.Duration;
import java.util.Optional;

/// How fast the work goes: how often attempts fail, and how much a slow region slows.
///
/// @param attended share of attempts that fail at what people do
/// @param waiting the same at what people wait for
record Pace(double attended, double waiting, Optional<Slowness> slowness) {

    /// How often one step can be tried; the last attempt succeeds.
    static final int MOST_ATTEMPTS = 8;

    /// Nobody plans for more than ten years.
    private static final int LONGEST = 315_360_000;

    static Pace of(Conditions conditions, RecoveryFacts facts) {
        return conditions.failures()
                ? new Pace(facts.attendedFailures(), facts.waitingFailures(), conditions.slowness())
                : new Pace(0, 0, conditions.slowness());
    }

    double failures(Step step) {
        return step.attended() ? attended : waiting;
    }

    /// Seconds that a step takes on average, failed attempts and slow regions included.
    ///
    /// @param location empty where there is no region
    double mean(Step step, String location) {
        double share = failures(step);
        double attempts = (1 - StrictMath.pow(share, MOST_ATTEMPTS)) / (1 - share);
        double factor = location.isEmpty() ? 1 : slowness.map(Slowness::mean).orElse(1.0);
        return mean(step.estimate()) * attempts * factor;
    }

    static double mean(Estimate estimate) {
        return (seconds(estimate.least())
                        + 4.0 * seconds(estimate.likely())
                        + seconds(estimate.most()))
                / 6;
    }

    static int seconds(Duration duration) {
        return (int)
                Math.min(LONGEST, duration.toSeconds() + (duration.toMillisPart() >= 500 ? 1L : 0));
    }
}
