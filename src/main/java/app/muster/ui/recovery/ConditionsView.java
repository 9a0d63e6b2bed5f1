package app.muster.ui.recovery;

import app.muster.plan.Role;
import app.muster.plan.Shift;
import app.muster.recover.Conditions;
import app.muster.recover.Crews;
import app.muster.text.Messages;
import app.muster.ui.control.DayPicker;
import app.muster.ui.control.Icons;

import javafx.fxml.FXML;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import java.util.List;

/// Under which conditions the recovery is played. What is typed counts once the field is left.
public final class ConditionsView {

    private final RecoveryViewModel model;
    private final Messages words;
    private final Runnable onClose;
    private final DayPicker picked = new DayPicker(null);
    private boolean filling;

    @FXML private StackPane close;
    @FXML private TextField detectionLeast;
    @FXML private TextField detectionLikely;
    @FXML private TextField detectionMost;
    @FXML private TextField decisionLeast;
    @FXML private TextField decisionLikely;
    @FXML private TextField decisionMost;
    @FXML private StackPane day;
    @FXML private TextField time;
    @FXML private CheckBox access;
    @FXML private CheckBox failures;
    @FXML private CheckBox slow;
    @FXML private TextField slowLeast;
    @FXML private TextField slowLikely;
    @FXML private TextField slowMost;
    @FXML private Label problem;
    @FXML private VBox crew;
    @FXML private Label locks;

    ConditionsView(RecoveryViewModel model, Messages words, Runnable onClose) {
        this.model = model;
        this.words = words;
        this.onClose = onClose;
    }

    @FXML
    private void initialize() {
        close.getChildren()
                .setAll(Icons.button(Feather.X, words.get("recovery.conditions.close"), onClose));
        picked.setAccessibleText(words.get("recovery.conditions.day"));
        picked.setPromptText(words.get("recovery.conditions.day.prompt"));
        picked.setPrefWidth(168);
        day.getChildren().setAll(picked);
        fill(model.asked().get().conditions());
        for (TextField field : fields()) {
            field.setOnAction(_ -> read());
            field.focusedProperty()
                    .subscribe(
                            (was, is) -> {
                                if (was && !is) {
                                    read();
                                }
                            });
        }
        picked.valueProperty().subscribe((_, _) -> read());
        failures.selectedProperty().subscribe((_, _) -> read());
        access.selectedProperty().subscribe((_, is) -> model.takeAccessBackFirst(is));
        model.asked().subscribe(asked -> access.setSelected(asked.accessFirst()));
        slow.selectedProperty().subscribe((_, _) -> read());
        for (TextField field : List.of(slowLeast, slowLikely, slowMost)) {
            field.disableProperty().bind(slow.selectedProperty().not());
        }
        model.plan()
                .subscribe(
                        _ -> {
                            fillCrew();
                            access.setText(
                                    words.get(
                                            "recovery.conditions.access",
                                            Spans.shown(model.access())));
                        });
        model.answer()
                .subscribe(
                        known ->
                                locks.setText(
                                        words.get(
                                                "recovery.conditions.locks",
                                                known.map(Answer::locks).orElse(0))));
        tell("");
    }

    void focus() {
        detectionLeast.requestFocus();
    }

    private List<TextField> fields() {
        return List.of(
                detectionLeast,
                detectionLikely,
                detectionMost,
                decisionLeast,
                decisionLikely,
                decisionMost,
                time,
                slowLeast,
                slowLikely,
                slowMost);
    }

    private void fill(Conditions now) {
        filling = true;
        var draft = ConditionsDraft.of(now);
        fill(draft.detection(), detectionLeast, detectionLikely, detectionMost);
        fill(draft.decision(), decisionLeast, decisionLikely, decisionMost);
        picked.setValue(draft.day());
        time.setText(draft.time());
        failures.setSelected(draft.failures());
        slow.setSelected(draft.isSlow());
        fill(draft.slow(), slowLeast, slowLikely, slowMost);
        filling = false;
    }

    private static void fill(List<String> texts, TextField... fields) {
        for (int i = 0; i < fields.length; i++) {
            fields[i].setText(texts.get(i));
        }
    }

    private void read() {
        if (filling) {
            return;
        }
        Conditions now = model.asked().get().conditions();
        var read =
                new ConditionsDraft(
                                texts(detectionLeast, detectionLikely, detectionMost),
                                texts(decisionLeast, decisionLikely, decisionMost),
                                picked.getValue(),
                                time.getText(),
                                failures.isSelected(),
                                slow.isSelected(),
                                texts(slowLeast, slowLikely, slowMost))
                        .read(now);
        tell(read.problem());
        read.conditions().filter(other -> !other.equals(now)).ifPresent(model::under);
    }

    private void tell(String key) {
        problem.setText(key.isEmpty() ? "" : words.get(key));
        problem.setVisible(!key.isEmpty());
        problem.setManaged(!key.isEmpty());
    }

    private static List<String> texts(TextField least, TextField likely, TextField most) {
        return List.of(least.getText(), likely.getText(), most.getText());
    }

    @FXML
    private void crewAsPlanned() {
        model.staffAsPlanned();
        fillCrew();
    }

    @FXML
    private void reset() {
        model.under(Conditions.of(Crews.AS_PLANNED));
        model.takeAccessBackFirst(model.asked().get().who().holdsDirectory());
        fill(model.asked().get().conditions());
        fillCrew();
        tell("");
    }

    private void fillCrew() {
        crew.getChildren().setAll(model.roles().stream().map(this::line).toList());
    }

    private HBox line(Role role) {
        var name = new Label(role.name());
        var shifts =
                new Label(
                        role.shifts().isEmpty()
                                ? words.get("recovery.conditions.around-the-clock")
                                : String.join(
                                        "; ", role.shifts().stream().map(Shift::text).toList()));
        shifts.getStyleClass().add("small-text");
        shifts.setTooltip(Icons.tooltip(shifts.getText()));
        var who = new VBox(name, shifts);
        who.setMinWidth(0);
        HBox.setHgrow(who, Priority.ALWAYS);
        var people = new Spinner<Integer>(0, 99, model.people(role));
        people.setPrefWidth(84);
        people.setMinWidth(84);
        people.setAccessibleText(words.get("recovery.people", role.name()));
        people.valueProperty()
                .subscribe(
                        count -> {
                            if (count != model.people(role)) {
                                model.staff(role.id(), count);
                            }
                        });
        var line = new HBox(16, who, people);
        line.getStyleClass().add("crew-line");
        return line;
    }
}
