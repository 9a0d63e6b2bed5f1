package app.muster.layout;

/// Gives every node and bend its place across the tile: as near to its neighbours above and below
/// as the order and the gaps within its row allow. For one row at a time that is a least-squares
/// problem with an order, which pooling adjacent violators solves exactly.
///
/// @see "Barlow, Bartholomew, Bremner, Brunk (1972): Statistical Inference under Order
///   Restrictions"
final class Coordinates {

    /// Room between two nodes side by side.
    static final double GAP = 28;

    private static final double BEND_GAP = 16;
    private static final double BENDS_GAP = 9;
    private static final int ROUNDS = 8;

    private final Rows rows;
    private final int[][] order;
    private final double[] widths;
    private final Net.Ends up;
    private final Net.Ends down;

    /// Middle of each node and bend, from the left edge of the widest row.
    final double[] middle;

    /// Width of the widest row.
    final double width;

    Coordinates(Rows rows, int[][] order, double[] widths) {
        this.rows = rows;
        this.order = order;
        this.widths = widths;
        up = rows.pieces.entering();
        down = rows.pieces.leaving();
        middle = new double[rows.row.length];
        width = start();
        for (int round = 0; round < ROUNDS; round++) {
            boolean both = round >= ROUNDS / 2;
            for (int r = 0; r < rows.firstGridRow; r++) {
                relax(r, true, both);
            }
            for (int r = rows.firstGridRow - 1; r >= 0; r--) {
                relax(r, both, true);
            }
        }
    }

    /// Every row packed and centred, the grid in columns; gives the width of the widest row.
    private double start() {
        double[] rowWidth = new double[rows.count];
        double widest = 0;
        double cell = 0;
        for (int r = rows.firstGridRow; r < rows.count; r++) {
            for (int node : order[r]) {
                cell = Math.max(cell, widths[node] + GAP);
            }
        }
        for (int r = 0; r < rows.count; r++) {
            double x = 0;
            for (int i = 0; i < order[r].length; i++) {
                int node = order[r][i];
                if (r >= rows.firstGridRow) {
                    x = i * cell + width(node) / 2;
                } else {
                    x += i == 0 ? width(node) / 2 : apart(order[r][i - 1], node);
                }
                middle[node] = x;
            }
            rowWidth[r] = x + width(order[r][order[r].length - 1]) / 2;
            widest = Math.max(widest, rowWidth[r]);
        }
        double grid = 0;
        for (int r = rows.firstGridRow; r < rows.count; r++) {
            grid = Math.max(grid, rowWidth[r]);
        }
        for (int r = 0; r < rows.count; r++) {
            double wide = r < rows.firstGridRow ? rowWidth[r] : grid;
            for (int node : order[r]) {
                middle[node] += (widest - wide) / 2;
            }
        }
        return widest;
    }

    private double width(int node) {
        return node < rows.nodes ? widths[node] : 0;
    }

    private double apart(int left, int right) {
        boolean bend = left >= rows.nodes;
        double gap = bend == right >= rows.nodes ? bend ? BENDS_GAP : GAP : BEND_GAP;
        return (width(left) + width(right)) / 2 + gap;
    }

    private void relax(int r, boolean fromAbove, boolean fromBelow) {
        int[] members = order[r];
        double[] block = new double[members.length];
        double[] weight = new double[members.length];
        int[] length = new int[members.length];
        double[] offset = new double[members.length];
        int blocks = 0;
        for (int i = 0; i < members.length; i++) {
            int node = members[i];
            offset[i] = i == 0 ? 0 : offset[i - 1] + apart(members[i - 1], node);
            double pull = 0;
            double sum = 0;
            if (fromAbove) {
                for (int e = up.start()[node]; e < up.start()[node + 1]; e++) {
                    int other = rows.pieces.from()[up.edges()[e]];
                    pull += pull(node, other);
                    sum += pull(node, other) * middle[other];
                }
            }
            if (fromBelow) {
                for (int e = down.start()[node]; e < down.start()[node + 1]; e++) {
                    int other = rows.pieces.to()[down.edges()[e]];
                    pull += pull(node, other);
                    sum += pull(node, other) * middle[other];
                }
            }
            block[blocks] = (pull > 0 ? sum / pull : middle[node]) - offset[i];
            weight[blocks] = pull > 0 ? pull : 0.1;
            length[blocks++] = 1;
            while (blocks > 1 && block[blocks - 2] > block[blocks - 1]) {
                blocks--;
                double both = weight[blocks - 1] + weight[blocks];
                block[blocks - 1] =
                        (block[blocks - 1] * weight[blocks - 1] + block[blocks] * weight[blocks])
                                / both;
                weight[blocks - 1] = both;
                length[blocks - 1] += length[blocks];
            }
        }
        double least = width(members[0]) / 2;
        double most = width - offset[members.length - 1] - width(members[members.length - 1]) / 2;
        int i = 0;
        for (int b = 0; b < blocks; b++) {
            double at = Math.max(least, Math.min(most, block[b]));
            for (int k = 0; k < length[b]; k++, i++) {
                middle[members[i]] = at + offset[i];
            }
        }
    }

    private double pull(int one, int other) {
        return one < rows.nodes ? other < rows.nodes ? 1 : 2 : other < rows.nodes ? 2 : 6;
    }
}
