package app.muster.layout;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What is to be drawn. Lengths are in the unit of the picture, whatever its drawer takes it for.
///
/// Every id stands for one thing only, and every edge and group named must exist; anything else is
/// an [IllegalArgumentException]. Self edges and repeated edges may be given.
public record Graph(List<Node> nodes, List<Edge> edges, List<Group> groups) {

    /// @param group id of a [Group], or empty for none
    public record Node(String id, String group, double width, double height) {
        public Node {
            require(width > 0 && width < LONGEST, "width of", id);
            require(height > 0 && height < LONGEST, "height of", id);
        }
    }

    /// `from` needs `to`.
    public record Edge(String from, String to) {}

    /// Nodes that belong together.
    ///
    /// @param titleHeight room kept free at the top, at least 0
    public record Group(String id, double titleHeight) {
        public Group {
            require(!id.isEmpty(), "id of a group", id);
            require(titleHeight >= 0 && titleHeight < LONGEST, "title height of", id);
        }
    }

    private static final double LONGEST = 1e6;

    public Graph {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
        groups = List.copyOf(groups);
        Set<String> known = new HashSet<>();
        for (Group group : groups) {
            require(known.add(group.id()), "group given twice:", group.id());
        }
        for (Node node : nodes) {
            require(
                    node.group().isEmpty() || known.contains(node.group()),
                    "unknown group:",
                    node.group());
        }
        known.clear();
        for (Node node : nodes) {
            require(known.add(node.id()), "node given twice:", node.id());
        }
        for (Edge edge : edges) {
            require(known.contains(edge.from()), "edge from an unknown node:", edge.from());
            require(known.contains(edge.to()), "edge to an unknown node:", edge.to());
        }
    }

    private static void require(boolean holds, String what, String id) {
        if (!holds) {
            throw new IllegalArgumentException("not a graph: " + what + " " + id);
        }
    }
}
