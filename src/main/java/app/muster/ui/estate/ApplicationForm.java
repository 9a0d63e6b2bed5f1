package app.muster.ui.estate;

import app.muster.plan.Application;
import app.muster.plan.ApplicationId;
import app.muster.text.Messages;
import app.muster.ui.control.BannerBar;

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
    private final TextArea signs = new TextArea();
    private final TextArea raising = new TextArea();
    private final PeopleEditor people;
    private final VBox forced = new VBox(4);
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
        tier.setConverter(Shown.as(this::tier));
        tier.setValue(draft.tier());
        tier.setMaxWidth(Double.MAX_VALUE);
        for (TextArea area : List.of(signs, raising, notes)) {
            area.setPrefRowCount(3);
            area.setWrapText(true);
        }
        people = new PeopleEditor(draft.people(), words);
        Wrapped.show(forced, false);
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
                        field("estate.form.mtd", mtd, draft.mtd(), ApplicationDraft.Field.MTD),
                        forced);
        for (TextField target : List.of(rto, rpo, mtd)) {
            target.setPromptText(words.get("estate.form.duration"));
        }
        if (!services.isEmpty()) {
            getChildren().add(labelled("estate.form.uses", services(services, draft.uses())));
        }
        signs.setPromptText(words.get("estate.form.signs.prompt"));
        raising.setPromptText(words.get("estate.form.raising.prompt"));
        getChildren()
                .addAll(
                        labelled("estate.form.people", people),
                        field("estate.form.signs", signs, draft.signs()),
                        field("estate.form.raising", raising, draft.raising()),
                        field("estate.form.notes", notes, draft.notes()),
                        buttons);
        getStyleClass().addAll("inspector-body", "form");
    }

    /// Puts another button beside the one that saves.
    ApplicationForm with(Node button) {
        buttons.getChildren().add(button);
        return this;
    }

    /// Says who asks more of it than its own targets do.
    ApplicationForm forced(List<String> lines) {
        lines.forEach(line -> forced.getChildren().add(new BannerBar(BannerBar.Kind.NOTICE, line)));
        Wrapped.show(forced, !lines.isEmpty());
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
                        people.people(),
                        signs.getText(),
                        raising.getText(),
                        notes.getText());
        var faults = draft.wrong();
        wrong.forEach((field, label) -> Wrapped.show(label, faults.contains(field)));
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
        Wrapped.show(fault, false);
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

    private String tier(Integer number) {
        return number == 0 ? words.get("estate.tier.none") : words.get("estate.tier", number);
    }
}
