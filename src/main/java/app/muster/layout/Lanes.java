package app.muster.layout;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/// Shares out the lanes of corridors. A stretch is what all lines for one target have of a
/// corridor, so lines for the same place run as one; two stretches share a lane only where they
/// leave each other room.
final class Lanes {

    private static final double ROOM = 12;
    private static final double WIDE = 7;
    private static final double EDGE = 14;
    private static final double MOST = 150;

    private final int[] lanes;
    private final Map<Long, Integer> known = new HashMap<>();
    private int size;
    private int[] corridor = new int[16];
    private double[] rank = new double[16];
    private int[] lane = new int[16];
    private double[] from = new double[16];
    private double[] to = new double[16];

    Lanes(int corridors) {
        lanes = new int[corridors];
    }

    /// The stretch of lines for `target` in the corridor, to be named to the other methods.
    ///
    /// @param rankOfLane stretches side by side lie in the order of their ranks
    int stretch(int in, int target, double rankOfLane) {
        Integer found = known.putIfAbsent((long) in << 32 | target, size);
        if (found != null) {
            return found;
        }
        if (size == corridor.length) {
            corridor = Arrays.copyOf(corridor, 2 * size);
            rank = Arrays.copyOf(rank, 2 * size);
            lane = Arrays.copyOf(lane, 2 * size);
            from = Arrays.copyOf(from, 2 * size);
            to = Arrays.copyOf(to, 2 * size);
        }
        corridor[size] = in;
        rank[size] = rankOfLane;
        from[size] = Double.POSITIVE_INFINITY;
        to[size] = Double.NEGATIVE_INFINITY;
        return size++;
    }

    /// Makes a stretch reach from one place along the corridor to another.
    void cover(int stretch, double one, double other) {
        from[stretch] = Math.min(from[stretch], Math.min(one, other));
        to[stretch] = Math.max(to[stretch], Math.max(one, other));
    }

    /// Gives every stretch the first lane beyond those of lower rank that it meets.
    void share() {
        Integer[] order = new Integer[size];
        Arrays.setAll(order, i -> i);
        Arrays.sort(
                order,
                Comparator.<Integer>comparingInt(i -> corridor[i])
                        .thenComparingDouble(i -> rank[i])
                        .thenComparingInt(i -> i));
        for (int first = 0, end = 0; first < size; first = end) {
            int in = corridor[order[first]];
            while (end < size && corridor[order[end]] == in) {
                end++;
            }
            double[] marks = new double[2 * (end - first)];
            for (int i = first; i < end; i++) {
                marks[2 * (i - first)] = from[order[i]];
                marks[2 * (i - first) + 1] = to[order[i]] + ROOM;
            }
            Arrays.sort(marks);
            Skyline taken = new Skyline(marks.length);
            for (int i = first; i < end; i++) {
                int start = Arrays.binarySearch(marks, from[order[i]]);
                int stop = Arrays.binarySearch(marks, to[order[i]] + ROOM);
                while (start > 0 && marks[start - 1] == marks[start]) {
                    start--;
                }
                while (stop > 0 && marks[stop - 1] == marks[stop]) {
                    stop--;
                }
                lane[order[i]] = taken.highest(start, stop);
                taken.raise(start, stop, lane[order[i]] + 1);
                lanes[in] = Math.max(lanes[in], lane[order[i]] + 1);
            }
        }
    }

    /// How wide a corridor must be for its lanes.
    double width(int in) {
        return 2 * EDGE + Math.max(0, lanes[in] - 1) * apart(in);
    }

    /// Distance of the stretch's lane from the left or upper edge of its corridor.
    double offset(int stretch) {
        return EDGE + lane[stretch] * apart(corridor[stretch]);
    }

    private double apart(int in) {
        return Math.min(WIDE, MOST / Math.max(1, lanes[in] - 1));
    }
}
