package app.muster.ui.exercises;

import app.muster.exercise.Event;
import app.muster.exercise.Run;
import app.muster.exercise.Script;
import app.muster.text.Messages;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.Set;

/// The scribe's log: everything that happened, newest first, and a line to add to it.
final class LogPanel extends VBox {

    private static final List<String> KINDS =
            List.of("fact", "decision", "action", "question", "gap", "quote");
    private final ConsoleViewModel model;
    private final Messages words;
    private final VBox lines = new VBox(8);

    LogPanel(ConsoleViewModel model, Messages words) {
        this.model = model;
        this.words = words;
        getStyleClass().add("side-panel");
        var scroll = new ScrollPane(lines);
        scroll.setFitToWidth(true);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(entry(), scroll);
    }

    private Node entry() {
        var who = new ChoiceBox<String>();
        who.setAccessibleText(words.get("exercises.log.who"));
        who.getItems().add(ConsoleViewModel.SCRIBE);
        model.script().seats().stream().map(Script.Seat::id).forEach(who.getItems()::add);
        who.setValue(ConsoleViewModel.SCRIBE);
        var kind = new ChoiceBox<String>();
        kind.setAccessibleText(words.get("exercises.log.kind"));
        kind.getItems().setAll(KINDS);
        kind.setConverter(new Choices<>(this::kind));
        kind.setValue("fact");
        var text = new TextField();
        text.setPromptText(words.get("exercises.log.text"));
        text.setAccessibleText(words.get("exercises.log.text"));
        HBox.setHgrow(text, Priority.ALWAYS);
        var add = new Button(words.get("exercises.log.add"));
        add.setMinWidth(USE_PREF_SIZE);
        Runnable write =
                () -> {
                    model.log(who.getValue(), kind.getValue(), text.getText());
                    text.clear();
                };
        add.setOnAction(_ -> write.run());
        text.setOnAction(_ -> write.run());
        return new VBox(8, new HBox(8, who, kind), new HBox(8, text, add));
    }

    private String kind(String kind) {
        return switch (kind) {
            case "fact" -> words.get("exercises.log.fact");
            case "decision" -> words.get("exercises.log.decision");
            case "action" -> words.get("exercises.log.action");
            case "question" -> words.get("exercises.log.question");
            case "gap" -> words.get("exercises.log.gap");
            case "quote" -> words.get("exercises.log.quote");
            default -> kind;
        };
    }

    void show() {
        Run run = model.run().get();
        Set<Integer> withdrawn = ConsoleViewModel.withdrawn(run);
        lines.getChildren().clear();
        for (Event event : run.events().reversed()) {
            var text = Labels.wrapped(says(event));
            if (withdrawn.contains(event.mark().n())) {
                text.getStyleClass().addAll("muted", "withdrawn");
            }
            HBox.setHgrow(text, Priority.ALWAYS);
            lines.getChildren()
                    .add(
                            new HBox(
                                    8,
                                    Labels.fixed(Labels.minute(event.mark().t()), "cue-time"),
                                    text));
        }
    }

    private String says(Event event) {
        return switch (event) {
            case Event.Started _ -> words.get("exercises.event.started");
            case Event.Paused _ -> words.get("exercises.event.paused");
            case Event.Resumed _ -> words.get("exercises.event.resumed");
            case Event.Delivered e -> words.get("exercises.event.delivered", e.inject(), e.text());
            case Event.Held e -> words.get("exercises.event.held", e.inject());
            case Event.Skipped e -> words.get("exercises.event.skipped", e.inject(), e.why());
            case Event.Decided e ->
                    words.get("exercises.event.decided", e.decision(), e.option(), e.said());
            case Event.Struck e ->
                    words.get("exercises.event.struck", e.action(), e.asPlayed().says());
            case Event.Logged e ->
                    words.get("exercises.event.logged", e.mark().by(), kind(e.kind()), e.text());
            case Event.Observed e ->
                    words.get("exercises.event.observed", e.expected(), e.evidence());
            case Event.Overridden e ->
                    words.get("exercises.event.overridden", e.id(), e.grade().letter(), e.why());
            case Event.Declared e -> words.get("exercises.event.declared", e.fact(), e.holds());
            case Event.Stopped e -> words.get("exercises.event.stopped", e.why());
            case Event.Withdrawn e -> words.get("exercises.event.withdrawn", e.replaces(), e.why());
            case Event.Ended _ -> words.get("exercises.event.ended");
        };
    }
}
