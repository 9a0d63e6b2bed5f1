package app.muster.ui.map;

import app.muster.plan.Category;
import app.muster.text.Messages;
import app.muster.ui.control.CategoryBadge;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What the colours and lines of the map mean.
final class MapLegend {

    private final Messages words;

    MapLegend(Messages words) {
        this.words = words;
    }

    void fill(VBox box) {
        box.getChildren()
                .setAll(
                        line("legend-edge", "map.legend.needs"),
                        line("legend-needs", "map.legend.selected-needs"),
                        line("legend-falls", "map.legend.falls"),
                        tile("legend-shared", "map.legend.shared"),
                        tile("legend-unmapped", "map.legend.unmapped"));
        for (Category category : Category.values()) {
            var badge = new CategoryBadge(category, words);
            box.getChildren().add(row(badge, badge.getAccessibleText()));
        }
        box.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    }

    private Node line(String styleClass, String key) {
        var swatch = new Region();
        swatch.getStyleClass().addAll("legend-line", styleClass);
        return row(swatch, words.get(key));
    }

    private Node tile(String styleClass, String key) {
        var swatch = new Region();
        swatch.getStyleClass().addAll("legend-tile", styleClass);
        return row(swatch, words.get(key));
    }

    private static Node row(Region swatch, String text) {
        var label = new Label(text);
        label.getStyleClass().add("small-text");
        swatch.setMinWidth(22);
        var row = new HBox(8, swatch, label);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}
