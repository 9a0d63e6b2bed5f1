package app.muster.ui.control;

import app.muster.catalogue.Control.Severity;
import app.muster.text.Messages;

import javafx.scene.control.Label;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/// How much a gap weighs, as icon and word.
public final class SeverityBadge extends Label {

    public SeverityBadge(Severity severity, Messages words) {
        super(words.get(wordKey(severity)), Icons.icon(icon(severity)));
        getStyleClass().addAll("pill", "severity-badge", severity.key());
        setMinWidth(USE_PREF_SIZE);
    }

    private static String wordKey(Severity severity) {
        return switch (severity) {
            case CRITICAL -> "severity.critical";
            case HIGH -> "severity.high";
            case MEDIUM -> "severity.medium";
            case LOW -> "severity.low";
        };
    }

    private static Ikon icon(Severity severity) {
        return switch (severity) {
            case CRITICAL -> Feather.ALERT_OCTAGON;
            case HIGH -> Feather.CHEVRONS_UP;
            case MEDIUM -> Feather.CHEVRON_UP;
            case LOW -> Feather.CHEVRON_DOWN;
        };
    }
}
