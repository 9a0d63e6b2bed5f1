package app.muster.layout;

import app.muster.layout.Picture.Box;
import app.muster.layout.Picture.Point;
import app.muster.layout.Picture.Route;

import org.jspecify.annotations.Nullable;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What must not be found in a picture, each flaw in words.
final class Flaws {

    private static final double HAIR = 1e-3;

    private Flaws() {}

    static List<String> overlaps(Picture picture) {
        List<String> flaws = new ArrayList<>();
        overlaps(picture.nodes(), flaws);
        overlaps(picture.groups(), flaws);
        return flaws;
    }

    private static void overlaps(List<Box> boxes, List<String> flaws) {
        List<Box> byHeight = new ArrayList<>(boxes);
        byHeight.sort(Comparator.comparingDouble(Box::y));
        for (int i = 0; i < byHeight.size(); i++) {
            Box one = byHeight.get(i);
            for (int j = i + 1; j < byHeight.size(); j++) {
                Box other = byHeight.get(j);
                if (other.y() > one.y() + one.height()) {
                    break;
                }
                if (inside(one).intersects(inside(other))) {
                    flaws.add(one + " overlaps " + other);
                }
            }
        }
    }

    static List<String> strays(Graph graph, Picture picture) {
        Map<String, Box> groups = byId(picture.groups());
        Map<String, Graph.Group> titles = new HashMap<>();
        graph.groups().forEach(group -> titles.put(group.id(), group));
        List<String> flaws = new ArrayList<>();
        for (int i = 0; i < graph.nodes().size(); i++) {
            Box node = picture.nodes().get(i);
            String id = graph.nodes().get(i).group();
            Box group = groups.get(id);
            Graph.Group title = titles.get(id);
            if (group == null || title == null) {
                continue;
            }
            double free = title.titleHeight();
            Rectangle2D room =
                    new Rectangle2D.Double(
                            group.x(), group.y() + free, group.width(), group.height() - free);
            if (!room.contains(inside(node))) {
                flaws.add(node + " outside " + group);
            }
        }
        return flaws;
    }

    static List<String> outliers(Picture picture) {
        Rectangle2D whole = new Rectangle2D.Double(0, 0, picture.width(), picture.height());
        List<String> flaws = new ArrayList<>();
        for (Box box : picture.nodes()) {
            if (!whole.contains(inside(box))) {
                flaws.add(box + " outside the picture");
            }
        }
        for (Route route : picture.routes()) {
            for (Point point : route.points()) {
                if (!whole.contains(point.x(), point.y())) {
                    flaws.add(route + " outside the picture");
                }
            }
        }
        return flaws;
    }

    static List<String> loose(Picture picture) {
        Map<String, Box> nodes = byId(picture.nodes());
        List<String> flaws = new ArrayList<>();
        for (Route route : picture.routes()) {
            if (!touches(nodes.get(route.from()), route.points().getFirst())
                    || !touches(nodes.get(route.to()), route.points().getLast())) {
                flaws.add(route + " does not join its nodes");
            }
        }
        return flaws;
    }

    private static boolean touches(@Nullable Box box, Point point) {
        if (box == null) {
            return false;
        }
        boolean within = point.x() >= box.x() && point.x() <= box.x() + box.width();
        double top = Math.abs(point.y() - box.y());
        double bottom = Math.abs(point.y() - box.y() - box.height());
        return within && Math.min(top, bottom) < HAIR;
    }

    static List<String> pierced(Picture picture) {
        List<String> flaws = new ArrayList<>();
        List<Rectangle2D> nodes = picture.nodes().stream().map(Flaws::inside).toList();
        for (Route route : picture.routes()) {
            List<Point> points = route.points();
            for (int i = 1; i < points.size(); i++) {
                Point a = points.get(i - 1);
                Point b = points.get(i);
                Line2D piece = new Line2D.Double(a.x(), a.y(), b.x(), b.y());
                for (int n = 0; n < nodes.size(); n++) {
                    if (nodes.get(n).intersectsLine(piece)) {
                        flaws.add(route + " pierces " + picture.nodes().get(n));
                    }
                }
            }
        }
        return flaws;
    }

    static List<String> slanted(Graph graph, Picture picture) {
        Map<String, String> groups =
                graph.nodes().stream().collect(Collectors.toMap(Graph.Node::id, Graph.Node::group));
        List<String> flaws = new ArrayList<>();
        for (Route route : picture.routes()) {
            List<Point> points = route.points();
            boolean within = Objects.equals(groups.get(route.from()), groups.get(route.to()));
            for (int i = 1; i < points.size() && !within; i++) {
                double across = Math.abs(points.get(i).x() - points.get(i - 1).x());
                double down = Math.abs(points.get(i).y() - points.get(i - 1).y());
                if (Math.min(across, down) > HAIR) {
                    flaws.add(route + " is slanted");
                }
            }
        }
        return flaws;
    }

    private static Map<String, Box> byId(List<Box> boxes) {
        return boxes.stream().collect(Collectors.toMap(Box::id, Function.identity()));
    }

    /// The interior: a hair within the border.
    private static Rectangle2D inside(Box box) {
        return new Rectangle2D.Double(
                box.x() + HAIR, box.y() + HAIR, box.width() - 2 * HAIR, box.height() - 2 * HAIR);
    }
}
