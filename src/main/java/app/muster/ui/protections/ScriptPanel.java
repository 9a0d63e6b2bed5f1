package app.muster.ui.protections;

import app.muster.assess.RemedyScript;
import app.muster.text.Messages;
import app.muster.ui.control.CodeBox;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The script of remedies to be read, copied or saved. The program never runs it.
final class ScriptPanel extends VBox {

    private static final int LINES = 24;

    /// @param onSave told that a person wants it in a file
    ScriptPanel(RemedyScript script, Messages words, Runnable onSave) {
        getStyleClass().add("inspector-body");
        var save = new Button(words.get("protections.script.save"));
        save.getStyleClass().add("accent");
        save.setOnAction(_ -> onSave.run());
        getChildren()
                .setAll(
                        text(words.get("protections.script.about")),
                        text(
                                words.get(
                                        "protections.script.counts",
                                        script.findings(),
                                        script.commands(),
                                        script.held(),
                                        script.byHand())));
        if (!script.open().isEmpty()) {
            getChildren()
                    .add(
                            text(
                                    words.get(
                                            "protections.script.open",
                                            String.join(", ", script.open().keySet()))));
        }
        getChildren()
                .addAll(
                        save,
                        new CodeBox(
                                script.text(),
                                words.get("protections.script"),
                                words.get("protections.script.copy"),
                                LINES));
    }

    private static Label text(String text) {
        var label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
