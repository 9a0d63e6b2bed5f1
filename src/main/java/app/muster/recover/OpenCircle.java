package app.muster.recover;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;

/// Finds units that all wait for each other and, of what is not done yet, for nothing else: the
/// first group that a depth-first search after Tarjan closes.
///
/// @see "R. Tarjan, Depth-first search and linear graph algorithms, SIAM J. Comput. 1 (1972)"
final class OpenCircle {

    private final int[][] needs;
    private final IntUnaryOperator unit;
    private final IntPredicate isDone;
    private final int[] index;
    private final int[] low;
    private final int[] next;
    private final int[] stack;
    private final int[] path;

    /// @param needs for each unit the nodes it waits for
    /// @param unit of each node
    /// @param isDone whether a node is no longer waited for
    OpenCircle(int[][] needs, IntUnaryOperator unit, IntPredicate isDone) {
        this.needs = needs;
        this.unit = unit;
        this.isDone = isDone;
        index = new int[needs.length];
        low = new int[needs.length];
        next = new int[needs.length];
        stack = new int[needs.length];
        path = new int[needs.length];
    }

    /// @param start a unit that is not done
    /// @return in ascending order; one alone if it waits for nothing
    int[] from(int start) {
        Arrays.fill(index, 0);
        int found = 0;
        int depth = 0;
        int open = start;
        while (true) {
            if (open >= 0) {
                index[open] = ++found;
                low[open] = found;
                next[open] = 0;
                stack[found - 1] = open;
                path[depth++] = open;
            }
            int at = path[depth - 1];
            open = -1;
            while (open < 0 && next[at] < needs[at].length) {
                int node = needs[at][next[at]++];
                if (isDone.test(node)) {
                    continue;
                }
                int to = unit.applyAsInt(node);
                if (index[to] == 0) {
                    open = to;
                } else {
                    // nothing was closed yet, so all that was found is on the stack
                    low[at] = Math.min(low[at], index[to]);
                }
            }
            if (open < 0) {
                if (low[at] == index[at]) {
                    int[] circle = Arrays.copyOfRange(stack, index[at] - 1, found);
                    Arrays.sort(circle);
                    return circle;
                }
                depth--;
                int above = path[depth - 1];
                low[above] = Math.min(low[above], low[at]);
            }
        }
    }
}
