package app.muster.ui.estate;

import app.muster.plan.ApplicationId;
import app.muster.plan.AssetId;
import app.muster.plan.Category;
import app.muster.text.Messages;
import app.muster.ui.control.Card;
import app.muster.ui.control.CategoryWords;
import app.muster.ui.control.FacetList;
import app.muster.ui.control.FilterField;
import app.muster.ui.control.Icons;

import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// The assets with what narrows them and what is done to the chosen ones.
final class AssetsPane extends VBox {

    private static final double ROOM_FOR_FACETS = 900;
    private final EstateViewModel model;
    private final AssetTable table;
    private final Messages words;
    private final BiConsumer<Set<AssetId>, Optional<ApplicationId>> onAssign;
    private final Consumer<Set<AssetId>> onNew;
    private final MenuButton assignTo = new MenuButton();
    private final MenuButton placeIn = new MenuButton();
    private final ToggleButton filters = new ToggleButton();

    /// @param onNew told for which assets a new application is wanted
    AssetsPane(
            EstateViewModel model,
            AssetTable table,
            Messages words,
            BiConsumer<Set<AssetId>, Optional<ApplicationId>> onAssign,
            BiConsumer<Set<AssetId>, Category> onPlace,
            Consumer<Set<AssetId>> onNew) {
        super(12);
        this.model = model;
        this.table = table;
        this.words = words;
        this.onAssign = onAssign;
        this.onNew = onNew;
        var toolbar = new HBox();
        toolbar.getStyleClass().add("toolbar-row");
        var area = new HBox(16);
        VBox.setVgrow(area, Priority.ALWAYS);
        getChildren().setAll(toolbar, area);
        filters.setText(words.get("facet.filters"));
        filters.setGraphic(Icons.icon(Feather.FILTER));
        filters.setSelected(true);
        filters.getStyleClass().add("quiet");
        var search = new FilterField(words.get("estate.search"), words);
        search.textProperty().bindBidirectional(model.searchProperty());
        search.setMinWidth(120);
        search.getStyleClass().add("wide");
        HBox.setHgrow(search, Priority.SOMETIMES);
        search.setMaxWidth(320);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        assignTo.setText(words.get("estate.assign"));
        assignTo.setOnShowing(_ -> assignTo.getItems().setAll(applicationItems()));
        placeIn.setText(words.get("estate.place"));
        for (Category category : Category.values()) {
            var item = new MenuItem(CategoryWords.full(category, words));
            item.setOnAction(_ -> onPlace.accept(table.chosen(), category));
            placeIn.getItems().add(item);
        }
        for (MenuButton menu : List.of(assignTo, placeIn)) {
            menu.setMinWidth(Region.USE_PREF_SIZE);
            menu.getItems().add(new MenuItem());
        }
        placeIn.getItems().removeLast();
        filters.setMinWidth(Region.USE_PREF_SIZE);
        toolbar.getChildren().setAll(filters, search, gap, assignTo, placeIn);
        var facets = new FacetList(words, model.facets()::toggle);
        model.groupsProperty().subscribe(facets::show);
        var card = new Card(table);
        card.getStyleClass().add("flush");
        VBox.setVgrow(table, Priority.ALWAYS);
        HBox.setHgrow(card, Priority.ALWAYS);
        card.setMinWidth(0);
        area.getChildren().setAll(facets, card);
        Runnable fit =
                () -> show(facets, filters.isSelected() && area.getWidth() > ROOM_FOR_FACETS);
        area.widthProperty().subscribe(_ -> fit.run());
        filters.selectedProperty().subscribe(_ -> fit.run());
        filters.disableProperty().bind(area.widthProperty().lessThanOrEqualTo(ROOM_FOR_FACETS));
        table.getSelectionModel().getSelectedIndices().subscribe(this::enable);
        enable();
    }

    private void enable() {
        boolean none = table.getSelectionModel().isEmpty();
        assignTo.setDisable(none);
        placeIn.setDisable(none);
    }

    private List<MenuItem> applicationItems() {
        var items = new ArrayList<MenuItem>();
        model.applications()
                .forEach(
                        application -> {
                            var item = new MenuItem(application.name());
                            item.setMnemonicParsing(false);
                            item.setOnAction(
                                    _ ->
                                            onAssign.accept(
                                                    table.chosen(), Optional.of(application.id())));
                            items.add(item);
                        });
        var none = new MenuItem(words.get("estate.unmapped"));
        none.setOnAction(_ -> onAssign.accept(table.chosen(), Optional.empty()));
        var create = new MenuItem(words.get("estate.application.new"));
        create.setOnAction(_ -> onNew.accept(table.chosen()));
        items.addAll(List.of(new SeparatorMenuItem(), none, create));
        return items;
    }

    private static void show(Node node, boolean isShown) {
        node.setVisible(isShown);
        node.setManaged(isShown);
    }
}
