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

    private static final Duration LONGEST = Duration.ofDays(365);

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
        if (!isWhole
                || points.get(0).isNegative()
                || points.get(0).compareTo(points.get(1)) > 0
                || points.get(1).compareTo(points.get(2)) > 0
                || points.get(2).compareTo(LONGEST) > 0) {
            throw new WrongUsage(console.say("cli.simulate.estimate", option, text));
        }
        return new Estimate(points.get(0), points.get(1), points.get(2));
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
