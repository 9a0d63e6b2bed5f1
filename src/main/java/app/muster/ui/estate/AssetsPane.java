package app.muster.ui.estate;

import app.muster.plan.Category;
import app.muster.text.Messages;
import app.muster.ui.control.BannerBar;
import app.muster.ui.control.Card;
import app.muster.ui.control.CategoryWords;
import app.muster.ui.control.EmptyState;
import app.muster.ui.control.FacetList;
import app.muster.ui.control.FilterField;
import app.muster.ui.control.Icons;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The assets with what narrows them and what is done to the chosen ones.
final class AssetsPane extends VBox {

    private static final double ROOM_FOR_FACETS = 900;
    private final EstateViewModel model;
    private final AssetTable table;
    private final Messages words;
    private final AssetActions actions;
    private final FilterField search;
    private final MenuButton assignTo = new MenuButton();
    private final MenuButton placeIn = new MenuButton();
    private final ToggleButton filters = new ToggleButton();
    private final FacetList facets;
    private final HBox area = new HBox(16);
    private final StackPane none = new StackPane();
    private final Button types = BannerBar.action("", () -> {});
    private final VBox notice = new VBox();

    /// @param kept what follows when a filter was kept or removed
    /// @param end what stands at the end of the line of tools
    AssetsPane(
            EstateViewModel model,
            AssetTable table,
            Messages words,
            AssetActions actions,
            FiltersMenu.Actions kept,
            Node... end) {
        super(12);
        this.model = model;
        this.table = table;
        this.words = words;
        this.actions = actions;
        search =
                new FilterField(words.get("estate.search"), words)
                        .orShort(words.get("estate.search.short"));
        facets = new FacetList(words, model.facets()::toggle);
        var toolbar = new HBox();
        toolbar.getStyleClass().add("toolbar-row");
        VBox.setVgrow(area, Priority.ALWAYS);
        buildTools();
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        toolbar.getChildren()
                .addAll(
                        filters,
                        search,
                        new FiltersMenu(model, words, kept),
                        gap,
                        assignTo,
                        placeIn,
                        new ColumnsMenu(table, words));
        toolbar.getChildren().addAll(end);
        types.setText(words.get("estate.types.open"));
        getChildren().setAll(new MappingStrip(model, words), notice, toolbar, area);
        model.workProperty().subscribe(this::showTypes);
        buildArea();
        model.rowsProperty().subscribe(this::showWhetherNone);
        table.getSelectionModel().getSelectedIndices().subscribe(this::enable);
        enable();
    }

    /// Puts the cursor where a search is typed.
    void focusSearch() {
        search.requestFocus();
        search.selectAll();
    }

    /// What opens the list of types that nobody knows.
    Button types() {
        return types;
    }

    private void showTypes(WorkList work) {
        int assets = work.unknownTypes().stream().mapToInt(WorkList.OpenType::assets).sum();
        notice.getChildren().clear();
        if (assets > 0) {
            notice.getChildren()
                    .add(
                            new BannerBar(
                                    BannerBar.Kind.NOTICE,
                                    words.get(
                                            "estate.types.banner",
                                            work.unknownTypes().size(),
                                            assets),
                                    types));
        }
        Wrapped.show(notice, assets > 0);
    }

    private void buildTools() {
        filters.setText(words.get("facet.filters"));
        filters.setGraphic(Icons.icon(Feather.FILTER));
        filters.setSelected(true);
        filters.setMinWidth(USE_PREF_SIZE);
        search.textProperty().bindBidirectional(model.searchProperty());
        search.setMinWidth(120);
        search.getStyleClass().add("wide");
        HBox.setHgrow(search, Priority.SOMETIMES);
        search.setMaxWidth(320);
        assignTo.setText(words.get("estate.assign"));
        assignTo.getItems().setAll(applicationItems());
        assignTo.setOnShowing(_ -> assignTo.getItems().setAll(applicationItems()));
        assignTo.setMinWidth(USE_PREF_SIZE);
        placeIn.setText(words.get("estate.place"));
        placeIn.setMinWidth(USE_PREF_SIZE);
        for (Category category : Category.values()) {
            var item = new MenuItem(CategoryWords.full(category, words));
            item.setOnAction(_ -> actions.place(table.chosen(), category));
            placeIn.getItems().add(item);
        }
    }

    private void buildArea() {
        model.groupsProperty().subscribe(facets::show);
        var card = new Card(new StackPane(table, none));
        card.getStyleClass().add("flush");
        VBox.setVgrow(card.getChildren().getFirst(), Priority.ALWAYS);
        HBox.setHgrow(card, Priority.ALWAYS);
        card.setMinWidth(0);
        area.getChildren().setAll(facets, card);
        Runnable fit =
                () ->
                        Wrapped.show(
                                facets, filters.isSelected() && area.getWidth() > ROOM_FOR_FACETS);
        area.widthProperty().subscribe(_ -> fit.run());
        filters.selectedProperty().subscribe(_ -> fit.run());
        filters.disableProperty().bind(area.widthProperty().lessThanOrEqualTo(ROOM_FOR_FACETS));
    }

    private void showWhetherNone(List<AssetRow> rows) {
        Wrapped.show(none, rows.isEmpty());
        table.setVisible(!rows.isEmpty());
        if (rows.isEmpty()) {
            none.getChildren().setAll(nothing());
        }
    }

    private Node nothing() {
        if (model.isReading()) {
            return Wrapped.label(words.get("job.rows"), "muted");
        }
        boolean isDone = model.onlyUnmappedProperty().get() && model.workProperty().get().isDone();
        var state =
                isDone
                        ? new EmptyState(
                                Feather.CHECK_CIRCLE,
                                words.get("estate.todo.done.title"),
                                words.get("estate.todo.done.text"))
                        : new EmptyState(
                                Feather.SEARCH,
                                words.get("estate.none-shown"),
                                words.get("estate.none-shown.text"));
        return state.withAction(words.get("estate.show-all"), model::showAll);
    }

    private void enable() {
        boolean isNone = table.getSelectionModel().isEmpty();
        assignTo.setDisable(isNone);
        placeIn.setDisable(isNone);
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
                                            actions.assign(
                                                    table.chosen(), Optional.of(application.id())));
                            items.add(item);
                        });
        var nobody = new MenuItem(words.get("estate.unmapped"));
        nobody.setOnAction(_ -> actions.assign(table.chosen(), Optional.empty()));
        var create = new MenuItem(words.get("estate.application.new"));
        create.setOnAction(_ -> actions.newApplication(table.chosen()));
        if (!items.isEmpty()) {
            items.add(new SeparatorMenuItem());
        }
        items.addAll(List.of(nobody, create));
        return items;
    }
}
