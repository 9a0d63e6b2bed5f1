package app.muster.ui.recovery;

import app.muster.recover.Chance;
import app.muster.text.Messages;
import app.muster.ui.control.DrawnPane;
import app.muster.ui.control.Ink;
import app.muster.ui.control.Lettering;
import app.muster.ui.recovery.Answer.Fate;

import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;

import java.time.Duration;
import java.util.Optional;

/// How often an application was back when, over all trials, with its targets marked.
final class Histogram extends DrawnPane {

    private static final double TOP = 34;
    private static final double BOTTOM = 26;
    private static final double SIDE = 14;

    private final Messages words;
    private final Lettering letters = new Lettering("Inter Medium");
    private final Canvas canvas = new Canvas();
    private Optional<Fate> shown = Optional.empty();

    Histogram(Messages words) {
        this.words = words;
        getChildren().setAll(canvas);
        setPrefSize(340, 150);
        setMinSize(180, 120);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    }

    /// @param says the same in words
    void show(Optional<Fate> fate, String says) {
        shown = fate;
        setAccessibleText(says);
        repaint();
    }

    @Override
    protected void paint() {
        GraphicsContext pen = wiped(canvas);
        shown.ifPresent(
                fate ->
                        fate.chances()
                                .flatMap(Chance::histogram)
                                .ifPresent(histogram -> paint(pen, fate, histogram)));
    }

    private void paint(GraphicsContext pen, Fate fate, Chance.Histogram histogram) {
        Duration from = histogram.from();
        Duration until = from.plus(histogram.width().multipliedBy(histogram.counts().size()));
        Optional<Duration> rto = fate.back().rto();
        Optional<Duration> mtd = fate.back().mtd();
        // a target far away would squeeze the bars into one line: it is named at the edge instead
        Duration reach = until.minus(from).multipliedBy(3);
        Duration left = least(from, rto.filter(t -> t.compareTo(from.minus(reach)) > 0));
        left = least(left, mtd.filter(t -> t.compareTo(from.minus(reach)) > 0));
        Duration right = most(until, rto.filter(t -> t.compareTo(until.plus(reach)) < 0));
        right = most(right, mtd.filter(t -> t.compareTo(until.plus(reach)) < 0));
        var scale = new Scale(left, right, getWidth());
        double floor = getHeight() - BOTTOM;
        int highest = histogram.counts().stream().mapToInt(Integer::intValue).max().orElse(1);
        for (int i = 0; i < histogram.counts().size(); i++) {
            Duration begin = from.plus(histogram.width().multipliedBy(i));
            double x = scale.x(begin);
            double width = Math.max(1, scale.x(begin.plus(histogram.width())) - x - 1);
            double high = (floor - TOP) * histogram.counts().get(i) / Math.max(1, highest);
            Duration middle = begin.plus(histogram.width().dividedBy(2));
            boolean late = rto.filter(limit -> middle.compareTo(limit) > 0).isPresent();
            pen.setFill(ink(late ? Ink.STATE_MISSING : Ink.CHART_1));
            pen.fillRect(x, floor - high, width, high);
        }
        axis(pen, scale, floor, from, until);
        mark(pen, scale, floor, rto, "recovery.rto", 8);
        mark(pen, scale, floor, mtd, "recovery.mtd", 24);
    }

    private void axis(
            GraphicsContext pen, Scale scale, double floor, Duration from, Duration until) {
        pen.setStroke(ink(Ink.LINE));
        pen.strokeLine(SIDE, floor + 0.5, getWidth() - SIDE, floor + 0.5);
        pen.setFill(ink(Ink.CHART_AXIS));
        pen.setFont(letters.font(11.5));
        pen.setTextBaseline(VPos.CENTER);
        String first = Spans.shown(from);
        String last = Spans.shown(until);
        double begin = scale.x(from);
        double end = Math.min(getWidth() - SIDE, scale.x(until));
        pen.setTextAlign(TextAlignment.LEFT);
        double beginWide = letters.width(first, 11.5);
        double endWide = letters.width(last, 11.5);
        if (end - begin > beginWide + endWide + 12) {
            pen.fillText(first, begin, floor + 13);
            pen.setTextAlign(TextAlignment.RIGHT);
            pen.fillText(last, end, floor + 13);
        } else {
            String both = words.get("recovery.horizon.between", first, last);
            double wide = letters.width(both, 11.5);
            pen.fillText(
                    both,
                    Math.clamp(begin, SIDE, Math.max(SIDE, getWidth() - SIDE - wide)),
                    floor + 13);
        }
    }

    private void mark(
            GraphicsContext pen,
            Scale scale,
            double floor,
            Optional<Duration> target,
            String key,
            double y) {
        if (target.isEmpty()) {
            return;
        }
        double x = scale.x(target.get());
        boolean before = x < SIDE;
        boolean beyond = x > getWidth() - SIDE;
        String text = words.get(key, Spans.shown(target.get()));
        pen.setFill(ink(Ink.TEXT_MUTED));
        pen.setFont(letters.font(11.5));
        pen.setTextBaseline(VPos.CENTER);
        if (before || beyond) {
            pen.setTextAlign(before ? TextAlignment.LEFT : TextAlignment.RIGHT);
            pen.fillText(
                    before ? "\u2190 " + text : text + " \u2192",
                    before ? SIDE : getWidth() - SIDE,
                    y);
            return;
        }
        pen.setStroke(ink(Ink.TEXT_MUTED));
        pen.setLineWidth(1.5);
        pen.setLineDashes(4, 3);
        pen.strokeLine(x, y + 8, x, floor);
        pen.setLineDashes((double[]) null);
        pen.setLineWidth(1);
        boolean roomRight = x + letters.width(text, 11.5) + 4 < getWidth();
        pen.setTextAlign(roomRight ? TextAlignment.LEFT : TextAlignment.RIGHT);
        pen.fillText(text, x + (roomRight ? -2 : 2), y);
    }

    private static Duration least(Duration one, Optional<Duration> other) {
        return other.filter(time -> time.compareTo(one) < 0).orElse(one);
    }

    private static Duration most(Duration one, Optional<Duration> other) {
        return other.filter(time -> time.compareTo(one) > 0).orElse(one);
    }

    private record Scale(Duration left, Duration right, double width) {
        double x(Duration time) {
            double whole = Math.max(1, right.minus(left).toSeconds());
            return SIDE + time.minus(left).toSeconds() / whole * (width - 2 * SIDE);
        }
    }
}
