package app.muster.layout;

import java.util.Arrays;

/// One group laid out by itself, seen from its own top left corner. Rows of nodes with free
/// channels between them; whatever enters or leaves the tile does so along a channel, in the lane
/// just above or just below a row, where there are no nodes.
final class Tile {

    /// Where on a node's border lines to other tiles begin and end, as a share of its width.
    private static final double PORT = 0.08;

    private static final double SIDE = 18;
    private static final double LANE = 10;
    private static final double EMPTY_WIDTH = 160;

    private final Rows rows;
    private final int[][] order;
    private final double[] widths;
    private final double[] heights;
    private final double[] middle;
    private final double[] top;
    private final double[] rowTop;
    private final double[] rowBottom;

    final double width;
    final double height;

    private Tile(
            Rows rows,
            double[] widths,
            double[] heights,
            boolean[] goesOut,
            boolean[] comesIn,
            double titleHeight) {
        this.rows = rows;
        this.widths = widths;
        this.heights = heights;
        order = Crossings.order(rows);
        Coordinates coordinates = new Coordinates(rows, order, widths);
        middle = coordinates.middle;
        width = (rows.count == 0 ? EMPTY_WIDTH : coordinates.width) + 2 * SIDE;
        for (int n = 0; n < middle.length; n++) {
            middle[n] += SIDE;
        }
        top = new double[rows.nodes];
        rowTop = new double[rows.count];
        rowBottom = new double[rows.count];
        height = stack(outside(goesOut, true), outside(comesIn, false), titleHeight);
    }

    /// @param goesOut which nodes need something in another tile
    /// @param comesIn which nodes something in another tile needs
    /// @param shape width to height to aim for
    static Tile of(
            Net net,
            double[] widths,
            double[] heights,
            boolean[] goesOut,
            boolean[] comesIn,
            double titleHeight,
            double shape) {
        double area = 0;
        for (int n = 0; n < net.size(); n++) {
            area += (widths[n] + Coordinates.GAP) * (heights[n] + LIKELY_CHANNEL);
        }
        Layers layers = Layers.of(net);
        double limit = Math.sqrt(area * shape);
        Tile best = null;
        double least = 0;
        int before = -1;
        for (int trial = 0; trial < TRIALS; trial++) {
            Rows rows = Rows.of(net, layers, widths, limit);
            if (rows.count == before) {
                break;
            }
            before = rows.count;
            Tile tile = new Tile(rows, widths, heights, goesOut, comesIn, titleHeight);
            double off = Math.abs(Math.log(tile.width / tile.height / shape));
            if (best == null || off < least) {
                best = tile;
                least = off;
            }
            if (off < NEAR) {
                break;
            }
            limit *= Math.sqrt(shape * tile.height / tile.width);
        }
        if (best == null) {
            throw new IllegalStateException("no rows tried");
        }
        return best;
    }

    private static final double LIKELY_CHANNEL = 40;
    private static final int TRIALS = 3;
    private static final double NEAR = Math.log(1.35);

    /// In which rows an edge leaves the tile, or with `out` false, comes in.
    private boolean[] outside(boolean[] nodes, boolean out) {
        boolean[] inRow = new boolean[rows.count];
        for (int n = 0; n < nodes.length; n++) {
            inRow[rows.row[n]] |= nodes[n];
        }
        for (int e = 0; e < rows.leaves.length; e++) {
            int end = rows.turned[e] == out ? rows.lower[e] : rows.upper[e];
            inRow[rows.row[end]] |= rows.leaves[e];
        }
        return inRow;
    }

    private double stack(boolean[] goesOut, boolean[] comesIn, double titleHeight) {
        double[] tallest = new double[rows.count];
        for (int n = 0; n < rows.nodes; n++) {
            tallest[rows.row[n]] = Math.max(tallest[rows.row[n]], heights[n]);
        }
        double[] reach = new double[rows.count];
        for (int p = 0; p < rows.pieces.edges(); p++) {
            int from = rows.pieces.from()[p];
            double across = Math.abs(middle[from] - middle[rows.pieces.to()[p]]);
            reach[rows.row[from]] = Math.max(reach[rows.row[from]], 1 + across);
        }
        double y = titleHeight + 6;
        for (int r = 0; r < rows.count; r++) {
            double lanes = (comesIn[r] ? LANE : 0) + (r > 0 && goesOut[r - 1] ? LANE : 0);
            double slope = r == 0 || reach[r - 1] == 0 ? 0 : 22 + Math.min(50, reach[r - 1] / 14);
            y += Math.max(14, lanes + Math.max(slope, lanes > 0 ? 10 : 0));
            rowTop[r] = y;
            y += tallest[r];
            rowBottom[r] = y;
        }
        for (int n = 0; n < rows.nodes; n++) {
            int r = rows.row[n];
            top[n] = (rowTop[r] + rowBottom[r] - heights[n]) / 2;
        }
        boolean last = rows.count > 0 && goesOut[rows.count - 1];
        return y + (last ? LANE + 10 : 14);
    }

    double x(int node) {
        return middle[node] - widths[node] / 2;
    }

    double y(int node) {
        return top[node];
    }

    double bottom(int node) {
        return top[node] + heights[node];
    }

    /// Across, where a line from or to outside touches the node.
    double port(int node, boolean right) {
        return middle[node] + (right ? 0.5 - PORT : PORT - 0.5) * widths[node];
    }

    /// Height of the lane by which the node's needs leave.
    double outLane(int node) {
        return rowBottom[rows.row[node]] + LANE;
    }

    /// Height of the lane by which those who need the node come in.
    double inLane(int node) {
        return rowTop[rows.row[node]] - LANE;
    }

    boolean leaves(int edge) {
        return rows.leaves[edge];
    }

    /// Whether the edge runs upwards, against its direction.
    boolean turned(int edge) {
        return rows.turned[edge];
    }

    /// The lines of all edges that stay within the tile, drawn from `x`, `y`, each from the node
    /// above to the node below; nothing for those that leave.
    Line[] lines(double x, double y) {
        double[] tops = ports(rows.pieces.entering(), rows.pieces.from());
        double[] bottoms = ports(rows.pieces.leaving(), rows.pieces.to());
        Line[] lines = new Line[rows.upper.length];
        int piece = 0;
        for (int e = 0; e < lines.length; e++) {
            lines[e] = new Line();
            if (rows.leaves[e]) {
                continue;
            }
            int above = rows.upper[e];
            int below = rows.lower[e];
            int r = rows.row[above];
            lines[e].to(x + bottoms[piece], y + bottom(above));
            lines[e].to(x + bottoms[piece], y + rowBottom[r]);
            for (int bend = rows.firstBend[e]; ++r < rows.row[below]; bend++, piece++) {
                lines[e].to(x + middle[bend], y + rowTop[r]);
                lines[e].to(x + middle[bend], y + rowBottom[r]);
            }
            lines[e].to(x + tops[piece], y + rowTop[r]);
            lines[e].to(x + tops[piece], y + top[below]);
            piece++;
        }
        return lines;
    }

    /// Across, where each piece of an edge touches the end it has among `ends`: side by side in the
    /// order of their other ends.
    private double[] ports(Net.Ends ends, int[] other) {
        double[] port = new double[other.length];
        for (int node = 0; node < rows.nodes; node++) {
            int count = ends.count(node);
            long[] keys = new long[count];
            for (int i = 0; i < count; i++) {
                int piece = ends.edges()[ends.start()[node] + i];
                keys[i] = (long) Float.floatToIntBits((float) middle[other[piece]]) << 32 | piece;
            }
            Arrays.sort(keys);
            double apart = count < 2 ? 0 : Math.min(12, 0.64 * widths[node] / (count - 1));
            for (int i = 0; i < count; i++) {
                port[(int) keys[i]] = middle[node] + (i - (count - 1) / 2.0) * apart;
            }
        }
        return port;
    }
}
