package app.muster.ui.protections;

import app.muster.text.Messages;
import app.muster.ui.control.DayPicker;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.time.LocalDate;
import java.util.function.Consumer;

/// Who decides what until when: the fields of a waiver or of an attestation.
final class DecisionForm extends VBox {

    /// What a person filled in.
    record Filled(String who, String text, LocalDate until) {}

    private final TextField who = new TextField();
    private final TextArea text = new TextArea();
    private final DayPicker until;
    private final Label fault = new Label();

    /// @param whoKey words for the person's field
    /// @param textKey words for the field that says why, or what was shown
    /// @param saveKey words on the button
    /// @param onSave told what was filled in, never with anything left out
    DecisionForm(
            String hint,
            String whoKey,
            String textKey,
            String saveKey,
            LocalDate today,
            LocalDate end,
            Messages words,
            Consumer<Filled> onSave,
            Runnable onCancel) {
        until = new DayPicker(end);
        text.setPrefRowCount(3);
        text.setWrapText(true);
        fault.getStyleClass().addAll("small-text", "field-fault");
        fault.setWrapText(true);
        fault.setManaged(false);
        fault.setVisible(false);
        var save = new Button(words.get(saveKey));
        save.getStyleClass().add("accent");
        save.setOnAction(
                _ -> {
                    LocalDate day = until.getValue();
                    if (who.getText().isBlank()
                            || text.getText().isBlank()
                            || day == null
                            || day.isBefore(today)) {
                        fault.setText(words.get("protections.form.wrong"));
                        fault.setManaged(true);
                        fault.setVisible(true);
                    } else {
                        onSave.accept(new Filled(who.getText(), text.getText(), day));
                    }
                });
        var cancel = new Button(words.get("protections.form.cancel"));
        cancel.setOnAction(_ -> onCancel.run());
        var said = new Label(hint);
        said.setWrapText(true);
        said.setMinHeight(Region.USE_PREF_SIZE);
        said.getStyleClass().addAll("muted", "small-text");
        getChildren()
                .setAll(
                        said,
                        labelled(words.get(textKey), text),
                        labelled(words.get(whoKey), who),
                        labelled(words.get("protections.form.until"), until),
                        fault,
                        new HBox(8, save, cancel));
        getStyleClass().add("decision-form");
    }

    private static Node labelled(String name, Node input) {
        var label = new Label(name);
        label.getStyleClass().add("small-text");
        label.setLabelFor(input);
        input.setAccessibleText(name);
        return new VBox(4, label, input);
    }
}
