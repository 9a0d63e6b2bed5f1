package app.muster.layout;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// A route as it grows: corners that turn out to be none are left out.
final class Line {

    private static final double NOTHING = 1e-6;

    private final List<Picture.Point> points = new ArrayList<>(6);

    void to(double x, double y) {
        int size = points.size();
        if (size > 0 && same(points.get(size - 1), x, y)) {
            return;
        }
        if (size > 1) {
            Picture.Point a = points.get(size - 2);
            Picture.Point b = points.get(size - 1);
            boolean across = Math.abs(a.y() - b.y()) < NOTHING && Math.abs(b.y() - y) < NOTHING;
            boolean upright = Math.abs(a.x() - b.x()) < NOTHING && Math.abs(b.x() - x) < NOTHING;
            if (across || upright) {
                points.removeLast();
            }
        }
        points.add(new Picture.Point(x, y));
    }

    private static boolean same(Picture.Point point, double x, double y) {
        return Math.abs(point.x() - x) < NOTHING && Math.abs(point.y() - y) < NOTHING;
    }

    Picture.Route route(String from, String to, boolean turned) {
        if (turned) {
            Collections.reverse(points);
        }
        return new Picture.Route(from, to, points);
    }
}
