package app.muster.ui.recovery;

import app.muster.attack.Fate;
import app.muster.attack.Outcome;
import app.muster.plan.AssetId;
import app.muster.text.Messages;
import app.muster.ui.control.Icons;
import app.muster.ui.control.KeyValueGrid;
import app.muster.ui.control.StatusPill;
import app.muster.ui.shell.Desk;
import app.muster.ui.shell.PageId;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import java.util.List;
import java.util.Optional;

/// One asset after the attack: how it ends and by what, what holds it, and what would change that.
final class AssetPanel extends VBox {

    private static final int MOST = 8;

    private final RecoveryViewModel model;
    private final Messages words;
    private final Desk desk;
    private final Telling telling;
    private final VBox flips = new VBox();
    private final AssetId asset;

    AssetPanel(RecoveryViewModel model, Desk desk, AssetId asset) {
        this.model = model;
        this.asset = asset;
        this.desk = desk;
        words = desk.words();
        telling = new Telling(model, words);
        getStyleClass().addAll("inspector-body", "asset-panel");
        flips.getStyleClass().add("flips");
        Optional<Answer> answer = model.answer().get();
        getChildren().add(links(asset));
        answer.flatMap(
                        known ->
                                known.outcomes().stream()
                                        .filter(o -> o.asset().equals(asset))
                                        .findFirst())
                .ifPresent(outcome -> getChildren().add(outcome(outcome)));
        answer.flatMap(known -> known.left().of(asset))
                .ifPresent(fate -> getChildren().add(fate(fate)));
        getChildren().addAll(title("recovery.flip.title"), flips);
        flips.getChildren().setAll(quiet(words.get("recovery.flip.looking")));
    }

    private Node links(AssetId asset) {
        return new HBox(
                16,
                link("recovery.open.map", PageId.MAP, asset),
                link("recovery.open.protections", PageId.PROTECTIONS, asset),
                link("recovery.open.estate", PageId.ESTATE, asset));
    }

    private Hyperlink link(String key, PageId page, AssetId asset) {
        var link = new Hyperlink(words.get(key));
        link.setOnAction(_ -> desk.navigation().open(page, asset.value()));
        return link;
    }

    private Node outcome(Outcome outcome) {
        var pill = new StatusPill(outcome.result(), words);
        var box = new VBox(6, pill, wrapped(outcome.says()));
        outcome.cause()
                .ifPresent(
                        cause ->
                                box.getChildren()
                                        .add(
                                                quiet(
                                                        words.get(
                                                                "recovery.asset.cause",
                                                                model.name(cause)))));
        if (outcome.possible().size() > 1) {
            box.getChildren()
                    .add(
                            quiet(
                                    words.get(
                                            "recovery.asset.possible",
                                            String.join(
                                                    ", ",
                                                    outcome.possible().stream()
                                                            .map(
                                                                    one ->
                                                                            words.get(
                                                                                    "exercise.result."
                                                                                            + one
                                                                                                    .key()))
                                                            .toList()))));
        }
        if (!outcome.missing().isEmpty()) {
            box.getChildren()
                    .add(
                            quiet(
                                    words.get(
                                            "recovery.asset.missing",
                                            String.join(", ", outcome.missing()))));
        }
        box.getChildren().add(quiet(telling.source(outcome)));
        return box;
    }

    private Node fate(Fate fate) {
        var grid =
                new KeyValueGrid()
                        .row(words.get("recovery.column.by"), telling.actions(fate))
                        .row(words.get("recovery.column.horizon"), telling.horizon(fate.horizon()))
                        .row(
                                words.get("recovery.column.held"),
                                fate.heldBy().isEmpty()
                                        ? words.get("recovery.asset.held-by-nothing")
                                        : telling.controls(fate.heldBy()));
        var box = new VBox(8, title("recovery.asset.survival"), grid);
        for (Outcome other : fate.tried().stream().limit(MOST).toList()) {
            var pill = new StatusPill(other.result(), words);
            var line = new HBox(8, pill, wrapped(model.actionTitle(other.action())));
            line.setAlignment(Pos.CENTER_LEFT);
            box.getChildren().add(line);
        }
        if (!fate.tried().isEmpty()) {
            box.getChildren().add(2, quiet(words.get("recovery.asset.tried")));
        }
        return box;
    }

    /// Shows what was found out before, greyed, until it is found out anew.
    void keep(AssetPanel before) {
        if (before.asset.equals(asset) && !before.flips.getChildren().isEmpty()) {
            flips.getChildren().setAll(List.copyOf(before.flips.getChildren()));
            flips.setDisable(true);
        }
    }

    /// Controls that change something, each with the button that counts it the other way.
    void show(List<Flip> found) {
        flips.getChildren().clear();
        flips.setDisable(false);
        List<Flip> telling = found.stream().filter(f -> f.matters() || f.others() > 0).toList();
        telling.forEach(flip -> flips.getChildren().add(row(flip)));
        int idle = found.size() - telling.size();
        if (telling.isEmpty()) {
            flips.getChildren().add(quiet(words.get("recovery.flip.none", found.size())));
        } else if (idle > 0) {
            flips.getChildren().add(quiet(words.get("recovery.flip.idle", idle)));
        }
    }

    private Node row(Flip flip) {
        var name = wrapped(flip.control().title());
        name.getStyleClass().add("strong");
        boolean isAssumed = model.isAssumed(flip.assumption());
        var button =
                new Button(
                        isAssumed
                                ? words.get("recovery.flip.back")
                                : words.get(
                                        flip.assumption().inPlace()
                                                ? "recovery.flip.in-place"
                                                : "recovery.flip.missing"),
                        Icons.icon(isAssumed ? Feather.ROTATE_CCW : Feather.REPEAT));
        button.getStyleClass().add("small");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setAccessibleText(
                words.get("recovery.flip.hear", button.getText(), flip.control().title()));
        button.setOnAction(
                _ -> {
                    if (isAssumed) {
                        model.forget(flip.assumption());
                    } else {
                        model.assume(flip.assumption());
                    }
                });
        String place = flip.assumption().asset().map(model::name).orElse("");
        var read = new StatusPill(flip.finding().verdict(), words);
        var head = new HBox(8, read, quiet(place));
        head.setAlignment(Pos.CENTER_LEFT);
        var row = new VBox(4, name, head);
        if (flip.matters()) {
            var then =
                    new HBox(
                            8,
                            quiet(words.get("recovery.flip.then")),
                            new StatusPill(flip.then().result(), words));
            flip.then()
                    .keptFor()
                    .ifPresent(
                            kept ->
                                    then.getChildren()
                                            .add(
                                                    quiet(
                                                            words.get(
                                                                    "recovery.flip.kept",
                                                                    Spans.shown(kept)))));
            then.setAlignment(Pos.CENTER_LEFT);
            row.getChildren().add(then);
        }
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var foot =
                new HBox(
                        8,
                        quiet(
                                flip.others() > 0
                                        ? words.get("recovery.flip.others", flip.others())
                                        : ""),
                        gap,
                        button);
        foot.setAlignment(Pos.CENTER_LEFT);
        row.getChildren().add(foot);
        row.getStyleClass().add("flip");
        return row;
    }

    private Label title(String key) {
        var label = new Label(words.get(key));
        label.getStyleClass().add("strong");
        return label;
    }

    private static Label wrapped(String text) {
        var label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private static Label quiet(String text) {
        var label = wrapped(text);
        label.getStyleClass().add("small-text");
        return label;
    }
}
