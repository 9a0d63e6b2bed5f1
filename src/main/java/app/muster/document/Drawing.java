package app.muster.document;

import app.muster.layout.Picture.Point;

import java.util.List;
import java.util.Locale;

/// Draws an SVG picture, shape by shape.
final class Drawing {

    private final StringBuilder svg = new StringBuilder();
    private final double width;
    private final double height;

    Drawing(double width, double height) {
        this.width = width;
        this.height = height;
    }

    /// @param fill a colour's name in `tokens.css`, as every colour here
    void box(double x, double y, double w, double h, double radius, String fill, String line) {
        add(
                "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"%s\" fill=\"%s\""
                        + " stroke=\"%s\" stroke-width=\"1\"/>\n",
                number(x),
                number(y),
                number(w),
                number(h),
                number(radius),
                Tokens.colour(fill),
                Tokens.colour(line));
    }

    void bar(double x, double y, double w, double h, double radius, String fill) {
        add(
                "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"%s\" fill=\"%s\"/>\n",
                number(x), number(y), number(w), number(h), number(radius), Tokens.colour(fill));
    }

    void text(
            double x,
            double y,
            double size,
            Typeface face,
            Anchor anchor,
            String colour,
            String text) {
        add(
                "<text x=\"%s\" y=\"%s\" font-size=\"%s\" font-weight=\"%d\" text-anchor=\"%s\""
                        + " fill=\"%s\">%s</text>\n",
                number(x),
                number(y),
                number(size),
                face == Typeface.SEMI_BOLD ? 600 : 400,
                anchor.name().toLowerCase(Locale.ROOT),
                Tokens.colour(colour),
                Markup.escaped(Clean.line(text)));
    }

    void rule(double x1, double y1, double x2, double y2, double thickness, String colour) {
        add(
                "<path d=\"M%s %sL%s %s\" fill=\"none\" stroke=\"%s\" stroke-width=\"%s\"/>\n",
                number(x1),
                number(y1),
                number(x2),
                number(y2),
                Tokens.colour(colour),
                number(thickness));
    }

    /// A line with rounded corners and an arrow head at its end.
    void arrow(List<Point> points, String colour) {
        StringBuilder path = new StringBuilder();
        Point first = points.getFirst();
        path.append("M").append(number(first.x())).append(" ").append(number(first.y()));
        Point end = points.getLast();
        Point before = points.get(points.size() - 2);
        Point neck = towards(end, before, Math.min(HEAD, distance(end, before)));
        for (int i = 1; i < points.size() - 1; i++) {
            Point corner = points.get(i);
            Point next = i == points.size() - 2 ? neck : points.get(i + 1);
            Point in =
                    towards(
                            corner,
                            points.get(i - 1),
                            Math.min(ROUND, distance(corner, points.get(i - 1)) / 2));
            Point out = towards(corner, next, Math.min(ROUND, distance(corner, next) / 2));
            path.append("L")
                    .append(pair(in))
                    .append("Q")
                    .append(pair(corner))
                    .append(" ")
                    .append(pair(out));
        }
        path.append("L").append(pair(neck));
        add(
                "<path d=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"1.2\"/>\n",
                path, Tokens.colour(colour));
        double length = Math.max(1e-6, distance(end, before));
        double sideX = -(end.y() - before.y()) / length * HEAD / 2;
        double sideY = (end.x() - before.x()) / length * HEAD / 2;
        add(
                "<path d=\"M%sL%sL%sZ\" fill=\"%s\"/>\n",
                pair(end),
                pair(new Point(neck.x() + sideX, neck.y() + sideY)),
                pair(new Point(neck.x() - sideX, neck.y() - sideY)),
                Tokens.colour(colour));
    }

    /// What is drawn so far.
    ///
    /// @param title what it shows, for those who do not see it
    Svg done(String title) {
        return new Svg(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %s %s\" font-family=\"Inter, 'Segoe UI', 'Helvetica Neue', Arial, sans-serif\">\n<title>%s</title>\n%s</svg>\n"
                        .formatted(
                                number(width),
                                number(height),
                                Markup.escaped(Clean.line(title)),
                                svg),
                width,
                height);
    }

    enum Anchor {
        START,
        MIDDLE,
        END
    }

    private static final double HEAD = 7;
    private static final double ROUND = 7;

    private void add(String format, Object... values) {
        svg.append(format.formatted(values));
    }

    private static Point towards(Point from, Point to, double by) {
        double length = Math.max(1e-6, distance(from, to));
        return new Point(
                from.x() + (to.x() - from.x()) / length * by,
                from.y() + (to.y() - from.y()) / length * by);
    }

    private static double distance(Point a, Point b) {
        return Math.hypot(a.x() - b.x(), a.y() - b.y());
    }

    private static String pair(Point point) {
        return number(point.x()) + " " + number(point.y());
    }

    private static String number(double value) {
        double rounded = Math.round(value * 100) / 100.0;
        return rounded == Math.rint(rounded)
                ? Long.toString((long) rounded)
                : Double.toString(rounded);
    }
}
