package app.muster.recover;

import java.util.Arrays;

/// Finds the shortest way from a node to another one or back to it, inside their group, by going
/// breadth first. All searches together take a bounded time.
final class ShortestWay {

    /// How often all edges may be looked at.
    private static final int ROUNDS = 20;

    private final int[][] edges;
    private final int[] group;
    private final int[] before;
    private final int[] seen;
    private final int[] queue;
    private long left;
    private int search;

    /// @param group of each node; filled in later
    ShortestWay(int[][] edges, int[] group) {
        this.edges = edges;
        this.group = group;
        before = new int[edges.length];
        seen = new int[edges.length];
        queue = new int[edges.length];
        left = ROUNDS * (1_000L + Arrays.stream(edges).mapToLong(to -> to.length).sum());
    }

    boolean isTired() {
        return left <= 0;
    }

    /// @return the nodes of the way, the given one first and once
    int[] around(int node) {
        return between(node, node);
    }

    /// @param goal in the same group
    /// @return the nodes of the way, `node` first, the goal left out
    int[] between(int node, int goal) {
        search++;
        int head = 0;
        int tail = 0;
        queue[tail++] = node;
        while (head < tail) {
            int at = queue[head++];
            for (int to : edges[at]) {
                left--;
                if (to == goal) {
                    return back(node, at);
                }
                if (group[to] == group[node] && seen[to] != search) {
                    seen[to] = search;
                    before[to] = at;
                    queue[tail++] = to;
                }
            }
        }
        throw new IllegalStateException(node + " is in no loop");
    }

    private int[] back(int node, int last) {
        int length = 1;
        for (int at = last; at != node; at = before[at]) {
            length++;
        }
        int[] way = new int[length];
        for (int at = last; at != node; at = before[at]) {
            way[--length] = at;
        }
        way[0] = node;
        return way;
    }
}
