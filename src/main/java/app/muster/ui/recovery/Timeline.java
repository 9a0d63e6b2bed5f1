package app.muster.ui.recovery;

import app.muster.recover.Task;
import app.muster.text.Messages;
import app.muster.ui.control.DrawnPane;
import app.muster.ui.control.Ink;

import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The recovery over time: a line for each asset, a bar for each step. Only the lines in view are
/// drawn.
final class Timeline extends DrawnPane {

    private final TimelinePainter painter;
    private final RecoveryViewModel model;
    private final Telling telling;
    private final TimelineLabel label;
    private final Canvas canvas = new Canvas();
    private final Canvas over = new Canvas();
    private final ScrollBar bar;
    private List<Lane> lanes = List.of();
    private Duration whole = Duration.ofHours(1);
    private @Nullable Task hovered;
    private int chosenLane = -1;
    private int chosenTask;
    private double hoverX;
    private double hoverY;

    /// @param bar stands beside it and moves it up and down
    Timeline(RecoveryViewModel model, Messages words, ScrollBar bar) {
        this.model = model;
        this.bar = bar;
        telling = new Telling(model, words);
        painter =
                new TimelinePainter(
                        this::ink, row -> telling.names(row.asset(), row.more()), words);
        label = new TimelineLabel(words);
        over.setMouseTransparent(true);
        hearKeys();
        getChildren().setAll(canvas, over);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(words.get("recovery.timeline.picture"));
        bar.valueProperty().subscribe(this::repaint);
        heightProperty().subscribe(this::measure);
        addEventHandler(
                ScrollEvent.SCROLL,
                event ->
                        bar.setValue(
                                Math.clamp(bar.getValue() - event.getDeltaY(), 0, bar.getMax())));
        addEventHandler(MouseEvent.MOUSE_MOVED, this::point);
        addEventHandler(MouseEvent.MOUSE_EXITED, _ -> hover(null));
    }

    /// @param until the time at the right end
    /// @param begin when the work begins
    /// @param decisive the tasks that decide, by identity
    void show(List<Lane> next, Duration begin, Duration until, Set<Task> decisive) {
        lanes = List.copyOf(next);
        whole = until;
        painter.look(decisive, begin, until);
        label.look(decisive);
        hovered = null;
        chosenLane = -1;
        measure();
        bar.setValue(0);
        repaint();
    }

    /// Brings the group of that name to the top.
    void bringUp(String group) {
        for (int i = 0; i < lanes.size(); i++) {
            if (lanes.get(i) instanceof Lane.Head head && head.name().equals(group)) {
                bar.setValue(Math.clamp(i * TimelinePainter.LANE, 0, bar.getMax()));
                return;
            }
        }
    }

    private void hearKeys() {
        setFocusTraversable(true);
        setOnMousePressed(_ -> requestFocus());
        focusedProperty().subscribe(this::repaint);
        setOnKeyPressed(
                event -> {
                    switch (event.getCode()) {
                        case DOWN -> chooseLane(1);
                        case UP -> chooseLane(-1);
                        case RIGHT -> chooseTask(1);
                        case LEFT -> chooseTask(-1);
                        case ESCAPE -> hover(null);
                        // every other key is somebody else's
                        default -> {
                            return;
                        }
                    }
                    event.consume();
                });
    }

    private void chooseLane(int step) {
        for (int next = chosenLane + step; next >= 0 && next < lanes.size(); next += step) {
            if (lanes.get(next) instanceof Lane.Row) {
                chosenLane = next;
                chosenTask = 0;
                showChosen();
                return;
            }
        }
    }

    private void chooseTask(int step) {
        if (chosenLane < 0) {
            chooseLane(1);
        } else if (lanes.get(chosenLane) instanceof Lane.Row row) {
            chosenTask = Math.clamp(chosenTask + step, 0, row.tasks().size() - 1);
            showChosen();
        }
    }

    /// Brings the chosen step into view and says what a screen reader should say of it.
    private void showChosen() {
        if (!(lanes.get(chosenLane) instanceof Lane.Row row)) {
            return;
        }
        double top = chosenLane * TimelinePainter.LANE;
        double room = getHeight() - TimelinePainter.AXIS - TimelinePainter.LANE;
        if (top < bar.getValue() || top > bar.getValue() + room) {
            bar.setValue(Math.clamp(top - room / 2, 0, bar.getMax()));
        }
        Task task = row.tasks().get(chosenTask);
        hoverX = axis().x(task.start());
        hoverY = TimelinePainter.AXIS + top - bar.getValue() + TimelinePainter.LANE / 2;
        setAccessibleText(label.says(task, telling.names(task), model.name(task.role())));
        hover(task);
    }

    private void measure() {
        double room = Math.max(1, getHeight() - TimelinePainter.AXIS);
        double all = lanes.size() * TimelinePainter.LANE + 8;
        bar.setMax(Math.max(0, all - room));
        bar.setVisibleAmount(bar.getMax() == 0 ? 1 : bar.getMax() * room / all);
        bar.setUnitIncrement(TimelinePainter.LANE);
        bar.setBlockIncrement(room);
        bar.setVisible(bar.getMax() > 0);
        bar.setValue(Math.min(bar.getValue(), bar.getMax()));
    }

    private TimeAxis axis() {
        return TimeAxis.fitting(TimelinePainter.NAMES, getWidth() - 28, whole);
    }

    private void point(MouseEvent event) {
        hoverX = event.getX();
        hoverY = event.getY();
        int number =
                (int)
                        Math.floor(
                                (event.getY() - TimelinePainter.AXIS + bar.getValue())
                                        / TimelinePainter.LANE);
        if (event.getY() < TimelinePainter.AXIS || number < 0 || number >= lanes.size()) {
            hover(null);
            return;
        }
        hover(
                switch (lanes.get(number)) {
                    case Lane.Head _ -> null;
                    case Lane.Row row -> at(row, event.getX()).orElse(null);
                });
    }

    private Optional<Task> at(Lane.Row row, double x) {
        TimeAxis axis = axis();
        return row.tasks().stream()
                .filter(task -> x >= axis.x(task.start()) - 2)
                .filter(task -> x <= Math.max(axis.x(task.start()) + 4, axis.x(task.end())) + 2)
                .findFirst();
    }

    private void hover(@Nullable Task task) {
        if (task != hovered || task != null) {
            hovered = task;
            repaint();
        }
    }

    @Override
    protected void paint() {
        GraphicsContext pen = wiped(canvas);
        painter.paint(pen, lanes, axis(), bar.getValue());
        GraphicsContext top = wiped(over);
        if (isFocused()) {
            top.setStroke(ink(Ink.FOCUS));
            top.setLineWidth(2);
            top.strokeRect(1, 1, getWidth() - 2, getHeight() - 2);
        }
        if (hovered != null) {
            label.paint(
                    top,
                    this::ink,
                    hovered,
                    telling.names(hovered),
                    model.name(hovered.role()),
                    hoverX,
                    hoverY);
        }
    }
}
