package app.muster.ui.estate;

import app.muster.importer.Reconciliation;
import app.muster.importer.Tally;
import app.muster.text.Messages;
import app.muster.ui.control.BannerBar;
import app.muster.ui.control.Card;

import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The proof that nothing was lost: what was read is what became of it, added up.
final class ReconciliationCard extends VBox {

    private final Messages words;
    private final GridPane grid = new GridPane();

    ReconciliationCard(Reconciliation all, Messages words) {
        super(8);
        this.words = words;
        var numbers = new ColumnConstraints();
        numbers.setHalignment(HPos.RIGHT);
        numbers.setMinWidth(USE_PREF_SIZE);
        grid.getColumnConstraints().setAll(numbers, new ColumnConstraints());
        grid.setHgap(12);
        grid.setVgap(2);
        row(all.read(), "reconciliation.read", "strong");
        row(all.resources(), "reconciliation.resources", "");
        row(all.evidence(), "reconciliation.evidence", "");
        row(all.repeated(), "reconciliation.repeated", "");
        row(all.dropped(), "reconciliation.dropped", all.dropped() > 0 ? "bad" : "");
        var second = new GridPane();
        second.getColumnConstraints().setAll(numbers, new ColumnConstraints());
        second.setHgap(12);
        second.setVgap(2);
        row(second, all.assets(), words.get("reconciliation.assets"), "strong");
        row(second, all.parts(), words.get("reconciliation.parts"), "");
        row(second, all.unplaced(), words.get("reconciliation.unplaced"), "");
        row(second, all.external(), words.get("reconciliation.external"), "");
        int unknown = all.unknownTypes().values().stream().mapToInt(Integer::intValue).sum();
        if (unknown > 0) {
            row(
                    second,
                    unknown,
                    words.get("reconciliation.unknown", all.unknownTypes().size()),
                    "doubtful");
        }
        var content = new VBox(12, new HBox(32, grid, second));
        for (Tally tally : all.tallies()) {
            for (String why : tally.truncated()) {
                content.getChildren()
                        .add(
                                new BannerBar(
                                        BannerBar.Kind.ALERT,
                                        words.get(
                                                "reconciliation.truncated",
                                                String.valueOf(tally.file().getFileName()),
                                                why)));
            }
        }
        if (all.dropped() > 0) {
            content.getChildren().add(dropped(all));
        }
        if (!all.unknownTypes().isEmpty()) {
            content.getChildren().add(unknown(all));
        }
        var card = new Card(words.get("reconciliation.title"), content);
        VBox.setVgrow(card, Priority.ALWAYS);
        getChildren().setAll(card);
    }

    private TitledPane dropped(Reconciliation all) {
        var list = new ListView<String>();
        for (Tally tally : all.tallies()) {
            for (Tally.Dropped each : tally.dropped()) {
                list.getItems()
                        .add(
                                words.get(
                                        "estate.counts.dropped-line",
                                        String.valueOf(tally.file().getFileName()),
                                        each.at(),
                                        each.why()));
            }
        }
        return pane(words.get("estate.counts.dropped-list", all.dropped()), list);
    }

    private TitledPane unknown(Reconciliation all) {
        var list = new ListView<String>();
        all.unknownTypes()
                .forEach(
                        (type, count) ->
                                list.getItems().add(words.get("estate.many.of", count, type)));
        return pane(words.get("estate.counts.unknown-list", all.unknownTypes().size()), list);
    }

    private static TitledPane pane(String title, ListView<String> list) {
        list.getStyleClass().addAll("bare", "dense");
        list.setAccessibleText(title);
        list.setPrefHeight(Math.min(5, list.getItems().size()) * 30 + 4);
        var pane = new TitledPane(title, list);
        pane.setExpanded(false);
        pane.setAnimated(false);
        return pane;
    }

    private void row(int count, String key, String style) {
        row(grid, count, words.get(key), style);
    }

    private void row(GridPane to, int count, String text, String style) {
        var number = new Label(words.get("estate.number", count));
        number.getStyleClass().add("tally");
        var label = new Label(text);
        label.getStyleClass().add("muted");
        switch (style) {
            case "strong" -> number.getStyleClass().add("strong");
            case "bad" -> number.getStyleClass().addAll("count", "missing");
            case "doubtful" -> number.getStyleClass().addAll("count", "unknown");
            default -> {}
        }
        to.addRow(to.getRowCount(), number, label);
    }
}
