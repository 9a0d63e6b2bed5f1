package app.muster.ui.exercises;

import app.muster.exercise.Grade;
import app.muster.exercise.Grades;
import app.muster.exercise.Measure;
import app.muster.exercise.Script;
import app.muster.expression.Durations;
import app.muster.text.Messages;
import app.muster.ui.control.Icons;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The evaluator's sheet: what a team that follows its plan does, and whether it was done.
final class ObservePanel extends VBox {

    private final ConsoleViewModel model;
    private final Messages words;
    private final Map<String, TextField> evidence = new HashMap<>();

    ObservePanel(ConsoleViewModel model, Messages words) {
        this.model = model;
        this.words = words;
        getStyleClass().add("side-panel");
    }

    private TextField field() {
        var field = new TextField();
        field.setPromptText(words.get("exercises.observe.evidence"));
        field.setAccessibleText(words.get("exercises.observe.evidence"));
        return field;
    }

    /// Shows every grade as it stands; what was typed stays.
    void show() {
        Optional<TextField> typing =
                evidence.values().stream().filter(TextField::isFocused).findFirst();
        int caret = typing.map(TextField::getCaretPosition).orElse(0);
        Grades grades = model.grades();
        getChildren().setAll(definitions());
        for (Script.Expected task : model.script().expected()) {
            getChildren().add(task(task, grades.measure(task.id())));
        }
        typing.ifPresent(
                field -> {
                    field.requestFocus();
                    field.positionCaret(caret);
                });
    }

    private Node definitions() {
        var box = new VBox(4);
        box.getStyleClass().add("definitions");
        for (Grade grade : Grade.values()) {
            var means = Labels.wrapped(grade.means(), "small-text");
            HBox.setHgrow(means, Priority.ALWAYS);
            var line = new HBox(8, new GradeBadge(grade), means);
            line.setAlignment(Pos.CENTER_LEFT);
            box.getChildren().add(line);
        }
        return box;
    }

    private Node task(Script.Expected task, Optional<Measure> measure) {
        var text = Labels.wrapped(task.text(), "fact-title");
        HBox.setHgrow(text, Priority.ALWAYS);
        var badge = new GradeBadge(measure.map(Measure::grade).orElse(Grade.UNKNOWN));
        var box = new VBox(6, new HBox(8, badge, text));
        box.getStyleClass().add("task");
        if (!task.observe().isEmpty()) {
            box.getChildren()
                    .add(
                            Labels.wrapped(
                                    words.get("exercises.observe.look-for", task.observe()),
                                    "small-text"));
        }
        String facts =
                measure.map(m -> m.evidence().getFirst()).orElse("")
                        + task.limit()
                                .map(
                                        limit ->
                                                " "
                                                        + words.get(
                                                                "exercises.observe.limit",
                                                                task.after(),
                                                                Durations.shown(limit)))
                                .orElse("");
        box.getChildren().addAll(Labels.wrapped(facts.strip(), "small-text"), evidence(task));
        box.getChildren().add(buttons(task));
        return box;
    }

    private TextField evidence(Script.Expected task) {
        return evidence.computeIfAbsent(task.id(), _ -> field());
    }

    private Node buttons(Script.Expected task) {
        var row = new HBox(4);
        var now = new Button(words.get("exercises.observe.now"));
        now.getStyleClass().add("small");
        now.setOnAction(_ -> observe(task, Optional.empty()));
        now.setMinWidth(USE_PREF_SIZE);
        row.getChildren().add(now);
        for (Grade grade : Grade.values()) {
            var button = new Button(grade.letter());
            button.getStyleClass().addAll("small", "grade-button", GradeBadge.styleClass(grade));
            button.setAccessibleText(
                    words.get("exercises.observe.grade", task.id(), grade.letter(), grade.means()));
            button.setTooltip(Icons.tooltip(grade.means()));
            button.setOnAction(_ -> observe(task, Optional.of(grade)));
            row.getChildren().add(button);
        }
        return row;
    }

    private void observe(Script.Expected task, Optional<Grade> grade) {
        model.observe(task.id(), grade, evidence(task).getText().strip());
    }

    /// Puts the keyboard into the first task that nobody has graded.
    void begin() {
        Grades grades = model.grades();
        model.script().expected().stream()
                .filter(
                        task ->
                                grades.measure(task.id())
                                        .filter(m -> m.grade() != Grade.UNKNOWN)
                                        .isEmpty())
                .findFirst()
                .map(this::evidence)
                .ifPresent(TextField::requestFocus);
    }
}
