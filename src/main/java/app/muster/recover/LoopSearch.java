package app.muster.recover;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Goes through a graph depth first, in the order of numbers, and cuts each edge that closes a
/// loop. The same graph always loses the same edges.
final class LoopSearch {

    private static final int NEW = 0;
    private static final int OPEN = 1;
    private static final int DONE = 2;

    private final int[][] edges;
    private final int[] state;
    private final int[] next;
    private final int[] path;
    private final int[] order;
    private final boolean[][] cut;
    private final List<int[]> cuts = new ArrayList<>();
    private int depth;
    private int done;

    LoopSearch(int[][] edges) {
        this.edges = edges;
        state = new int[edges.length];
        next = new int[edges.length];
        path = new int[edges.length];
        order = new int[edges.length];
        cut = Arrays.stream(edges).map(to -> new boolean[to.length]).toArray(boolean[][]::new);
        for (int node = 0; node < edges.length; node++) {
            if (state[node] == NEW) {
                open(node);
                search();
            }
        }
    }

    int[] order() {
        return order.clone();
    }

    /// Each loop as the way from an asset back to it; the last edge was cut.
    List<int[]> cuts() {
        return List.copyOf(cuts);
    }

    int[][] kept() {
        var kept = new int[edges.length][];
        for (int node = 0; node < edges.length; node++) {
            var left = new int[edges[node].length];
            int count = 0;
            for (int i = 0; i < left.length; i++) {
                if (!cut[node][i]) {
                    left[count++] = edges[node][i];
                }
            }
            kept[node] = Arrays.copyOf(left, count);
        }
        return kept;
    }

    private void open(int node) {
        state[node] = OPEN;
        path[depth++] = node;
    }

    private void search() {
        while (depth > 0) {
            int node = path[depth - 1];
            if (next[node] == edges[node].length) {
                state[node] = DONE;
                order[done++] = node;
                depth--;
                continue;
            }
            int edge = next[node]++;
            int to = edges[node][edge];
            if (state[to] == NEW) {
                open(to);
            } else if (state[to] == OPEN) {
                cut[node][edge] = true;
                cuts.add(loopFrom(to));
            }
        }
    }

    private int[] loopFrom(int node) {
        int start = depth - 1;
        while (path[start] != node) {
            start--;
        }
        int[] loop = Arrays.copyOfRange(path, start, depth + 1);
        loop[loop.length - 1] = node;
        return loop;
    }
}
