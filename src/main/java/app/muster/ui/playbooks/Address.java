package app.muster.ui.playbooks;

import app.muster.text.Messages;
import app.muster.ui.control.Icons;

import javafx.scene.control.Hyperlink;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

import org.kordamp.ikonli.feather.Feather;

/// An address to take to a browser: this program opens none by itself.
final class Address extends Hyperlink {

    Address(String address, Messages words) {
        super(address, Icons.icon(Feather.COPY));
        setAccessibleText(words.get("playbooks.copy-link", address));
        setTooltip(Icons.tooltip(words.get("playbooks.copy-link", address)));
        setOnAction(
                _ -> {
                    var content = new ClipboardContent();
                    content.putString(address);
                    Clipboard.getSystemClipboard().setContent(content);
                });
    }
}
