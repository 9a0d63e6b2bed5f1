package app.muster.structure;

import java.util.Arrays;

/// The dominator tree of what can be reached from one node: a node's parent is the nearest other
/// one that all ways to it go through.
///
/// @see "K. Cooper, T. Harvey, K. Kennedy, A Simple, Fast Dominance Algorithm (2001)"
final class Dominators {

    static final int NONE = -1;

    private Dominators() {}

    /// @return for each node its parent; [#NONE] for the root and for what it does not reach
    static int[] of(Adjacency graph, int root) {
        int[] postorder = postorder(graph, root);
        int reached = postorder.length;
        var place = new int[graph.nodes()];
        Arrays.fill(place, NONE);
        for (int i = 0; i < reached; i++) {
            place[postorder[i]] = i;
        }
        Adjacency before = graph.reversed();
        var parent = new int[reached];
        Arrays.fill(parent, NONE);
        parent[reached - 1] = reached - 1;
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int at = reached - 2; at >= 0; at--) {
                int node = postorder[at];
                int next = NONE;
                for (int edge = before.start[node]; edge < before.start[node + 1]; edge++) {
                    int from = place[before.targets[edge]];
                    if (from != NONE && parent[from] != NONE) {
                        next = next == NONE ? from : common(parent, from, next);
                    }
                }
                changed |= parent[at] != next;
                parent[at] = next;
            }
        }
        var tree = new int[graph.nodes()];
        Arrays.fill(tree, NONE);
        for (int at = 0; at < reached - 1; at++) {
            tree[postorder[at]] = postorder[parent[at]];
        }
        return tree;
    }

    private static int common(int[] parent, int one, int other) {
        int a = one;
        int b = other;
        while (a != b) {
            while (a < b) {
                a = parent[a];
            }
            while (b < a) {
                b = parent[b];
            }
        }
        return a;
    }

    static int[] postorder(Adjacency graph, int root) {
        int nodes = graph.nodes();
        int[] next = Arrays.copyOf(graph.start, nodes);
        var seen = new boolean[nodes];
        var path = new int[nodes];
        var order = new int[nodes];
        int depth = 0;
        int done = 0;
        path[depth++] = root;
        seen[root] = true;
        while (depth > 0) {
            int node = path[depth - 1];
            if (next[node] == graph.start[node + 1]) {
                order[done++] = node;
                depth--;
                continue;
            }
            int to = graph.targets[next[node]++];
            if (!seen[to]) {
                seen[to] = true;
                path[depth++] = to;
            }
        }
        return Arrays.copyOf(order, done);
    }
}
