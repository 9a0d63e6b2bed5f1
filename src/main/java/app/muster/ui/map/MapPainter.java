package app.muster.ui.map;

import app.muster.document.MapGraph.MapGroup;
import app.muster.layout.Picture.Box;
import app.muster.layout.Picture.Point;
import app.muster.plan.Category;
import app.muster.ui.control.Ink;
import app.muster.ui.control.Lettering;
import app.muster.ui.map.MapScene.Area;
import app.muster.ui.map.MapScene.Spot;
import app.muster.ui.map.MapScene.Tie;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

import java.util.Collection;
import java.util.function.Function;
import java.util.function.IntFunction;

/// Draws a map as it looks from where the camera stands: far away tiles with their counts, nearer
/// names, near names, types and categories.
final class MapPainter {

    /// How much of a node can be told apart.
    enum Detail {
        TILES,
        NAMES,
        ALL;

        static Detail at(double scale) {
            return scale < 0.22 ? TILES : scale < 0.72 ? NAMES : ALL;
        }
    }

    /// How a node or a line is drawn.
    enum Manner {
        PLAIN,
        DIMMED,
        STRONG,
        SELECTED,
        AFFECTED
    }

    private final Lettering medium = new Lettering("Inter Medium");
    private final Lettering regular = new Lettering("Inter");
    private final Lettering bold = new Lettering("Inter SemiBold");
    private final Function<Ink, Color> inks;
    private final IntFunction<String> counted;

    /// @param counted words for a number of assets
    MapPainter(Function<Ink, Color> inks, IntFunction<String> counted) {
        this.inks = inks;
        this.counted = counted;
    }

    /// What of the map the canvas shows, a little more on each side.
    private record Window(double left, double top, double right, double bottom) {
        static Window of(GraphicsContext pen, MapCamera camera) {
            return new Window(
                    camera.toMapX(-8),
                    camera.toMapY(-8),
                    camera.toMapX(pen.getCanvas().getWidth() + 8),
                    camera.toMapY(pen.getCanvas().getHeight() + 8));
        }

        boolean meets(Box box) {
            return box.x() < right
                    && box.y() < bottom
                    && box.x() + box.width() > left
                    && box.y() + box.height() > top;
        }

        boolean meets(Tie tie) {
            double least = Double.MAX_VALUE;
            double most = -Double.MAX_VALUE;
            double high = Double.MAX_VALUE;
            double low = -Double.MAX_VALUE;
            for (Point point : tie.route().points()) {
                least = Math.min(least, point.x());
                most = Math.max(most, point.x());
                high = Math.min(high, point.y());
                low = Math.max(low, point.y());
            }
            return least < right && most > left && high < bottom && low > top;
        }
    }

    void areas(GraphicsContext pen, MapCamera camera, Collection<Area> areas, boolean dimmed) {
        Window window = Window.of(pen, camera);
        Detail detail = Detail.at(camera.scale());
        for (Area area : areas) {
            if (!window.meets(area.box())) {
                continue;
            }
            double x = camera.toScreenX(area.box().x());
            double y = camera.toScreenY(area.box().y());
            double width = area.box().width() * camera.scale();
            double height = area.box().height() * camera.scale();
            double arc = Math.max(6, 20 * camera.scale());
            pen.setFill(inks.apply(Ink.MAP_GROUP));
            pen.fillRoundRect(x, y, width, height, arc, arc);
            pen.setStroke(
                    inks.apply(
                            area.group().kind() == MapGroup.Kind.SHARED
                                    ? Ink.MAP_EDGE
                                    : Ink.MAP_GROUP_LINE));
            pen.setLineWidth(1);
            pen.setLineDashes(
                    area.group().kind() == MapGroup.Kind.RESOURCE_GROUP
                            ? new double[] {4, 4}
                            : null);
            pen.strokeRoundRect(x, y, width, height, arc, arc);
            pen.setLineDashes((double[]) null);
            if (detail != Detail.TILES) {
                title(pen, area, x, y, width, camera.scale(), dimmed);
            }
        }
    }

    private void title(
            GraphicsContext pen,
            Area area,
            double x,
            double y,
            double width,
            double scale,
            boolean dimmed) {
        double size = Math.clamp(16 * scale, 10.5, 20);
        double pad = Math.clamp(16 * scale, 6, 20);
        double room = width - 2 * pad;
        String name = bold.fitted(area.group().name(), room, size);
        double middle = y + Math.max(34 * scale, size + 3) / 2;
        pen.setTextAlign(TextAlignment.LEFT);
        pen.setTextBaseline(VPos.CENTER);
        pen.setFont(bold.font(size));
        pen.setFill(inks.apply(dimmed ? Ink.TEXT_FAINT : Ink.TEXT));
        pen.fillText(name, x + pad, middle);
        String count = counted.apply(area.assets());
        double taken = bold.width(name, size) + 10;
        if (regular.width(count, size - 1.5) <= room - taken) {
            pen.setFont(regular.font(size - 1.5));
            pen.setFill(inks.apply(Ink.TEXT_FAINT));
            pen.fillText(count, x + pad + taken, middle);
        }
    }

    /// The names of tiles, over everything else, where nodes are too small for their own.
    void farTitles(GraphicsContext pen, MapCamera camera, Collection<Area> areas) {
        Window window = Window.of(pen, camera);
        pen.setTextAlign(TextAlignment.CENTER);
        pen.setTextBaseline(VPos.CENTER);
        for (Area area : areas) {
            double width = area.box().width() * camera.scale();
            double height = area.box().height() * camera.scale();
            if (!window.meets(area.box()) || width < 28 || height < 14) {
                continue;
            }
            double x = camera.toScreenX(area.box().x()) + width / 2;
            double y = camera.toScreenY(area.box().y()) + height / 2;
            boolean both = height > 34;
            String name = bold.fitted(area.group().name(), width - 10, 12.5);
            double wide = bold.width(name, 12.5) + 12;
            pen.setGlobalAlpha(0.86);
            pen.setFill(inks.apply(Ink.MAP_GROUP));
            pen.fillRoundRect(x - wide / 2, y - (both ? 17 : 9), wide, both ? 34 : 18, 8, 8);
            pen.setGlobalAlpha(1);
            pen.setFont(bold.font(12.5));
            pen.setFill(inks.apply(Ink.TEXT));
            pen.fillText(name, x, both ? y - 7 : y);
            if (both) {
                pen.setFont(regular.font(11));
                pen.setFill(inks.apply(Ink.TEXT_MUTED));
                pen.fillText(regular.fitted(counted.apply(area.assets()), width - 6, 11), x, y + 8);
            }
        }
    }

    /// Many lines in one stroke, then their heads.
    void ties(GraphicsContext pen, MapCamera camera, Collection<Tie> ties, Manner manner) {
        Window window = Window.of(pen, camera);
        var lines = new MapPen(pen, camera);
        Color colour = inks.apply(lineInk(manner));
        boolean heads = camera.scale() > 0.12 || manner != Manner.PLAIN;
        pen.setStroke(colour);
        pen.setFill(colour);
        pen.setLineWidth(
                manner == Manner.PLAIN || manner == Manner.DIMMED
                        ? Math.clamp(camera.scale() * 1.4, 0.6, 1.2)
                        : 2);
        pen.beginPath();
        for (Tie tie : ties) {
            if (window.meets(tie)) {
                lines.trace(tie.route().points());
            }
        }
        pen.stroke();
        for (Tie tie : ties) {
            if (heads && window.meets(tie)) {
                lines.head(tie.route().points());
            }
        }
    }

    private static Ink lineInk(Manner manner) {
        return switch (manner) {
            case PLAIN -> Ink.MAP_EDGE;
            case DIMMED -> Ink.MAP_DIMMED;
            case STRONG -> Ink.MAP_EDGE_STRONG;
            case SELECTED -> Ink.MAP_SELECTED;
            case AFFECTED -> Ink.MAP_AFFECTED;
        };
    }

    void spots(GraphicsContext pen, MapCamera camera, Collection<Spot> spots, Manner manner) {
        Window window = Window.of(pen, camera);
        Detail detail = Detail.at(camera.scale());
        for (Spot spot : spots) {
            if (window.meets(spot.box())) {
                node(pen, camera, spot, manner, detail);
            }
        }
    }

    private void node(
            GraphicsContext pen, MapCamera camera, Spot spot, Manner manner, Detail detail) {
        double scale = camera.scale();
        double x = camera.toScreenX(spot.box().x());
        double y = camera.toScreenY(spot.box().y());
        double width = spot.box().width() * scale;
        double height = spot.box().height() * scale;
        Category category = spot.node().category();
        double arc = Math.clamp(14 * scale, 2, 16);
        boolean dimmed = manner == Manner.DIMMED;
        pen.setFill(
                inks.apply(
                        dimmed
                                ? Ink.MAP_GROUP
                                : detail == Detail.TILES ? Ink.of(category) : Ink.MAP_NODE));
        pen.fillRoundRect(x, y, width, height, arc, arc);
        if (detail != Detail.TILES || dimmed || manner != Manner.PLAIN) {
            frame(pen, manner, x, y, width, height, arc);
        }
        if (detail != Detail.TILES && !dimmed) {
            double bar = Math.clamp(3.5 * scale, 1.5, 5);
            pen.setFill(inks.apply(Ink.of(category)));
            pen.fillRoundRect(
                    x + Math.max(2, 4 * scale), y + height * 0.2, bar, height * 0.6, bar, bar);
        }
        switch (detail) {
            case TILES -> {}
            case NAMES -> name(pen, spot, x, y, width, height, scale, dimmed);
            case ALL -> everything(pen, spot, x, y, width, height, scale, dimmed);
        }
    }

    private void frame(
            GraphicsContext pen,
            Manner manner,
            double x,
            double y,
            double width,
            double height,
            double arc) {
        boolean thick = manner == Manner.SELECTED || manner == Manner.AFFECTED;
        pen.setStroke(
                inks.apply(
                        switch (manner) {
                            case PLAIN -> Ink.MAP_NODE_LINE;
                            case DIMMED -> Ink.MAP_DIMMED;
                            case STRONG -> Ink.MAP_EDGE_STRONG;
                            case SELECTED -> Ink.MAP_SELECTED;
                            case AFFECTED -> Ink.MAP_AFFECTED;
                        }));
        pen.setLineWidth(thick ? 2 : 1);
        pen.strokeRoundRect(x, y, width, height, arc, arc);
    }

    private void name(
            GraphicsContext pen,
            Spot spot,
            double x,
            double y,
            double width,
            double height,
            double scale,
            boolean dimmed) {
        double size = Math.clamp(13.5 * scale, Math.min(9, height * 0.62), 12.5);
        double pad = Math.max(6, 12 * scale);
        pen.setTextAlign(TextAlignment.LEFT);
        pen.setTextBaseline(VPos.CENTER);
        pen.setFont(medium.font(size));
        pen.setFill(inks.apply(dimmed ? Ink.TEXT_FAINT : Ink.TEXT));
        pen.fillText(
                medium.fitted(spot.node().name(), width - pad - 3, size), x + pad, y + height / 2);
    }

    private void everything(
            GraphicsContext pen,
            Spot spot,
            double x,
            double y,
            double width,
            double height,
            double scale,
            boolean dimmed) {
        double pad = 14 * scale;
        double badge = 18 * scale;
        double room = width - 2 * pad - badge - 4 * scale;
        pen.setTextAlign(TextAlignment.LEFT);
        pen.setTextBaseline(VPos.CENTER);
        pen.setFont(medium.font(13 * scale));
        pen.setFill(inks.apply(dimmed ? Ink.TEXT_FAINT : Ink.TEXT));
        pen.fillText(
                medium.fitted(spot.node().name(), room, 13 * scale), x + pad, y + height * 0.34);
        pen.setFont(regular.font(11 * scale));
        pen.setFill(inks.apply(dimmed ? Ink.TEXT_FAINT : Ink.TEXT_MUTED));
        pen.fillText(
                regular.fitted(spot.node().typeTitle(), room, 11 * scale),
                x + pad,
                y + height * 0.7);
        Category category = spot.node().category();
        double left = x + width - 9 * scale - badge;
        if (!dimmed) {
            pen.setFill(inks.apply(Ink.subtle(category)));
            pen.fillRoundRect(left, y + (height - badge) / 2, badge, badge, 6 * scale, 6 * scale);
        }
        pen.setTextAlign(TextAlignment.CENTER);
        pen.setFont(bold.font(11 * scale));
        pen.setFill(inks.apply(dimmed ? Ink.TEXT_FAINT : Ink.of(category)));
        pen.fillText(category.letter(), left + badge / 2, y + height / 2);
    }
}
