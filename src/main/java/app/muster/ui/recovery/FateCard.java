package app.muster.ui.recovery;

import app.muster.plan.ApplicationId;
import app.muster.text.Messages;
import app.muster.text.Percent;
import app.muster.ui.control.Icons;
import app.muster.ui.recovery.Answer.Fate;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One application in a few words: when it is back, whether that is in time, what is lost. A click
/// or the space bar chooses it.
final class FateCard extends VBox {

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final PseudoClass SHORT = PseudoClass.getPseudoClass("short");

    private final RecoveryViewModel model;
    private final Messages words;
    private final Telling telling;
    private final Fate fate;

    /// What is left out where there is little room.
    private final List<Label> more = new ArrayList<>();

    /// @param was how it fares with nothing assumed; empty if nothing is
    /// @param before from the attack until the work begins
    FateCard(
            Fate fate,
            Optional<Fate> was,
            Duration before,
            RecoveryViewModel model,
            Messages words) {
        this.fate = fate;
        this.model = model;
        this.words = words;
        telling = new Telling(model, words);
        var name = new Label(fate.application().name());
        name.getStyleClass().add("card-title");
        name.setMinWidth(0);
        name.setMaxWidth(Double.MAX_VALUE);
        Icons.tooltipOnHover(name, fate.application().name());
        setMinWidth(0);
        getChildren().setAll(name, headline());
        was.filter(this::differs).ifPresent(known -> getChildren().add(before(known)));
        lines(before).forEach(line -> more.add(quiet(line)));
        getChildren().addAll(more);
        getStyleClass().addAll("card", "fate-card");
        hear();
    }

    private void hear() {
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        setAccessibleText(
                String.join(
                        ". ",
                        fate.application().name(),
                        telling.back(fate),
                        telling.rto(fate),
                        telling.rpo(fate)));
        setOnMouseClicked(_ -> choose());
        setOnKeyPressed(
                event -> {
                    if (event.getCode() == KeyCode.SPACE || event.getCode() == KeyCode.ENTER) {
                        choose();
                        event.consume();
                    }
                });
    }

    /// Shows whether its application is the chosen one.
    void mark(Optional<ApplicationId> chosen) {
        pseudoClassStateChanged(CHOSEN, chosen.filter(fate.application().id()::equals).isPresent());
    }

    /// Says only when it is back, for where there is little room.
    void shorten(boolean isShort) {
        pseudoClassStateChanged(SHORT, isShort);
        for (Label line : more) {
            line.setVisible(!isShort);
            line.setManaged(!isShort);
        }
    }

    private void choose() {
        model.selected().set(Optional.of(fate.application().id()));
        requestFocus();
    }

    private boolean differs(Fate known) {
        return !telling.back(known).equals(telling.back(fate))
                || !known.chance().map(telling::share).equals(fate.chance().map(telling::share));
    }

    private Label before(Fate known) {
        var label =
                new Label(
                        known.chance().isPresent() && !known.isUntouched()
                                ? words.get(
                                        "recovery.card.was-chance",
                                        telling.shortly(known),
                                        chance(known))
                                : words.get("recovery.card.was", telling.shortly(known)),
                        Icons.icon(Feather.CORNER_UP_LEFT));
        label.getStyleClass().addAll("small-text", "fate-was");
        Icons.tooltipOnHover(label, label.getText());
        return label;
    }

    private Label headline() {
        var headline = new Label(telling.back(fate));
        headline.getStyleClass().add("fate-back");
        headline.setMinWidth(Region.USE_PREF_SIZE);
        if (fate.hasNoWayBack()) {
            headline.setGraphic(Icons.icon(Feather.ALERT_OCTAGON));
            headline.getStyleClass().add("lost");
        } else if (fate.isUntouched()) {
            headline.setGraphic(Icons.icon(Feather.SHIELD));
            headline.getStyleClass().add("in-place");
        } else {
            fate.back().slack().ifPresent(left -> inTime(headline, !left.isNegative()));
        }
        Icons.tooltipOnHover(headline, telling.rto(fate));
        return headline;
    }

    private static void inTime(Label headline, boolean isInTime) {
        headline.setGraphic(Icons.icon(isInTime ? Feather.CHECK_CIRCLE : Feather.X_CIRCLE));
        headline.getStyleClass().add(isInTime ? "in-time" : "late");
    }

    private List<String> lines(Duration before) {
        String target =
                fate.back()
                        .rto()
                        .map(limit -> words.get("recovery.rto", Spans.shown(limit)))
                        .orElseGet(() -> words.get("recovery.no-rto"));
        if (!fate.isUntouched() && fate.back().slack().isPresent()) {
            target =
                    words.get(
                            "recovery.card.slack",
                            target,
                            telling.brief(fate.back().slack().get()));
        }
        if (!fate.isUntouched() && !fate.hasNoWayBack() && fate.chance().isPresent()) {
            target = words.get("recovery.card.chance", target, chance(fate));
        }
        if (fate.hasNoWayBack()) {
            return List.of(
                    target,
                    words.get(
                            "recovery.because", fate.back().decides().map(model::name).orElse("")));
        }
        if (fate.isUntouched()) {
            return List.of(target, telling.rpo(fate));
        }
        return before.isZero()
                ? List.of(target, telling.rpo(fate))
                : List.of(
                        target,
                        words.get(
                                "recovery.card.parts",
                                Spans.shown(before),
                                fate.back().restoring().map(Spans::shown).orElse("")),
                        telling.rpo(fate));
    }

    /// Without its interval, for which there is no room here.
    private static String chance(Answer.Fate fate) {
        return fate.chance().map(share -> Percent.of(share.value())).orElse("");
    }

    private static Label quiet(String text) {
        var label = new Label(text);
        label.getStyleClass().add("small-text");
        Icons.tooltipOnHover(label, text);
        return label;
    }
}
