package app.muster.layout;

import java.util.Arrays;

/// Puts the nodes and bends of each row in an order with few crossings: sweeps down and up by the
/// mean of the neighbours' places, the best order seen is kept, and then neighbours swap places as
/// long as that helps.
///
/// @see "Sugiyama, Tagawa, Toda (1981): Methods for Visual Understanding of Hierarchical System
///   Structures; counting after Barth, Jünger, Mutzel (2002): Simple and Efficient Bilayer Cross
///   Counting"
final class Crossings {

    private final Rows rows;
    private final Net.Ends down;
    private final Net.Ends up;
    private final int[][] order;
    private final int[] place;
    private final int[] places;
    private final int[] spans;

    private Crossings(Rows rows) {
        this.rows = rows;
        down = rows.pieces.leaving();
        up = rows.pieces.entering();
        place = new int[rows.row.length];
        order = new int[rows.count][];
        places = new int[rows.pieces.edges()];
        spans = new int[rows.row.length + 1];
    }

    static int[][] order(Rows rows) {
        Crossings crossings = new Crossings(rows);
        crossings.start();
        crossings.sweep();
        crossings.swap();
        return crossings.order;
    }

    /// Each row in the order a walk from neighbour to neighbour first meets its members, so that
    /// what hangs together starts out together.
    private void start() {
        int[] size = new int[rows.count];
        for (int r : rows.row) {
            size[r]++;
        }
        for (int r = 0; r < rows.count; r++) {
            order[r] = new int[size[r]];
        }
        Arrays.fill(size, 0);
        boolean[] seen = new boolean[place.length];
        int[] stack = new int[place.length];
        for (int root = 0; root < place.length; root++) {
            if (seen[root]) {
                continue;
            }
            int depth = 0;
            stack[0] = root;
            seen[root] = true;
            while (depth >= 0) {
                int node = stack[depth--];
                int r = rows.row[node];
                place[node] = size[r];
                order[r][size[r]++] = node;
                for (int i = up.start()[node]; i < up.start()[node + 1]; i++) {
                    int other = rows.pieces.from()[up.edges()[i]];
                    if (!seen[other]) {
                        seen[other] = true;
                        stack[++depth] = other;
                    }
                }
                for (int i = down.start()[node + 1] - 1; i >= down.start()[node]; i--) {
                    int other = rows.pieces.to()[down.edges()[i]];
                    if (!seen[other]) {
                        seen[other] = true;
                        stack[++depth] = other;
                    }
                }
            }
        }
    }

    private void sweep() {
        int[][] best = copy();
        long fewest = count();
        int failures = 0;
        for (int round = 0; round < MOST_ROUNDS && failures < 4 && fewest > 0; round++) {
            if (round % 2 == 0) {
                for (int r = 1; r < rows.firstGridRow; r++) {
                    arrange(r, up, rows.pieces.from());
                }
            } else {
                for (int r = rows.firstGridRow - 2; r >= 0; r--) {
                    arrange(r, down, rows.pieces.to());
                }
            }
            long crossings = count();
            failures = crossings < fewest ? 0 : failures + 1;
            if (crossings < fewest) {
                fewest = crossings;
                best = copy();
            }
        }
        for (int r = 0; r < rows.count; r++) {
            settle(r, best[r]);
        }
    }

    private static final int MOST_ROUNDS = 16;

    private int[][] copy() {
        int[][] copy = new int[order.length][];
        for (int r = 0; r < copy.length; r++) {
            copy[r] = order[r].clone();
        }
        return copy;
    }

    private void settle(int r, int[] members) {
        order[r] = members;
        for (int i = 0; i < members.length; i++) {
            place[members[i]] = i;
        }
    }

    private void arrange(int r, Net.Ends ends, int[] other) {
        int[] members = order[r];
        long[] keys = new long[members.length];
        for (int i = 0; i < members.length; i++) {
            int node = members[i];
            int degree = ends.count(node);
            float mean = i;
            if (degree > 0) {
                long sum = 0;
                for (int e = ends.start()[node]; e < ends.start()[node + 1]; e++) {
                    sum += place[other[ends.edges()[e]]];
                }
                mean = (float) sum / degree;
            }
            keys[i] = (long) Float.floatToIntBits(mean) << 32 | i;
        }
        Arrays.sort(keys);
        int[] sorted = new int[members.length];
        for (int i = 0; i < sorted.length; i++) {
            sorted[i] = members[(int) keys[i]];
        }
        settle(r, sorted);
    }

    private long count() {
        long crossings = 0;
        for (int r = 0; r + 1 < rows.firstGridRow; r++) {
            crossings += between(order[r], order[r + 1].length);
        }
        return crossings;
    }

    /// Goes through the pieces from left to right of their upper ends and asks a tree of sums how
    /// many earlier ones end further right.
    private long between(int[] above, int below) {
        Arrays.fill(spans, 0, below + 1, 0);
        long crossings = 0;
        int earlier = 0;
        for (int node : above) {
            int from = down.start()[node];
            int to = down.start()[node + 1];
            for (int i = from; i < to; i++) {
                places[i] = place[rows.pieces.to()[down.edges()[i]]];
                int notFurther = 0;
                for (int t = places[i] + 1; t > 0; t -= t & -t) {
                    notFurther += spans[t];
                }
                crossings += earlier - notFurther;
            }
            for (int i = from; i < to; i++) {
                for (int t = places[i] + 1; t <= below; t += t & -t) {
                    spans[t]++;
                }
            }
            earlier += to - from;
        }
        return crossings;
    }

    private void swap() {
        boolean better = true;
        for (int round = 0; round < MOST_SWAP_ROUNDS && better; round++) {
            better = false;
            for (int r = 0; r < rows.firstGridRow; r++) {
                better |= swap(r);
            }
        }
    }

    private static final int MOST_SWAP_ROUNDS = 6;

    private boolean swap(int r) {
        int[] members = order[r];
        int[][] above = new int[members.length][];
        int[][] below = new int[members.length][];
        for (int i = 0; i < members.length; i++) {
            above[i] = placesOf(members[i], up, rows.pieces.from());
            below[i] = placesOf(members[i], down, rows.pieces.to());
        }
        boolean better = false;
        for (int i = 0; i + 1 < members.length; i++) {
            long gain = gain(above[i], above[i + 1]) + gain(below[i], below[i + 1]);
            if (gain > 0) {
                int node = members[i];
                members[i] = members[i + 1];
                members[i + 1] = node;
                int[] held = above[i];
                above[i] = above[i + 1];
                above[i + 1] = held;
                held = below[i];
                below[i] = below[i + 1];
                below[i + 1] = held;
                better = true;
            }
        }
        settle(r, members);
        return better;
    }

    private int[] placesOf(int node, Net.Ends ends, int[] other) {
        int[] found = new int[ends.count(node)];
        for (int i = 0; i < found.length; i++) {
            found[i] = place[other[ends.edges()[ends.start()[node] + i]]];
        }
        Arrays.sort(found);
        return found;
    }

    /// Crossings that go if the left one of two neighbours moves to the right of the other.
    private static long gain(int[] left, int[] right) {
        long now = 0;
        long then = 0;
        int less = 0;
        int notMore = 0;
        for (int place : left) {
            while (less < right.length && right[less] < place) {
                less++;
            }
            while (notMore < right.length && right[notMore] <= place) {
                notMore++;
            }
            now += less;
            then += right.length - notMore;
        }
        return now - then;
    }
}
