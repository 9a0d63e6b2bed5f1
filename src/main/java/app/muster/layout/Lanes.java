package app.muster.layout;

import java.util.Arrays;
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
    private int[] target = new int[16];
    private int[] lane = new int[16];
    private double[] from = new double[16];
    private double[] to = new double[16];

    Lanes(int corridors) {
        lanes = new int[corridors];
    }

    /// The stretch of lines for `target` in the corridor, to be named to the other methods.
    int stretch(int in, int forTarget) {
        Integer found = known.putIfAbsent((long) in << 32 | forTarget, size);
        if (found != null) {
            return found;
        }
        if (size == corridor.length) {
            corridor = Arrays.copyOf(corridor, 2 * size);
            target = Arrays.copyOf(target, 2 * size);
            lane = Arrays.copyOf(lane, 2 * size);
            from = Arrays.copyOf(from, 2 * size);
            to = Arrays.copyOf(to, 2 * size);
        }
        corridor[size] = in;
        target[size] = forTarget;
        from[size] = Double.POSITIVE_INFINITY;
        to[size] = Double.NEGATIVE_INFINITY;
        return size++;
    }

    /// Makes a stretch reach from one place along the corridor to another.
    void cover(int stretch, double one, double other) {
        from[stretch] = Math.min(from[stretch], Math.min(one, other));
        to[stretch] = Math.max(to[stretch], Math.max(one, other));
    }

    void share() {
        Integer[] order = new Integer[size];
        Arrays.setAll(order, i -> i);
        Arrays.sort(
                order,
                (a, b) -> {
                    int byCorridor = Integer.compare(corridor[a], corridor[b]);
                    int byStart = byCorridor != 0 ? byCorridor : Double.compare(from[a], from[b]);
                    return byStart != 0 ? byStart : Integer.compare(target[a], target[b]);
                });
        double[] end = new double[size];
        int in = -1;
        int used = 0;
        for (int stretch : order) {
            if (corridor[stretch] != in) {
                in = corridor[stretch];
                used = 0;
            }
            int free = 0;
            while (free < used && end[free] + ROOM > from[stretch]) {
                free++;
            }
            used = Math.max(used, free + 1);
            end[free] = to[stretch];
            lane[stretch] = free;
            lanes[in] = used;
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
