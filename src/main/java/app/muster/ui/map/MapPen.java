package app.muster.ui.map;

import app.muster.layout.Picture.Point;

import javafx.scene.canvas.GraphicsContext;

import java.util.List;

/// Draws the lines of the map: rounded corners, an arrow head at what is needed.
final class MapPen {

    private static final double CORNER = 8;
    private static final double HEAD = 8;

    private final GraphicsContext pen;
    private final MapCamera camera;

    MapPen(GraphicsContext pen, MapCamera camera) {
        this.pen = pen;
        this.camera = camera;
    }

    /// Adds a line to the path that is open.
    void trace(List<Point> points) {
        double radius = CORNER * camera.scale();
        pen.moveTo(x(points.getFirst()), y(points.getFirst()));
        for (int i = 1; i < points.size() - 1; i++) {
            if (radius < 1.5) {
                pen.lineTo(x(points.get(i)), y(points.get(i)));
            } else {
                corner(points.get(i - 1), points.get(i), points.get(i + 1), radius);
            }
        }
        pen.lineTo(x(points.getLast()), y(points.getLast()));
    }

    private void corner(Point before, Point at, Point after, double radius) {
        double in = Math.hypot(x(at) - x(before), y(at) - y(before));
        double out = Math.hypot(x(after) - x(at), y(after) - y(at));
        double cut = Math.min(radius, Math.min(in, out) / 2);
        if (cut < 0.5) {
            pen.lineTo(x(at), y(at));
            return;
        }
        pen.lineTo(x(at) + (x(before) - x(at)) * cut / in, y(at) + (y(before) - y(at)) * cut / in);
        pen.quadraticCurveTo(
                x(at),
                y(at),
                x(at) + (x(after) - x(at)) * cut / out,
                y(at) + (y(after) - y(at)) * cut / out);
    }

    /// Draws the arrow head at the end of a line.
    void head(List<Point> points) {
        Point end = points.getLast();
        Point before = points.get(points.size() - 2);
        double length = Math.hypot(end.x() - before.x(), end.y() - before.y());
        if (length == 0) {
            return;
        }
        double size = Math.max(3.5, HEAD * Math.min(1.2, camera.scale()));
        double alongX = (end.x() - before.x()) / length * size;
        double alongY = (end.y() - before.y()) / length * size;
        double tipX = x(end);
        double tipY = y(end);
        pen.fillPolygon(
                new double[] {tipX, tipX - alongX - alongY * 0.5, tipX - alongX + alongY * 0.5},
                new double[] {tipY, tipY - alongY + alongX * 0.5, tipY - alongY - alongX * 0.5},
                3);
    }

    private double x(Point point) {
        return camera.toScreenX(point.x());
    }

    private double y(Point point) {
        return camera.toScreenY(point.y());
    }
}
