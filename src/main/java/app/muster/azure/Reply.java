package app.muster.azure;

import app.muster.plan.estate.Json;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One answer of Resource Manager, whole or not.
///
/// @param status 0 if none came
/// @param body empty unless the answer is complete JSON
/// @param trouble why nothing of use came, as a key of words; empty otherwise
record Reply(int status, Map<String, String> headers, Optional<Json.Obj> body, String trouble) {

    private static final Pattern CODE = Pattern.compile("[A-Za-z][A-Za-z0-9._-]{0,79}");
    private static final Pattern TRY_AGAIN =
            Pattern.compile("(?i)(?:try again|retry)[^.]{0,40}?'?(\\d{1,6})'?\\s*(second|minute)");
    private static final Pattern CLOCK =
            Pattern.compile("(\\d{1,2}):(\\d{2}):(\\d{2})(?:\\.\\d+)?");

    Reply {
        var sorted = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        sorted.putAll(headers);
        headers = sorted;
    }

    static Reply none(String trouble) {
        return new Reply(0, Map.of(), Optional.empty(), trouble);
    }

    String header(String name) {
        return headers.getOrDefault(name, "");
    }

    boolean isGood() {
        return status == 200 && body.isPresent() && trouble.isEmpty();
    }

    /// Whether the same question may well get an answer a little later.
    boolean isPassing() {
        return status == 0
                || status == 408
                || status == 429
                || status >= 500
                || status == 200 && !isGood();
    }

    /// What Azure calls the error: its code, and nothing of its message.
    String code() {
        String code =
                body.map(
                                said -> {
                                    Json.Obj error = said.object("error");
                                    String inner = error.text("code");
                                    return inner.isEmpty() ? said.text("code") : inner;
                                })
                        .orElse("");
        return CODE.matcher(code).matches() ? code : "";
    }

    /// How long Azure asks to be left alone: by header, else by the words of its message.
    Optional<Duration> retryAfter() {
        for (String name : new String[] {"retry-after-ms", "x-ms-retry-after-ms"}) {
            if (header(name).matches("\\d{1,9}")) {
                return Optional.of(Duration.ofMillis(Long.parseLong(header(name))));
            }
        }
        String after = header("Retry-After");
        if (after.matches("\\d{1,6}")) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(after)));
        }
        Optional<Duration> until = until(after);
        if (until.isPresent()) {
            return until;
        }
        return status == 429 ? resetsAfter().or(this::fromMessage) : Optional.empty();
    }

    /// A moment is told by Azure's clock, so Azure's clock says how long it is until then.
    private Optional<Duration> until(String moment) {
        try {
            var format = DateTimeFormatter.RFC_1123_DATE_TIME;
            Duration wait =
                    Duration.between(
                            ZonedDateTime.parse(header("Date"), format),
                            ZonedDateTime.parse(moment, format));
            return wait.isNegative() ? Optional.of(Duration.ZERO) : Optional.of(wait);
        } catch (DateTimeParseException noMoment) {
            return Optional.empty();
        }
    }

    /// When the quota of Resource Graph is full again.
    Optional<Duration> resetsAfter() {
        Matcher clock = CLOCK.matcher(header("x-ms-user-quota-resets-after"));
        return clock.matches()
                ? Optional.of(
                        Duration.ofSeconds(
                                Long.parseLong(clock.group(1)) * 3_600
                                        + Long.parseLong(clock.group(2)) * 60
                                        + Long.parseLong(clock.group(3))))
                : Optional.empty();
    }

    /// How many requests are left, if the answer says so.
    Optional<Long> remaining() {
        for (String name :
                new String[] {
                    "x-ms-user-quota-remaining", "x-ms-ratelimit-remaining-subscription-reads"
                }) {
            if (header(name).matches("\\d{1,9}")) {
                return Optional.of(Long.parseLong(header(name)));
            }
        }
        return Optional.empty();
    }

    private Optional<Duration> fromMessage() {
        String message =
                body.map(said -> said.object("error").text("message") + said.text("message"))
                        .orElse("");
        Matcher found = TRY_AGAIN.matcher(message);
        if (!found.find()) {
            return Optional.empty();
        }
        long many = Long.parseLong(found.group(1));
        return Optional.of(
                found.group(2).equalsIgnoreCase("minute")
                        ? Duration.ofMinutes(many)
                        : Duration.ofSeconds(many));
    }
}
