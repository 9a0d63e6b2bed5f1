package app.muster.ui.protections;

import java.util.ArrayList;
import java.util.List;

/// The columns of the heat map laid out in the room there is. Where each asset has room, each has a
/// cell; where not, neighbours of one group share one; where not even the groups have room, whole
/// groups do.
record HeatBins(List<Bin> bins, List<Span> spans) {

    static final double LEAST = 6;
    static final double MOST = 24;
    static final double GAP = 8;

    /// Neighbouring columns that share a cell.
    ///
    /// @param to behind its last column
    record Bin(int from, int to, double x, double width) {}

    /// Where a group stands.
    record Span(HeatMap.Group group, double x, double width) {}

    HeatBins {
        bins = List.copyOf(bins);
        spans = List.copyOf(spans);
    }

    static HeatBins fit(List<HeatMap.Group> groups, double room) {
        int columns = groups.isEmpty() ? 0 : groups.getLast().to();
        double gaps = GAP * Math.max(0, groups.size() - 1);
        double left = room - gaps;
        if (columns == 0) {
            return new HeatBins(List.of(), List.of());
        }
        if (left < groups.size() * LEAST) {
            return ofWholeGroups(groups, room);
        }
        int capacity = (int) (left / LEAST);
        int spare = capacity - groups.size();
        int beyond = columns - groups.size();
        var counts = new int[groups.size()];
        int all = 0;
        for (int i = 0; i < counts.length; i++) {
            int size = groups.get(i).size();
            counts[i] = columns <= capacity ? size : 1 + (int) ((long) spare * (size - 1) / beyond);
            all += counts[i];
        }
        double width = Math.min(MOST, left / all);
        width = width > 2 * LEAST ? Math.floor(width) : width;
        var bins = new ArrayList<Bin>();
        var spans = new ArrayList<Span>();
        double x = 0;
        for (int i = 0; i < counts.length; i++) {
            HeatMap.Group group = groups.get(i);
            spans.add(new Span(group, x, counts[i] * width));
            for (int j = 0; j < counts[i]; j++) {
                bins.add(
                        new Bin(
                                group.from() + (int) ((long) group.size() * j / counts[i]),
                                group.from() + (int) ((long) group.size() * (j + 1) / counts[i]),
                                x,
                                width));
                x += width;
            }
            x += GAP;
        }
        return new HeatBins(bins, spans);
    }

    private static HeatBins ofWholeGroups(List<HeatMap.Group> groups, double room) {
        int count = Math.clamp((int) (room / LEAST), 1, groups.size());
        double width = Math.max(1, room / count);
        var bins = new ArrayList<Bin>();
        for (int i = 0; i < count; i++) {
            int first = (int) ((long) groups.size() * i / count);
            int last = (int) ((long) groups.size() * (i + 1) / count) - 1;
            bins.add(new Bin(groups.get(first).from(), groups.get(last).to(), i * width, width));
        }
        return new HeatBins(bins, List.of());
    }

    /// The place of the bin at `x`, or -1 between and behind them.
    int at(double x) {
        for (int i = 0; i < bins.size(); i++) {
            Bin bin = bins.get(i);
            if (x >= bin.x() && x < bin.x() + bin.width()) {
                return i;
            }
        }
        return -1;
    }
}
