package app.muster.ui.control;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A white sheet that holds one matter: a title, what can be done about it, and its content.
public final class Card extends VBox {

    /// A sheet without a head.
    public Card(Node... content) {
        super(content);
        getStyleClass().add("card");
        for (Node node : content) {
            grow(node);
        }
    }

    /// A sheet with a head.
    public Card(String title, Node... content) {
        this(content);
        var head = new HBox(heading(title));
        head.getStyleClass().add("card-head");
        head.setAlignment(Pos.CENTER_LEFT);
        head.setMinHeight(USE_PREF_SIZE);
        getChildren().addFirst(head);
    }

    /// This card with `nodes` (buttons, a link, a count) at the right of its head.
    ///
    /// @throws IllegalStateException if the card was made without a title
    public Card withActions(Node... nodes) {
        if (!(getChildren().getFirst() instanceof HBox head)) {
            throw new IllegalStateException("a card without a title has no place for actions");
        }
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        head.getChildren().add(gap);
        head.getChildren().addAll(nodes);
        return this;
    }

    private static Label heading(String title) {
        var label = new Label(title);
        label.getStyleClass().add("card-title");
        return label;
    }

    private static void grow(Node node) {
        if (node instanceof Region region) {
            region.setMaxWidth(Double.MAX_VALUE);
        }
    }
}
