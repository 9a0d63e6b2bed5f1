package app.muster.ui.exercises;

import app.muster.exercise.Hit;
import app.muster.text.Messages;
import app.muster.ui.control.KeyValueGrid;
import app.muster.ui.control.StatusPill;

import javafx.scene.control.TitledPane;
import javafx.scene.layout.VBox;

import java.util.stream.Collectors;

/// How an attack action ended, as played and with nobody acting, and why.
final class HitBox extends VBox {

    HitBox(Hit asPlayed, Hit bare, Messages words) {
        setSpacing(8);
        var ends = new KeyValueGrid();
        ends.row(words.get("exercises.hit.played"), new StatusPill(asPlayed.result(), words));
        ends.row(words.get("exercises.hit.bare"), new StatusPill(bare.result(), words));
        getChildren().addAll(ends, Labels.wrapped(asPlayed.says()));
        if (!asPlayed.says().equals(bare.says())) {
            getChildren()
                    .add(
                            Labels.wrapped(
                                    words.get("exercises.hit.otherwise", bare.says()), "muted"));
        }
        var why = new TitledPane(words.get("exercises.hit.why"), why(bare, words));
        why.setExpanded(false);
        why.setAnimated(false);
        getChildren().add(why);
    }

    private static KeyValueGrid why(Hit hit, Messages words) {
        var grid = new KeyValueGrid();
        grid.row(words.get("exercises.hit.rule"), hit.rule());
        if (!hit.facts().isEmpty()) {
            grid.row(
                    words.get("exercises.hit.facts"),
                    hit.facts().stream()
                            .map(fact -> fact.name() + " = " + fact.value())
                            .collect(Collectors.joining("\n")));
        }
        if (!hit.missing().isEmpty()) {
            grid.row(words.get("exercises.hit.missing"), String.join("\n", hit.missing()));
        }
        if (!hit.playbook().isEmpty()) {
            grid.row(words.get("exercises.hit.playbook"), hit.playbook());
        }
        if (!hit.source().isEmpty()) {
            grid.row(words.get("exercises.hit.source"), hit.source());
        }
        return grid;
    }
}
