package app.muster.layout;

import java.util.List;

/// A graph with every part in its place; the origin is at the top left and y grows downwards.
///
/// Nodes and groups come in the graph's order, routes by the ids of their ends. There is one route
/// for every two nodes joined in one direction, and none from a node to itself.
public record Picture(
        double width, double height, List<Box> nodes, List<Box> groups, List<Route> routes) {

    /// Where one node or group lies; x and y are its top left corner.
    public record Box(String id, double x, double y, double width, double height) {}

    public record Point(double x, double y) {}

    /// A line from the border of `from` to the border of `to` that keeps clear of all other nodes.
    ///
    /// @param points corners in order, at least two
    public record Route(String from, String to, List<Point> points) {
        public Route {
            points = List.copyOf(points);
        }
    }

    public Picture {
        nodes = List.copyOf(nodes);
        groups = List.copyOf(groups);
        routes = List.copyOf(routes);
    }
}
