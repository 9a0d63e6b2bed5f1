package app.muster.ui.playbooks;

import app.muster.expression.Durations;
import app.muster.plan.Estimate;
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

    Label freshness(Book book, LocalDate today) {
        if (!book.isOurs()) {
            return pill(words.get("playbooks.tested.never"), Feather.CIRCLE, Status.UNKNOWN);
        }
        long days =
                book.own()
                        .flatMap(own -> own.lastTested())
                        .map(day -> ChronoUnit.DAYS.between(day, today))
                        .orElse(0L);
        return switch (book.freshness()) {
            case FRESH ->
                    pill(words.get("playbooks.tested.fresh", days), Feather.CHECK, Status.IN_PLACE);
            case STALE -> stale(days);
            case NEVER -> pill(words.get("playbooks.tested.never"), Feather.CIRCLE, Status.UNKNOWN);
        };
    }

    private Label stale(long days) {
        Label pill = pill(words.get("playbooks.tested.stale", days), Feather.CLOCK, "medium");
        pill.getStyleClass().add("status-pill");
        return pill;
    }

    /// How many of the roles have somebody in them; the tooltip names them.
    Label seats(Book book) {
        boolean all = book.filled() == book.seats().size();
        Label pill =
                pill(
                        words.get("playbooks.roles", book.filled(), book.seats().size()),
                        all ? Feather.USER_CHECK : Feather.USER_X,
                        all ? Status.IN_PLACE : Status.MISSING);
        pill.setTooltip(
                Icons.tooltip(
                        book.seats().stream()
                                .map(
                                        seat ->
                                                words.get(
                                                        "playbooks.seat",
                                                        seat.name(),
                                                        seat.isFilled()
                                                                ? seat.holder()
                                                                : words.get("playbooks.seat.free")))
                                .collect(Collectors.joining("\n"))));
        return pill;
    }

    Label way(WayBack.Kind kind) {
        return switch (kind) {
            case NONE -> pill(words.get("playbooks.way.none"), Feather.ALERT_OCTAGON, Status.LOST);
            case COPY_LOST ->
                    pill(words.get("playbooks.way.copy-lost"), Feather.ALERT_TRIANGLE, Status.LOST);
            case EMPTY -> pill(words.get("playbooks.way.empty"), Feather.INBOX, Status.MISSING);
            case TEMPLATE -> pill(words.get("playbooks.way.template"), Feather.BOOK, "");
            case OWN -> pill(words.get("playbooks.way.own"), Feather.CHECK_CIRCLE, Status.IN_PLACE);
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
