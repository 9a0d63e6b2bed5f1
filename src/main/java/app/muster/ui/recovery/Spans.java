package app.muster.ui.recovery;

import app.muster.expression.Durations;

import java.time.Duration;

/// Spans of time as people say them: to the minute, and above two days to the hour.
final class Spans {

    private static final Duration LONG = Duration.ofDays(2);

    private Spans() {}

    static String shown(Duration span) {
        long minutes = Math.round(span.toMillis() / 60_000.0);
        return Durations.shown(
                span.compareTo(LONG) >= 0
                        ? Duration.ofHours(Math.round(minutes / 60.0))
                        : Duration.ofMinutes(minutes));
    }
}
