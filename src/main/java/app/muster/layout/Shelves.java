package app.muster.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Which tile stands where: shelves from top to bottom, columns on a shelf from left to right, and
/// in a column one tile or several small ones, one below the other.
final class Shelves {

    /// Room between two tiles in one column.
    static final double APART = 24;

    /// Width of a corridor before its lanes are counted.
    static final double LIKELY_CORRIDOR = 60;

    private final double[] widths;
    private final double[] heights;
    private final Net needs;
    private final long[] weight;

    final List<List<List<Integer>>> stacks = new ArrayList<>();
    final int[] shelf;
    final int[] column;

    private Shelves(double[] widths, double[] heights, Net needs, long[] weight) {
        this.widths = widths;
        this.heights = heights;
        this.needs = needs;
        this.weight = weight;
        shelf = new int[widths.length];
        column = new int[widths.length];
    }

    /// @param needs which tile needs which
    /// @param weight how many edges stand behind each of the needs
    /// @param shape width to height to aim for
    static Shelves of(double[] widths, double[] heights, Net needs, long[] weight, double shape) {
        Net unbroken = downwards(needs, weight);
        Layers layers = Layers.of(unbroken);
        Net downwards = Layers.downwards(unbroken, layers.turned());
        int[] level = layers.of();
        boolean[] alone = new boolean[widths.length];
        Arrays.fill(alone, true);
        for (int e = 0; e < needs.edges(); e++) {
            alone[needs.from()[e]] = false;
            alone[needs.to()[e]] = false;
        }
        Integer[] order = new Integer[widths.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(
                order,
                Comparator.<Integer>comparingInt(t -> alone[t] ? widths.length : level[t])
                        .thenComparingDouble(t -> -heights[t]));
        double area = 0;
        double widest = 0;
        for (int t = 0; t < widths.length; t++) {
            area += (widths[t] + LIKELY_CORRIDOR) * (heights[t] + LIKELY_CORRIDOR);
            widest = Math.max(widest, widths[t]);
        }
        Shelves best = new Shelves(widths, heights, needs, weight);
        double least = Double.POSITIVE_INFINITY;
        for (int trial = 0; trial < 2 * LIMITS; trial++) {
            Shelves shelves = new Shelves(widths, heights, needs, weight);
            double limit = Math.sqrt(area * shape) * (0.5 + 0.08 * (trial / 2));
            shelves.fill(order, alone, downwards, Math.max(limit, widest), trial % 2 == 0);
            double penalty = shelves.penalty(area, shape);
            if (penalty < least) {
                least = penalty;
                best = shelves;
            }
        }
        best.arrange();
        return best;
    }

    private static final int LIMITS = 20;

    /// The needs that shall run downwards: of two tiles that need each other the one with the
    /// lighter need goes below, longer cycles are broken somewhere.
    private static Net downwards(Net needs, long[] weight) {
        Map<Long, Long> between = new HashMap<>();
        for (int e = 0; e < needs.edges(); e++) {
            between.put((long) needs.from()[e] << 32 | needs.to()[e], weight[e]);
        }
        int kept = 0;
        int[] from = new int[needs.edges()];
        int[] to = new int[needs.edges()];
        for (int e = 0; e < needs.edges(); e++) {
            long back = between.getOrDefault((long) needs.to()[e] << 32 | needs.from()[e], 0L);
            if (weight[e] > back || weight[e] == back && needs.from()[e] < needs.to()[e]) {
                from[kept] = needs.from()[e];
                to[kept++] = needs.to()[e];
            }
        }
        return new Net(needs.size(), Arrays.copyOf(from, kept), Arrays.copyOf(to, kept));
    }

    /// Puts each tile on the first shelf that has room for it and is not above those that need it.
    ///
    /// @param below whether it must be below those that need it, not beside them
    private void fill(
            Integer[] order, boolean[] alone, Net downwards, double limit, boolean below) {
        Net.Ends needers = downwards.entering();
        List<OpenShelf> open = new ArrayList<>();
        for (int tile : order) {
            int first = 0;
            for (int i = needers.start()[tile]; i < needers.start()[tile + 1]; i++) {
                int needer = downwards.from()[needers.edges()[i]];
                first = Math.max(first, shelf[needer] + (below ? 1 : 0));
            }
            int s = alone[tile] ? leastGrowing(open, tile, limit) : first;
            while (s < open.size() && !open.get(s).take(tile, limit, alone[tile])) {
                s++;
            }
            if (s >= open.size()) {
                s = open.size();
                open.add(new OpenShelf(tile, widths, heights));
            }
            shelf[tile] = s;
        }
        for (OpenShelf each : open) {
            stacks.add(each.columns());
        }
        number();
    }

    /// The shelf a tile with nothing to do with others makes least higher.
    private int leastGrowing(List<OpenShelf> open, int tile, double limit) {
        int best = open.size();
        double least = Double.POSITIVE_INFINITY;
        for (int s = 0; s < open.size(); s++) {
            double growth = Math.max(0, heights[tile] - open.get(s).height());
            if (open.get(s).width() + widths[tile] <= limit && growth < least) {
                least = growth;
                best = s;
            }
        }
        return best;
    }

    private void number() {
        for (int s = 0; s < stacks.size(); s++) {
            for (int c = 0; c < stacks.get(s).size(); c++) {
                for (int tile : stacks.get(s).get(c)) {
                    shelf[tile] = s;
                    column[tile] = c;
                }
            }
        }
    }

    private double penalty(double area, double shape) {
        double wide = 0;
        double high = LIKELY_CORRIDOR;
        for (int s = 0; s < stacks.size(); s++) {
            double shelfWidth = LIKELY_CORRIDOR;
            for (List<Integer> stack : stacks.get(s)) {
                shelfWidth += width(stack) + LIKELY_CORRIDOR;
            }
            wide = Math.max(wide, shelfWidth);
            high += height(s) + LIKELY_CORRIDOR;
        }
        double off = Math.abs(Math.log(wide / high / shape));
        double upwards = 0;
        double total = 0;
        for (int e = 0; e < needs.edges(); e++) {
            int falls = shelf[needs.to()[e]] - shelf[needs.from()[e]];
            upwards += falls > 0 ? 0 : falls == 0 ? weight[e] : 2 * weight[e];
            total += weight[e];
        }
        return off
                + 4 * Math.max(0, off - FAR)
                + Math.log(wide * high / area)
                + UPWARDS * upwards / Math.max(1, total);
    }

    private static final double UPWARDS = 3;
    private static final double FAR = Math.log(1.4);

    double width(List<Integer> stack) {
        double width = 0;
        for (int tile : stack) {
            width = Math.max(width, widths[tile]);
        }
        return width;
    }

    double height(int s) {
        double tallest = 0;
        for (List<Integer> stack : stacks.get(s)) {
            double height = -APART;
            for (int tile : stack) {
                height += heights[tile] + APART;
            }
            tallest = Math.max(tallest, height);
        }
        return tallest;
    }

    /// Moves columns along their shelves towards the tiles they have to do with.
    private void arrange() {
        double[] middle = new double[widths.length];
        for (int s = 0; s < stacks.size(); s++) {
            place(s, middle);
        }
        for (int round = 0; round < 6; round++) {
            for (int i = 0; i < stacks.size(); i++) {
                int s = round % 2 == 0 ? i : stacks.size() - 1 - i;
                double[] sum = new double[stacks.get(s).size()];
                double[] all = new double[stacks.get(s).size()];
                for (int e = 0; e < needs.edges(); e++) {
                    pull(s, needs.from()[e], needs.to()[e], weight[e], middle, sum, all);
                    pull(s, needs.to()[e], needs.from()[e], weight[e], middle, sum, all);
                }
                List<List<Integer>> columns = List.copyOf(stacks.get(s));
                Integer[] order = new Integer[columns.size()];
                Arrays.setAll(order, c -> c);
                Arrays.sort(
                        order,
                        Comparator.comparingDouble(
                                c ->
                                        all[c] > 0
                                                ? sum[c] / all[c]
                                                : middle[columns.get(c).getFirst()]));
                stacks.get(s).clear();
                for (int c : order) {
                    stacks.get(s).add(columns.get(c));
                }
                place(s, middle);
            }
        }
        number();
    }

    private void pull(
            int s, int tile, int other, long weight, double[] middle, double[] sum, double[] all) {
        if (shelf[tile] == s && (shelf[other] != s || column[other] != column[tile])) {
            double pull = shelf[other] == s ? 0.5 * weight : weight;
            sum[column[tile]] += pull * middle[other];
            all[column[tile]] += pull;
        }
    }

    private void place(int s, double[] middle) {
        double wide = -LIKELY_CORRIDOR;
        for (List<Integer> stack : stacks.get(s)) {
            wide += width(stack) + LIKELY_CORRIDOR;
        }
        double x = -wide / 2;
        int c = 0;
        for (List<Integer> stack : stacks.get(s)) {
            for (int tile : stack) {
                middle[tile] = x + width(stack) / 2;
                column[tile] = c;
            }
            x += width(stack) + LIKELY_CORRIDOR;
            c++;
        }
    }
}
