package app.muster.ui.playbooks;

import app.muster.document.Block;
import app.muster.document.Line;
import app.muster.ui.control.Icons;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import java.util.List;

/// A playbook as it stands in the printed plan: the same blocks, on a page.
final class PrintedPane extends VBox {

    PrintedPane(List<Block> blocks) {
        getStyleClass().add("printed");
        blocks.forEach(this::add);
    }

    private void add(Block block) {
        switch (block) {
            case Block.Heading(int level, String text) ->
                    getChildren().add(text(text, level < 3 ? "printed-title" : "printed-part"));
            case Block.Paragraph(Line text) -> getChildren().add(text(text.text(), "printed-text"));
            case Block.Note note -> getChildren().add(text(note.text().text(), "printed-note"));
            case Block.Listing(boolean _, List<Line> items) ->
                    items.forEach(item -> getChildren().add(bullet(item.text())));
            case Block.Facts(List<Block.Fact> facts) -> getChildren().add(facts(facts));
            case Block.Code(String text) -> getChildren().add(code(text));
            case Block.Checklist(List<Block.Item> items) ->
                    items.forEach(item -> getChildren().add(item(item)));
            case Block.Table _,
                    Block.Gauges _,
                    Block.Figure _,
                    Block.Contents _,
                    Block.PageBreak _ -> {}
        }
    }

    private static Node facts(List<Block.Fact> facts) {
        var grid = new GridPane();
        grid.getStyleClass().add("printed-facts");
        for (Block.Fact fact : facts) {
            int row = grid.getRowCount();
            var name = text(fact.name(), "printed-part");
            name.setMinWidth(Region.USE_PREF_SIZE);
            var value = text(fact.value().text(), "printed-text");
            GridPane.setHgrow(value, Priority.ALWAYS);
            grid.addRow(row, name, value);
        }
        return grid;
    }

    private static Node bullet(String text) {
        var dot = text("\u2022", "printed-text");
        dot.setMinWidth(Region.USE_PREF_SIZE);
        var row = new HBox(dot, text(text, "printed-text"));
        row.getStyleClass().add("printed-item");
        return row;
    }

    private static Node item(Block.Item item) {
        var body =
                new VBox(
                        text(item.title(), "printed-step"),
                        text(item.about().text(), "printed-about"));
        body.getStyleClass().add("printed-body");
        HBox.setHgrow(body, Priority.ALWAYS);
        if (!item.command().isBlank()) {
            body.getChildren().add(code(item.command()));
        }
        item.notes().forEach(note -> body.getChildren().add(text(note.text(), "printed-text")));
        var row = new HBox(Icons.icon(Feather.SQUARE), body);
        row.getStyleClass().addAll("printed-item", "printed-check");
        return row;
    }

    private static Label code(String text) {
        var label = text(text, "printed-code");
        label.getStyleClass().add("code");
        return label;
    }

    private static Label text(String text, String style) {
        var label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.setMaxWidth(Double.MAX_VALUE);
        label.getStyleClass().add(style);
        return label;
    }
}
