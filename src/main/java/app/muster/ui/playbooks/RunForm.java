package app.muster.ui.playbooks;

import app.muster.expression.Durations;
import app.muster.plan.Step;
import app.muster.plan.StepRun;
import app.muster.text.Messages;
import app.muster.ui.control.DayPicker;

import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;

/// What came of it when somebody did a step for real.
final class RunForm extends VBox implements StepWork {

    private final Step step;
    private Consumer<StepRun> onSave = _ -> {};
    private Runnable onCancel = () -> {};
    private final LocalDate today;
    private final DayPicker day;
    private final TextField who = new TextField();
    private final TextField took = new TextField();
    private final CheckBox worked;
    private final TextField note = new TextField();
    private final Label wrong;

    /// @param today what the day is until somebody says an earlier one
    RunForm(Step step, LocalDate today, Messages words) {
        this.step = step;
        this.today = today;
        day = new DayPicker(today);
        worked = new CheckBox(words.get("playbooks.run.worked"));
        worked.setSelected(true);
        wrong = StepFields.wrong(words.get("playbooks.run.wrong"));
        took.setPromptText(words.get("playbooks.run.took.prompt"));
        var save = new Button(words.get("playbooks.run.save"));
        save.getStyleClass().addAll("accent", "small");
        save.setOnAction(_ -> save());
        var cancel = new Button(words.get("playbooks.step.cancel"));
        cancel.getStyleClass().add("small");
        cancel.setOnAction(_ -> onCancel.run());
        var first =
                new HBox(
                        StepFields.named(words.get("playbooks.run.day"), day, day),
                        StepFields.named(words.get("playbooks.run.who"), who, who),
                        StepFields.named(words.get("playbooks.run.took"), took, took));
        first.getStyleClass().add("step-line");
        var buttons = new HBox(save, cancel);
        buttons.getStyleClass().add("step-line");
        getChildren()
                .setAll(
                        first,
                        wrong,
                        worked,
                        StepFields.named(words.get("playbooks.run.note"), note, note),
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

    /// @param save hears what came of the step
    void answer(Consumer<StepRun> save, Runnable cancel) {
        onSave = save;
        onCancel = cancel;
    }

    @Override
    public Step step() {
        return step;
    }

    void begin() {
        who.requestFocus();
    }

    private void save() {
        String text = took.getText().strip();
        Optional<Duration> time = Durations.parse(text).filter(StepRun::isTime);
        boolean known = day.getValue() != null && !day.getValue().isAfter(today);
        boolean good = known && (text.isEmpty() || time.isPresent());
        StepFields.shown(wrong, !good);
        if (good) {
            onSave.accept(
                    StepRun.of(
                            step,
                            day.getValue(),
                            who.getText().strip(),
                            time,
                            worked.isSelected(),
                            note.getText().strip()));
        }
    }
}
