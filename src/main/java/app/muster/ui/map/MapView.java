package app.muster.ui.map;

import app.muster.plan.AssetId;
import app.muster.plan.Category;
import app.muster.plan.Dependency;
import app.muster.session.Workspace;
import app.muster.text.Messages;
import app.muster.ui.control.CategoryBadge;
import app.muster.ui.control.EmptyState;
import app.muster.ui.control.FilterField;
import app.muster.ui.control.Icons;
import app.muster.ui.control.SectionHeader;
import app.muster.ui.control.SplitInspector;
import app.muster.ui.map.MapScene.Spot;
import app.muster.ui.shell.Desk;
import app.muster.ui.shell.LatestJob;
import app.muster.ui.shell.Page;
import app.muster.ui.shell.PageId;

import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import java.util.Locale;
import java.util.Optional;

/// The dependency map with its search, filters and inspector. No decisions here.
public final class MapView {

    private final MapViewModel model;
    private final Desk desk;
    private final Messages words;
    private final LatestJob drawing;
    private final MapPane pane;
    private final SplitInspector split;
    private final MapInspector inspector;
    private String openAt = "";

    @FXML private StackPane head;
    @FXML private HBox tools;
    @FXML private HBox search;
    @FXML private HBox categories;
    @FXML private MenuButton kinds;
    @FXML private ToggleButton legendToggle;
    @FXML private StackPane body;
    @FXML private StackPane empty;
    @FXML private StackPane front;
    @FXML private VBox legend;
    @FXML private VBox zoom;
    @FXML private Label waiting;

    private MapView(Workspace workspace, Desk desk) {
        this.desk = desk;
        words = desk.words();
        model = new MapViewModel(workspace);
        drawing = new LatestJob(desk.jobs());
        pane = new MapPane(model, words);
        split = new SplitInspector(new Region(), words);
        inspector = new MapInspector(model, desk, this::goTo);
    }

    public static Page page(Workspace workspace, Desk desk) {
        var view = new MapView(workspace, desk);
        return new Page(PageId.MAP, () -> desk.views().load(view), view::shown);
    }

    @FXML
    private void initialize() {
        head.getChildren()
                .setAll(new SectionHeader(words.get("page.map"), words.get("page.map.question")));
        empty.getChildren()
                .setAll(
                        new EmptyState(
                                        Feather.SHARE_2,
                                        words.get("map.empty.title"),
                                        words.get("map.empty.text"))
                                .withAction(
                                        words.get("map.empty.action"),
                                        () -> desk.navigation().open(PageId.ESTATE)));
        front.getChildren().addFirst(pane);
        body.getChildren().remove(front);
        split.getItems().set(0, front);
        body.getChildren().setAll(split);
        addSearch();
        addFilters();
        addZoom();
        new MapLegend(words).fill(legend);
        legend.visibleProperty()
                .bind(
                        legendToggle
                                .selectedProperty()
                                .and(
                                        Bindings.createBooleanBinding(
                                                () -> model.selected().get().isEmpty(),
                                                model.selected())));
        split.setOnClosed(() -> model.select(Optional.empty()));
        model.selected().subscribe(this::inspect);
        model.insight().subscribe(_ -> inspect(model.selected().get()));
        model.plan().subscribe(_ -> draw());
    }

    private void shown(String item) {
        openAt = item;
        jump();
    }

    private void draw() {
        boolean none = model.isEmpty();
        visible(empty, none);
        visible(tools, !none);
        visible(body, !none);
        if (none || !model.isOld()) {
            inspect(model.selected().get());
            return;
        }
        waiting.setVisible(model.scene().get().spots().isEmpty());
        drawing.start(
                words.get("map.drawing"),
                model.drawing(),
                scene -> {
                    waiting.setVisible(false);
                    model.drawn(scene);
                    jump();
                });
    }

    private void jump() {
        if (openAt.isEmpty() || model.scene().get().spots().isEmpty()) {
            return;
        }
        var asset = new AssetId(openAt);
        openAt = "";
        goTo(asset);
    }

    private void goTo(AssetId asset) {
        if (model.select(asset)) {
            model.selected().get().ifPresent(pane::centre);
        }
    }

    private void inspect(Optional<Spot> spot) {
        spot.ifPresentOrElse(
                known -> split.inspect(known.node().name(), inspector.of(known)), split::close);
    }

    private void addSearch() {
        var field = new FilterField(words.get("map.search"), words);
        var count = new Label();
        count.getStyleClass().add("small-text");
        field.textProperty().subscribe(model::seek);
        field.setOnAction(_ -> model.nextFound().ifPresent(pane::centre));
        model.found()
                .subscribe(
                        found ->
                                count.setText(
                                        field.getText().isBlank()
                                                ? ""
                                                : words.get("map.found", found.size())));
        search.getChildren().setAll(field, count);
    }

    private void addFilters() {
        for (Category category : Category.values()) {
            var chip = new ToggleButton(category.letter());
            var badge = new CategoryBadge(category, words);
            chip.setSelected(true);
            chip.setAccessibleText(badge.getAccessibleText());
            chip.setTooltip(Icons.tooltip(badge.getAccessibleText()));
            chip.getStyleClass()
                    .addAll("chip", "category-" + category.name().toLowerCase(Locale.ROOT));
            chip.selectedProperty().subscribe(isOn -> model.show(category, isOn));
            categories.getChildren().add(chip);
        }
        for (Dependency.Kind kind : Dependency.Kind.values()) {
            var item = new CheckMenuItem(words.get(MapWords.key(kind)));
            item.setSelected(true);
            item.selectedProperty().subscribe(isOn -> model.show(kind, isOn));
            kinds.getItems().add(item);
        }
    }

    private void addZoom() {
        zoom.getChildren()
                .setAll(
                        Icons.button(Feather.PLUS, words.get("map.zoom.in"), () -> pane.zoom(1.3)),
                        Icons.button(
                                Feather.MINUS, words.get("map.zoom.out"), () -> pane.zoom(1 / 1.3)),
                        Icons.button(Feather.MAXIMIZE, words.get("map.zoom.fit"), pane::fit));
    }

    private static void visible(Node node, boolean isVisible) {
        node.setVisible(isVisible);
        node.setManaged(isVisible);
    }
}
