package app.muster.ui.exercises;

import app.muster.exercise.Casting;
import app.muster.exercise.Cue;
import app.muster.exercise.Event;
import app.muster.exercise.Hit;
import app.muster.exercise.Script;
import app.muster.text.Messages;

import javafx.scene.Node;
import javafx.scene.layout.VBox;

import java.time.Duration;
import java.util.Optional;

/// What the attacker really does and how it ends. Never for players.
final class TruthPanel extends VBox {

    private final ConsoleViewModel model;
    private final Messages words;

    TruthPanel(ConsoleViewModel model, Messages words) {
        this.model = model;
        this.words = words;
        getStyleClass().add("side-panel");
    }

    void show() {
        getChildren()
                .setAll(Labels.wrapped(model.script().narrative().facilitator(), "small-text"));
        for (Script.Action action : model.script().actions()) {
            getChildren().add(box(action));
        }
    }

    private Node box(Script.Action action) {
        var box = new VBox(6, Labels.wrapped(title(action), "fact-title"));
        box.getStyleClass().add("task");
        Optional<Event.Struck> struck =
                model.run().get().struck().stream()
                        .filter(s -> s.action().equals(action.id()))
                        .findFirst();
        if (struck.isPresent()) {
            Event.Struck done = struck.get();
            add(box, "exercises.truth.was", done.when(), done.asPlayed(), done.bare());
        } else if (model.cue(action.id()).orElse(null) instanceof Cue.Strike strike) {
            add(box, "exercises.truth.will-be", strike.at(), strike.asPlayed(), strike.bare());
        } else {
            box.getChildren().add(Labels.wrapped(words.get("exercises.truth.never"), "muted"));
        }
        return box;
    }

    private void add(VBox box, String key, Duration when, Hit asPlayed, Hit bare) {
        box.getChildren()
                .addAll(
                        Labels.wrapped(words.get(key, Labels.minute(when)), "small-text"),
                        new HitBox(asPlayed, bare, words));
    }

    private String title(Script.Action action) {
        Casting casting = model.run().get().casting();
        String target =
                action.target().startsWith("cast.")
                        ? casting.name(action.target().substring("cast.".length()))
                        : action.target();
        return target.isEmpty()
                ? words.get("exercises.cue.attack", action.id(), action.type())
                : words.get("exercises.truth.attack", action.id(), action.type(), target);
    }
}
