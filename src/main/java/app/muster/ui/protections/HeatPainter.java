package app.muster.ui.protections;

import app.muster.assess.Verdict;
import app.muster.catalogue.Control;
import app.muster.ui.control.Ink;
import app.muster.ui.control.Lettering;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

import java.util.function.Function;

/// Draws the lines of a heat map that are in view, then the groups' names over them. A verdict is
/// told by its form as well as by its colour.
final class HeatPainter {

    static final double LINE = 20;
    static final double TOP = 28;
    static final double NAMES = 290;
    static final double END = 12;

    /// Even one asset among many that lacks a protection must be seen.
    private static final double LEAST_SHARE = 0.35;

    private static final double IN_PLACE = 0.5;
    private final Lettering regular = new Lettering("Inter");
    private final Lettering bold = new Lettering("Inter SemiBold");
    private final Function<Ink, Color> inks;
    private final Function<Control, String> names;

    /// @param names what people call a control
    HeatPainter(Function<Ink, Color> inks, Function<Control, String> names) {
        this.inks = inks;
        this.names = names;
    }

    /// @param scrolled pixels that are above the view
    void paint(GraphicsContext pen, HeatMap map, HeatBins bins, double scrolled) {
        double width = pen.getCanvas().getWidth();
        double height = pen.getCanvas().getHeight();
        pen.setTextBaseline(VPos.CENTER);
        pen.setTextAlign(TextAlignment.LEFT);
        int first = Math.max(0, (int) (scrolled / LINE));
        int last = Math.min(map.lines().size() - 1, (int) ((scrolled + height - TOP) / LINE));
        for (int i = first; i <= last; i++) {
            double y = TOP + i * LINE - scrolled;
            switch (map.lines().get(i)) {
                case HeatLine.Head head -> head(pen, head, y, width);
                case HeatLine.Row row -> row(pen, map, row, bins, y);
            }
        }
        groups(pen, bins, width);
    }

    private void head(GraphicsContext pen, HeatLine.Head head, double y, double width) {
        pen.setFill(inks.apply(Ink.SURFACE_SUNKEN));
        pen.fillRect(0, y, width, LINE);
        pen.setFill(inks.apply(Ink.TEXT));
        pen.setFont(bold.font(12));
        pen.fillText(bold.fitted(head.name(), width - 24, 12), 12, y + LINE / 2);
    }

    private void row(GraphicsContext pen, HeatMap map, HeatLine.Row row, HeatBins bins, double y) {
        pen.setFill(inks.apply(Ink.TEXT));
        pen.setFont(regular.font(12));
        pen.fillText(regular.fitted(names.apply(row.control()), NAMES - 24, 12), 12, y + LINE / 2);
        for (HeatBins.Bin bin : bins.bins()) {
            HeatTally tally =
                    map.tally(new HeatSpot(row.place(), row.place() + 1, bin.from(), bin.to()));
            tally.worst().ifPresent(worst -> cell(pen, worst, tally.share(), bin, y));
        }
    }

    private void cell(
            GraphicsContext pen, Verdict worst, double share, HeatBins.Bin bin, double y) {
        double seam = bin.width() >= 5 ? 1 : 0;
        double x = NAMES + bin.x();
        mark(pen, worst, share, x, y + 1, bin.width() - seam, LINE - 2);
    }

    /// One cell, also in the legend.
    void mark(
            GraphicsContext pen,
            Verdict worst,
            double share,
            double x,
            double y,
            double width,
            double height) {
        switch (worst) {
            case MISSING -> {
                double tall = height * Math.max(LEAST_SHARE, share);
                fill(pen, Ink.STATE_MISSING_SUBTLE, x, y, width, height);
                fill(pen, Ink.STATE_MISSING, x, y + height - tall, width, tall);
            }
            case UNKNOWN -> {
                fill(pen, Ink.STATE_UNKNOWN_SUBTLE, x, y, width, height);
                fill(pen, Ink.STATE_UNKNOWN, x, y + height / 2 - 1.5, width, 3);
            }
            case WAIVED -> {
                fill(pen, Ink.STATE_WAIVED_SUBTLE, x, y, width, height);
                fill(pen, Ink.STATE_WAIVED, x, y, width, 3);
                fill(pen, Ink.STATE_WAIVED, x, y + height - 3, width, 3);
            }
            case IN_PLACE -> {
                pen.setGlobalAlpha(IN_PLACE);
                fill(pen, Ink.STATE_IN_PLACE, x, y, width, height);
                pen.setGlobalAlpha(1);
            }
            case NOT_APPLICABLE -> {}
        }
    }

    private void fill(
            GraphicsContext pen, Ink ink, double x, double y, double width, double height) {
        pen.setFill(inks.apply(ink));
        pen.fillRect(x, y, width, height);
    }

    private void groups(GraphicsContext pen, HeatBins bins, double width) {
        fill(pen, Ink.SURFACE_CARD, 0, 0, width, TOP);
        pen.setFont(regular.font(11.5));
        for (HeatBins.Span span : bins.spans()) {
            pen.setFill(inks.apply(Ink.TEXT_MUTED));
            pen.fillText(
                    regular.told(span.group().name(), span.width() + HeatBins.GAP - 3, 11.5),
                    NAMES + span.x(),
                    TOP / 2 - 1);
            fill(pen, Ink.LINE, NAMES + span.x(), TOP - 4, Math.max(1, span.width() - 1), 2);
        }
    }

    /// Marks the part that a person points at.
    void cursor(GraphicsContext pen, double x, double y, double width, double height) {
        pen.setStroke(inks.apply(Ink.FOCUS));
        pen.setLineWidth(2);
        pen.strokeRect(x, y, width, height);
    }
}
