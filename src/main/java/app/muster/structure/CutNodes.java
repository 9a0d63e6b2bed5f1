package app.muster.structure;

import java.util.Arrays;

/// Finds the articulation points of a graph whose directions do not matter: nodes without which
/// what hangs together falls into parts.
///
/// @see "J. Hopcroft, R. Tarjan, Algorithm 447: efficient algorithms for graph manipulation (1973)"
final class CutNodes {

    private static final int NONE = -1;

    private final Adjacency graph;
    private final int[] index;
    private final int[] low;
    private final int[] parent;
    private final int[] next;
    private final int[] parts;
    private final int[] path;
    private int counter;
    private int depth;

    private CutNodes(Adjacency graph) {
        this.graph = graph;
        int nodes = graph.nodes();
        index = new int[nodes];
        low = new int[nodes];
        parent = new int[nodes];
        Arrays.fill(parent, NONE);
        next = Arrays.copyOf(graph.start, nodes);
        parts = new int[nodes];
        path = new int[nodes];
    }

    /// @return for each node into how many parts its neighbours fall without it: 2 or more for an
    ///   articulation point, 1 for any other node, 0 for one that stands alone
    static int[] parts(Adjacency directed) {
        var search = new CutNodes(directed.undirected());
        for (int node = 0; node < directed.nodes(); node++) {
            if (search.index[node] == 0) {
                search.from(node);
            }
        }
        return search.parts;
    }

    private void from(int root) {
        open(root);
        while (depth > 0) {
            int node = path[depth - 1];
            if (next[node] < graph.start[node + 1]) {
                int to = graph.targets[next[node]++];
                if (index[to] == 0) {
                    parent[to] = node;
                    open(to);
                } else if (to != parent[node]) {
                    low[node] = Math.min(low[node], index[to]);
                }
                continue;
            }
            depth--;
            int above = parent[node];
            if (above != NONE) {
                parts[node]++;
                low[above] = Math.min(low[above], low[node]);
                if (low[node] >= index[above]) {
                    parts[above]++;
                }
            }
        }
    }

    private void open(int node) {
        index[node] = ++counter;
        low[node] = counter;
        path[depth++] = node;
    }
}
