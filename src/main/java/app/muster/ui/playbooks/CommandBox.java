package app.muster.ui.playbooks;

import app.muster.text.Messages;
import app.muster.ui.control.Icons;

import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.feather.Feather;

/// Lines to be typed elsewhere, with a button that copies them.
final class CommandBox extends HBox {

    CommandBox(String command, Messages words) {
        var text = new Label(command);
        text.getStyleClass().addAll("code", "command-text");
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        var copy = Icons.button(Feather.COPY, words.get("playbooks.copy"), () -> copied(command));
        copy.getStyleClass().add("small");
        getChildren().setAll(text, copy);
        getStyleClass().add("command-box");
        setFillHeight(false);
    }

    private static void copied(String text) {
        var content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
