package app.muster.ui.exercises;

import app.muster.text.Messages;
import app.muster.ui.shell.Views;

import javafx.beans.binding.Bindings;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;

import java.util.Optional;

/// The second window, for the screen that the people at the table look at.
final class ParticipantsWindow {

    private final ParticipantsView view;
    private final Views views;
    private final Messages words;
    private Optional<Stage> stage = Optional.empty();
    private Optional<Room> latest = Optional.empty();

    ParticipantsWindow(Views views, Messages words) {
        this.views = views;
        this.words = words;
        view = new ParticipantsView(words);
    }

    /// Opens the window, or brings it to the front.
    ///
    /// @param owner the window of the facilitator, whose look it takes
    void open(Scene owner) {
        if (stage.isEmpty()) {
            stage = Optional.of(made(owner));
        }
        latest.ifPresent(view::show);
        stage.get().show();
        stage.get().toFront();
    }

    private Stage made(Scene owner) {
        var frame = new StackPane(views.load(view));
        var scene = new Scene(frame, 1280, 800);
        Bindings.bindContent(scene.getStylesheets(), owner.getStylesheets());
        Bindings.bindContent(frame.getStyleClass(), owner.getRoot().getStyleClass());
        var made = new Stage();
        made.setScene(scene);
        made.setTitle(words.get("exercises.participants.title"));
        owner.getWindow().addEventHandler(WindowEvent.WINDOW_HIDDEN, _ -> made.close());
        return made;
    }

    void show(Room room) {
        latest = Optional.of(room);
        if (stage.filter(Stage::isShowing).isPresent()) {
            view.show(room);
        }
    }

    void close() {
        stage.ifPresent(Stage::close);
    }
}
