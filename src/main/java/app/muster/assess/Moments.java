package app.muster.assess;

import app.muster.expression.Value;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/// Dates as Azure writes them.
final class Moments {

    /// Azure says "never" with the year 1 or 1601.
    private static final Instant FIRST = Instant.parse("1980-01-01T00:00:00Z");

    private Moments() {}

    static Optional<Instant> parse(String text) {
        try {
            Instant read =
                    text.length() == 10
                            ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                            : text.endsWith("Z") || text.matches(".*[+-]\\d\\d:?\\d\\d")
                                    ? OffsetDateTime.parse(text).toInstant()
                                    : OffsetDateTime.parse(text + "Z").toInstant();
            return read.isBefore(FIRST) ? Optional.empty() : Optional.of(read);
        } catch (DateTimeException notOne) {
            return Optional.empty();
        }
    }

    /// Time from a date in a body until `now`; none where the body has no date.
    static Value age(Value date, Instant now) {
        return switch (date) {
            case Value.Text(String text) ->
                    parse(text)
                            .<Value>map(at -> new Value.Span(Duration.between(at, now)))
                            .orElse(Value.ABSENT);
            case Value.Unknown unknown -> unknown;
            case Value.Flag _,
                    Value.Number _,
                    Value.Span _,
                    Value.Items _,
                    Value.Present _,
                    Value.Absent _ ->
                    Value.ABSENT;
        };
    }
}
