package app.muster.ui.playbooks;

import app.muster.expression.Durations;
import app.muster.plan.Estimate;
import app.muster.plan.Playbook;
import app.muster.plan.Proof;
import app.muster.plan.StepRun;
import app.muster.plan.Timing;
import app.muster.recover.Flaw;
import app.muster.recover.WayBack;
import app.muster.text.Messages;
import app.muster.ui.control.Icons;
import app.muster.ui.control.Status;

import javafx.scene.control.Label;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.stream.Collectors;

/// The small marks of playbooks: whose, how fresh, who does it, what comes back. Each says in words
/// what its colour says.
final class Marks {

    private final Messages words;

    Marks(Messages words) {
        this.words = words;
    }

    Label owner(Book book) {
        return book.isOurs()
                ? pill(words.get("playbooks.ours"), Feather.BOOKMARK, "")
                : pill(words.get("playbooks.template"), Feather.BOOK, "");
    }

    Label proof(Book book, LocalDate today) {
        Proof proof = book.proof();
        long days =
                book.own()
                        .flatMap(own -> own.verified(today))
                        .map(day -> ChronoUnit.DAYS.between(day, today))
                        .orElse(0L);
        return switch (proof) {
            case TESTED ->
                    pill(words.get("playbooks.tested.fresh", days), Feather.CHECK, Status.IN_PLACE);
            case STALE -> doubtful(words.get("playbooks.tested.stale", days), Feather.CLOCK);
            case PARTLY ->
                    doubtful(words.get("playbooks.tested.partly", done(book)), Feather.CLOCK);
            case CHANGED -> doubtful(words.get("playbooks.tested.changed"), Feather.REFRESH_CW);
            case FAILED -> pill(words.get("playbooks.tested.failed"), Feather.X, Status.MISSING);
            case NEVER -> pill(words.get("playbooks.tested.never"), Feather.CIRCLE, Status.UNKNOWN);
        };
    }

    private static long done(Book book) {
        Playbook own = book.own().orElseThrow();
        return own.steps().stream().filter(step -> !own.runsOf(step).isEmpty()).count();
    }

    private Label doubtful(String text, Ikon icon) {
        Label pill = pill(text, icon, "medium");
        pill.getStyleClass().add("status-pill");
        return pill;
    }

    /// What is wrong with the book, counted.
    Label flaws(Book book) {
        long errors = book.flaws(Flaw.Severity.ERROR);
        long warnings = book.flaws(Flaw.Severity.WARNING);
        return errors > 0
                ? pill(words.get("playbooks.errors", errors), Feather.ALERT_OCTAGON, Status.MISSING)
                : warnings > 0
                        ? doubtful(
                                words.get("playbooks.warnings", warnings), Feather.ALERT_TRIANGLE)
                        : pill(words.get("playbooks.flawless"), Feather.CHECK, Status.IN_PLACE);
    }

    /// What is wrong and what to do about it, in one line.
    Label flaw(Flaw flaw) {
        var line = BookDetail.wrapped(flaw.says() + " " + flaw.remedy());
        line.setGraphic(severity(flaw.severity()));
        line.getStyleClass().add("flaw-line");
        return line;
    }

    Label severity(Flaw.Severity severity) {
        return switch (severity) {
            case ERROR ->
                    pill(words.get("playbook.flaw.error"), Feather.ALERT_OCTAGON, Status.MISSING);
            case WARNING -> doubtful(words.get("playbook.flaw.warning"), Feather.ALERT_TRIANGLE);
            case HINT -> pill(words.get("playbook.flaw.hint"), Feather.INFO, "");
        };
    }

    /// How many of the roles have somebody in them; the tooltip names them.
    Label seats(Book book) {
        boolean all = book.filled() == book.seats().size();
        Label pill =
                pill(
                        words.get("playbooks.roles", book.filled(), book.seats().size()),
                        all ? Feather.USER_CHECK : Feather.USER_X,
                        all ? Status.IN_PLACE : Status.MISSING);
        Icons.tooltipOnHover(
                pill,
                () ->
                        book.seats().stream()
                                .map(
                                        seat ->
                                                words.get(
                                                        "playbooks.seat",
                                                        seat.name(),
                                                        seat.isFilled()
                                                                ? seat.holder()
                                                                : words.get("playbooks.seat.free")))
                                .collect(Collectors.joining("\n")));
        return pill;
    }

    Label way(WayBack way) {
        String word = words.get("playbook.way." + way.kind().key());
        String begun = Character.toUpperCase(word.charAt(0)) + word.substring(1);
        return pill(begun, icon(way.kind()), status(way.kind()));
    }

    static Status status(WayBack.Kind kind) {
        return switch (kind) {
            case NONE, EMPTY -> Status.LOST;
            case UNCERTAIN -> Status.UNKNOWN;
            case BEST_EFFORT -> Status.BEST_EFFORT;
            case SURE -> Status.IN_PLACE;
            case UNTOUCHED -> Status.NOT_APPLICABLE;
        };
    }

    private static Ikon icon(WayBack.Kind kind) {
        return switch (kind) {
            case NONE -> Feather.ALERT_OCTAGON;
            case EMPTY -> Feather.X_OCTAGON;
            case UNCERTAIN -> Feather.HELP_CIRCLE;
            case BEST_EFFORT -> Feather.LIFE_BUOY;
            case SURE -> Feather.CHECK_CIRCLE;
            case UNTOUCHED -> Feather.MINUS;
        };
    }

    String effort(Book book) {
        return words.get("playbooks.effort", book.steps().size(), duration(book.total()));
    }

    /// The likely time with its range.
    String duration(Estimate estimate) {
        return words.get(
                "playbooks.duration",
                Durations.shown(estimate.likely()),
                Durations.shown(estimate.least()),
                Durations.shown(estimate.most()));
    }

    /// Where a duration comes from.
    String known(Timing timing) {
        return timing.measured()
                .map(day -> words.get("playbooks.step.measured", timing.times(), day.toString()))
                .orElse(
                        timing.isEstimate()
                                ? words.get("playbooks.step.estimated")
                                : timing.source());
    }

    /// What came of a run, in one line.
    String run(StepRun run) {
        String by = run.by().isEmpty() ? words.get("playbooks.run.somebody") : run.by();
        String took = run.took().map(Durations::shown).orElse(words.get("playbooks.run.untimed"));
        String said =
                words.get(
                        run.worked() ? "playbooks.run.line" : "playbooks.run.line.failed",
                        run.on().toString(),
                        by,
                        took);
        return run.note().isEmpty() ? said : words.get("playbooks.run.noted", said, run.note());
    }

    Label pill(String text, Ikon icon, Status status) {
        Label pill = pill(text, icon, status.styleClass());
        pill.getStyleClass().add("status-pill");
        return pill;
    }

    Label pill(String text, Ikon icon, String styleClass) {
        var pill = new Label(text, Icons.icon(icon));
        pill.getStyleClass().add("pill");
        if (!styleClass.isEmpty()) {
            pill.getStyleClass().add(styleClass);
        }
        pill.setMinWidth(Label.USE_PREF_SIZE);
        return pill;
    }
}
