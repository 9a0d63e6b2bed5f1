package app.muster.ui.exercises;

import app.muster.exercise.Cue;
import app.muster.exercise.Decision;
import app.muster.exercise.Effect;
import app.muster.exercise.Event;
import app.muster.exercise.Inject;
import app.muster.exercise.Script;
import app.muster.expression.Durations;
import app.muster.text.Messages;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/// The cue that the facilitator has in hand: what to say, what to look out for, and what to do.
final class CuePanel extends VBox {

    private static final String OTHER = "other";
    private final ConsoleViewModel model;
    private final Messages words;
    private final Label left = new Label();

    CuePanel(ConsoleViewModel model, Messages words) {
        this.model = model;
        this.words = words;
        getStyleClass().add("cue-panel");
    }

    /// Shows the story as it is read aloud as long as nothing was delivered, and then only that
    /// there is nothing to do.
    void showNothing() {
        if (model.lastDelivery().isPresent() || model.run().get().isEnded()) {
            getChildren().setAll(Labels.wrapped(words.get("exercises.cue.nothing"), "muted"));
            return;
        }
        getChildren()
                .setAll(
                        Labels.fixed(words.get("exercises.cue.opening"), "heading"),
                        Labels.wrapped(model.script().narrative().players(), "spoken"),
                        Labels.wrapped(words.get("exercises.cue.choose"), "muted"));
    }

    void show(Cue cue) {
        getChildren().setAll(Labels.wrapped(CueCell.title(cue, words), "heading"));
        switch (cue) {
            case Cue.Play play -> show(play);
            case Cue.Decide decide -> show(decide);
            case Cue.Strike strike -> show(strike);
        }
    }

    /// Shows the time that the decision in hand has left.
    void tick(Cue cue, Duration now) {
        if (cue instanceof Cue.Decide decide) {
            Duration time = decide.at().minus(now);
            left.setText(
                    time.isNegative() || time.isZero()
                            ? words.get("exercises.decide.over")
                            : words.get("exercises.decide.left", Labels.countdown(time)));
        }
    }

    private void show(Cue.Play play) {
        Inject inject = play.inject();
        getChildren()
                .addAll(
                        Labels.wrapped(
                                words.get("exercises.cue.to", String.join(", ", inject.to())),
                                "muted"),
                        Labels.wrapped(play.text(), "spoken"));
        model.script()
                .artefact(inject.artefact())
                .map(shown -> new ArtefactBox(shown, model.script().head().safety().banner()))
                .ifPresent(getChildren()::add);
        getChildren().add(play.isAmber() ? amber(play) : actions(play));
        Inject.Notes notes = inject.notes();
        addAll(Labels.list(words.get("exercises.cue.key-points"), notes.keyPoints()));
        addAll(Labels.list(words.get("exercises.cue.red-flags"), notes.redFlags()));
        addAll(Labels.list(words.get("exercises.cue.success"), lines(notes.success())));
        addAll(Labels.list(words.get("exercises.cue.refute"), lines(inject.refute())));
        addAll(
                Labels.list(
                        words.get("exercises.cue.expect"),
                        inject.expect().stream()
                                .flatMap(id -> model.script().expected(id).stream())
                                .map(Script.Expected::text)
                                .toList()));
        addAll(
                Labels.list(
                        words.get("exercises.cue.questions"),
                        model.script().questions().stream()
                                .filter(question -> inject.questions().contains(question.id()))
                                .map(Script.Question::text)
                                .toList()));
    }

    private void addAll(List<Node> nodes) {
        getChildren().addAll(nodes);
    }

    private static List<String> lines(String text) {
        return text.isEmpty() ? List.of() : List.of(text);
    }

    private Node actions(Cue.Play play) {
        var deliver = button("exercises.cue.deliver", () -> model.deliver(play));
        deliver.getStyleClass().add("accent");
        var hold = button("exercises.cue.hold", () -> model.hold(play.id()));
        hold.setDisable(play.lane() == Cue.Lane.HELD);
        var why = reason();
        var skip = button("exercises.cue.skip", () -> model.skip(play.id(), why.getText().strip()));
        skip.disableProperty().bind(why.textProperty().map(String::isBlank));
        return new HBox(8, deliver, hold, why, skip);
    }

    private Node amber(Cue.Play play) {
        var why = reason();
        var yes = button("exercises.cue.is-so", () -> model.declare(play, true, ""));
        var no =
                button(
                        "exercises.cue.is-not",
                        () -> model.declare(play, false, words.get("exercises.cue.room-says-no")));
        var skip = button("exercises.cue.skip", () -> model.skip(play.id(), why.getText().strip()));
        skip.disableProperty().bind(why.textProperty().map(String::isBlank));
        return new VBox(
                8,
                Labels.wrapped(
                        words.get("exercises.cue.ask", String.join("; ", play.missing())),
                        "status-text",
                        "unknown"),
                new HBox(8, yes, no),
                new HBox(8, why, skip));
    }

    private TextField reason() {
        var why = new TextField();
        why.setPromptText(words.get("exercises.cue.why"));
        why.setAccessibleText(words.get("exercises.cue.why"));
        HBox.setHgrow(why, Priority.ALWAYS);
        return why;
    }

    private Button button(String key, Runnable action) {
        var button = new Button(words.get(key));
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return button;
    }

    private void show(Cue.Decide cue) {
        Decision decision = cue.decision();
        left.getStyleClass().setAll("label", "countdown");
        tick(cue, model.now().get());
        var group = new ToggleGroup();
        var options = new VBox(12);
        for (Decision.Option option : decision.options()) {
            options.getChildren().add(option(option, group));
        }
        if (decision.other()) {
            options.getChildren().add(radio(words.get("exercises.decide.other"), OTHER, group));
        }
        var said = new TextField();
        said.setPromptText(words.get("exercises.decide.said"));
        said.setAccessibleText(words.get("exercises.decide.said"));
        var decide =
                button(
                        "exercises.decide.decide",
                        () ->
                                model.decide(
                                        decision,
                                        (String) group.getSelectedToggle().getUserData(),
                                        said.getText().strip()));
        decide.getStyleClass().add("accent");
        decide.disableProperty().bind(group.selectedToggleProperty().isNull());
        var silent =
                button(
                        "exercises.decide.silent",
                        () -> model.silent(decision, words.get("exercises.decide.nobody")));
        getChildren()
                .addAll(
                        left,
                        Labels.wrapped(decision.ask(), "spoken"),
                        Labels.wrapped(
                                words.get("exercises.decide.owner", seat(decision.owner())),
                                "muted"),
                        options,
                        said,
                        new HBox(8, decide, silent),
                        Labels.wrapped(
                                words.get(
                                        "exercises.decide.if-silent",
                                        decision.option(decision.ifSilent())
                                                .map(Decision.Option::label)
                                                .orElse(decision.ifSilent())),
                                "muted"));
    }

    private String seat(String id) {
        return model.script().seats().stream()
                .filter(seat -> seat.id().equals(id))
                .map(Script.Seat::name)
                .findFirst()
                .orElse(id);
    }

    private static RadioButton radio(String text, String option, ToggleGroup group) {
        var radio = new RadioButton(text);
        radio.setWrapText(true);
        radio.setMinHeight(USE_PREF_SIZE);
        radio.setToggleGroup(group);
        radio.setUserData(option);
        return radio;
    }

    private Node option(Decision.Option option, ToggleGroup group) {
        var radio = radio(option.label(), option.id(), group);
        String fit =
                switch (option.fit()) {
                    case PLAN -> words.get("exercises.fit.plan");
                    case ACCEPTABLE -> words.get("exercises.fit.acceptable");
                    case PARTIAL -> words.get("exercises.fit.partial");
                    case HARMFUL -> words.get("exercises.fit.harmful");
                };
        String effects =
                option.effects().stream().map(this::effect).collect(Collectors.joining(" "));
        var note = Labels.wrapped((fit + " " + effects).strip(), "small-text", "option-note");
        return new VBox(2, radio, note);
    }

    private String effect(Effect effect) {
        return switch (effect) {
            case Effect.Revoke(List<String> privileges) ->
                    words.get("exercises.effect.revoke", String.join(", ", privileges));
            case Effect.Protect(String part, List<String> against) ->
                    words.get("exercises.effect.protect", part, String.join(", ", against));
            case Effect.Isolate(String part) -> words.get("exercises.effect.isolate", part);
            case Effect.Delay(String action, Duration by) ->
                    words.get("exercises.effect.delay", action, Durations.shown(by));
            case Effect.Deliver(String inject) -> words.get("exercises.effect.deliver", inject);
            case Effect.Skip(String inject) -> words.get("exercises.effect.skip", inject);
            case Effect.Assign(String variable, String value) ->
                    words.get("exercises.effect.assign", variable, value);
        };
    }

    private void show(Cue.Strike strike) {
        for (Event.Struck coming : model.forecast()) {
            if (coming.action().equals(strike.id())) {
                getChildren()
                        .addAll(
                                Labels.wrapped(
                                        words.get(
                                                "exercises.cue.strikes",
                                                Labels.minute(coming.when()),
                                                coming.reached().size()),
                                        "muted"),
                                new HitBox(coming.asPlayed(), coming.bare(), words));
            }
        }
    }
}
