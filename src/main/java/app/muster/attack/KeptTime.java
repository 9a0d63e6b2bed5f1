package app.muster.attack;

import app.muster.catalogue.Kept;
import app.muster.expression.Durations;
import app.muster.expression.Facts;
import app.muster.expression.Value;

import java.time.Duration;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/// How long one target's service keeps what was deleted.
///
/// @param from the fact that says so, or [#SERVICE]; empty if the cautious least counts
record KeptTime(Duration time, String from) {

    /// The service keeps for all alike just as long.
    static final String SERVICE = "service";

    static KeptTime of(Kept kept, Facts facts) {
        for (List<String> path : kept.read()) {
            Optional<Duration> read = read(facts.path(path), kept.unit());
            if (read.isPresent()) {
                return new KeptTime(read.get(), String.join(".", path));
            }
        }
        return new KeptTime(kept.least(), kept.fixed() ? SERVICE : "");
    }

    /// `P4W` or `P1Y`, as policies say it; a month counts as short as any.
    private static Optional<Duration> period(String text) {
        try {
            Period period = Period.parse(text);
            return Optional.of(
                    Duration.ofDays(
                            365L * period.getYears()
                                    + 28L * period.getMonths()
                                    + period.getDays()));
        } catch (DateTimeParseException notOne) {
            return Optional.empty();
        }
    }

    private static Optional<Duration> read(Value value, Duration unit) {
        return switch (value) {
            case Value.Number(double number) ->
                    number >= 0 && number < 1e6
                            ? Optional.of(Duration.ofSeconds(Math.round(number * unit.toSeconds())))
                            : Optional.empty();
            case Value.Text(String text) ->
                    Durations.parse(text).or(() -> period(text)).filter(time -> !time.isZero());
            case Value.Span(Duration span) -> Optional.of(span);
            case Value.Flag _, Value.Items _, Value.Present _, Value.Absent _, Value.Unknown _ ->
                    Optional.empty();
        };
    }
}
