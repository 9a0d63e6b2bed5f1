package app.muster.ui.control;

import static java.util.Objects.requireNonNull;

import app.muster.text.Messages;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/// Facets as lists of check boxes with counts; a long list shows its first values and the rest on
/// demand.
public final class FacetList extends ScrollPane {

    private static final int FIRST = 7;
    private final Messages words;
    private final BiConsumer<String, String> toggle;
    private final VBox content = new VBox();
    private final Map<String, Line> lines = new HashMap<>();
    private final Map<String, VBox> boxes = new HashMap<>();
    private final Map<String, Label> titles = new HashMap<>();
    private final Map<String, Hyperlink> folds = new HashMap<>();
    private final Set<String> unfolded = new HashSet<>();
    private List<Facets.Group> shown = List.of();

    /// @param toggle told the facet's and the value's key when a person ticks or unticks a value
    public FacetList(Messages words, BiConsumer<String, String> toggle) {
        this.words = words;
        this.toggle = toggle;
        content.getStyleClass().add("facets");
        setContent(content);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        getStyleClass().add("facet-list");
        setMinWidth(0);
    }

    /// Replaces what is shown.
    public void show(List<Facets.Group> groups) {
        shown = groups;
        var nodes = new ArrayList<Node>();
        for (Facets.Group group : groups) {
            VBox box = boxes.computeIfAbsent(group.key(), _ -> box(group));
            fill(box, group);
            if (!group.values().isEmpty()) {
                nodes.add(box);
            }
        }
        set(content, nodes);
    }

    private VBox box(Facets.Group group) {
        var box = new VBox();
        box.getStyleClass().add("facet");
        var title = new Label(group.title());
        title.getStyleClass().add("facet-title");
        titles.put(group.key(), title);
        var more = new Hyperlink();
        more.getStyleClass().add("small-text");
        more.setOnAction(
                _ -> {
                    if (!unfolded.remove(group.key())) {
                        unfolded.add(group.key());
                    }
                    show(shown);
                });
        folds.put(group.key(), more);
        return box;
    }

    private void fill(VBox box, Facets.Group group) {
        var nodes = new ArrayList<Node>(List.of(requireNonNull(titles.get(group.key()))));
        boolean isLong = group.values().size() > FIRST + 1;
        boolean all = unfolded.contains(group.key()) || !isLong;
        group.values().stream()
                .limit(all ? Long.MAX_VALUE : FIRST)
                .forEach(value -> nodes.add(line(group.key(), value)));
        if (isLong) {
            Hyperlink fold = requireNonNull(folds.get(group.key()));
            fold.setText(
                    all
                            ? words.get("facet.fewer")
                            : words.get("facet.more", group.values().size() - FIRST));
            nodes.add(fold);
        }
        set(box, nodes);
    }

    private Line line(String facet, Facets.Value value) {
        Line line =
                lines.computeIfAbsent(
                        facet + "\n" + value.key(),
                        _ -> new Line(() -> toggle.accept(facet, value.key())));
        line.show(value, words.get("facet.count", value.count()));
        return line;
    }

    /// Leaves a list that already is so alone, so that the focus stays where it is.
    private static void set(VBox box, List<? extends Node> nodes) {
        if (!box.getChildren().equals(nodes)) {
            box.getChildren().setAll(nodes);
        }
    }

    private static final class Line extends HBox {

        private final CheckBox box = new CheckBox();
        private final Label count = new Label();

        Line(Runnable toggle) {
            box.setOnAction(_ -> toggle.run());
            box.setMaxWidth(Double.MAX_VALUE);
            box.setMinWidth(0);
            HBox.setHgrow(box, Priority.ALWAYS);
            count.getStyleClass().add("facet-count");
            count.setMinWidth(USE_PREF_SIZE);
            getChildren().setAll(box, count);
            getStyleClass().add("facet-line");
            setAlignment(Pos.CENTER_LEFT);
        }

        void show(Facets.Value value, String figure) {
            box.setText(value.label());
            box.setTooltip(Icons.tooltip(value.label()));
            box.setSelected(value.chosen());
            count.setText(figure);
        }
    }
}
