package app.muster.ui.exercises;

import app.muster.exercise.Casting;
import app.muster.exercise.Script;
import app.muster.exercise.Subject;
import app.muster.text.Messages;
import app.muster.ui.control.BannerBar;
import app.muster.ui.control.SectionHeader;
import app.muster.ui.exercises.CastingViewModel.Taken;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;

/// Who plays what, before the start. No decisions here.
final class CastingView {

    private final CastingViewModel model;
    private final ExercisesView exercises;
    private final Messages words;
    private final Button start;

    @FXML private StackPane head;
    @FXML private VBox notices;
    @FXML private StackPane parts;
    @FXML private StackPane seats;
    @FXML private StackPane rules;
    @FXML private StackPane truth;

    CastingView(CastingViewModel model, ExercisesView exercises, Messages words) {
        this.model = model;
        this.exercises = exercises;
        this.words = words;
        start = new Button(words.get("exercises.casting.start"));
    }

    @FXML
    private void initialize() {
        var back = new Button(words.get("exercises.back"));
        back.setOnAction(_ -> exercises.library());
        start.getStyleClass().add("accent");
        start.setOnAction(_ -> exercises.start(model));
        head.getChildren()
                .setAll(
                        new SectionHeader(
                                model.script().head().title(),
                                words.get("exercises.casting.question"),
                                back,
                                start));
        seats.getChildren().setAll(seatsCard());
        rules.getChildren().setAll(rulesCard());
        truth.getChildren().setAll(truthCard());
        model.casting()
                .subscribe(
                        casting -> {
                            parts.getChildren().setAll(partsCard(casting));
                            check();
                        });
    }

    private void check() {
        notices.getChildren().clear();
        for (Script.Part part : model.casting().get().blocking()) {
            say(words.get("exercises.casting.blocked", part.id(), kind(part)));
        }
        for (Script.Seat seat : model.missingSeats()) {
            say(words.get("exercises.casting.seat-missing", seat.name()));
        }
        start.setDisable(!model.canStart());
    }

    private void say(String text) {
        notices.getChildren().add(new BannerBar(BannerBar.Kind.ALERT, text));
    }

    private Node partsCard(Casting casting) {
        var grid = grid();
        for (Casting.Binding binding : casting.parts().values()) {
            var name =
                    new VBox(
                            2,
                            Labels.fixed(binding.part().id(), "strong"),
                            Labels.fixed(kind(binding.part()), "small-text"));
            var cell = new VBox(4, player(casting, binding));
            if (!binding.isBound()) {
                cell.getChildren().add(Labels.wrapped(missing(binding), "small-text"));
            }
            grid.addRow(grid.getRowCount(), name, cell);
        }
        return Labels.card(
                words.get("exercises.casting.parts"),
                List.of(Labels.wrapped(words.get("exercises.casting.parts.text"), "muted"), grid));
    }

    private Node player(Casting casting, Casting.Binding binding) {
        if (binding.choices().isEmpty()) {
            return Labels.fixed(words.get("exercises.casting.nobody"), "muted");
        }
        if (binding.part().pick() == Script.Part.Pick.ALL) {
            return Labels.wrapped(casting.name(binding.part().id()));
        }
        var box = new ChoiceBox<List<Subject>>();
        box.setAccessibleText(words.get("exercises.casting.player", binding.part().id()));
        box.setMaxWidth(Double.MAX_VALUE);
        binding.choices().forEach(choice -> box.getItems().add(List.of(choice)));
        if (binding.part().ifMissing() != Script.Part.IfMissing.BLOCK || !binding.isBound()) {
            box.getItems().add(List.of());
        }
        if (!box.getItems().contains(binding.subjects())) {
            box.getItems().addFirst(binding.subjects());
        }
        box.setConverter(
                new Choices<>(
                        subjects ->
                                subjects.isEmpty()
                                        ? words.get("exercises.casting.nobody")
                                        : String.join(
                                                ", ",
                                                subjects.stream().map(casting::name).toList())));
        box.setValue(binding.subjects());
        box.setOnAction(_ -> model.choose(binding.part().id(), box.getValue()));
        return box;
    }

    private String missing(Casting.Binding binding) {
        String why =
                words.get(
                        binding.kindInPlan()
                                ? "exercises.casting.none-fits"
                                : "exercises.casting.none-at-all",
                        kind(binding.part()));
        return why
                + " "
                + switch (binding.part().ifMissing()) {
                    case SKIP -> words.get("exercises.casting.skip");
                    case FICTION -> words.get("exercises.casting.fiction");
                    case BLOCK -> words.get("exercises.casting.block");
                };
    }

    private static String kind(Script.Part part) {
        return part.kind().replace('-', ' ');
    }

    private Node seatsCard() {
        var grid = grid();
        for (Script.Seat seat : model.script().seats()) {
            var name = new VBox(2, Labels.wrapped(seat.name(), "strong"));
            if (!seat.brief().isEmpty()) {
                name.getChildren().add(Labels.wrapped(seat.brief(), "small-text"));
            }
            var box = new ChoiceBox<Taken>();
            box.setAccessibleText(words.get("exercises.casting.seat", seat.name()));
            box.getItems().add(Taken.FILLED);
            if (seat.canDouble() || !seat.required()) {
                box.getItems().add(Taken.DOUBLED);
            }
            box.getItems().add(Taken.ABSENT);
            box.setConverter(new Choices<>(this::taken));
            box.setValue(model.seat(seat.id()));
            box.setMinWidth(120);
            box.setOnAction(
                    _ -> {
                        model.seat(seat.id(), box.getValue());
                        check();
                    });
            GridPane.setHgrow(name, Priority.ALWAYS);
            grid.addRow(grid.getRowCount(), name, box);
        }
        return Labels.card(
                words.get("exercises.casting.seats"),
                List.of(Labels.wrapped(words.get("exercises.casting.seats.text"), "muted"), grid));
    }

    private String taken(Taken taken) {
        return switch (taken) {
            case FILLED -> words.get("exercises.casting.filled");
            case DOUBLED -> words.get("exercises.casting.doubled");
            case ABSENT -> words.get("exercises.casting.absent");
        };
    }

    private Node rulesCard() {
        var time = new ChoiceBox<Integer>();
        time.setAccessibleText(words.get("exercises.casting.extra-time"));
        time.getItems().setAll(100, 125, 150, 200);
        time.setConverter(
                new Choices<>(
                        percent ->
                                percent == 100
                                        ? words.get("exercises.casting.no-extra-time")
                                        : words.get("exercises.casting.percent", percent - 100)));
        time.setValue(model.extraTime());
        time.setOnAction(_ -> model.extraTime(time.getValue()));
        var safety = model.script().head().safety();
        return Labels.card(
                words.get("exercises.casting.rules"),
                List.of(
                        Labels.wrapped(
                                words.get(
                                        "exercises.casting.safety",
                                        safety.banner(),
                                        safety.stopWord())),
                        Labels.fixed(words.get("exercises.casting.extra-time"), "strong"),
                        time));
    }

    private Node truthCard() {
        var story = model.script().narrative();
        var content = new ArrayList<Node>();
        content.add(Labels.wrapped(story.facilitator()));
        content.addAll(Labels.list(words.get("exercises.casting.assumed"), story.assumptions()));
        content.addAll(
                Labels.list(words.get("exercises.casting.artificial"), story.artificialities()));
        return Labels.card(words.get("exercises.casting.truth"), content);
    }

    private static GridPane grid() {
        var grid = new GridPane();
        grid.getStyleClass().add("casting-grid");
        return grid;
    }
}
