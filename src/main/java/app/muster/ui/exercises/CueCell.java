package app.muster.ui.exercises;

import app.muster.exercise.Cue;
import app.muster.exercise.Inject;
import app.muster.exercise.Trigger;
import app.muster.text.Messages;
import app.muster.ui.control.Icons;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/// One cue in the queue; the first of each lane carries the lane's name.
final class CueCell extends ListCell<Cue> {

    private final Messages words;

    CueCell(Messages words) {
        this.words = words;
        getStyleClass().add("cue-cell");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Cue cue, boolean empty) {
        super.updateItem(cue, empty);
        setText(null);
        if (cue == null || empty) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        var title = new Label(title(cue, words));
        title.getStyleClass().add("fact-title");
        var text = new Label(text(cue));
        text.getStyleClass().add("fact-text");
        var middle = new VBox(title, text);
        middle.setMinWidth(0);
        HBox.setHgrow(middle, Priority.ALWAYS);
        var time = Labels.fixed(time(cue), "cue-time");
        var line = new HBox(10, time, Icons.icon(icon(cue)), middle);
        line.setAlignment(Pos.CENTER_LEFT);
        if (cue instanceof Cue.Play play && play.isAmber()) {
            line.getChildren().add(Icons.icon(Feather.HELP_CIRCLE, "amber"));
        }
        var box = new VBox(6, line);
        if (isFirstOfItsLane(cue)) {
            box.getChildren().addFirst(Labels.fixed(lane(cue.lane()), "lane"));
        }
        setGraphic(box);
        setAccessibleText(lane(cue.lane()) + ", " + time.getText() + ", " + title.getText());
    }

    private boolean isFirstOfItsLane(Cue cue) {
        return getIndex() == 0 || getListView().getItems().get(getIndex() - 1).lane() != cue.lane();
    }

    private String lane(Cue.Lane lane) {
        return switch (lane) {
            case DUE -> words.get("exercises.lane.due");
            case NEXT -> words.get("exercises.lane.next");
            case HELD -> words.get("exercises.lane.held");
            case CONTINGENCY -> words.get("exercises.lane.contingency");
        };
    }

    private String time(Cue cue) {
        return switch (cue) {
            case Cue.Decide decide -> Labels.minute(decide.opened());
            case Cue.Play play when play.lane() == Cue.Lane.CONTINGENCY && isByHand(play) ->
                    words.get("exercises.queue.by-hand");
            case Cue.Play play -> Labels.minute(play.at());
            case Cue.Strike strike -> Labels.minute(strike.at());
        };
    }

    private static boolean isByHand(Cue.Play play) {
        return play.inject().trigger() instanceof Trigger.Manual;
    }

    private static Ikon icon(Cue cue) {
        return switch (cue) {
            case Cue.Play play ->
                    play.inject().kind() == Inject.Kind.NOISE
                            ? Feather.VOLUME_1
                            : Feather.MESSAGE_SQUARE;
            case Cue.Decide _ -> Feather.GIT_BRANCH;
            case Cue.Strike _ -> Feather.ZAP;
        };
    }

    static String title(Cue cue, Messages words) {
        return switch (cue) {
            case Cue.Play play ->
                    play.inject().from().isEmpty()
                            ? words.get("exercises.cue.inject", play.id(), play.inject().via())
                            : words.get(
                                    "exercises.cue.from",
                                    play.id(),
                                    play.inject().from(),
                                    play.inject().via());
            case Cue.Decide decide -> words.get("exercises.cue.decision", decide.id());
            case Cue.Strike strike ->
                    words.get("exercises.cue.attack", strike.id(), strike.action().type());
        };
    }

    private String text(Cue cue) {
        return switch (cue) {
            case Cue.Play play -> play.text();
            case Cue.Decide decide ->
                    decide.isOverdue()
                            ? words.get("exercises.cue.overdue")
                            : decide.decision().ask();
            case Cue.Strike strike -> strike.asPlayed().says();
        };
    }
}
