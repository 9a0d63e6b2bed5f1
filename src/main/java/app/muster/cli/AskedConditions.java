package app.muster.cli;

import app.muster.expression.Durations;
import app.muster.plan.Estimate;
import app.muster.recover.Conditions;
import app.muster.recover.Crews;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Reads under which conditions a recovery is to be played.
record AskedConditions(Console console) {

    /// Each is as it was typed, or null.
    Conditions conditions(
            @Nullable String detect,
            @Nullable String decide,
            @Nullable String start,
            @Nullable String slowRegions) {
        Conditions asked =
                Conditions.of(Crews.AS_PLANNED)
                        .noticed(estimate("--detect", detect), estimate("--decide", decide));
        if (start != null) {
            asked = asked.startingAt(time(start));
        }
        return slowRegions == null ? asked : asked.slowed(factor(slowRegions));
    }

    private Estimate estimate(String option, @Nullable String text) {
        if (text == null) {
            return Estimate.minutes(0, 0, 0);
        }
        List<Duration> points =
                Arrays.stream(text.split(",", -1))
                        .map(Durations::parse)
                        .flatMap(Optional::stream)
                        .toList();
        boolean isWhole = points.size() == 3 && text.split(",", -1).length == 3;
        Optional<Estimate> estimate =
                isWhole
                        ? Estimate.ifAny(points.get(0), points.get(1), points.get(2))
                        : Optional.empty();
        return estimate.orElseThrow(
                () ->
                        new WrongUsage(
                                console.say(
                                        "cli.simulate.estimate",
                                        option,
                                        Durations.shown(Estimate.LONGEST),
                                        text)));
    }

    private LocalDateTime time(String text) {
        try {
            return LocalDateTime.parse(text);
        } catch (DateTimeParseException notOne) {
            throw new WrongUsage(console.say("cli.simulate.start", text));
        }
    }

    private Conditions.Slowness factor(String text) {
        String[] points = text.split(",", -1);
        try {
            if (points.length == 3) {
                return new Conditions.Slowness(
                        Double.parseDouble(points[0]),
                        Double.parseDouble(points[1]),
                        Double.parseDouble(points[2]));
            }
        } catch (IllegalArgumentException notOne) {
            // told below
        }
        throw new WrongUsage(console.say("cli.simulate.slow-regions", text));
    }
}
