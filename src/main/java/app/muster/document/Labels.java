package app.muster.document;

import app.muster.assess.Verdict;
import app.muster.catalogue.Control.Severity;
import app.muster.expression.Durations;
import app.muster.plan.Category;
import app.muster.plan.estate.Coverage;
import app.muster.plan.estate.EvidenceKind;
import app.muster.readiness.Dimension;
import app.muster.text.Messages;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Optional;

/// What documents call the program's own values.
final class Labels {

    private Labels() {}

    static String category(Category category, Messages words) {
        return switch (category) {
            case A -> words.get("document.category.a");
            case B -> words.get("document.category.b");
            case C -> words.get("document.category.c");
            case D -> words.get("document.category.d");
            case E -> words.get("document.category.e");
            case UNCLASSIFIED -> words.get("document.category.unclassified");
        };
    }

    static Tone tone(Category category) {
        return switch (category) {
            case A -> Tone.CATEGORY_A;
            case B -> Tone.CATEGORY_B;
            case C -> Tone.CATEGORY_C;
            case D -> Tone.CATEGORY_D;
            case E -> Tone.CATEGORY_E;
            case UNCLASSIFIED -> Tone.NEUTRAL;
        };
    }

    static String severity(Severity severity, Messages words) {
        return switch (severity) {
            case CRITICAL -> words.get("severity.critical");
            case HIGH -> words.get("severity.high");
            case MEDIUM -> words.get("severity.medium");
            case LOW -> words.get("severity.low");
        };
    }

    static Tone tone(Severity severity) {
        return switch (severity) {
            case CRITICAL -> Tone.CRITICAL;
            case HIGH -> Tone.HIGH;
            case MEDIUM -> Tone.MEDIUM;
            case LOW -> Tone.LOW;
        };
    }

    static String verdict(Verdict verdict, Messages words) {
        return switch (verdict) {
            case IN_PLACE -> words.get("status.in-place");
            case MISSING -> words.get("status.missing");
            case UNKNOWN -> words.get("status.unknown");
            case NOT_APPLICABLE -> words.get("status.not-applicable");
            case WAIVED -> words.get("status.waived");
        };
    }

    static String side(Dimension.Side side, Messages words) {
        return switch (side) {
            case PROTECT -> words.get("document.side.protect");
            case DETECT -> words.get("document.side.detect");
            case RESPOND -> words.get("document.side.respond");
            case RECOVER -> words.get("document.side.recover");
            case REHEARSE -> words.get("document.side.rehearse");
        };
    }

    static String state(Coverage.State state, Messages words) {
        return switch (state) {
            case COMPLETE -> words.get("document.coverage.complete");
            case PARTIAL -> words.get("document.coverage.partial");
            case DENIED -> words.get("document.coverage.denied");
            case FAILED -> words.get("document.coverage.failed");
            case NOT_ASKED -> words.get("document.coverage.not-asked");
        };
    }

    static String evidence(EvidenceKind kind, Messages words) {
        return words.get("evidence." + kind.key());
    }

    /// `8h`, or a dash where nobody has said.
    static String time(Optional<Duration> duration) {
        return duration.map(Labels::time).orElse("\u2013");
    }

    static String time(Duration duration) {
        return Durations.shown(Duration.ofMinutes((duration.toSeconds() + 59) / 60));
    }

    static String date(LocalDate date, Messages words) {
        return written("d MMMM yyyy", date, words);
    }

    static String moment(Instant time, Messages words) {
        return written("d MMMM yyyy, HH:mm 'UTC'", time.atZone(ZoneOffset.UTC), words);
    }

    /// The language of the words; what they fall back to is English.
    static Locale locale(Messages words) {
        Locale locale = words.bundle().getLocale();
        return locale.getLanguage().isEmpty() ? Locale.ENGLISH : locale;
    }

    private static String written(String pattern, TemporalAccessor time, Messages words) {
        return DateTimeFormatter.ofPattern(pattern, locale(words)).format(time);
    }
}
