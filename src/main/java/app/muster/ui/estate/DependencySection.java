package app.muster.ui.estate;

import app.muster.plan.Asset;
import app.muster.plan.AssetId;
import app.muster.text.Messages;
import app.muster.ui.control.CategoryBadge;
import app.muster.ui.control.CodeBox;
import app.muster.ui.control.FactRow;
import app.muster.ui.control.Icons;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import java.util.List;
import java.util.function.Consumer;

/// The dependencies of one asset in one direction, each with everything that says so.
final class DependencySection extends VBox {

    private static final int FIRST = 12;
    private static final int GROUNDS = 3;
    private final Messages words;
    private final Consumer<AssetId> onOpen;

    /// @param none words for when there are none
    DependencySection(
            List<AssetDetails.Neighbour> neighbours,
            String none,
            Messages words,
            Consumer<AssetId> onOpen) {
        this.words = words;
        this.onOpen = onOpen;
        getStyleClass().add("rows");
        if (neighbours.isEmpty()) {
            getChildren().add(muted(none));
            return;
        }
        neighbours.stream().limit(FIRST).forEach(neighbour -> getChildren().add(row(neighbour)));
        if (neighbours.size() > FIRST) {
            var more = new Hyperlink(words.get("estate.more", neighbours.size() - FIRST));
            more.setOnAction(
                    _ -> {
                        getChildren().remove(more);
                        neighbours.stream()
                                .skip(FIRST)
                                .forEach(neighbour -> getChildren().add(row(neighbour)));
                    });
            getChildren().add(more);
        }
    }

    private Node row(AssetDetails.Neighbour neighbour) {
        var box = new VBox(2);
        box.getStyleClass().add("neighbour");
        var head =
                new FactRow(
                        neighbour
                                .asset()
                                .<Node>map(asset -> new CategoryBadge(asset.category(), words))
                                .orElseGet(() -> Icons.icon(Feather.EXTERNAL_LINK)),
                        neighbour.name(),
                        neighbour.isExternal()
                                ? words.get("estate.neighbour.external", neighbour.kind())
                                : neighbour.kind(),
                        neighbour.asset().<Node>map(this::link).orElseGet(() -> copy(neighbour)));
        box.getChildren().add(head);
        neighbour.grounds().stream()
                .limit(GROUNDS)
                .forEach(ground -> box.getChildren().add(ground(ground)));
        if (neighbour.grounds().size() > GROUNDS) {
            box.getChildren()
                    .add(muted(words.get("estate.more", neighbour.grounds().size() - GROUNDS)));
        }
        return box;
    }

    private Hyperlink link(Asset asset) {
        var link = new Hyperlink(words.get("estate.show"));
        link.setAccessibleText(words.get("estate.show-what", asset.name()));
        link.setOnAction(_ -> onOpen.accept(asset.id()));
        return link;
    }

    private Button copy(AssetDetails.Neighbour external) {
        var copy =
                Icons.button(
                        Feather.COPY,
                        words.get("estate.copy-id"),
                        () -> CodeBox.copy(external.id()));
        copy.getStyleClass().add("small");
        return copy;
    }

    private Node ground(AssetDetails.Ground ground) {
        String what =
                words.get(
                        "estate.ground",
                        DependencyWords.kind(ground.why(), words),
                        DependencyWords.rule(ground.rule(), words));
        var said = muted(what);
        var box = new VBox(said);
        String where =
                ground.part().isEmpty()
                        ? ground.path()
                        : words.get("estate.ground.part", ground.part(), ground.path());
        if (!where.isBlank()) {
            var path = new Label(where);
            path.getStyleClass().addAll("code", "ground-path");
            path.setWrapText(true);
            box.getChildren().add(path);
        }
        box.getStyleClass().add("ground");
        return box;
    }

    private static Label muted(String text) {
        var label = new Label(text);
        label.getStyleClass().addAll("muted", "small-text");
        label.setWrapText(true);
        return label;
    }
}
