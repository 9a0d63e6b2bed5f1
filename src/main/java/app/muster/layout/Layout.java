package app.muster.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Lays out a dependency map.
///
/// Each group becomes a tile whose nodes lie in rows, what is needed below what needs it. Tiles
/// stand on shelves in the order of their own needs, so that the whole is a little wider than high.
/// Edges within a tile run straight from row to row; edges between tiles keep to lanes beside the
/// tiles.
public final class Layout {

    private static final double SHAPE = 1.6;
    private static final double NARROWEST = 1.1;
    private static final double WIDEST = 2.3;
    private static final int TRIALS = 4;

    private final Index index;
    private final int[] inner;
    private final Net[] nets;
    private final boolean[][] goesOut;
    private final boolean[][] comesIn;

    private Layout(Index index) {
        this.index = index;
        int[] count = new int[index.tiles];
        inner = new int[index.net.edges()];
        goesOut = new boolean[index.tiles][];
        comesIn = new boolean[index.tiles][];
        for (int t = 0; t < index.tiles; t++) {
            goesOut[t] = new boolean[index.members[t].length];
            comesIn[t] = new boolean[index.members[t].length];
        }
        for (int e = 0; e < inner.length; e++) {
            int from = index.net.from()[e];
            int to = index.net.to()[e];
            if (index.tile[from] == index.tile[to]) {
                inner[e] = count[index.tile[from]]++;
            } else {
                inner[e] = -1;
                goesOut[index.tile[from]][index.place[from]] = true;
                comesIn[index.tile[to]][index.place[to]] = true;
            }
        }
        nets = new Net[index.tiles];
        for (int t = 0; t < index.tiles; t++) {
            nets[t] = new Net(index.members[t].length, new int[count[t]], new int[count[t]]);
        }
        for (int e = 0; e < inner.length; e++) {
            if (inner[e] >= 0) {
                int from = index.net.from()[e];
                nets[index.tile[from]].from()[inner[e]] = index.place[from];
                nets[index.tile[from]].to()[inner[e]] = index.place[index.net.to()[e]];
            }
        }
    }

    /// The same graph gives the same picture, in whatever order its edges come.
    public static Picture of(Graph graph) {
        Layout layout = new Layout(new Index(graph));
        double shape = SHAPE;
        double least = Double.POSITIVE_INFINITY;
        Picture best = new Picture(0, 0, List.of(), List.of(), List.of());
        for (int trial = 0; trial < TRIALS && layout.index.tiles > 0; trial++) {
            Picture picture = layout.draw(shape);
            double aspect = picture.width() / picture.height();
            double off = Math.abs(Math.log(aspect / SHAPE));
            if (off < least) {
                least = off;
                best = picture;
            }
            if (aspect >= NARROWEST && aspect <= WIDEST || layout.index.nodes.size() < 2) {
                break;
            }
            shape = Math.max(0.3, Math.min(8, shape * SHAPE / aspect));
        }
        return best;
    }

    /// @param shape width to height to aim for with every tile
    private Picture draw(double shape) {
        Tile[] tiles = new Tile[index.tiles];
        double[] widths = new double[tiles.length];
        double[] heights = new double[tiles.length];
        for (int t = 0; t < tiles.length; t++) {
            tiles[t] = tile(t, shape);
            widths[t] = tiles[t].width;
            heights[t] = tiles[t].height;
        }
        Map<Long, Integer> needs = new HashMap<>();
        long[] pairs = new long[inner.length];
        int count = 0;
        for (int e = 0; e < inner.length; e++) {
            if (inner[e] < 0) {
                int from = index.tile[index.net.from()[e]];
                int to = index.tile[index.net.to()[e]];
                long pair = (long) from << 32 | to;
                if (needs.merge(pair, 1, Integer::sum) == 1) {
                    pairs[count++] = pair;
                }
            }
        }
        pairs = Arrays.copyOf(pairs, count);
        Arrays.sort(pairs);
        Net net = new Net(tiles.length, new int[count], new int[count]);
        long[] weight = new long[count];
        for (int i = 0; i < count; i++) {
            net.from()[i] = (int) (pairs[i] >> 32);
            net.to()[i] = (int) pairs[i];
            weight[i] = needs.getOrDefault(pairs[i], 0);
        }
        Shelves shelves = Shelves.of(widths, heights, net, weight, SHAPE);
        Corridors corridors = new Corridors(shelves, tiles);
        return picture(tiles, corridors);
    }

    private Tile tile(int t, double shape) {
        int[] members = index.members[t];
        double[] widths = new double[members.length];
        double[] heights = new double[members.length];
        for (int i = 0; i < members.length; i++) {
            widths[i] = index.nodes.get(members[i]).width();
            heights[i] = index.nodes.get(members[i]).height();
        }
        double title = t < index.groups.size() ? index.groups.get(t).titleHeight() : 0;
        return Tile.of(nets[t], widths, heights, goesOut[t], comesIn[t], title, shape);
    }

    private Picture picture(Tile[] tiles, Corridors corridors) {
        int[] joined = new int[inner.length];
        int next = 0;
        for (int e = 0; e < inner.length; e++) {
            int from = index.net.from()[e];
            int to = index.net.to()[e];
            int tile = index.tile[from];
            joined[e] = -1;
            if (inner[e] < 0 || tiles[tile].leaves(inner[e])) {
                corridors.join(tile, index.place[from], index.tile[to], index.place[to]);
                joined[e] = next++;
            }
        }
        corridors.settle();
        return new Picture(
                corridors.width,
                corridors.height,
                nodes(tiles, corridors),
                groups(tiles, corridors),
                routes(tiles, corridors, joined));
    }

    private List<Picture.Box> nodes(Tile[] tiles, Corridors corridors) {
        List<Picture.Box> boxes = new ArrayList<>();
        for (int n : index.givenNodes) {
            Graph.Node node = index.nodes.get(n);
            int t = index.tile[n];
            boxes.add(
                    new Picture.Box(
                            node.id(),
                            corridors.tileX[t] + tiles[t].x(index.place[n]),
                            corridors.tileY[t] + tiles[t].y(index.place[n]),
                            node.width(),
                            node.height()));
        }
        return boxes;
    }

    private List<Picture.Box> groups(Tile[] tiles, Corridors corridors) {
        List<Picture.Box> boxes = new ArrayList<>();
        for (int t : index.givenGroups) {
            boxes.add(
                    new Picture.Box(
                            index.groups.get(t).id(),
                            corridors.tileX[t],
                            corridors.tileY[t],
                            tiles[t].width,
                            tiles[t].height));
        }
        return boxes;
    }

    private List<Picture.Route> routes(Tile[] tiles, Corridors corridors, int[] joined) {
        Line[][] lines = new Line[tiles.length][];
        for (int t = 0; t < tiles.length; t++) {
            lines[t] = tiles[t].lines(corridors.tileX[t], corridors.tileY[t]);
        }
        List<Picture.Route> routes = new ArrayList<>();
        for (int e = 0; e < inner.length; e++) {
            int t = index.tile[index.net.from()[e]];
            String from = index.nodes.get(index.net.from()[e]).id();
            String to = index.nodes.get(index.net.to()[e]).id();
            routes.add(
                    joined[e] >= 0
                            ? corridors.line(joined[e]).route(from, to, false)
                            : lines[t][inner[e]].route(from, to, tiles[t].turned(inner[e])));
        }
        return routes;
    }
}
