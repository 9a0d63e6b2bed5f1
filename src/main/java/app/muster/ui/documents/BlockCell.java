package app.muster.ui.documents;

import app.muster.document.Block;
import app.muster.document.Line;
import app.muster.text.Messages;
import app.muster.ui.control.KeyValueGrid;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/// One block of a document, as text: near enough to its page to see what a reader gets.
final class BlockCell extends ListCell<Block> {

    private static final int ROWS_SHOWN = 12;

    /// The share of a narrow page's width that a letter of a title takes.
    private static final double OF_LETTER = 0.029;

    private static final double SCROLL_BAR = 16;
    private final Messages words;

    BlockCell(Messages words) {
        this.words = words;
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Block block, boolean empty) {
        super.updateItem(block, empty);
        setText(null);
        setGraphic(block == null || empty ? null : new VBox(node(block)));
    }

    /// As high as the block is at the width there is, for its lines wrap.
    @Override
    protected double computePrefHeight(double width) {
        return getGraphic() instanceof VBox content && getListView() != null
                ? snappedTopInset() + snappedBottomInset() + content.prefHeight(room(content))
                : super.computePrefHeight(width);
    }

    private double room(VBox content) {
        double room =
                Math.max(
                        200,
                        getListView().getWidth()
                                - snappedLeftInset()
                                - snappedRightInset()
                                - SCROLL_BAR);
        content.setPrefWidth(room);
        return room;
    }

    private Node node(Block block) {
        return switch (block) {
            case Block.Heading(int level, String text) -> text(text, "document-heading-" + level);
            case Block.Paragraph(Line text) -> text(text.text(), "document-text");
            case Block.Note(var _, Line text) -> wide(text(text.text(), "document-note"));
            case Block.Listing(boolean numbered, List<Line> items) -> listing(numbered, items);
            case Block.Table(List<Block.Column> columns, List<List<Line>> rows) ->
                    table(columns, rows);
            case Block.Facts(List<Block.Fact> facts) -> facts(facts);
            case Block.Gauges(List<Block.Gauge> gauges) -> gauges(gauges);
            case Block.Figure figure ->
                    wide(text(words.get("documents.figure", figure.alt()), "document-note"));
            case Block.Code(String text) -> wide(code(text));
            case Block.Checklist(List<Block.Item> items) -> checklist(items);
            case Block.Contents(String title) -> text(title, "document-heading-2");
            case Block.PageBreak() -> rule();
        };
    }

    private static Node rule() {
        var rule = new Region();
        rule.getStyleClass().add("document-break");
        return rule;
    }

    private static Node listing(boolean numbered, List<Line> items) {
        var list = items();
        for (int i = 0; i < items.size(); i++) {
            String mark = numbered ? (i + 1) + ". " : "\u2022 ";
            list.getChildren().add(text(mark + items.get(i).text(), "document-text"));
        }
        return list;
    }

    /// A narrow column is at least as wide as a word of its title, which would break otherwise.
    private static double[] shares(List<Block.Column> columns) {
        double asked = columns.stream().mapToInt(Block.Column::width).sum();
        double[] shares =
                columns.stream()
                        .mapToDouble(
                                column ->
                                        Math.max(
                                                column.width() / asked,
                                                longestWord(column.title()) * OF_LETTER))
                        .toArray();
        double all = DoubleStream.of(shares).sum();
        return DoubleStream.of(shares).map(share -> share / all).toArray();
    }

    private static int longestWord(String title) {
        return Stream.of(title.split(" ")).mapToInt(String::length).max().orElse(0);
    }

    private Node table(List<Block.Column> columns, List<List<Line>> rows) {
        var grid = new GridPane();
        grid.getStyleClass().add("document-table");
        double[] shares = shares(columns);
        for (int i = 0; i < columns.size(); i++) {
            var constraints = new ColumnConstraints();
            constraints.setPercentWidth(100 * shares[i]);
            grid.getColumnConstraints().add(constraints);
            grid.add(text(columns.get(i).title(), "document-column"), i, 0);
        }
        List<List<Line>> shown = rows.stream().limit(ROWS_SHOWN).toList();
        for (int r = 0; r < shown.size(); r++) {
            for (int c = 0; c < columns.size(); c++) {
                grid.add(text(shown.get(r).get(c).text(), "document-cell"), c, r + 1);
            }
        }
        var all = new VBox(grid);
        all.getStyleClass().add("document-items");
        if (rows.size() > ROWS_SHOWN) {
            all.getChildren()
                    .add(
                            text(
                                    words.get("documents.more-rows", rows.size() - ROWS_SHOWN),
                                    "small-text"));
        }
        return all;
    }

    private static Node facts(List<Block.Fact> facts) {
        var grid = new KeyValueGrid();
        facts.forEach(fact -> grid.row(fact.name(), fact.value().text()));
        return grid;
    }

    private Node gauges(List<Block.Gauge> gauges) {
        var grid = new KeyValueGrid();
        gauges.forEach(
                gauge ->
                        grid.row(
                                gauge.name(),
                                words.get(
                                        "documents.gauge",
                                        gauge.low(),
                                        gauge.high(),
                                        gauge.says())));
        return grid;
    }

    private static Node checklist(List<Block.Item> items) {
        var list = items();
        for (Block.Item item : items) {
            var step =
                    new VBox(
                            text("\u2610 " + item.title(), "document-heading-3"),
                            text(item.about().text(), "small-text"));
            if (!item.command().isEmpty()) {
                step.getChildren().add(wide(code(item.command())));
            }
            item.notes().forEach(note -> step.getChildren().add(text(note.text(), "small-text")));
            step.getStyleClass().add("document-items");
            list.getChildren().add(step);
        }
        return list;
    }

    private static VBox items() {
        var list = new VBox();
        list.getStyleClass().add("document-items");
        return list;
    }

    private static Label code(String text) {
        Label label = text(text, "document-code");
        label.getStyleClass().add("code");
        return label;
    }

    private static Label wide(Label label) {
        label.setMaxWidth(Double.MAX_VALUE);
        return label;
    }

    private static Label text(String text, String styleClass) {
        var label = new Label(text);
        label.getStyleClass().add(styleClass);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
