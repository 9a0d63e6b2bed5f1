package app.muster.ui.exercises;

import app.muster.exercise.Grade;
import app.muster.text.Messages;
import app.muster.ui.control.Icons;

import javafx.scene.control.Label;

import java.util.Optional;

/// A grade by its letter; the colour only repeats it.
final class GradeBadge extends Label {

    GradeBadge(Grade grade) {
        this(grade.letter(), grade.means(), styleClass(grade));
    }

    private GradeBadge(String letter, String means, String styleClass) {
        super(letter);
        setAccessibleText(letter + ": " + means);
        setTooltip(Icons.tooltip(means));
        getStyleClass().addAll("grade-badge", styleClass);
        setMinWidth(USE_PREF_SIZE);
    }

    /// The grade of something that may not be rated at all.
    static GradeBadge of(Optional<Grade> grade, Messages words) {
        return grade.map(GradeBadge::new)
                .orElseGet(
                        () ->
                                new GradeBadge(
                                        "\u2013", words.get("exercises.not-rated"), "unknown"));
    }

    /// The style class that colours anything so.
    static String styleClass(Grade grade) {
        return switch (grade) {
            case P -> "in-place";
            case S -> "recoverable";
            case M -> "medium";
            case U -> "missing";
            case UNKNOWN -> "unknown";
        };
    }
}
