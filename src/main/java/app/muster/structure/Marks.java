package app.muster.structure;

import java.util.Arrays;

/// Carries marks along the edges of a graph without loops whose edges all lead to lower numbers,
/// and counts how many different marks reach each node.
final class Marks {

    private static final int WORDS = 8;

    private Marks() {}

    /// @param own for each node, as an edge to it, the sets that it starts with
    /// @param sets each a set of marks as bits, all of one length
    /// @return for each node how many marks it or a node that reaches it starts with
    static int[] counts(Adjacency dag, Adjacency own, long[][] sets) {
        int nodes = dag.nodes();
        var counts = new int[nodes];
        int length = sets.length == 0 ? 0 : sets[0].length;
        var bits = new long[nodes * WORDS];
        for (int first = 0; first < length; first += WORDS) {
            int words = Math.min(WORDS, length - first);
            Arrays.fill(bits, 0);
            for (int node = nodes - 1; node >= 0; node--) {
                int row = node * WORDS;
                for (int i = own.start[node]; i < own.start[node + 1]; i++) {
                    long[] set = sets[own.targets[i]];
                    for (int word = 0; word < words; word++) {
                        bits[row + word] |= set[first + word];
                    }
                }
                for (int word = 0; word < words; word++) {
                    counts[node] += Long.bitCount(bits[row + word]);
                }
                for (int edge = dag.start[node]; edge < dag.start[node + 1]; edge++) {
                    int to = dag.targets[edge] * WORDS;
                    for (int word = 0; word < words; word++) {
                        bits[to + word] |= bits[row + word];
                    }
                }
            }
        }
        return counts;
    }
}
