package app.muster.ui.estate;

import app.muster.plan.AssetId;
import app.muster.text.Messages;
import app.muster.ui.control.BannerBar;
import app.muster.ui.control.KeyValueGrid;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Many chosen assets beside the table: what they have in common, and what is said of all of them
/// at once.
final class ManyInspector {

    private final EstateViewModel model;
    private final Messages words;
    private final AssetActions actions;

    ManyInspector(EstateViewModel model, Messages words, AssetActions actions) {
        this.model = model;
        this.words = words;
        this.actions = actions;
    }

    /// @param chosen at least two
    Node of(List<AssetRow> chosen) {
        Set<AssetId> ids = chosen.stream().map(AssetRow::id).collect(Collectors.toSet());
        var application = AssetFields.application(model, words);
        application.setValue(common(chosen, row -> row.asset().application()).orElse(null));
        application.setPromptText(words.get("estate.many.differ"));
        application.setOnAction(_ -> actions.assign(ids, application.getValue()));
        var create = new Hyperlink(words.get("estate.application.new"));
        create.setOnAction(_ -> actions.newApplication(ids));
        var category = AssetFields.category(words);
        category.setValue(common(chosen, AssetRow::category).orElse(null));
        category.setPromptText(words.get("estate.many.differ"));
        category.setOnAction(_ -> actions.place(ids, category.getValue()));
        var grid =
                new KeyValueGrid()
                        .row(
                                words.get("estate.column.application"),
                                new VBox(6, application, create))
                        .row(words.get("estate.column.category"), category);
        kinds(grid, chosen);
        var note = AssetFields.note(words);
        note.setText(common(chosen, row -> row.asset().note()).orElse(""));
        var keep = new Button(words.get("estate.many.note"));
        keep.setOnAction(_ -> actions.note(ids, note.getText()));
        var heading = new Label(words.get("estate.note"));
        heading.getStyleClass().add("strong");
        var body = new VBox(grid, new VBox(6, heading, note, keep));
        Set<AssetId> gone =
                chosen.stream()
                        .filter(AssetRow::isGone)
                        .map(AssetRow::id)
                        .collect(Collectors.toSet());
        if (!gone.isEmpty()) {
            var letGo = BannerBar.action(words.get("estate.let-go"), () -> actions.letGo(gone));
            body.getChildren()
                    .addFirst(
                            new BannerBar(
                                    BannerBar.Kind.NOTICE,
                                    words.get("estate.many.gone", gone.size()),
                                    letGo));
        }
        body.getStyleClass().add("inspector-body");
        return body;
    }

    /// The most frequent types and groups, so that a person sees what was chosen.
    private void kinds(KeyValueGrid grid, List<AssetRow> chosen) {
        grid.row(words.get("estate.column.type"), most(chosen, AssetRow::kind));
        grid.row(words.get("estate.column.group"), most(chosen, AssetRow::group));
    }

    private Node most(List<AssetRow> chosen, Function<AssetRow, String> value) {
        Map<String, Integer> counts = new HashMap<>();
        chosen.forEach(row -> counts.merge(value.apply(row), 1, Integer::sum));
        var box = new VBox(2);
        counts.entrySet().stream()
                .filter(entry -> !entry.getKey().isEmpty())
                .sorted(
                        Map.Entry.<String, Integer>comparingByValue()
                                .reversed()
                                .thenComparing(Map.Entry.comparingByKey()))
                .limit(3)
                .forEach(
                        entry -> {
                            var label =
                                    new Label(
                                            words.get(
                                                    "estate.many.of",
                                                    entry.getValue(),
                                                    entry.getKey()));
                            label.setWrapText(true);
                            box.getChildren().add(label);
                        });
        if (counts.size() > 3) {
            var more = new Label(words.get("estate.more", counts.size() - 3));
            more.getStyleClass().addAll("muted", "small-text");
            box.getChildren().add(more);
        }
        return box;
    }

    private static <V> Optional<V> common(List<AssetRow> chosen, Function<AssetRow, V> value) {
        V first = value.apply(chosen.getFirst());
        return chosen.stream().allMatch(row -> value.apply(row).equals(first))
                ? Optional.of(first)
                : Optional.empty();
    }
}
