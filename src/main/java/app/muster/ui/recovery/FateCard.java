package app.muster.ui.recovery;

import app.muster.recover.Chance;
import app.muster.text.Messages;
import app.muster.ui.control.Icons;
import app.muster.ui.recovery.Answer.Fate;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import java.util.Optional;

/// One application in a few words: when it is back, whether that is in time, what is lost.
final class FateCard extends VBox {

    private final Messages words;

    /// @param decides name of the asset that decides when it is back, or that has no way back
    FateCard(Fate fate, Optional<String> decides, Messages words) {
        this.words = words;
        var name = new Label(fate.application().name());
        name.getStyleClass().add("card-title");
        name.setMinWidth(0);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        var head = new HBox(8, name);
        pill(fate).ifPresent(head.getChildren()::add);
        head.setAlignment(Pos.CENTER_LEFT);
        setMinWidth(0);
        getChildren().setAll(head, headline(fate), quiet(target(fate)), quiet(data(fate, decides)));
        getStyleClass().addAll("card", "fate-card");
    }

    private Label headline(Fate fate) {
        var headline = new Label(back(fate));
        headline.getStyleClass().add("fate-back");
        headline.setMinWidth(Region.USE_PREF_SIZE);
        if (fate.hasNoWayBack()) {
            headline.setGraphic(Icons.icon(Feather.ALERT_OCTAGON));
            headline.getStyleClass().add("lost");
        } else if (fate.isUntouched()) {
            headline.setGraphic(Icons.icon(Feather.SHIELD));
            headline.getStyleClass().add("in-place");
        }
        return headline;
    }

    private Optional<Node> pill(Fate fate) {
        if (fate.hasNoWayBack() || fate.isUntouched()) {
            return Optional.empty();
        }
        return fate.back()
                .makesRto()
                .map(
                        made ->
                                made
                                        ? pill("recovery.made", "in-place", Feather.CHECK_CIRCLE)
                                        : pill("recovery.missed", "missing", Feather.X_CIRCLE));
    }

    private Node pill(String key, String styleClass, Feather icon) {
        var pill = new Label(words.get(key), Icons.icon(icon));
        pill.getStyleClass().addAll("pill", "status-pill", styleClass);
        pill.setMinWidth(Region.USE_PREF_SIZE);
        return pill;
    }

    private String back(Fate fate) {
        if (fate.isUntouched()) {
            return words.get("recovery.keeps-serving");
        }
        return fate.back()
                .back()
                .map(time -> words.get("recovery.back-after", Spans.shown(time)))
                .orElseGet(() -> words.get("recovery.no-way-back"));
    }

    private String target(Fate fate) {
        String rto =
                fate.back()
                        .rto()
                        .map(limit -> words.get("recovery.rto", Spans.shown(limit)))
                        .orElseGet(() -> words.get("recovery.no-rto"));
        if (fate.isUntouched()) {
            return rto;
        }
        return fate.chance()
                .map(chance -> words.get("recovery.chance", rto, shown(chance)))
                .orElse(rto);
    }

    private String shown(Chance.Share chance) {
        long low = Math.round(chance.low() * 100);
        long high = Math.round(chance.high() * 100);
        long value = Math.round(chance.value() * 100);
        return low == high
                ? words.get("recovery.share", value)
                : words.get("recovery.share-between", value, low, high);
    }

    private String data(Fate fate, Optional<String> decides) {
        if (fate.isUntouched()) {
            return words.get("recovery.data.none");
        }
        if (fate.hasNoWayBack()) {
            return words.get("recovery.because", decides.orElse(""));
        }
        String rpo =
                fate.back()
                        .rpo()
                        .map(limit -> words.get("recovery.rpo", Spans.shown(limit)))
                        .orElseGet(() -> words.get("recovery.no-rpo"));
        return fate.back()
                .dataLost()
                .map(
                        lost ->
                                words.get(
                                        fate.keepsRpo().orElse(true)
                                                ? "recovery.data"
                                                : "recovery.data.over",
                                        Spans.shown(lost),
                                        rpo))
                .orElseGet(() -> words.get("recovery.data.unknown", rpo));
    }

    private static Label quiet(String text) {
        var label = new Label(text);
        label.getStyleClass().add("small-text");
        label.setTooltip(Icons.tooltip(text));
        return label;
    }
}
