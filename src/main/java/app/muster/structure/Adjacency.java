package app.muster.structure;

import java.util.Arrays;

/// A directed graph of nodes 0 .. n-1 as two arrays: the targets of all nodes one after another,
/// and where each node's begin.
final class Adjacency {

    final int[] start;
    final int[] targets;

    private Adjacency(int[] start, int[] targets) {
        this.start = start;
        this.targets = targets;
    }

    /// @param from where each edge begins, and at the same place in `to` where it ends; edges may
    ///   occur twice and may lead from a node to itself
    static Adjacency of(int nodes, int[] from, int[] to) {
        var start = new int[nodes + 1];
        for (int node : from) {
            start[node + 1]++;
        }
        for (int node = 0; node < nodes; node++) {
            start[node + 1] += start[node];
        }
        int[] next = Arrays.copyOf(start, nodes);
        var targets = new int[to.length];
        for (int edge = 0; edge < to.length; edge++) {
            targets[next[from[edge]]++] = to[edge];
        }
        return new Adjacency(start, targets);
    }

    int nodes() {
        return start.length - 1;
    }

    int edges() {
        return targets.length;
    }

    /// The node at which each edge begins, in the order of [#targets].
    int[] origins() {
        var origins = new int[targets.length];
        for (int node = 0; node < nodes(); node++) {
            Arrays.fill(origins, start[node], start[node + 1], node);
        }
        return origins;
    }

    Adjacency reversed() {
        return of(nodes(), targets, origins());
    }

    /// Every edge in both directions.
    Adjacency undirected() {
        int[] origins = origins();
        int edges = edges();
        int[] from = Arrays.copyOf(origins, 2 * edges);
        int[] to = Arrays.copyOf(targets, 2 * edges);
        System.arraycopy(targets, 0, from, edges, edges);
        System.arraycopy(origins, 0, to, edges, edges);
        return of(nodes(), from, to);
    }

    /// Everything that can be reached from the given nodes, they themselves included.
    ///
    /// @return in the order in which it was found
    int[] reached(int[] from) {
        var seen = new boolean[nodes()];
        var queue = new int[nodes()];
        int tail = 0;
        for (int node : from) {
            if (!seen[node]) {
                seen[node] = true;
                queue[tail++] = node;
            }
        }
        for (int head = 0; head < tail; head++) {
            int node = queue[head];
            for (int edge = start[node]; edge < start[node + 1]; edge++) {
                int to = targets[edge];
                if (!seen[to]) {
                    seen[to] = true;
                    queue[tail++] = to;
                }
            }
        }
        return Arrays.copyOf(queue, tail);
    }
}
