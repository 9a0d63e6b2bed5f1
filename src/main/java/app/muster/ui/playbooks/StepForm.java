package app.muster.ui.playbooks;

import app.muster.plan.Role;
import app.muster.plan.RoleId;
import app.muster.plan.Step;
import app.muster.text.Messages;

import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashSet;
import java.util.function.Consumer;

/// A step in the making: who, how long, what to type, how to tell that it worked.
final class StepForm extends VBox implements StepWork {

    private final Step step;
    private Consumer<Step> onSave = _ -> {};
    private Runnable onCancel = () -> {};
    private final Label changed;
    private final TextField title;
    private final ComboBox<RoleId> role = new ComboBox<>();
    private final TextField estimate;
    private final CheckBox attended;
    private final TextArea command;
    private final TextField verify;
    private final TextField link;
    private final TextField source;
    private final Label wrong;

    StepForm(PlaybooksViewModel model, Step step, Messages words) {
        this.step = step;
        changed = StepFields.wrong(words.get("playbooks.step.changed"));
        title = new TextField(step.title());
        estimate = new TextField(PlaybooksViewModel.text(step.estimate()));
        attended = new CheckBox(words.get("playbooks.step.attended"));
        attended.setSelected(step.attended());
        command = new TextArea(step.command());
        command.setPrefRowCount(3);
        command.setWrapText(true);
        command.getStyleClass().add("code");
        verify = new TextField(step.verify());
        link = new TextField(step.link());
        source = new TextField(step.source());
        wrong = StepFields.wrong(words.get("playbooks.step.duration.wrong"));
        roles(model);
        var save = new Button(words.get("playbooks.step.save"));
        save.getStyleClass().addAll("accent", "small");
        save.setOnAction(_ -> save());
        save.disableProperty().bind(title.textProperty().isEmpty());
        var cancel = new Button(words.get("playbooks.step.cancel"));
        cancel.getStyleClass().add("small");
        cancel.setOnAction(_ -> onCancel.run());
        var buttons = new HBox(save, cancel);
        buttons.getStyleClass().add("step-line");
        var who = new HBox(role, attended);
        who.getStyleClass().add("step-line");
        getChildren()
                .setAll(
                        changed,
                        StepFields.named(words.get("playbooks.step.title"), title, title),
                        StepFields.named(words.get("playbooks.step.role"), role, who),
                        StepFields.named(words.get("playbooks.step.duration"), estimate, estimate),
                        wrong,
                        StepFields.named(words.get("playbooks.step.command"), command, command),
                        StepFields.named(words.get("playbooks.step.source"), source, source),
                        StepFields.named(words.get("playbooks.step.verify"), verify, verify),
                        StepFields.named(words.get("playbooks.step.link"), link, link),
                        buttons);
        getStyleClass().add("step-form");
        addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ESCAPE) {
                        onCancel.run();
                        event.consume();
                    }
                });
    }

    /// @param save hears what became of the step
    void answer(Consumer<Step> save, Runnable cancel) {
        onSave = save;
        onCancel = cancel;
    }

    /// Says that the step is another one now than when this was opened.
    void warn(boolean isChanged) {
        StepFields.shown(changed, isChanged);
    }

    @Override
    public Step step() {
        return step;
    }

    void begin() {
        title.requestFocus();
    }

    private void roles(PlaybooksViewModel model) {
        var known = new LinkedHashSet<RoleId>();
        model.plan().roles().stream().map(Role::id).forEach(known::add);
        known.add(step.role());
        role.getItems().setAll(known);
        role.getSelectionModel().select(step.role());
        role.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(@Nullable RoleId id) {
                        return id == null ? "" : model.roleName(id);
                    }

                    @Override
                    public RoleId fromString(String text) {
                        return step.role();
                    }
                });
    }

    private void save() {
        var duration = PlaybooksViewModel.estimate(estimate.getText());
        StepFields.shown(wrong, duration.isEmpty());
        duration.ifPresent(
                known ->
                        onSave.accept(
                                new Step(
                                        step.id(),
                                        title.getText().strip(),
                                        role.getValue(),
                                        known,
                                        attended.isSelected(),
                                        command.getText().strip(),
                                        verify.getText().strip(),
                                        link.getText().strip(),
                                        source.getText().strip())));
    }
}
