package app.muster.ui.estate;

import app.muster.expression.Durations;
import app.muster.mapping.EffectiveTargets;
import app.muster.plan.ApplicationId;
import app.muster.text.Messages;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Who asks more of an application than its own targets say, in words.
final class TargetWords {

    private TargetWords() {}

    /// One line for each target that others make stricter; none where its own are the strictest.
    static List<String> forced(
            ApplicationsViewModel.Line line, Function<ApplicationId, String> name, Messages words) {
        var targets = line.targets();
        return Stream.of(
                        duration("estate.target.rto", targets.rto(), name, words),
                        duration("estate.target.rpo", targets.rpo(), name, words),
                        duration("estate.target.mtd", targets.mtd(), name, words),
                        one(
                                "estate.column.tier",
                                targets.tier(),
                                tier -> words.get("estate.tier", tier),
                                name,
                                words))
                .flatMap(Optional::stream)
                .toList();
    }

    /// The same for one target.
    static <T extends Comparable<T>> Optional<String> one(
            String key,
            EffectiveTargets.Target<T> target,
            Function<T, String> shown,
            Function<ApplicationId, String> name,
            Messages words) {
        if (target.forcedBy().isEmpty() || target.effective().isEmpty()) {
            return Optional.empty();
        }
        String by = target.forcedBy().stream().map(name).collect(Collectors.joining(", "));
        String value = shown.apply(target.effective().get());
        return Optional.of(
                target.own().isPresent()
                        ? words.get(
                                "estate.target.stricter",
                                words.get(key),
                                value,
                                by,
                                shown.apply(target.own().get()))
                        : words.get("estate.target.forced", words.get(key), value, by));
    }

    private static Optional<String> duration(
            String key,
            EffectiveTargets.Target<Duration> target,
            Function<ApplicationId, String> name,
            Messages words) {
        return one(key, target, Durations::shown, name, words);
    }
}
