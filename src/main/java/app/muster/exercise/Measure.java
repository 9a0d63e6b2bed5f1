package app.muster.exercise;

import app.muster.plan.AssetId;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// One thing an exercise measures, with its grade and what that stands on.
///
/// @param id of the expected action or of the attack action
/// @param computed the grade before anybody overrode it
/// @param evidence sentences for people, the deciding one first
/// @param taken time from the call to the deed; tasks only
/// @param limit with extra time
/// @param targets what the attack action hit; outcomes only
/// @param follows the asset whose loss took this one along; such a measure does not count in ranges
public record Measure(
        String id,
        Kind kind,
        String text,
        String objective,
        Optional<Activity> activity,
        boolean critical,
        Grade grade,
        Grade computed,
        Confidence confidence,
        List<String> evidence,
        Optional<Duration> taken,
        Optional<Duration> limit,
        List<AssetId> targets,
        Optional<AssetId> follows) {

    /// Who or what is measured.
    public enum Kind {
        /// People.
        TASK,
        /// The plan, by what a bare attack would have left.
        OUTCOME
    }

    /// What a grade rests on, best first.
    public enum Confidence {
        /// Computed from what was read or vouched for, or two evaluators agree.
        A,
        /// One evaluator, with evidence.
        B,
        /// An opinion, or something that was only said during play.
        C
    }

    public Measure {
        evidence = List.copyOf(evidence);
        targets = List.copyOf(targets);
    }

    Measure graded(Grade other, String why) {
        return new Measure(
                id,
                kind,
                text,
                objective,
                activity,
                critical,
                other,
                computed,
                confidence,
                java.util.stream.Stream.concat(java.util.stream.Stream.of(why), evidence.stream())
                        .toList(),
                taken,
                limit,
                targets,
                follows);
    }
}
