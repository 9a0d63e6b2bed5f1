package app.muster.recover;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Finds the groups of nodes in which everybody can be reached from everybody, after Tarjan,
/// without recursion and in time linear in nodes and edges.
///
/// @see "R. Tarjan, Depth-first search and linear graph algorithms, SIAM J. Comput. 1 (1972)"
final class Components {

    private final int[][] edges;
    private final int[] index;
    private final int[] low;
    private final boolean[] onStack;
    private final int[] stack;
    private final int[] path;
    private final int[] next;
    private final List<int[]> found = new ArrayList<>();
    private int counter;
    private int stacked;
    private int depth;

    private Components(int[][] edges) {
        this.edges = edges;
        int count = edges.length;
        index = new int[count];
        low = new int[count];
        onStack = new boolean[count];
        stack = new int[count];
        path = new int[count];
        next = new int[count];
    }

    /// @return the groups of more than one node, each in ascending order
    static List<int[]> of(int[][] edges) {
        var components = new Components(edges);
        for (int node = 0; node < edges.length; node++) {
            if (components.index[node] == 0) {
                components.search(node);
            }
        }
        components.found.sort((a, b) -> Integer.compare(a[0], b[0]));
        return components.found;
    }

    private void search(int start) {
        open(start);
        while (depth > 0) {
            int node = path[depth - 1];
            if (next[node] < edges[node].length) {
                int to = edges[node][next[node]++];
                if (index[to] == 0) {
                    open(to);
                } else if (onStack[to]) {
                    low[node] = Math.min(low[node], index[to]);
                }
            } else {
                depth--;
                if (depth > 0) {
                    int above = path[depth - 1];
                    low[above] = Math.min(low[above], low[node]);
                }
                if (low[node] == index[node]) {
                    close(node);
                }
            }
        }
    }

    private void open(int node) {
        index[node] = ++counter;
        low[node] = counter;
        onStack[node] = true;
        stack[stacked++] = node;
        path[depth++] = node;
    }

    private void close(int node) {
        int start = stacked;
        do {
            start--;
            onStack[stack[start]] = false;
        } while (stack[start] != node);
        if (stacked - start > 1) {
            int[] group = Arrays.copyOfRange(stack, start, stacked);
            Arrays.sort(group);
            found.add(group);
        }
        stacked = start;
    }
}
