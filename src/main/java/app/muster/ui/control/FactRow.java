package app.muster.ui.control;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// One line of a list: something at its head, a title over a quieter text, something at its end.
public final class FactRow extends HBox {

    public FactRow(Node head, String title, String text, Node... end) {
        var heading = new Label(title);
        heading.getStyleClass().add("fact-title");
        var body = new Label(text);
        body.getStyleClass().add("fact-text");
        var middle = text.isEmpty() ? new VBox(heading) : new VBox(heading, body);
        middle.setAlignment(Pos.CENTER_LEFT);
        middle.setMinWidth(0);
        HBox.setHgrow(middle, Priority.ALWAYS);
        getChildren().addAll(head, middle);
        for (Node node : end) {
            if (node instanceof Region region) {
                region.setMinWidth(USE_PREF_SIZE);
            }
            getChildren().add(node);
        }
        getStyleClass().add("fact-row");
        setAlignment(Pos.CENTER_LEFT);
    }
}
