package app.muster.expression;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Durations as people write them in scripts, catalogues and on the command line: `14d`, `90m`,
/// `1h30m`.
public final class Durations {

    private static final Pattern PARTS =
            Pattern.compile(
                    "(?:(\\d{1,6})d)?\\s?(?:(\\d{1,6})h)?\\s?(?:(\\d{1,7})m)?\\s?(?:(\\d{1,9})s)?");

    private Durations() {}

    /// @return empty if the text is no duration
    public static Optional<Duration> parse(String text) {
        Matcher parts = PARTS.matcher(text.strip());
        if (text.isBlank() || !parts.matches()) {
            return iso(text);
        }
        return Optional.of(
                Duration.ofDays(part(parts, 1))
                        .plusHours(part(parts, 2))
                        .plusMinutes(part(parts, 3))
                        .plusSeconds(part(parts, 4)));
    }

    /// The shortest form that is exact to the second: `1d 2h`, `90m` becomes `1h 30m`.
    public static String shown(Duration duration) {
        var parts = new ArrayList<String>();
        Duration left = duration.abs();
        if (left.toSeconds() == 0) {
            return "0m";
        }
        add(parts, left.toDays(), "d");
        add(parts, left.toHoursPart(), "h");
        add(parts, left.toMinutesPart(), "m");
        add(parts, left.toSecondsPart(), "s");
        return (duration.isNegative() ? "-" : "") + String.join(" ", parts);
    }

    private static void add(List<String> parts, long amount, String unit) {
        if (amount > 0) {
            parts.add(amount + unit);
        }
    }

    private static long part(Matcher parts, int group) {
        String digits = parts.group(group);
        return digits == null ? 0 : Long.parseLong(digits);
    }

    private static Optional<Duration> iso(String text) {
        try {
            return text.startsWith("P") ? Optional.of(Duration.parse(text)) : Optional.empty();
        } catch (DateTimeParseException notOne) {
            return Optional.empty();
        }
    }
}
