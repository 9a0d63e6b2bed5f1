package app.muster.ui.control;

import static java.util.Objects.requireNonNull;

import app.muster.text.Messages;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ScrollPane.ScrollBarPolicy;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/// Facets as lists of check boxes with counts; a long list shows its first values, the rest on
/// demand, and can be searched.
public final class FacetList extends ScrollPane {

    private static final int FIRST = 7;

    /// More than this nobody reads; who unfolds a longer list searches it.
    private static final int MOST = 200;

    /// From here on a list can be searched.
    private static final int LONG = 20;

    private final Messages words;
    private final BiConsumer<String, String> toggle;
    private final VBox content = new VBox();
    private final Map<String, Line> lines = new HashMap<>();
    private final Map<String, VBox> boxes = new HashMap<>();
    private final Map<String, Label> titles = new HashMap<>();
    private final Map<String, Hyperlink> folds = new HashMap<>();
    private final Map<String, FilterField> searches = new HashMap<>();
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
        boolean isUnfolded = unfolded.contains(group.key());
        List<Facets.Value> values = group.values();
        if (group.values().size() > LONG && isUnfolded) {
            FilterField search = search(group);
            nodes.add(search);
            values = having(search.getText(), values);
        }
        values.stream()
                .limit(isUnfolded ? MOST : isLong ? FIRST : values.size())
                .forEach(value -> nodes.add(line(group.key(), value)));
        if (isUnfolded && values.size() > MOST) {
            var rest = new Label(words.get("facet.rest", values.size() - MOST));
            rest.getStyleClass().add("small-text");
            nodes.add(rest);
        }
        if (isLong) {
            Hyperlink fold = requireNonNull(folds.get(group.key()));
            fold.setText(
                    isUnfolded
                            ? words.get("facet.fewer")
                            : words.get("facet.more", group.values().size() - FIRST));
            nodes.add(fold);
        }
        set(box, nodes);
    }

    private FilterField search(Facets.Group group) {
        return searches.computeIfAbsent(
                group.key(),
                _ -> {
                    var field = new FilterField(words.get("facet.search", group.title()), words);
                    field.getStyleClass().add("small");
                    field.setMaxWidth(Double.MAX_VALUE);
                    field.textProperty().subscribe((_, _) -> show(shown));
                    return field;
                });
    }

    /// What is chosen stays in sight.
    private static List<Facets.Value> having(String text, List<Facets.Value> values) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        return values.stream()
                .filter(
                        value ->
                                value.chosen()
                                        || value.label().toLowerCase(Locale.ROOT).contains(wanted))
                .toList();
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
