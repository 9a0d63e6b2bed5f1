package app.muster.ui.estate;

import app.muster.assess.Finding;
import app.muster.catalogue.ControlName;
import app.muster.json.PrettyJson;
import app.muster.plan.Asset;
import app.muster.plan.AssetId;
import app.muster.plan.estate.Json;
import app.muster.plan.estate.Resource;
import app.muster.text.Messages;
import app.muster.ui.control.BannerBar;
import app.muster.ui.control.CodeBox;
import app.muster.ui.control.KeyValueGrid;
import app.muster.ui.control.StatusPill;

import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// One asset beside the table: whose it is and why, what it stands on, what protects it, its body.
final class AssetInspector {

    private final EstateViewModel model;
    private final Messages words;
    private final AssetActions actions;

    AssetInspector(EstateViewModel model, Messages words, AssetActions actions) {
        this.model = model;
        this.words = words;
        this.actions = actions;
    }

    /// @param why what says why it is where it is
    /// @param isReading whether the snapshot is still being read, so that more may follow
    Node of(AssetDetails details, Node why, boolean isReading) {
        var body = new VBox();
        if (details.asset().goneSince().isPresent()) {
            body.getChildren().add(gone(details.asset()));
        }
        body.getChildren()
                .addAll(
                        facts(details),
                        section("estate.why", why),
                        section("estate.findings", findings(details)),
                        section("estate.needs", neighbours(details.needs())),
                        section("estate.needed-by", neighbours(details.neededBy())));
        if (isReading) {
            body.getChildren().add(muted("estate.reading-facts"));
        }
        body.getChildren()
                .addAll(
                        section("estate.note", note(details.asset())),
                        new BodySection(details, words));
        body.getStyleClass().add("inspector-body");
        return body;
    }

    private Node gone(Asset asset) {
        var letGo =
                BannerBar.action(
                        words.get("estate.let-go"), () -> actions.letGo(Set.of(asset.id())));
        return new BannerBar(
                BannerBar.Kind.NOTICE,
                words.get("estate.gone", asset.goneSince().map(LocalDate::toString).orElse("")),
                letGo);
    }

    private Node facts(AssetDetails details) {
        Asset asset = details.asset();
        Set<AssetId> self = Set.of(asset.id());
        var application = AssetFields.application(model, words);
        application.setValue(asset.application());
        application.setOnAction(_ -> actions.assign(self, application.getValue()));
        var category = AssetFields.category(words);
        category.setValue(asset.category());
        category.setOnAction(_ -> actions.place(self, category.getValue()));
        var grid =
                new KeyValueGrid()
                        .row(words.get("estate.column.application"), application)
                        .row(words.get("estate.column.category"), category)
                        .row(words.get("estate.needed"), needed(details))
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
        Map<String, Json> tags = details.resource().map(Resource::tags).orElse(Map.of());
        if (!tags.isEmpty()) {
            grid.row(words.get("estate.tags"), tags(tags));
        }
        details.resource()
                .map(resource -> resource.source(""))
                .filter(file -> !file.isEmpty())
                .ifPresent(file -> grid.row(words.get("estate.read-from"), file));
        String id =
                details.resource()
                        .map(resource -> resource.id().value())
                        .orElse(asset.id().value());
        return new VBox(
                12, grid, new CodeBox(id, words.get("estate.id"), words.get("estate.copy-id"), 4));
    }

    private Node needed(AssetDetails details) {
        Asset asset = details.asset();
        var needed = AssetFields.needed(details.spare().isPresent(), words);
        needed.setValue(asset.needed());
        needed.setOnAction(_ -> actions.need(Set.of(asset.id()), needed.getValue()));
        if (details.spare().isEmpty()) {
            return needed;
        }
        var reason = new Label(details.spare().get());
        reason.getStyleClass().add("muted");
        reason.setWrapText(true);
        reason.setMinHeight(Label.USE_PREF_SIZE);
        return new VBox(6, needed, reason);
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
            var title = new Label(ControlName.of(finding.control(), words));
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
        return new DependencySection(neighbours, words.get("estate.nothing"), words, actions::open);
    }

    private Node note(Asset asset) {
        var text = AssetFields.note(words);
        text.setText(asset.note());
        text.focusedProperty()
                .subscribe(
                        (was, is) -> {
                            if (was && !is && !text.getText().strip().equals(asset.note())) {
                                actions.note(Set.of(asset.id()), text.getText());
                            }
                        });
        return text;
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
