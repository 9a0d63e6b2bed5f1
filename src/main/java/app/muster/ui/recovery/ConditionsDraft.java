package app.muster.ui.recovery;

import app.muster.expression.Durations;
import app.muster.plan.Estimate;
import app.muster.recover.Conditions;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/// Conditions as somebody types them.
///
/// @param detection three durations, for example `15m`; all empty for at once
/// @param day of the attack, or null while nobody has said
/// @param time of the attack, for example `02:00`
/// @param slow three factors; only asked for where `isSlow`
record ConditionsDraft(
        List<String> detection,
        List<String> decision,
        @Nullable LocalDate day,
        String time,
        boolean failures,
        boolean isSlow,
        List<String> slow) {

    private static final List<String> NONE = List.of("", "", "");

    /// The conditions, or the message key of what is wrong with the draft.
    record Read(Optional<Conditions> conditions, String problem) {}

    static ConditionsDraft of(Conditions now) {
        return new ConditionsDraft(
                texts(now.detection()),
                texts(now.decision()),
                now.start().map(LocalDateTime::toLocalDate).orElse(null),
                now.start().map(start -> start.toLocalTime().toString()).orElse(""),
                now.failures(),
                now.slowness().isPresent(),
                now.slowness()
                        .map(s -> List.of(number(s.least()), number(s.likely()), number(s.most())))
                        .orElse(List.of("1", "1", "3")));
    }

    /// @param now whose crews stay
    Read read(Conditions now) {
        Optional<Estimate> detected = estimate(detection);
        Optional<Estimate> decided = estimate(decision);
        if (detected.isEmpty() || decided.isEmpty()) {
            return wrong("recovery.conditions.wrong.times");
        }
        Conditions read =
                Conditions.of(now.crews()).noticed(detected.get(), decided.get()).failing(failures);
        if (day != null) {
            try {
                read = read.startingAt(day.atTime(LocalTime.parse(time.strip())));
            } catch (DateTimeException noTime) {
                return wrong("recovery.conditions.wrong.start");
            }
        } else if (!time.isBlank()) {
            return wrong("recovery.conditions.wrong.start");
        }
        if (isSlow) {
            Optional<Conditions.Slowness> factor = factor();
            if (factor.isEmpty()) {
                return wrong("recovery.conditions.wrong.slow");
            }
            read = read.slowed(factor.get());
        }
        return new Read(Optional.of(read), "");
    }

    private static Read wrong(String problem) {
        return new Read(Optional.empty(), problem);
    }

    private static Optional<Estimate> estimate(List<String> texts) {
        if (texts.stream().allMatch(String::isBlank)) {
            return Optional.of(Estimate.minutes(0, 0, 0));
        }
        List<Duration> points =
                texts.stream().map(Durations::parse).flatMap(Optional::stream).toList();
        return points.size() == 3
                ? Estimate.ifAny(points.get(0), points.get(1), points.get(2))
                : Optional.empty();
    }

    private Optional<Conditions.Slowness> factor() {
        try {
            return Optional.of(
                    new Conditions.Slowness(
                            Double.parseDouble(slow.get(0)),
                            Double.parseDouble(slow.get(1)),
                            Double.parseDouble(slow.get(2))));
        } catch (IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }

    private static List<String> texts(Estimate estimate) {
        return estimate.most().isZero()
                ? NONE
                : List.of(
                        Durations.shown(estimate.least()),
                        Durations.shown(estimate.likely()),
                        Durations.shown(estimate.most()));
    }

    private static String number(double factor) {
        return factor == Math.rint(factor) ? String.valueOf((long) factor) : String.valueOf(factor);
    }
}
