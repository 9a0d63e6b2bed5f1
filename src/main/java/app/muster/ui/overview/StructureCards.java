package app.muster.ui.overview;

import app.muster.expression.Durations;
import app.muster.plan.Asset;
import app.muster.plan.AssetId;
import app.muster.recover.Contradiction;
import app.muster.session.Insight;
import app.muster.structure.BlastRadius;
import app.muster.structure.ChokePoint;
import app.muster.text.Messages;
import app.muster.ui.control.Card;
import app.muster.ui.control.FactRow;
import app.muster.ui.control.Icons;
import app.muster.ui.shell.Desk;
import app.muster.ui.shell.PageId;

import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import java.util.List;
import java.util.Map;

/// What the plan promises and cannot keep, and what everything goes through.
final class StructureCards {

    private static final int LINES = 6;

    private StructureCards() {}

    static Card contradictions(Insight known, Messages words) {
        List<Contradiction> all = known.contradictions();
        var rows = rows();
        all.stream().limit(LINES).forEach(one -> rows.getChildren().add(row(one, words)));
        more(rows, all.size(), words);
        if (all.isEmpty()) {
            rows.getChildren().add(quiet(words.get("overview.contradictions.none")));
        }
        return new Card(words.get("overview.contradictions"), rows);
    }

    private static Node row(Contradiction one, Messages words) {
        var icon =
                new Label(
                        "",
                        Icons.icon(
                                switch (one.severity()) {
                                    case IMPOSSIBLE -> Feather.X_CIRCLE;
                                    case DOUBTFUL -> Feather.ALERT_TRIANGLE;
                                    case UNKNOWN -> Feather.HELP_CIRCLE;
                                }));
        icon.setMinWidth(24);
        icon.setAccessibleText(words.get("contradiction.severity." + one.severity().key()));
        return wrapped(new FactRow(icon, one.says(), one.remedy()));
    }

    static Card chokePoints(Insight known, Desk desk) {
        Messages words = desk.words();
        List<ChokePoint> all = known.structure().chokePoints();
        Map<AssetId, Asset> assets = known.plan().assetsById();
        var rows = rows();
        for (ChokePoint point : all.stream().limit(LINES).toList()) {
            Asset asset = assets.get(point.asset());
            String name = asset == null ? point.asset().shortName() : asset.name();
            var open = new Hyperlink(words.get("overview.choke-points.map"));
            open.setAccessibleText(words.get("overview.choke-points.map-of", name));
            open.setOnAction(_ -> desk.navigation().open(PageId.MAP, point.asset().value()));
            rows.getChildren()
                    .add(
                            wrapped(
                                    new FactRow(
                                            new Label("", Icons.icon(Feather.GIT_MERGE)),
                                            name,
                                            says(point, words),
                                            open)));
        }
        more(rows, all.size(), words);
        if (all.isEmpty()) {
            rows.getChildren().add(quiet(words.get("overview.choke-points.none")));
        }
        return new Card(words.get("overview.choke-points"), rows);
    }

    private static String says(ChokePoint point, Messages words) {
        BlastRadius radius = point.radius();
        return words.get(
                "overview.choke-points.says",
                radius.applications(),
                radius.assets(),
                point.onlyThrough(),
                radius.tightestRto().map(Durations::shown).orElse(words.get("overview.no-rto")));
    }

    private static void more(VBox rows, int all, Messages words) {
        if (all > LINES) {
            rows.getChildren().add(quiet(words.get("overview.facts.more", all - LINES)));
        }
    }

    private static VBox rows() {
        var rows = new VBox();
        rows.getStyleClass().add("rows");
        return rows;
    }

    /// Sentences need more than one line.
    private static Node wrapped(FactRow row) {
        row.lookupAll(".label").stream()
                .filter(Label.class::isInstance)
                .map(Label.class::cast)
                .forEach(
                        label -> {
                            label.setWrapText(true);
                            label.setMinHeight(Region.USE_PREF_SIZE);
                        });
        row.setMinHeight(Region.USE_PREF_SIZE);
        return row;
    }

    private static Label quiet(String text) {
        var label = new Label(text);
        label.getStyleClass().addAll("muted", "small-text");
        label.setWrapText(true);
        return label;
    }
}
