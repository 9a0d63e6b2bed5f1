package app.muster.ui.exercises;

import app.muster.expression.Durations;
import app.muster.text.Messages;
import app.muster.ui.control.Card;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/// Words on these screens: paragraphs, lists and times.
final class Labels {

    private static final DateTimeFormatter STORY =
            DateTimeFormatter.ofPattern("EEE d MMM, HH:mm", Locale.ENGLISH);

    private Labels() {}

    /// A paragraph that is never cut off.
    static Label wrapped(String text, String... styleClasses) {
        var label = new Label(text);
        label.getStyleClass().addAll(styleClasses);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.setMaxWidth(Double.MAX_VALUE);
        return label;
    }

    /// A short label that is never cut off.
    static Label fixed(String text, String... styleClasses) {
        var label = new Label(text);
        label.getStyleClass().addAll(styleClasses);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    /// A heading over lines; nothing at all if there are none.
    static List<Node> list(String heading, List<String> lines) {
        if (lines.isEmpty()) {
            return List.of();
        }
        var box = new VBox(4, fixed(heading, "strong"));
        lines.forEach(line -> box.getChildren().add(wrapped("\u2022  " + line)));
        return List.of(box);
    }

    static Card card(String title, List<? extends Node> content) {
        return new Card(title, content.toArray(Node[]::new));
    }

    /// As a clock shows it: 1:05:30.
    static String clock(Duration t) {
        return "%d:%02d:%02d".formatted(t.toHours(), t.toMinutesPart(), t.toSecondsPart());
    }

    /// As a queue shows it: 1:05.
    static String minute(Duration t) {
        return "%d:%02d".formatted(t.toHours(), t.toMinutesPart());
    }

    /// As a countdown shows it: 4:05.
    static String countdown(Duration left) {
        return "%d:%02d".formatted(left.toMinutes(), left.toSecondsPart());
    }

    /// A length, or words for none.
    static String length(Duration length, Messages words) {
        return length.isZero() ? words.get("exercises.no-time") : Durations.shown(length);
    }

    static String story(LocalDateTime time) {
        return time.format(STORY);
    }
}
