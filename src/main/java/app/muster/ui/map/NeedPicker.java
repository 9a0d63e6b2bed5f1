package app.muster.ui.map;

import app.muster.plan.Asset;
import app.muster.plan.AssetId;
import app.muster.plan.Dependency;
import app.muster.text.Messages;
import app.muster.ui.control.FilterField;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

/// Where a person says what else an asset needs: look for it, choose it, say what for.
final class NeedPicker extends VBox {

    /// @param onDone runs after a dependency was drawn, or after the person thought better of it
    NeedPicker(MapViewModel model, AssetId from, Messages words, Runnable onDone) {
        var search = new FilterField(words.get("map.pick.search"), words);
        var list = new ListView<Asset>();
        list.setAccessibleText(words.get("map.pick.search"));
        list.setCellFactory(_ -> new AssetCell(model));
        list.setPrefHeight(190);
        list.getStyleClass().add("dense");
        list.setPlaceholder(new Label(words.get("map.pick.nothing")));
        search.textProperty()
                .subscribe(
                        text -> {
                            list.getItems().setAll(model.candidates(from, text));
                            list.getSelectionModel().selectFirst();
                        });
        var kind = new ComboBox<Dependency.Kind>();
        kind.setAccessibleText(words.get("map.pick.kind"));
        kind.getItems().setAll(Dependency.Kind.values());
        kind.getSelectionModel().select(Dependency.Kind.DATA);
        kind.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(Dependency.@Nullable Kind value) {
                        return value == null ? "" : words.get(MapWords.key(value));
                    }

                    @Override
                    public Dependency.Kind fromString(String text) {
                        return Dependency.Kind.OTHER;
                    }
                });
        kind.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(kind, Priority.ALWAYS);
        var add = new Button(words.get("map.pick.add"));
        add.getStyleClass().add("accent");
        add.disableProperty()
                .bind(Bindings.isNull(list.getSelectionModel().selectedItemProperty()));
        Runnable draw =
                () -> {
                    Asset chosen = list.getSelectionModel().getSelectedItem();
                    if (chosen != null) {
                        onDone.run();
                        model.need(from, chosen.id(), kind.getValue());
                    }
                };
        add.setOnAction(_ -> draw.run());
        search.setOnAction(_ -> draw.run());
        var cancel = new Button(words.get("map.pick.cancel"));
        cancel.setOnAction(_ -> onDone.run());
        var buttons = new HBox(8, kind, cancel, add);
        getChildren().setAll(search, list, buttons);
        getStyleClass().add("need-picker");
    }

    private static final class AssetCell extends ListCell<Asset> {

        private final MapViewModel model;

        AssetCell(MapViewModel model) {
            this.model = model;
        }

        @Override
        protected void updateItem(@Nullable Asset asset, boolean empty) {
            super.updateItem(asset, empty);
            if (empty || asset == null) {
                setText(null);
                setGraphic(null);
            } else {
                var name = new Label(asset.name());
                var type = new Label(model.typeTitle(asset.type()));
                type.getStyleClass().add("small-text");
                name.setMinWidth(USE_PREF_SIZE);
                setGraphic(new HBox(8, name, type));
            }
        }
    }
}
