package app.muster.ui.control;

import javafx.geometry.Pos;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.StackPane;

import org.kordamp.ikonli.feather.Feather;

/// Text to be read to the letter and taken elsewhere: commands, a body, an id. It can be selected,
/// and a button copies all of it.
public final class CodeBox extends StackPane {

    private static final int CHARACTERS_A_LINE = 34;

    /// @param what what the text is, for those who hear it
    /// @param copy words on the button
    /// @param mostLines how many lines are shown before it scrolls
    public CodeBox(String text, String what, String copy, int mostLines) {
        var area = new TextArea(text);
        area.setEditable(false);
        area.setWrapText(true);
        area.setAccessibleText(what);
        area.getStyleClass().addAll("code", "code-area");
        long lines =
                text.lines()
                        .mapToLong(line -> 1 + Math.max(0, line.length() - 1) / CHARACTERS_A_LINE)
                        .sum();
        area.setPrefRowCount(Math.clamp(lines + 1, 1, mostLines));
        var button = Icons.button(Feather.COPY, copy, () -> copy(text));
        button.getStyleClass().addAll("small", "code-copy");
        StackPane.setAlignment(button, Pos.TOP_RIGHT);
        getChildren().setAll(area, button);
        getStyleClass().add("code-box");
    }

    /// Puts text where other programs can take it from.
    public static void copy(String text) {
        var content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
