package app.muster.recover;

import java.util.Arrays;

/// Times still to come, as a knockout tournament: each time has a leaf, and each node above holds
/// the lesser of the two below it, so that the root is the earliest. Which are compared does not
/// depend on the times: there is no jump that nobody can foresee. There are as many leaves as were
/// ever needed at once.
final class Events {

    private static final int NONE = -1;

    private long[] tree = new long[2 * 8];
    private int[] free = new int[8];
    private int leaves = 8;
    private int frees;
    private int open;

    Events() {
        clear();
    }

    void clear() {
        Arrays.fill(tree, Long.MAX_VALUE);
        for (int i = 0; i < leaves; i++) {
            free[i] = leaves - 1 - i;
        }
        frees = leaves;
        open = NONE;
    }

    /// @return the earliest, or [Long#MAX_VALUE] if there is none; no leaf is open
    long first() {
        return tree[1];
    }

    /// Takes the earliest away, whose leaf that is. The leaf stays open for the next time that is
    /// added, or until [#close()].
    void take(int leaf) {
        open = leaf;
    }

    /// The same as [#first()], whether a leaf is open or not.
    long next() {
        if (open == NONE) {
            return tree[1];
        }
        long least = Long.MAX_VALUE;
        for (int at = open + leaves; at > 1; at >>>= 1) {
            least = Math.min(least, tree[at ^ 1]);
        }
        return least;
    }

    void close() {
        if (open != NONE) {
            free[frees++] = open;
            put(open, Long.MAX_VALUE);
            open = NONE;
        }
    }

    /// @return its leaf
    int add(long key) {
        int leaf = open;
        open = NONE;
        if (leaf == NONE) {
            if (frees == 0) {
                grow();
            }
            leaf = free[--frees];
        }
        put(leaf, key);
        return leaf;
    }

    private void put(int leaf, long key) {
        int at = leaf + leaves;
        long least = key;
        tree[at] = least;
        for (; at > 1; at >>>= 1) {
            least = Math.min(least, tree[at ^ 1]);
            tree[at >>> 1] = least;
        }
    }

    /// The leaves keep their numbers.
    private void grow() {
        long[] old = tree;
        tree = new long[4 * leaves];
        Arrays.fill(tree, Long.MAX_VALUE);
        free = new int[2 * leaves];
        for (int i = 0; i < leaves; i++) {
            free[frees++] = 2 * leaves - 1 - i;
        }
        leaves *= 2;
        for (int leaf = 0; leaf < leaves / 2; leaf++) {
            put(leaf, old[leaf + leaves / 2]);
        }
    }
}
