package app.muster.ui.estate;

import app.muster.plan.Application;
import app.muster.plan.ApplicationId;
import app.muster.text.Messages;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// The fields of one application; it is kept only when every field makes sense.
final class ApplicationForm extends VBox {

    private final Messages words;
    private final TextField name = new TextField();
    private final CheckBox shared = new CheckBox();
    private final TextField owner = new TextField();
    private final ChoiceBox<Integer> tier = new ChoiceBox<>();
    private final TextField rto = new TextField();
    private final TextField rpo = new TextField();
    private final TextField mtd = new TextField();
    private final TextArea notes = new TextArea();
    private final Map<ApplicationId, CheckBox> uses = new LinkedHashMap<>();
    private final Map<ApplicationDraft.Field, Label> wrong =
            new EnumMap<>(ApplicationDraft.Field.class);
    private final HBox buttons = new HBox(8);

    /// @param services the shared services it could use
    /// @param onSave told what stands in the fields when all of it makes sense
    ApplicationForm(
            ApplicationDraft draft,
            List<Application> services,
            String saveText,
            Messages words,
            Consumer<ApplicationDraft> onSave) {
        this.words = words;
        shared.setText(words.get("estate.form.shared"));
        shared.setSelected(draft.shared());
        shared.setWrapText(true);
        tier.getItems().setAll(0, 1, 2, 3, 4);
        tier.setConverter(tiers());
        tier.setValue(draft.tier());
        tier.setMaxWidth(Double.MAX_VALUE);
        notes.setPrefRowCount(3);
        notes.setWrapText(true);
        var save = new Button(saveText);
        save.getStyleClass().add("accent");
        save.setOnAction(_ -> save(onSave));
        buttons.getChildren().setAll(save);
        getChildren()
                .setAll(
                        field("estate.form.name", name, draft.name(), ApplicationDraft.Field.NAME),
                        shared,
                        field("estate.form.owner", owner, draft.owner()),
                        labelled("estate.form.tier", tier),
                        field("estate.form.rto", rto, draft.rto(), ApplicationDraft.Field.RTO),
                        field("estate.form.rpo", rpo, draft.rpo(), ApplicationDraft.Field.RPO),
                        field("estate.form.mtd", mtd, draft.mtd(), ApplicationDraft.Field.MTD));
        for (TextField target : List.of(rto, rpo, mtd)) {
            target.setPromptText(words.get("estate.form.duration"));
        }
        if (!services.isEmpty()) {
            getChildren().add(labelled("estate.form.uses", services(services, draft.uses())));
        }
        getChildren().addAll(field("estate.form.notes", notes, draft.notes()), buttons);
        getStyleClass().addAll("inspector-body", "form");
    }

    /// Puts another button beside the one that saves.
    ApplicationForm with(Node button) {
        buttons.getChildren().add(button);
        return this;
    }

    private void save(Consumer<ApplicationDraft> onSave) {
        var draft =
                new ApplicationDraft(
                        name.getText(),
                        shared.isSelected(),
                        owner.getText(),
                        tier.getValue(),
                        rto.getText(),
                        rpo.getText(),
                        mtd.getText(),
                        uses.entrySet().stream()
                                .filter(use -> use.getValue().isSelected())
                                .map(Map.Entry::getKey)
                                .toList(),
                        notes.getText());
        var faults = draft.wrong();
        wrong.forEach((field, label) -> show(label, faults.contains(field)));
        if (faults.isEmpty()) {
            onSave.accept(draft);
        }
    }

    private Node services(List<Application> services, List<ApplicationId> used) {
        var boxes = new VBox(6);
        for (Application service : services) {
            var box = new CheckBox(service.name());
            box.setSelected(used.contains(service.id()));
            uses.put(service.id(), box);
            boxes.getChildren().add(box);
        }
        return boxes;
    }

    private Node field(
            String key, TextInputControl input, String value, ApplicationDraft.Field field) {
        var fault =
                new Label(
                        words.get(
                                field == ApplicationDraft.Field.NAME
                                        ? "estate.form.name.wrong"
                                        : "estate.form.duration.wrong"));
        fault.getStyleClass().addAll("small-text", "field-fault");
        fault.setWrapText(true);
        show(fault, false);
        wrong.put(field, fault);
        var box = field(key, input, value);
        box.getChildren().add(fault);
        return box;
    }

    private VBox field(String key, TextInputControl input, String value) {
        input.setText(value);
        return labelled(key, input);
    }

    private VBox labelled(String key, Node input) {
        var label = new Label(words.get(key));
        label.getStyleClass().add("small-text");
        label.setLabelFor(input);
        input.setAccessibleText(label.getText());
        return new VBox(4, label, input);
    }

    private StringConverter<Integer> tiers() {
        return new StringConverter<>() {
            @Override
            public String toString(Integer number) {
                return number == null || number == 0
                        ? words.get("estate.tier.none")
                        : words.get("estate.tier", number);
            }

            @Override
            public Integer fromString(String text) {
                throw new UnsupportedOperationException("chosen, never typed");
            }
        };
    }

    private static void show(Label fault, boolean isWrong) {
        fault.setVisible(isWrong);
        fault.setManaged(isWrong);
    }
}
