package app.muster.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The rows of one tile. A layer too wide for the tile takes several rows; nodes without an edge
/// inside the tile stand in a grid below the others; an edge over several rows has one bend in each
/// row it passes. Numbers below `nodes` are nodes, the others bends.
///
/// An edge too long to be worth its bends has none: it `leaves` the tile like one to another tile.
final class Rows {

    final int nodes;
    final int count;
    final int firstGridRow;
    final int[] row;
    final int[] upper;
    final int[] lower;
    final int[] firstBend;
    final boolean[] leaves;
    final boolean[] turned;

    /// From each node or bend to the next below.
    final Net pieces;

    private Rows(Net net, Layers layers, int[] nodeRow, int count, int firstGridRow) {
        nodes = net.size();
        this.count = count;
        this.firstGridRow = firstGridRow;
        turned = layers.turned();
        Net downwards = Layers.downwards(net, layers.turned());
        upper = downwards.from();
        lower = downwards.to();
        int longest = longestWorthItsBends(nodeRow);
        leaves = new boolean[net.edges()];
        firstBend = new int[net.edges()];
        int size = nodes;
        int drawn = 0;
        for (int e = 0; e < net.edges(); e++) {
            int length = nodeRow[lower[e]] - nodeRow[upper[e]];
            leaves[e] = length > longest;
            firstBend[e] = size;
            size += leaves[e] ? 0 : length - 1;
            drawn += leaves[e] ? 0 : length;
        }
        row = Arrays.copyOf(nodeRow, size);
        int[] from = new int[drawn];
        int[] to = new int[drawn];
        int piece = 0;
        for (int e = 0; e < net.edges(); e++) {
            if (leaves[e]) {
                continue;
            }
            int at = upper[e];
            int bend = firstBend[e];
            for (int r = nodeRow[upper[e]] + 1; r < nodeRow[lower[e]]; r++) {
                row[bend] = r;
                from[piece] = at;
                to[piece++] = bend;
                at = bend++;
            }
            from[piece] = at;
            to[piece++] = lower[e];
        }
        pieces = new Net(size, from, to);
    }

    /// @param limit how wide a row of nodes may be
    static Rows of(Net net, Layers layers, double[] widths, double limit) {
        Net.Ends leaving = net.leaving();
        Net.Ends entering = net.entering();
        List<List<Integer>> members = new ArrayList<>();
        for (int i = 0; i < layers.count(); i++) {
            members.add(new ArrayList<>());
        }
        List<Integer> loose = new ArrayList<>();
        double cell = 0;
        for (int n = 0; n < net.size(); n++) {
            if (leaving.count(n) + entering.count(n) == 0) {
                loose.add(n);
                cell = Math.max(cell, widths[n] + Coordinates.GAP);
            } else {
                members.get(layers.of()[n]).add(n);
            }
        }
        int[] row = new int[net.size()];
        int next = 0;
        for (List<Integer> layer : members) {
            layer.sort(
                    (a, b) ->
                            Integer.compare(
                                    tendency(leaving, entering, a),
                                    tendency(leaving, entering, b)));
            next = fill(row, layer, widths, limit, next);
        }
        int firstGridRow = next;
        if (!loose.isEmpty()) {
            double[] cells = new double[net.size()];
            Arrays.fill(cells, cell - Coordinates.GAP);
            next = fill(row, loose, cells, limit, next);
        }
        return new Rows(net, layers, row, next, firstGridRow);
    }

    /// Within a layer, what ends here stays near those above and what starts here near those below.
    private static int tendency(Net.Ends leaving, Net.Ends entering, int node) {
        return leaving.count(node) == 0 ? 0 : entering.count(node) == 0 ? 2 : 1;
    }

    private static int fill(
            int[] row, List<Integer> members, double[] widths, double limit, int next) {
        double total = 0;
        for (int node : members) {
            total += widths[node] + Coordinates.GAP;
        }
        if (members.isEmpty()) {
            return next;
        }
        double share = total / Math.ceil(total / (limit + Coordinates.GAP));
        double filled = 0;
        double start = 0;
        int at = next;
        for (int node : members) {
            double wide = widths[node] + Coordinates.GAP;
            if (filled > start && filled + wide / 2 > start + share) {
                at++;
                start = filled;
            }
            row[node] = at;
            filled += wide;
        }
        return at + 1;
    }

    /// The greatest length, in rows, at which all edges up to it together keep the bends few.
    private int longestWorthItsBends(int[] nodeRow) {
        long[] bends = new long[count + 1];
        for (int e = 0; e < upper.length; e++) {
            int length = nodeRow[lower[e]] - nodeRow[upper[e]];
            bends[length] += length - 1;
        }
        long allowed = BENDS_A_NODE * nodes + 40;
        int longest = 1;
        while (longest < count && bends[longest + 1] <= allowed) {
            allowed -= bends[++longest];
        }
        return longest;
    }

    private static final long BENDS_A_NODE = 1;
}
