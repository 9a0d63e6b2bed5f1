package app.muster.ui.playbooks;

import app.muster.plan.Asset;
import app.muster.plan.AssetId;
import app.muster.plan.Playbook;
import app.muster.text.Messages;
import app.muster.ui.control.FilterField;
import app.muster.ui.control.Icons;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// What a playbook of the plan brings back, to be added to and taken from.
final class AssetsBox extends VBox {

    private static final int MOST_SHOWN = 40;
    private static final int MOST_FOUND = 50;

    private final PlaybooksViewModel model;
    private final Book book;
    private final Playbook own;
    private final Messages words;
    private final ListView<Asset> found = new ListView<>();

    AssetsBox(PlaybooksViewModel model, Book book, Playbook own, Messages words) {
        this.model = model;
        this.book = book;
        this.own = own;
        this.words = words;
        var linked = new FlowPane();
        linked.getStyleClass().add("book-pills");
        own.assets().stream().limit(MOST_SHOWN).forEach(id -> linked.getChildren().add(chip(id)));
        if (own.assets().size() > MOST_SHOWN) {
            linked.getChildren()
                    .add(
                            new Label(
                                    words.get(
                                            "playbooks.assets.more",
                                            own.assets().size() - MOST_SHOWN)));
        }
        var add = new Button(words.get("playbooks.assets.add"), Icons.icon(Feather.PLUS));
        add.getStyleClass().add("small");
        add.setOnAction(_ -> search(add));
        linked.getChildren().add(add);
        getChildren().setAll(linked);
        getStyleClass().add("book-part");
    }

    private HBox chip(AssetId id) {
        String name = model.asset(id).map(Asset::name).orElse(id.shortName());
        var remove =
                Icons.button(
                        Feather.X,
                        words.get("playbooks.assets.remove", name),
                        () -> model.edits().unlink(own, id));
        remove.getStyleClass().add("small");
        var chip = new HBox(new Label(name), remove);
        chip.getStyleClass().addAll("pill", "asset-chip");
        return chip;
    }

    private void search(Button add) {
        StepFields.shown(add, false);
        var field = new FilterField(words.get("playbooks.assets.search"), words);
        field.textProperty().subscribe(this::find);
        found.setAccessibleText(words.get("playbooks.assets.found"));
        found.setPrefHeight(160);
        found.setCellFactory(
                _ ->
                        new ListCell<>() {
                            @Override
                            protected void updateItem(@Nullable Asset asset, boolean empty) {
                                super.updateItem(asset, empty);
                                setText(
                                        asset == null || empty
                                                ? ""
                                                : words.get(
                                                        "playbooks.line",
                                                        asset.name(),
                                                        model.catalogue()
                                                                .type(asset.type())
                                                                .title()));
                            }
                        });
        found.setOnMouseClicked(
                event -> {
                    if (event.getClickCount() == 2) {
                        link();
                    }
                });
        found.setOnKeyPressed(
                event -> {
                    if (event.getCode() == KeyCode.ENTER) {
                        link();
                        event.consume();
                    }
                });
        field.setOnAction(
                _ -> {
                    found.getSelectionModel().selectFirst();
                    link();
                });
        var take = new Button(words.get("playbooks.assets.take"));
        take.getStyleClass().addAll("accent", "small");
        take.disableProperty().bind(found.getSelectionModel().selectedItemProperty().isNull());
        take.setOnAction(_ -> link());
        getChildren().addAll(field, found, take);
        field.requestFocus();
    }

    private void find(String text) {
        found.getItems().setAll(model.linkable(book, text, MOST_FOUND));
    }

    private void link() {
        Asset chosen = found.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            model.edits().link(own, chosen.id());
        }
    }
}
