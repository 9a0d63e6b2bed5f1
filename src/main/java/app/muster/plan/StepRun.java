package app.muster.plan;

import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// What came of it when people did one step for real.
///
/// It names the step by what was done, not by its place: a step that is moved or copied keeps its
/// runs, one that is changed loses them, and one that is changed back has them again.
///
/// @param step the [Step#fingerprint] of the step as it was done
/// @param title of the step as it was done, for people
/// @param by who did it
/// @param took how long in whole seconds, at least one and at most [Estimate#LONGEST], if somebody
///   looked at the clock
/// @param note what they noticed, or empty
public record StepRun(
        String step,
        String title,
        LocalDate on,
        String by,
        Optional<Duration> took,
        boolean worked,
        String note) {

    public StepRun {
        if (took.filter(time -> !isTime(time)).isPresent()) {
            throw new IllegalArgumentException("a step took " + took.get());
        }
        took = took.map(time -> time.truncatedTo(ChronoUnit.SECONDS));
    }

    /// Whether a step can have taken so long.
    public static boolean isTime(Duration took) {
        return took.toSeconds() >= 1 && took.compareTo(Estimate.LONGEST) <= 0;
    }

    public static StepRun of(
            Step step,
            LocalDate on,
            String by,
            Optional<Duration> took,
            boolean worked,
            String note) {
        return new StepRun(step.fingerprint(), step.title(), on, by, took, worked, note);
    }
}
