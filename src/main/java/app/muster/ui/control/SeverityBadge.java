package app.muster.ui.control;

import app.muster.text.Messages;
import javafx.scene.control.Label;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/// How much a gap weighs, as icon and word.
public final class SeverityBadge extends Label {

    /// Heaviest first.
    public enum Level {
        CRITICAL("severity.critical", "critical", Feather.ALERT_OCTAGON),
        HIGH("severity.high", "high", Feather.CHEVRONS_UP),
        MEDIUM("severity.medium", "medium", Feather.CHEVRON_UP),
        LOW("severity.low", "low", Feather.CHEVRON_DOWN);

        private final String wordKey;
        private final String styleClass;
        private final Ikon icon;

        Level(String wordKey, String styleClass, Ikon icon) {
            this.wordKey = wordKey;
            this.styleClass = styleClass;
            this.icon = icon;
        }
    }

    public SeverityBadge(Level level, Messages words) {
        super(words.get(level.wordKey), Icons.icon(level.icon));
        getStyleClass().addAll("pill", "severity-badge", level.styleClass);
        setMinWidth(USE_PREF_SIZE);
    }
}
