package app.muster.ui.recovery;

import app.muster.recover.Task;
import app.muster.text.Messages;
import app.muster.ui.control.Ink;
import app.muster.ui.control.Lettering;
import app.muster.ui.recovery.Answer.Fate;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/// Draws the lines of a timeline that are in view, then the axis over them.
final class TimelinePainter {

    static final double LANE = 24;
    static final double AXIS = 30;
    static final double NAMES = 216;

    private static final double BAR = 12;

    private final Lettering regular = new Lettering("Inter");
    private final Lettering medium = new Lettering("Inter Medium");
    private final Lettering bold = new Lettering("Inter SemiBold");
    private final Function<Ink, Color> inks;
    private final Function<Lane.Row, String> names;
    private final Messages words;
    private Set<Task> path = Set.of();
    private Duration begin = Duration.ZERO;
    private Duration whole = Duration.ZERO;

    TimelinePainter(Function<Ink, Color> inks, Function<Lane.Row, String> names, Messages words) {
        this.inks = inks;
        this.names = names;
        this.words = words;
    }

    /// @param decisive the tasks that decide, which are drawn so that they stand out
    /// @param work when the work begins
    /// @param until when all of it ends
    void look(Set<Task> decisive, Duration work, Duration until) {
        path = decisive;
        begin = work;
        whole = until;
    }

    /// @param scrolled pixels that are above the view
    void paint(GraphicsContext pen, List<Lane> lanes, TimeAxis axis, double scrolled) {
        double width = pen.getCanvas().getWidth();
        double height = pen.getCanvas().getHeight();
        List<Integer> marks = axis.marks(width);
        pen.setStroke(inks.apply(Ink.CHART_GRID));
        pen.setLineWidth(1);
        for (int mark : marks) {
            double x = sharp(axis.x(Duration.ofHours(mark)));
            pen.strokeLine(x, AXIS, x, height);
        }
        int first = Math.max(0, (int) (scrolled / LANE));
        int last = Math.min(lanes.size() - 1, (int) ((scrolled + height - AXIS) / LANE));
        for (int i = first; i <= last; i++) {
            double y = AXIS + i * LANE - scrolled;
            switch (lanes.get(i)) {
                case Lane.Head head -> head(pen, head, axis, y, width);
                case Lane.Row row -> row(pen, row, axis, y);
            }
        }
        begin(pen, axis, height);
        axis(pen, axis, marks, width);
    }

    /// The time of detection and decision, in which nobody restores anything.
    private void begin(GraphicsContext pen, TimeAxis axis, double height) {
        if (!begin.isZero()) {
            double x = axis.x(Duration.ZERO);
            pen.setGlobalAlpha(0.12);
            pen.setFill(inks.apply(Ink.TEXT_MUTED));
            pen.fillRect(x, AXIS, axis.x(begin) - x, height - AXIS);
            pen.setGlobalAlpha(1);
        }
    }

    private void duty(GraphicsContext pen, Duty duty, TimeAxis axis, double y) {
        pen.setFill(inks.apply(Ink.SURFACE_SELECTED));
        for (Duty.Hours hours : duty.hours()) {
            double x = axis.x(hours.from());
            pen.fillRect(x, y, axis.x(hours.until()) - x, LANE);
        }
    }

    private void axis(GraphicsContext pen, TimeAxis axis, List<Integer> marks, double width) {
        pen.setFill(inks.apply(Ink.SURFACE_CARD));
        pen.fillRect(0, 0, width, AXIS);
        pen.setStroke(inks.apply(Ink.LINE));
        pen.strokeLine(0, AXIS - 0.5, width, AXIS - 0.5);
        pen.setFill(inks.apply(Ink.CHART_AXIS));
        pen.setFont(regular.font(11.5));
        pen.setTextBaseline(VPos.CENTER);
        pen.setTextAlign(TextAlignment.CENTER);
        boolean inDays = marks.size() > 1 && marks.get(1) % 24 == 0;
        for (int mark : marks) {
            double x = axis.x(Duration.ofHours(mark));
            if (x < width - 12) {
                pen.fillText(
                        inDays
                                ? words.get("recovery.axis.days", mark / 24)
                                : words.get("recovery.axis.hours", mark),
                        x,
                        AXIS / 2);
            }
        }
    }

    private void head(GraphicsContext pen, Lane.Head head, TimeAxis axis, double y, double width) {
        pen.setFill(inks.apply(Ink.SURFACE_SUNKEN));
        pen.fillRect(0, y, width, LANE);
        head.duty().ifPresent(duty -> duty(pen, duty, axis, y));
        pen.setFill(inks.apply(Ink.TEXT));
        pen.setFont(bold.font(12.5));
        pen.setTextAlign(TextAlignment.LEFT);
        pen.setTextBaseline(VPos.CENTER);
        pen.fillText(bold.fitted(head.name(), NAMES - 24, 12.5), 16, y + LANE / 2);
        head.fate().ifPresent(fate -> fate(pen, fate, axis, y, width));
    }

    private void fate(GraphicsContext pen, Fate fate, TimeAxis axis, double y, double width) {
        double middle = y + LANE / 2;
        pen.setFont(medium.font(11.5));
        if (fate.hasNoWayBack()) {
            pen.setFill(inks.apply(Ink.STATE_MISSING));
            pen.fillText("\u2715 " + words.get("recovery.no-way-back"), NAMES + 6, middle);
        }
        fate.back()
                .rto()
                .ifPresent(
                        rto -> {
                            double x = axis.x(rto);
                            rtoLine(pen, x, y);
                            text(
                                    pen,
                                    words.get("recovery.rto", Spans.shown(rto)),
                                    x,
                                    middle,
                                    width,
                                    Ink.TEXT_MUTED);
                        });
        fate.back()
                .back()
                .ifPresent(
                        back -> {
                            double x = axis.x(back);
                            boolean missed =
                                    fate.back().makesRto().filter(made -> !made).isPresent();
                            Ink ink = missed ? Ink.STATE_MISSING : Ink.STATE_IN_PLACE;
                            pen.setFill(inks.apply(ink));
                            pen.fillPolygon(
                                    new double[] {x, x + 6, x, x - 6},
                                    new double[] {middle - 6, middle, middle + 6, middle},
                                    4);
                            text(
                                    pen,
                                    words.get("recovery.back-mark", Spans.shown(back)),
                                    x + 5,
                                    middle,
                                    width,
                                    ink);
                        });
    }

    /// Beside a mark, on whichever side has room.
    private void text(GraphicsContext pen, String text, double x, double y, double width, Ink ink) {
        double wide = medium.width(text, 11.5);
        pen.setFont(medium.font(11.5));
        pen.setFill(inks.apply(ink));
        boolean right = x + wide + 10 < width;
        pen.setTextAlign(right ? TextAlignment.LEFT : TextAlignment.RIGHT);
        pen.fillText(text, right ? x + 6 : x - 14, y);
        pen.setTextAlign(TextAlignment.LEFT);
    }

    private void rtoLine(GraphicsContext pen, double x, double y) {
        pen.setStroke(inks.apply(Ink.TEXT_MUTED));
        pen.setLineWidth(1.5);
        pen.setLineDashes(4, 3);
        pen.strokeLine(x, y, x, y + LANE);
        pen.setLineDashes((double[]) null);
        pen.setLineWidth(1);
    }

    private void row(GraphicsContext pen, Lane.Row row, TimeAxis axis, double y) {
        double middle = y + LANE / 2;
        row.duty().ifPresent(duty -> duty(pen, duty, axis, y));
        pen.setTextAlign(TextAlignment.LEFT);
        pen.setTextBaseline(VPos.CENTER);
        boolean decides = row.tasks().stream().anyMatch(path::contains);
        Lettering letters = decides ? medium : regular;
        pen.setFont(letters.font(12));
        pen.setFill(inks.apply(decides ? Ink.TEXT : Ink.TEXT_MUTED));
        pen.fillText(letters.fitted(names.apply(row), NAMES - 44, 12), 28, middle);
        row.rto().ifPresent(rto -> rtoLine(pen, axis.x(rto), y));
        pen.setStroke(inks.apply(Ink.LINE));
        pen.setLineWidth(2);
        pen.strokeLine(axis.x(Duration.ZERO), middle, axis.x(row.tasks().getLast().end()), middle);
        pen.setLineWidth(1);
        slack(pen, row.tasks().getLast(), axis, middle);
        for (Task task : row.tasks()) {
            bar(pen, task, axis, middle - BAR / 2);
        }
    }

    /// How much later the asset may be back without any application being back later.
    private void slack(GraphicsContext pen, Task last, TimeAxis axis, double middle) {
        Duration until = last.end().plus(last.slack());
        double x = axis.x(last.end());
        double end = axis.x(until.compareTo(whole) > 0 ? whole : until);
        if (end - x > 4) {
            pen.setStroke(inks.apply(Ink.CHART_1));
            pen.setGlobalAlpha(0.55);
            pen.setLineDashes(2, 3);
            pen.strokeLine(x + 2, sharp(middle), end, sharp(middle));
            pen.setLineDashes((double[]) null);
            pen.strokeLine(sharp(end), middle - 3, sharp(end), middle + 4);
            pen.setGlobalAlpha(1);
        }
    }

    private void bar(GraphicsContext pen, Task task, TimeAxis axis, double y) {
        double x = axis.x(task.start());
        double width = Math.max(3, axis.x(task.end()) - x - 1);
        Color strong = inks.apply(path.contains(task) ? Ink.MAP_AFFECTED : Ink.CHART_1);
        pen.setFill(task.attended() ? strong : inks.apply(Ink.SURFACE_CARD));
        pen.fillRoundRect(x, y, width, BAR, 4, 4);
        if (!task.attended()) {
            pen.setGlobalAlpha(0.25);
            pen.setFill(strong);
            pen.fillRoundRect(x, y, width, BAR, 4, 4);
            pen.setGlobalAlpha(1);
        }
        if (path.contains(task)) {
            hatch(
                    pen,
                    x,
                    y,
                    width,
                    inks.apply(task.attended() ? Ink.SURFACE_CARD : Ink.MAP_AFFECTED));
        }
        pen.setStroke(strong);
        pen.setLineWidth(path.contains(task) ? 1.5 : 1);
        pen.strokeRoundRect(x + 0.5, y + 0.5, Math.max(2, width - 1), BAR - 1, 4, 4);
    }

    private static void hatch(GraphicsContext pen, double x, double y, double width, Color colour) {
        pen.save();
        pen.beginPath();
        pen.rect(x + 1, y + 1, Math.max(1, width - 2), BAR - 2);
        pen.clip();
        pen.setGlobalAlpha(0.5);
        pen.setStroke(colour);
        pen.setLineWidth(1);
        for (double at = x - BAR; at < x + width; at += 5) {
            pen.strokeLine(at, y + BAR, at + BAR, y);
        }
        pen.restore();
    }

    private static double sharp(double at) {
        return Math.floor(at) + 0.5;
    }
}
