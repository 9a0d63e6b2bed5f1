package app.muster.ui.recovery;

import app.muster.recover.Task;
import app.muster.text.Messages;
import app.muster.ui.control.Ink;
import app.muster.ui.control.Lettering;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/// What is said of the step under the pointer: what, who, when, and why not earlier.
final class TimelineLabel {

    private static final double PAD = 10;
    private static final double LINE = 17;
    private static final double WIDEST = 460;

    private final Messages words;
    private Set<Task> path = Set.of();
    private final Lettering bold = new Lettering("Inter SemiBold");
    private final Lettering regular = new Lettering("Inter");

    TimelineLabel(Messages words) {
        this.words = words;
    }

    void look(Set<Task> decisive) {
        path = decisive;
    }

    /// The whole label as one text.
    String says(Task task, String asset, String role) {
        return task.title() + ". " + String.join(". ", lines(task, asset, role));
    }

    void paint(
            GraphicsContext pen,
            Function<Ink, Color> inks,
            Task task,
            String asset,
            String role,
            double x,
            double y) {
        List<String> lines = lines(task, asset, role);
        double wide = bold.width(task.title(), 12.5);
        for (String line : lines) {
            wide = Math.max(wide, regular.width(line, 12));
        }
        wide = Math.min(wide, WIDEST) + 2 * PAD;
        double high = LINE * (lines.size() + 1) + 2 * PAD - 4;
        double left = Math.clamp(x + 12, 4, Math.max(4, pen.getCanvas().getWidth() - wide - 4));
        double top = y + 16 + high > pen.getCanvas().getHeight() ? y - high - 8 : y + 16;
        pen.setFill(inks.apply(Ink.SURFACE_CARD));
        pen.fillRoundRect(left, top, wide, high, 8, 8);
        pen.setStroke(inks.apply(Ink.LINE));
        pen.setLineWidth(1);
        pen.strokeRoundRect(left + 0.5, top + 0.5, wide - 1, high - 1, 8, 8);
        pen.setTextAlign(TextAlignment.LEFT);
        pen.setTextBaseline(VPos.CENTER);
        double at = top + PAD + 6;
        pen.setFont(bold.font(12.5));
        pen.setFill(inks.apply(Ink.TEXT));
        pen.fillText(bold.fitted(task.title(), WIDEST, 12.5), left + PAD, at);
        pen.setFont(regular.font(12));
        pen.setFill(inks.apply(Ink.TEXT_MUTED));
        for (String line : lines) {
            at += LINE;
            pen.fillText(regular.fitted(line, WIDEST, 12), left + PAD, at);
        }
    }

    private List<String> lines(Task task, String asset, String role) {
        var lines = new ArrayList<String>();
        lines.add(
                words.get(
                        task.attended() ? "recovery.tip.who" : "recovery.tip.alone", asset, role));
        lines.add(
                words.get("recovery.tip.when", Spans.shown(task.start()), Spans.shown(task.end())));
        if (!task.waitsFor().isEmpty()) {
            lines.add(Tables.begun(task.waitsFor()));
        }
        lines.add(words.get(task.measured() ? "recovery.tip.measured" : "recovery.tip.estimated"));
        if (path.contains(task)) {
            lines.add(words.get("recovery.tip.critical"));
        } else if (!task.slack().isZero()) {
            lines.add(words.get("recovery.tip.slack", Spans.shown(task.slack())));
        }
        return lines;
    }
}
