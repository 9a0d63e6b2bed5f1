package app.muster.plan;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// How long a step takes, and how that is known.
///
/// @param measured the day of the newest measurement; empty if nobody measured
/// @param times how often it was measured
/// @param source where durations that nobody measured come from; [Step#ESTIMATE] or empty for an
///   estimate
public record Timing(Estimate estimate, Optional<LocalDate> measured, int times, String source) {

    /// The step's own durations until somebody measured it. One measurement takes the place of the
    /// likely duration and keeps the spread; of several, least and most count, and their median.
    ///
    /// @param runs of this step, in any order
    static Timing of(Step step, List<StepRun> runs) {
        List<StepRun> measured =
                runs.stream().filter(run -> run.worked() && run.took().isPresent()).toList();
        if (measured.isEmpty()) {
            return new Timing(step.estimate(), Optional.empty(), 0, step.source());
        }
        List<Duration> took =
                measured.stream().flatMap(run -> run.took().stream()).sorted().toList();
        Duration least = took.getFirst();
        Duration most = took.getLast();
        Estimate estimate =
                least.equals(most)
                        ? scaled(step.estimate(), most)
                        : new Estimate(least, median(took), most);
        return new Timing(
                estimate,
                measured.stream().map(StepRun::on).max(LocalDate::compareTo),
                took.size(),
                step.source());
    }

    /// Whether the durations are only thought.
    public boolean isEstimate() {
        return !isMeasured() && (source.isBlank() || source.equalsIgnoreCase(Step.ESTIMATE));
    }

    public boolean isMeasured() {
        return times > 0;
    }

    private static Estimate scaled(Estimate spread, Duration likely) {
        double before = spread.likely().toMillis();
        return before == 0
                ? new Estimate(likely, likely, likely)
                : new Estimate(
                        times(likely, spread.least().toMillis() / before),
                        likely,
                        times(likely, spread.most().toMillis() / before));
    }

    private static Duration times(Duration duration, double factor) {
        return Duration.ofSeconds(
                Math.min(Estimate.LONGEST.toSeconds(), Math.round(duration.toSeconds() * factor)));
    }

    private static Duration median(List<Duration> sorted) {
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(middle)
                : sorted.get(middle - 1).plus(sorted.get(middle)).dividedBy(2);
    }
}
