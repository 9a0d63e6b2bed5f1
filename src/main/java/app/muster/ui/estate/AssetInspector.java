package app.muster.ui.estate;

import app.muster.assess.Finding;
import app.muster.json.PrettyJson;
import app.muster.plan.ApplicationId;
import app.muster.plan.Asset;
import app.muster.plan.AssetId;
import app.muster.plan.Category;
import app.muster.plan.Dependency;
import app.muster.plan.estate.Json;
import app.muster.plan.estate.Resource;
import app.muster.text.Messages;
import app.muster.ui.control.CategoryBadge;
import app.muster.ui.control.CodeBox;
import app.muster.ui.control.FactRow;
import app.muster.ui.control.KeyValueGrid;
import app.muster.ui.control.StatusPill;

import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// One asset beside the table: whose it is, what it stands on, what protects it, its body.
final class AssetInspector {

    /// What a person does here.
    interface Actions {
        void assign(Set<AssetId> assets, Optional<ApplicationId> application);

        void place(Set<AssetId> assets, Category category);

        void note(AssetId asset, String note);

        void open(AssetId asset);

        void protections(AssetId asset);
    }

    private static final int FIRST = 12;
    private final EstateViewModel model;
    private final Messages words;
    private final Actions actions;

    AssetInspector(EstateViewModel model, Messages words, Actions actions) {
        this.model = model;
        this.words = words;
        this.actions = actions;
    }

    Node of(AssetDetails details) {
        var body =
                new VBox(
                        facts(details),
                        section("estate.findings", findings(details)),
                        section("estate.needs", neighbours(details.needs())),
                        section("estate.needed-by", neighbours(details.neededBy())),
                        section("estate.note", note(details.asset())));
        details.resource().ifPresent(resource -> body.getChildren().add(raw(resource)));
        body.getStyleClass().add("inspector-body");
        return body;
    }

    private Node facts(AssetDetails details) {
        Asset asset = details.asset();
        Set<AssetId> self = Set.of(asset.id());
        var application = new ComboBox<Optional<ApplicationId>>();
        application.setConverter(ApplicationCell.converter(model, words));
        application.getItems().add(Optional.empty());
        model.applications().forEach(a -> application.getItems().add(Optional.of(a.id())));
        application.setValue(asset.application());
        application.setMaxWidth(Double.MAX_VALUE);
        application.setAccessibleText(words.get("estate.column.application"));
        application.setOnAction(_ -> actions.assign(self, application.getValue()));
        var category = new ComboBox<Category>();
        category.setConverter(CategoryCell.converter(words));
        category.getItems().setAll(Category.values());
        category.setValue(asset.category());
        category.setMaxWidth(Double.MAX_VALUE);
        category.setAccessibleText(words.get("estate.column.category"));
        category.setOnAction(_ -> actions.place(self, category.getValue()));
        var grid =
                new KeyValueGrid()
                        .row(words.get("estate.column.application"), application)
                        .row(words.get("estate.column.category"), category)
                        .row(words.get("estate.column.type"), details.kind());
        if (!asset.location().isEmpty()) {
            grid.row(words.get("estate.column.region"), asset.location());
        }
        asset.id()
                .resource()
                .ifPresent(
                        id -> {
                            grid.row(words.get("estate.column.group"), id.resourceGroup());
                            grid.row(words.get("estate.column.subscription"), id.subscription());
                        });
        asset.goneSince()
                .ifPresent(day -> grid.row(words.get("estate.gone-since"), day.toString()));
        Map<String, Json> tags = details.resource().map(Resource::tags).orElse(Map.of());
        if (!tags.isEmpty()) {
            grid.row(words.get("estate.tags"), tags(tags));
        }
        String id =
                details.resource()
                        .map(resource -> resource.id().value())
                        .orElse(asset.id().value());
        return new VBox(
                12, grid, new CodeBox(id, words.get("estate.id"), words.get("estate.copy-id"), 4));
    }

    private static Node tags(Map<String, Json> tags) {
        var box = new VBox(2);
        tags.forEach(
                (name, value) -> {
                    var tag =
                            new Label(
                                    name
                                            + " = "
                                            + (value instanceof Json.Text(String text)
                                                    ? text
                                                    : PrettyJson.of(value)));
                    tag.setWrapText(true);
                    box.getChildren().add(tag);
                });
        return box;
    }

    private Node findings(AssetDetails details) {
        if (details.findings().isEmpty()) {
            return muted("estate.findings.none");
        }
        var rows = new VBox();
        rows.getStyleClass().add("rows");
        for (Finding finding : details.findings()) {
            var title = new Label(finding.control().title());
            title.setWrapText(true);
            title.setMinHeight(Label.USE_PREF_SIZE);
            var row = new VBox(4, title, new StatusPill(finding.verdict(), words));
            row.getStyleClass().add("stacked-row");
            rows.getChildren().add(row);
        }
        var open = new Hyperlink(words.get("estate.findings.open"));
        open.setOnAction(_ -> actions.protections(details.asset().id()));
        return new VBox(8, rows, open);
    }

    private Node neighbours(List<AssetDetails.Neighbour> neighbours) {
        if (neighbours.isEmpty()) {
            return muted("estate.nothing");
        }
        var rows = new VBox();
        rows.getStyleClass().add("rows");
        for (AssetDetails.Neighbour neighbour : neighbours.stream().limit(FIRST).toList()) {
            var link = new Hyperlink(words.get("estate.show"));
            link.setAccessibleText(words.get("estate.show-what", neighbour.asset().name()));
            link.setOnAction(_ -> actions.open(neighbour.asset().id()));
            link.setMinWidth(Hyperlink.USE_PREF_SIZE);
            rows.getChildren()
                    .add(
                            new FactRow(
                                    new CategoryBadge(neighbour.asset().category(), words),
                                    neighbour.asset().name(),
                                    words.get(
                                            "estate.neighbour",
                                            neighbour.kind(),
                                            why(neighbour.why())),
                                    link));
        }
        if (neighbours.size() > FIRST) {
            var more = new Label(words.get("estate.more", neighbours.size() - FIRST));
            more.getStyleClass().addAll("muted", "small-text");
            rows.getChildren().add(more);
        }
        return rows;
    }

    private String why(Dependency.Kind kind) {
        return switch (kind) {
            case NETWORK -> words.get("estate.why.network");
            case IDENTITY -> words.get("estate.why.identity");
            case KEYS -> words.get("estate.why.keys");
            case DATA -> words.get("estate.why.data");
            case COMPUTE -> words.get("estate.why.compute");
            case DEPLOYS -> words.get("estate.why.deploys");
            case RECOVERS -> words.get("estate.why.recovers");
            case MONITORS -> words.get("estate.why.monitors");
            case OTHER -> words.get("estate.why.other");
        };
    }

    private Node note(Asset asset) {
        var text = new TextArea(asset.note());
        text.setPromptText(words.get("estate.note.prompt"));
        text.setAccessibleText(words.get("estate.note"));
        text.setPrefRowCount(3);
        text.setWrapText(true);
        text.focusedProperty()
                .subscribe(
                        (was, is) -> {
                            if (was && !is && !text.getText().strip().equals(asset.note())) {
                                actions.note(asset.id(), text.getText());
                            }
                        });
        return text;
    }

    private Node raw(Resource resource) {
        var body = new TitledPane();
        body.setText(words.get("estate.body"));
        body.setExpanded(false);
        body.setAnimated(false);
        body.expandedProperty()
                .subscribe(
                        isOpen -> {
                            if (isOpen && body.getContent() == null) {
                                body.setContent(
                                        new CodeBox(
                                                PrettyJson.of(resource.body()),
                                                words.get("estate.body"),
                                                words.get("estate.body.copy"),
                                                24));
                            }
                        });
        return body;
    }

    private Node section(String title, Node content) {
        var heading = new Label(words.get(title));
        heading.getStyleClass().add("strong");
        return new VBox(6, heading, content);
    }

    private Label muted(String key) {
        var label = new Label(words.get(key));
        label.getStyleClass().add("muted");
        label.setWrapText(true);
        return label;
    }
}
