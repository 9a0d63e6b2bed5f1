package app.muster.ui.recovery;

import app.muster.attack.Assumption;
import app.muster.text.Messages;
import app.muster.ui.control.Icons;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;

import org.kordamp.ikonli.feather.Feather;

import java.util.ArrayList;
import java.util.List;

/// What is assumed against what was read, each with a button that takes it back.
final class AssumedBar extends FlowPane {

    private static final int MOST = 12;

    private final RecoveryViewModel model;
    private final Messages words;

    AssumedBar(RecoveryViewModel model, Messages words) {
        super(8, 6);
        this.model = model;
        this.words = words;
        getStyleClass().add("assumed-bar");
        setAlignment(Pos.CENTER_LEFT);
        model.asked().subscribe(asked -> show(asked.assumed()));
        model.answer().subscribe(_ -> show(model.asked().get().assumed()));
    }

    private void show(List<Assumption> assumed) {
        setVisible(!assumed.isEmpty());
        setManaged(!assumed.isEmpty());
        var nodes = new ArrayList<Node>();
        nodes.add(new Label(words.get("recovery.assumed")));
        assumed.stream().limit(MOST).map(this::chip).forEach(nodes::add);
        if (assumed.size() > MOST) {
            nodes.add(new Label(words.get("recovery.assumed.more", assumed.size() - MOST)));
        }
        var all = new Button(words.get("recovery.assumed.undo"), Icons.icon(Feather.ROTATE_CCW));
        all.getStyleClass().addAll("flat", "small");
        all.setOnAction(_ -> model.forgetAll());
        nodes.add(all);
        getChildren().setAll(nodes);
    }

    private Node chip(Assumption one) {
        String text = says(one);
        var label = new Label(text);
        label.setMaxWidth(420);
        var remove =
                Icons.button(
                        Feather.X,
                        words.get("recovery.assumed.remove", text),
                        () -> model.forget(one));
        remove.getStyleClass().add("small");
        var chip = new HBox(4, label, remove);
        chip.setAlignment(Pos.CENTER_LEFT);
        chip.getStyleClass().add("assumption");
        return chip;
    }

    private String says(Assumption one) {
        return words.get(
                one.inPlace() ? "recovery.assumed.in-place" : "recovery.assumed.missing",
                model.controlTitle(one.control()),
                one.asset().map(model::name).orElse(words.get("recovery.assumed.all")));
    }
}
