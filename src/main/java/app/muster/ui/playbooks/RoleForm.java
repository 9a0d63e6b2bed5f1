package app.muster.ui.playbooks;

import app.muster.plan.Role;
import app.muster.plan.Shift;
import app.muster.text.Messages;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// A role in the making: who holds it, who stands in, how many there are, and when.
final class RoleForm extends VBox {

    private final Role role;
    private final TextField name;
    private final TextField holder;
    private final TextField deputy;
    private final Spinner<Integer> people;
    private final TextField shifts;
    private final Label wrong;
    private final Consumer<Role> onSave;

    RoleForm(Role role, Messages words, Consumer<Role> onSave, Runnable onCancel) {
        this.role = role;
        this.onSave = onSave;
        name = new TextField(role.name());
        holder = new TextField(role.holder());
        deputy = new TextField(role.deputy());
        people = new Spinner<>(0, Role.MOST_PEOPLE, role.people());
        people.setEditable(true);
        people.setPrefWidth(90);
        shifts = new TextField(text(role.shifts()));
        shifts.setPromptText(words.get("playbooks.team.shifts.prompt"));
        wrong = StepFields.wrong(words.get("playbooks.team.shifts.wrong"));
        var save = new Button(words.get("playbooks.step.save"));
        save.getStyleClass().addAll("accent", "small");
        save.setOnAction(_ -> save());
        save.disableProperty().bind(name.textProperty().map(String::isBlank));
        var cancel = new Button(words.get("playbooks.step.cancel"));
        cancel.getStyleClass().add("small");
        cancel.setOnAction(_ -> onCancel.run());
        var first =
                new HBox(
                        StepFields.named(words.get("playbooks.team.name"), name, name),
                        StepFields.named(words.get("playbooks.team.holder"), holder, holder),
                        StepFields.named(words.get("playbooks.team.deputy"), deputy, deputy),
                        StepFields.named(words.get("playbooks.team.people"), people, people));
        first.getStyleClass().add("role-line");
        var buttons = new HBox(save, cancel);
        buttons.getStyleClass().add("step-line");
        getChildren()
                .setAll(
                        first,
                        StepFields.named(words.get("playbooks.team.shifts"), shifts, shifts),
                        wrong,
                        buttons);
        getStyleClass().addAll("step-form", "role-form");
        addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ESCAPE) {
                        onCancel.run();
                        event.consume();
                    }
                });
    }

    Role role() {
        return role;
    }

    /// At the first thing that is missing.
    void begin() {
        (holder.getText().isBlank() ? holder : deputy.getText().isBlank() ? deputy : name)
                .requestFocus();
    }

    static String text(List<Shift> shifts) {
        return shifts.stream().map(Shift::text).collect(Collectors.joining("; "));
    }

    private void save() {
        Optional<List<Shift>> read = read(shifts.getText());
        StepFields.shown(wrong, read.isEmpty());
        people.commitValue();
        read.ifPresent(
                known ->
                        onSave.accept(
                                new Role(
                                        role.id(),
                                        name.getText().strip(),
                                        holder.getText().strip(),
                                        deputy.getText().strip(),
                                        people.getValue(),
                                        known)));
    }

    private static Optional<List<Shift>> read(String text) {
        try {
            return Optional.of(
                    Arrays.stream(text.split(";"))
                            .filter(part -> !part.isBlank())
                            .map(Shift::parse)
                            .toList());
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
