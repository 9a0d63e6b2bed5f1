package app.muster.ui.recovery;

import app.muster.recover.Use;
import app.muster.ui.control.DrawnPane;
import app.muster.ui.control.Ink;

import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;

import java.time.Duration;

/// How many of a role or a limit are busy over the recovery, small enough for a table.
final class LevelChart extends DrawnPane {

    private static final double HEIGHT = 26;

    private final Canvas canvas = new Canvas();
    private final Use use;
    private final Duration until;

    /// @param says the same in words
    LevelChart(Use use, Duration until, String says) {
        this.use = use;
        this.until = until;
        getChildren().setAll(canvas);
        setPrefSize(340, HEIGHT);
        setMaxHeight(HEIGHT);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(says);
    }

    @Override
    protected void paint() {
        GraphicsContext pen = wiped(canvas);
        double floor = getHeight() - 2;
        double most = Math.max(1, Math.max(use.most(), use.peak()));
        double perSecond = getWidth() / Math.max(1, until.toSeconds());
        pen.setStroke(ink(Ink.LINE_MUTED));
        double full = floor - (floor - 2) * use.most() / most;
        pen.strokeLine(0, Math.floor(full) + 0.5, getWidth(), Math.floor(full) + 0.5);
        pen.setFill(ink(Ink.CHART_1));
        for (int i = 0; i < use.levels().size(); i++) {
            Use.Level level = use.levels().get(i);
            Duration end = i + 1 < use.levels().size() ? use.levels().get(i + 1).at() : until;
            double x = level.at().toSeconds() * perSecond;
            double width = Math.max(1, end.toSeconds() * perSecond - x);
            double high = (floor - 2) * level.busy() / most;
            if (level.busy() > 0) {
                pen.fillRect(x, floor - high, width, high);
            }
        }
        pen.setStroke(ink(Ink.LINE));
        pen.strokeLine(0, floor + 0.5, getWidth(), floor + 0.5);
    }
}
