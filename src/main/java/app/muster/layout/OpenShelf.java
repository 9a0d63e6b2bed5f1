package app.muster.layout;

import java.util.ArrayList;
import java.util.List;

/// A shelf while it is being filled.
final class OpenShelf {

    private final List<List<Integer>> columns = new ArrayList<>();
    private final List<double[]> sizes = new ArrayList<>();
    private double tall;
    private double wide;
    private final double[] widths;
    private final double[] heights;

    OpenShelf(int tile, double[] widths, double[] heights) {
        this.widths = widths;
        this.heights = heights;
        column(tile);
    }

    List<List<Integer>> columns() {
        return columns;
    }

    double width() {
        return wide;
    }

    double height() {
        return tall;
    }

    /// Takes the tile if there is room for it, below another or beside the last.
    ///
    /// @param limit how wide the shelf may become
    /// @param evenHigher whether the shelf may become much higher for it
    boolean take(int tile, double limit, boolean evenHigher) {
        for (int c = 0; c < columns.size(); c++) {
            double[] size = sizes.get(c);
            double wider = Math.max(0, widths[tile] - size[0]);
            if (size[1] + Shelves.APART + heights[tile] <= tall
                    && wide + wider <= limit
                    && wider <= size[0] / 4) {
                columns.get(c).add(tile);
                size[0] += wider;
                size[1] += Shelves.APART + heights[tile];
                wide += wider;
                return true;
            }
        }
        if (wide + widths[tile] > limit || !evenHigher && heights[tile] > tall * 1.2) {
            return false;
        }
        column(tile);
        return true;
    }

    private void column(int tile) {
        columns.add(new ArrayList<>(List.of(tile)));
        sizes.add(new double[] {widths[tile], heights[tile]});
        tall = Math.max(tall, heights[tile]);
        wide += widths[tile] + Shelves.LIKELY_CORRIDOR;
    }
}
