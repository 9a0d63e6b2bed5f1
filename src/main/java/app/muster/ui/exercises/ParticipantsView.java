package app.muster.ui.exercises;

import app.muster.text.Messages;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the people at the table see, large enough for the far end of it.
final class ParticipantsView {

    private final Messages words;
    private Optional<Room> shown = Optional.empty();
    private final List<Label> countdowns = new ArrayList<>();

    @FXML private Label banner;
    @FXML private Label table;
    @FXML private Label story;
    @FXML private Label phase;
    @FXML private VBox news;
    @FXML private VBox choices;
    @FXML private VBox earlier;

    ParticipantsView(Messages words) {
        this.words = words;
    }

    void show(Room room) {
        banner.setText(
                words.get(
                        "exercises.participants.banner",
                        room.safety().banner(),
                        room.title(),
                        room.safety().stopWord()));
        table.setText(Labels.clock(room.table()));
        story.setText(room.story().map(Labels::story).orElse(""));
        phase.setText(
                room.isEnded()
                        ? words.get("exercises.participants.over")
                        : room.isPaused()
                                ? words.get("exercises.participants.paused")
                                : room.phase());
        if (shown.isEmpty() || !shown.get().news().equals(room.news())) {
            showNews(room);
        }
        if (shown.isEmpty() || !asks(shown.get()).equals(asks(room))) {
            showChoices(room);
        }
        for (int i = 0; i < countdowns.size(); i++) {
            countdowns.get(i).setText(Labels.countdown(room.choices().get(i).left()));
        }
        shown = Optional.of(room);
    }

    private static List<String> asks(Room room) {
        return room.choices().stream().map(Room.Choice::ask).toList();
    }

    private void showNews(Room room) {
        if (room.news().isEmpty()) {
            news.getChildren()
                    .setAll(
                            Labels.wrapped(room.title(), "room-heading"),
                            Labels.wrapped(room.opening(), "room-text"));
        } else {
            news.getChildren().setAll(of(room.news().getFirst(), room));
        }
        earlier.getChildren().clear();
        if (room.news().size() > 1) {
            earlier.getChildren()
                    .add(Labels.fixed(words.get("exercises.participants.earlier"), "strong"));
        }
        room.news().stream()
                .skip(1)
                .forEach(
                        old ->
                                earlier.getChildren()
                                        .add(
                                                Labels.wrapped(
                                                        words.get(
                                                                "exercises.participants.line",
                                                                Labels.minute(old.at()),
                                                                from(old),
                                                                old.text()),
                                                        "room-small")));
    }

    private List<Node> of(Room.News latest, Room room) {
        var nodes = new ArrayList<Node>();
        nodes.add(Labels.wrapped(from(latest), "room-heading"));
        nodes.add(Labels.wrapped(latest.text(), "room-text"));
        latest.artefact()
                .map(a -> new ArtefactBox(a, room.safety().banner()))
                .ifPresent(nodes::add);
        return nodes;
    }

    private String from(Room.News news) {
        return news.from().isEmpty()
                ? news.via()
                : words.get("exercises.participants.from", news.from(), news.via());
    }

    private void showChoices(Room room) {
        choices.getChildren().clear();
        countdowns.clear();
        for (Room.Choice choice : room.choices()) {
            var left = Labels.fixed("", "room-countdown");
            countdowns.add(left);
            var box =
                    new VBox(
                            8,
                            Labels.fixed(words.get("exercises.participants.decide"), "strong"),
                            left,
                            Labels.wrapped(choice.ask(), "room-ask"));
            box.getStyleClass().add("room-choice");
            choice.options()
                    .forEach(
                            option ->
                                    box.getChildren()
                                            .add(
                                                    Labels.wrapped(
                                                            "\u25CB  " + option, "room-small")));
            choices.getChildren().add(box);
        }
    }
}
