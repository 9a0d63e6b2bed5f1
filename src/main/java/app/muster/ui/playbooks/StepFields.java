package app.muster.ui.playbooks;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// Small things that the forms of this screen share.
final class StepFields {

    private StepFields() {}

    /// A field under its name.
    static Node named(String name, Node field, Node shown) {
        var label = new Label(name);
        label.getStyleClass().add("small-text");
        label.setLabelFor(field);
        field.setAccessibleText(name);
        return new VBox(2, label, shown);
    }

    static void shown(Node node, boolean isShown) {
        node.setVisible(isShown);
        node.setManaged(isShown);
    }

    static Label wrong(String text) {
        var wrong = new Label(text);
        wrong.getStyleClass().add("field-wrong");
        wrong.setWrapText(true);
        shown(wrong, false);
        return wrong;
    }
}
