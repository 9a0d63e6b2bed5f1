package app.muster.structure;

import java.util.Arrays;

/// Counts, for each node of a graph without loops whose edges all lead to lower numbers, from how
/// much it can be reached. Exact: who reaches whom is kept as bits, one column for each origin, for
/// a block of columns at a time, and only rows that anything reached are touched.
final class Reachers {

    /// Words of a row; a block of that many times 64 columns stays in the processor's cache.
    private static final int WORDS = 8;

    private static final int COLUMNS = WORDS * Long.SIZE;

    private final Adjacency dag;
    private final long[] bits;
    private final int[] touched;

    private Reachers(Adjacency dag) {
        this.dag = dag;
        bits = new long[dag.nodes() * WORDS];
        touched = new int[dag.nodes()];
        Arrays.fill(touched, -1);
    }

    /// @param weights what each node counts for
    /// @return for each node the weight of all other nodes from which it can be reached
    static long[] weights(Adjacency dag, int[] weights) {
        var counting = new Reachers(dag);
        var counts = new long[dag.nodes()];
        for (int block = 0; block * COLUMNS < dag.nodes(); block++) {
            counting.block(block, weights, counts);
        }
        return counts;
    }

    private void block(int block, int[] weights, long[] counts) {
        int first = block * COLUMNS;
        int end = Math.min(dag.nodes(), first + COLUMNS);
        int[] columns = Arrays.copyOfRange(weights, first, end);
        boolean plain = true;
        for (int node = first; node < end; node++) {
            plain &= weights[node] == 1;
            int column = node - first;
            row(node, block);
            bits[node * WORDS + column / Long.SIZE] |= 1L << column;
        }
        for (int node = end - 1; node >= 0; node--) {
            if (touched[node] != block) {
                continue;
            }
            counts[node] += plain ? ones(node) : weight(node, columns);
            if (node >= first) {
                counts[node] -= weights[node];
            }
            for (int edge = dag.start[node]; edge < dag.start[node + 1]; edge++) {
                int to = dag.targets[edge];
                row(to, block);
                for (int word = 0; word < WORDS; word++) {
                    bits[to * WORDS + word] |= bits[node * WORDS + word];
                }
            }
        }
    }

    private void row(int node, int block) {
        if (touched[node] != block) {
            touched[node] = block;
            Arrays.fill(bits, node * WORDS, (node + 1) * WORDS, 0);
        }
    }

    private long ones(int node) {
        int ones = 0;
        for (int word = node * WORDS; word < (node + 1) * WORDS; word++) {
            ones += Long.bitCount(bits[word]);
        }
        return ones;
    }

    private long weight(int node, int[] columns) {
        long sum = 0;
        for (int word = 0; word < WORDS; word++) {
            for (long left = bits[node * WORDS + word]; left != 0; left &= left - 1) {
                sum += columns[word * Long.SIZE + Long.numberOfTrailingZeros(left)];
            }
        }
        return sum;
    }
}
