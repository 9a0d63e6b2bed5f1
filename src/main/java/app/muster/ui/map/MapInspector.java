package app.muster.ui.map;

import app.muster.assess.Verdict;
import app.muster.expression.Durations;
import app.muster.plan.Application;
import app.muster.plan.Asset;
import app.muster.plan.AssetId;
import app.muster.structure.Fall;
import app.muster.text.Messages;
import app.muster.ui.control.CategoryBadge;
import app.muster.ui.control.FactRow;
import app.muster.ui.control.Icons;
import app.muster.ui.control.KeyValueGrid;
import app.muster.ui.control.Status;
import app.muster.ui.control.StatusPill;
import app.muster.ui.map.MapScene.Spot;
import app.muster.ui.map.MapViewModel.Link;
import app.muster.ui.shell.Desk;
import app.muster.ui.shell.PageId;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// What the inspector says of the selected node. No decisions here.
final class MapInspector {

    private static final int MOST_LISTED = 60;

    private final MapViewModel model;
    private final Desk desk;
    private final Messages words;
    private final Consumer<AssetId> goTo;

    /// @param goTo selects another asset and brings it into view
    MapInspector(MapViewModel model, Desk desk, Consumer<AssetId> goTo) {
        this.model = model;
        this.desk = desk;
        words = desk.words();
        this.goTo = goTo;
    }

    Node of(Spot spot) {
        var body = new VBox();
        body.getStyleClass().add("inspector-body");
        List<Asset> assets = model.assets(spot);
        if (assets.size() == 1) {
            Asset asset = assets.getFirst();
            body.getChildren().addAll(facts(asset), fall(spot), findings(asset), links(asset));
        } else {
            body.getChildren().addAll(fall(spot), members(assets));
        }
        return body;
    }

    private Node facts(Asset asset) {
        var category = new CategoryBadge(asset.category(), words);
        var grid =
                new KeyValueGrid()
                        .row(words.get("map.fact.type"), model.typeTitle(asset.type()))
                        .row(words.get("map.fact.category"), category)
                        .row(
                                words.get("map.fact.application"),
                                model.application(asset)
                                        .map(Application::name)
                                        .orElse(words.get("map.fact.none")))
                        .row(
                                words.get("map.fact.region"),
                                asset.location().isEmpty()
                                        ? words.get("map.fact.none")
                                        : asset.location());
        var estate = new Button(words.get("map.show.estate"), Icons.icon(Feather.SERVER));
        estate.setOnAction(_ -> desk.navigation().open(PageId.ESTATE, asset.id().value()));
        var protections = new Button(words.get("map.show.protections"), Icons.icon(Feather.SHIELD));
        protections.setOnAction(
                _ -> desk.navigation().open(PageId.PROTECTIONS, asset.id().value()));
        for (Button button : List.of(estate, protections)) {
            button.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(button, Priority.ALWAYS);
        }
        var actions = new HBox(8, estate, protections);
        return new VBox(12, grid, actions);
    }

    private Node fall(Spot spot) {
        Fall fall = model.fall(spot);
        boolean harmless = fall.assets().isEmpty();
        var sentence =
                new Label(
                        harmless
                                ? words.get("map.fall.alone", fall.applications().size())
                                : words.get(
                                        "map.fall",
                                        fall.assets().size(),
                                        fall.applications().size()),
                        Icons.icon(harmless ? Feather.CHECK_CIRCLE : Feather.ALERT_TRIANGLE));
        sentence.setWrapText(true);
        sentence.setMinHeight(Region.USE_PREF_SIZE);
        sentence.getStyleClass().add("strong");
        var box = new VBox(6, sentence);
        if (!fall.applications().isEmpty()) {
            box.getChildren()
                    .add(
                            small(
                                    fall.applications().stream()
                                            .map(Application::name)
                                            .collect(Collectors.joining(", "))));
        }
        fall.tightestRto()
                .ifPresent(
                        rto ->
                                box.getChildren()
                                        .add(
                                                small(
                                                        words.get(
                                                                "map.fall.rto",
                                                                Durations.shown(rto)))));
        model.chokePoint(spot)
                .filter(point -> point.onlyThrough() > 0)
                .ifPresent(
                        point ->
                                box.getChildren()
                                        .add(
                                                small(
                                                        words.get(
                                                                "map.fall.through",
                                                                point.onlyThrough()))));
        box.getStyleClass().addAll("fall-note", harmless ? "not-applicable" : "missing");
        return box;
    }

    private Node findings(Asset asset) {
        Map<Verdict, Long> counts = model.verdicts(asset.id());
        var pills = new FlowPane(8, 6);
        counts.forEach(
                (verdict, count) -> {
                    var pill = new StatusPill(verdict, words);
                    pill.setText(
                            words.get(
                                    "map.verdicts",
                                    count,
                                    words.get(Status.of(verdict).wordKey())));
                    pills.getChildren().add(pill);
                });
        if (counts.isEmpty()) {
            pills.getChildren().add(quiet(words.get("map.verdicts.none")));
        }
        return section(words.get("map.protections"), pills);
    }

    private Node links(Asset asset) {
        var needs = rows(model.needs(asset.id()), "map.needs.none");
        var add = new Button(words.get("map.needs.add"), Icons.icon(Feather.PLUS));
        add.getStyleClass().addAll("small", "flat");
        var holder = new VBox();
        add.setOnAction(
                _ -> {
                    add.setDisable(true);
                    var picker =
                            new NeedPicker(
                                    model,
                                    asset.id(),
                                    words,
                                    () -> {
                                        add.setDisable(false);
                                        holder.getChildren().clear();
                                    });
                    holder.getChildren().setAll(picker);
                    picker.getChildren().getFirst().requestFocus();
                });
        var head = heading(words.get("map.needs"));
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var line = new HBox(head, gap, add);
        line.setAlignment(Pos.CENTER_LEFT);
        return new VBox(
                16,
                new VBox(6, line, holder, needs),
                section(
                        words.get("map.needed-by"),
                        rows(model.neededBy(asset.id()), "map.needed-by.none")));
    }

    private Node rows(List<Link> links, String noneKey) {
        var rows = new VBox();
        rows.getStyleClass().add("rows");
        if (links.isEmpty()) {
            rows.getChildren().add(quiet(words.get(noneKey)));
        }
        links.stream().limit(MOST_LISTED).forEach(link -> rows.getChildren().add(row(link)));
        if (links.size() > MOST_LISTED) {
            rows.getChildren().add(quiet(words.get("map.more", links.size() - MOST_LISTED)));
        }
        return rows;
    }

    private Node row(Link link) {
        var dependency = link.dependency();
        String name = link.other().name();
        String learnt =
                words.get(
                        "map.link",
                        words.get(MapWords.key(dependency.kind())),
                        words.get(MapWords.key(dependency.origin())));
        Button change =
                dependency.rejected()
                        ? Icons.button(
                                Feather.CORNER_UP_LEFT,
                                words.get("map.restore", name),
                                () -> model.restore(dependency))
                        : Icons.button(
                                Feather.X,
                                words.get("map.reject", name),
                                () -> {
                                    model.reject(dependency);
                                    desk.notices()
                                            .toast(
                                                    words.get("map.rejected", name),
                                                    words.get("frame.undo"),
                                                    model::undo);
                                });
        change.getStyleClass().add("small");
        var toOther = new Hyperlink(name);
        toOther.setOnAction(_ -> goTo.accept(link.other().id()));
        var text = quiet(dependency.rejected() ? words.get("map.link.rejected", learnt) : learnt);
        var middle = new VBox(toOther, text);
        middle.setMinWidth(0);
        HBox.setHgrow(middle, Priority.ALWAYS);
        var row = new HBox(new CategoryBadge(link.other().category(), words), middle, change);
        row.getStyleClass().add("fact-row");
        row.setAlignment(Pos.CENTER_LEFT);
        if (dependency.rejected()) {
            middle.getStyleClass().add("rejected");
        }
        return row;
    }

    private Node members(List<Asset> assets) {
        var rows = new VBox();
        rows.getStyleClass().add("rows");
        for (Asset asset : assets.stream().limit(MOST_LISTED).toList()) {
            var open = new Hyperlink(words.get("map.open"));
            open.setAccessibleText(words.get("map.open-what", asset.name()));
            open.setOnAction(_ -> desk.navigation().open(PageId.ESTATE, asset.id().value()));
            rows.getChildren()
                    .add(
                            new FactRow(
                                    new CategoryBadge(asset.category(), words),
                                    asset.name(),
                                    asset.location(),
                                    open));
        }
        if (assets.size() > MOST_LISTED) {
            rows.getChildren().add(quiet(words.get("map.more", assets.size() - MOST_LISTED)));
        }
        return section(words.get("map.members", assets.size()), rows);
    }

    private Node section(String title, Node content) {
        return new VBox(6, heading(title), content);
    }

    private static Label heading(String text) {
        var label = new Label(text);
        label.getStyleClass().add("card-title");
        return label;
    }

    private static Label small(String text) {
        var label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add("small-text");
        return label;
    }

    private static Label quiet(String text) {
        var label = new Label(text);
        label.getStyleClass().add("small-text");
        label.setWrapText(true);
        return label;
    }
}
