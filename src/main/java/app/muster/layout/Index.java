package app.muster.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A graph by numbers instead of ids, independent of the order in which it was given: nodes, groups
/// and edges are numbered by their ids, edges without repetition and without those from a node to
/// itself. Nodes without a group share a last tile of their own.
final class Index {

    final List<Graph.Node> nodes;
    final List<Graph.Group> groups;
    final Net net;
    final int tiles;
    final int[] tile;

    /// Number of each node within its tile.
    final int[] place;

    final int[][] members;

    /// Numbers of the nodes and groups in the order in which they were given.
    final int[] givenNodes;

    final int[] givenGroups;

    Index(Graph graph) {
        nodes = new ArrayList<>(graph.nodes());
        nodes.sort(Comparator.comparing(Graph.Node::id));
        groups = new ArrayList<>(graph.groups());
        groups.sort(Comparator.comparing(Graph.Group::id));
        Map<String, Integer> number = new HashMap<>();
        for (int g = 0; g < groups.size(); g++) {
            number.put(groups.get(g).id(), g);
        }
        number.put("", groups.size());
        tile = new int[nodes.size()];
        place = new int[nodes.size()];
        int[] sizes = new int[groups.size() + 1];
        for (int n = 0; n < tile.length; n++) {
            tile[n] = of(number, nodes.get(n).group());
            place[n] = sizes[tile[n]]++;
        }
        tiles = sizes[groups.size()] == 0 ? groups.size() : sizes.length;
        members = new int[tiles][];
        for (int t = 0; t < tiles; t++) {
            members[t] = new int[sizes[t]];
        }
        givenGroups = graph.groups().stream().mapToInt(g -> of(number, g.id())).toArray();
        number.clear();
        for (int n = 0; n < tile.length; n++) {
            members[tile[n]][place[n]] = n;
            number.put(nodes.get(n).id(), n);
        }
        givenNodes = graph.nodes().stream().mapToInt(n -> of(number, n.id())).toArray();
        net = net(graph, number);
    }

    private static int of(Map<String, Integer> number, String id) {
        return number.getOrDefault(id, -1);
    }

    private static Net net(Graph graph, Map<String, Integer> number) {
        long[] pairs = new long[graph.edges().size()];
        int count = 0;
        for (Graph.Edge edge : graph.edges()) {
            long from = of(number, edge.from());
            int to = of(number, edge.to());
            if (from != to) {
                pairs[count++] = from << 32 | to;
            }
        }
        pairs = Arrays.stream(pairs, 0, count).sorted().distinct().toArray();
        int[] from = new int[pairs.length];
        int[] to = new int[pairs.length];
        for (int e = 0; e < pairs.length; e++) {
            from[e] = (int) (pairs[e] >> 32);
            to[e] = (int) pairs[e];
        }
        return new Net(graph.nodes().size(), from, to);
    }
}
