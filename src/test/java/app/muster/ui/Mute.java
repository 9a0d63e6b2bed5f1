package app.muster.ui;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;

import java.util.List;
import java.util.function.Predicate;

/// Finds what a screen reader could not name.
public final class Mute {

    private Mute() {}

    /// The buttons under `root` that have neither text nor accessible text. FX thread only.
    public static List<Node> buttons(Parent root) {
        root.applyCss();
        return root.lookupAll("*").stream()
                .filter(ButtonBase.class::isInstance)
                .filter(Predicate.not(Mute::speaks))
                .toList();
    }

    private static boolean speaks(Node node) {
        boolean hasText =
                node instanceof Labeled labeled
                        && labeled.getText() != null
                        && !labeled.getText().isBlank();
        return hasText || (node.getAccessibleText() != null && !node.getAccessibleText().isBlank());
    }
}
