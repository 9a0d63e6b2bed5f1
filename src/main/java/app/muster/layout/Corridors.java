package app.muster.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The ways between tiles. A corridor runs beside every column and one above and below every shelf.
/// A line leaves its tile sideways, goes from shelf to shelf by the corridors, and enters the other
/// tile sideways, so it meets no node on its way.
final class Corridors {

    /// A way from one side of a tile to a side of another: upright corridors, one a shelf, joined
    /// by level ones.
    private record Way(
            int[] shelf,
            int[] upright,
            int[] level,
            int[] stretch,
            int[] levelStretch,
            double length) {}

    private final Shelves shelves;
    private final Tile[] tiles;
    private final int[] firstUpright;
    private final Lanes uprights;
    private final Lanes levels;
    private final double[][] likelyX;
    private final double[] likelyY;
    private final double[] drop;
    private final Map<Long, Way> ways = new HashMap<>();
    private final List<Way> inOrder = new ArrayList<>();
    private final List<Way> taken = new ArrayList<>();
    private final List<int[]> crossings = new ArrayList<>();

    private double[][] uprightX = {};
    private double[] levelY = {};

    final double[] tileX;
    final double[] tileY;
    double width;
    double height;

    Corridors(Shelves shelves, Tile[] tiles) {
        this.shelves = shelves;
        this.tiles = tiles;
        tileX = new double[tiles.length];
        tileY = new double[tiles.length];
        drop = new double[tiles.length];
        int count = shelves.stacks.size();
        firstUpright = new int[count + 1];
        double[][] likelyWidths = new double[count][];
        double[] likelyHeights = new double[count + 1];
        for (int s = 0; s < count; s++) {
            int columns = shelves.stacks.get(s).size();
            firstUpright[s + 1] = firstUpright[s] + columns + 1;
            likelyWidths[s] = new double[columns + 1];
            Arrays.fill(likelyWidths[s], 40);
            for (List<Integer> stack : shelves.stacks.get(s)) {
                double y = 0;
                for (int tile : stack) {
                    drop[tile] = y;
                    y += tiles[tile].height + Shelves.APART;
                }
            }
        }
        Arrays.fill(likelyHeights, 40);
        uprights = new Lanes(firstUpright[count]);
        levels = new Lanes(count + 1);
        likelyX = across(likelyWidths);
        likelyY = downwards(likelyHeights);
        for (double[] xs : likelyX) {
            for (int k = 0; k < xs.length; k++) {
                xs[k] += 20;
            }
        }
    }

    /// Left edges of the upright corridors of each shelf, if they are as wide as given; sets where
    /// the tiles stand.
    private double[][] across(double[][] corridorWidths) {
        int count = shelves.stacks.size();
        double[] shelfWidth = new double[count];
        width = 0;
        for (int s = 0; s < count; s++) {
            for (double wide : corridorWidths[s]) {
                shelfWidth[s] += wide;
            }
            for (List<Integer> stack : shelves.stacks.get(s)) {
                shelfWidth[s] += shelves.width(stack);
            }
            width = Math.max(width, shelfWidth[s]);
        }
        double[][] left = new double[count][];
        for (int s = 0; s < count; s++) {
            left[s] = new double[corridorWidths[s].length];
            double x = (width - shelfWidth[s]) / 2;
            for (int c = 0; c < left[s].length; c++) {
                left[s][c] = x;
                x += corridorWidths[s][c];
                if (c + 1 < left[s].length) {
                    List<Integer> stack = shelves.stacks.get(s).get(c);
                    for (int tile : stack) {
                        tileX[tile] = x + (shelves.width(stack) - tiles[tile].width) / 2;
                    }
                    x += shelves.width(stack);
                }
            }
        }
        return left;
    }

    /// Upper edges of the level corridors, if they are as high as given; sets where the tiles
    /// stand.
    private double[] downwards(double[] corridorHeights) {
        double[] upper = new double[corridorHeights.length];
        double y = 0;
        for (int s = 0; s < upper.length; s++) {
            upper[s] = y;
            y += corridorHeights[s];
            if (s + 1 < upper.length) {
                for (List<Integer> stack : shelves.stacks.get(s)) {
                    for (int tile : stack) {
                        tileY[tile] = y + drop[tile];
                    }
                }
                y += shelves.height(s);
            }
        }
        height = y;
        return upper;
    }

    /// Takes note of an edge from a node of one tile to a node of another or of the same; its line
    /// is number 0, 1, 2 … in the order of these calls.
    void join(int tile, int node, int otherTile, int otherNode) {
        int best = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int sides = 0; sides < 4; sides++) {
            Way way = way(tile, sides / 2, otherTile, sides % 2);
            int last = way.shelf.length - 1;
            double start = tileX[tile] + tiles[tile].port(node, sides / 2 == 1);
            double end = tileX[otherTile] + tiles[otherTile].port(otherNode, sides % 2 == 1);
            double length =
                    way.length
                            + Math.abs(start - likelyX[way.shelf[0]][way.upright[0]])
                            + Math.abs(end - likelyX[way.shelf[last]][way.upright[last]]);
            if (way.shelf.length == 1) {
                double from = tileY[tile] + tiles[tile].outLane(node);
                length += Math.abs(from - tileY[otherTile] - tiles[otherTile].inLane(otherNode));
            }
            if (length < least) {
                least = length;
                best = sides;
            }
        }
        Way way = way(tile, best / 2, otherTile, best % 2);
        if (way.stretch.length > 0 && way.stretch[0] < 0) {
            reserve(way, otherTile);
        }
        taken.add(way);
        crossings.add(new int[] {tile, node, best / 2, otherTile, otherNode, best % 2});
        cover(
                way,
                drop[tile] + tiles[tile].outLane(node),
                drop[otherTile] + tiles[otherTile].inLane(otherNode));
    }

    /// Lanes lie so that ways which run side by side need not cross when they turn: upright ones as
    /// their targets lie from left to right, level ones accordingly, for each direction by itself.
    private void reserve(Way way, int target) {
        double across = tileX[target] + tiles[target].width / 2;
        for (int i = 0; i < way.shelf.length; i++) {
            int corridor = firstUpright[way.shelf[i]] + way.upright[i];
            way.stretch[i] = uprights.stretch(corridor, target, across);
        }
        for (int i = 0; i < way.level.length; i++) {
            double here = likelyX[way.shelf[i]][way.upright[i]];
            boolean right = likelyX[way.shelf[i + 1]][way.upright[i + 1]] > here;
            way.levelStretch[i] =
                    levels.stretch(
                            way.level[i],
                            2 * target + (right ? 1 : 0),
                            right ? FURTHEST - across : across);
        }
        inOrder.add(way);
    }

    private static final double FURTHEST = 1e9;

    private void cover(Way way, double start, double end) {
        int last = way.shelf.length - 1;
        for (int i = 0; i <= last; i++) {
            double bottom = shelves.height(way.shelf[i]);
            double in = i == 0 ? start : way.level[i - 1] <= way.shelf[i] ? -1 : bottom + 1;
            double out = i == last ? end : way.level[i] <= way.shelf[i] ? -1 : bottom + 1;
            uprights.cover(way.stretch[i], in, out);
        }
    }

    private Way way(int tile, int side, int otherTile, int otherSide) {
        long key = ((long) tile * 2 + side) << 32 | (otherTile * 2L + otherSide);
        return ways.computeIfAbsent(key, _ -> find(tile, side, otherTile, otherSide));
    }

    private Way find(int tile, int side, int otherTile, int otherSide) {
        int start = shelves.shelf[tile];
        int end = shelves.shelf[otherTile];
        int first = shelves.column[tile] + side;
        int last = shelves.column[otherTile] + otherSide;
        double target = likelyX[end][last];
        if (start == end) {
            if (first == last) {
                return way(new int[] {start}, new int[] {first}, new int[0], 0);
            }
            double middle =
                    (tileY[tile]
                                    + tiles[tile].height / 2
                                    + tileY[otherTile]
                                    + tiles[otherTile].height / 2)
                            / 2;
            double above = 2 * (middle - likelyY[start]);
            double below = 2 * (likelyY[start + 1] - middle);
            double aside = Math.abs(likelyX[start][first] - target);
            return way(
                    new int[] {start, start},
                    new int[] {first, last},
                    new int[] {above < below ? start : start + 1},
                    aside + Math.min(above, below));
        }
        int step = Integer.signum(end - start);
        int count = Math.abs(end - start) + 1;
        int[] shelf = new int[count];
        int[] upright = new int[count];
        int[] level = new int[count - 1];
        double length = Math.abs(tileY[tile] - tileY[otherTile]);
        double x = likelyX[start][first];
        for (int i = 0; i < count; i++) {
            shelf[i] = start + i * step;
            upright[i] =
                    i == 0 ? first : i == count - 1 ? last : between(likelyX[shelf[i]], x, target);
            length += Math.abs(likelyX[shelf[i]][upright[i]] - x);
            x = likelyX[shelf[i]][upright[i]];
            if (i + 1 < count) {
                level[i] = step > 0 ? shelf[i] + 1 : shelf[i];
            }
        }
        return way(shelf, upright, level, length);
    }

    private static Way way(int[] shelf, int[] upright, int[] level, double length) {
        int[] stretch = new int[shelf.length];
        Arrays.fill(stretch, -1);
        return new Way(shelf, upright, level, stretch, new int[level.length], length);
    }

    /// The corridor with the least detour, of equals the one nearest to the target.
    private static int between(double[] xs, double x, double target) {
        int best = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int k = 0; k < xs.length; k++) {
            double way = Math.abs(xs[k] - x) + 1.01 * Math.abs(xs[k] - target);
            if (way < least) {
                least = way;
                best = k;
            }
        }
        return best;
    }

    /// Makes corridors as wide as their lanes need and puts the tiles in their final places.
    void settle() {
        int count = shelves.stacks.size();
        uprights.share();
        double[][] wide = new double[count][];
        for (int s = 0; s < count; s++) {
            wide[s] = new double[firstUpright[s + 1] - firstUpright[s]];
            for (int k = 0; k < wide[s].length; k++) {
                wide[s][k] = uprights.width(firstUpright[s] + k);
            }
        }
        uprightX = across(wide);
        for (Way way : inOrder) {
            for (int i = 0; i < way.level.length; i++) {
                levels.cover(way.levelStretch[i], x(way, i), x(way, i + 1));
            }
        }
        levels.share();
        double[] high = new double[count + 1];
        for (int s = 0; s <= count; s++) {
            high[s] = levels.width(s);
        }
        levelY = downwards(high);
    }

    private double x(Way way, int i) {
        return uprightX[way.shelf[i]][way.upright[i]] + uprights.offset(way.stretch[i]);
    }

    /// The line of the edge with this number, once [#settle] has been called.
    Line line(int number) {
        Way way = taken.get(number);
        int[] ends = crossings.get(number);
        Tile from = tiles[ends[0]];
        Tile to = tiles[ends[3]];
        double start = tileX[ends[0]] + from.port(ends[1], ends[2] == 1);
        double end = tileX[ends[3]] + to.port(ends[4], ends[5] == 1);
        double outLane = tileY[ends[0]] + from.outLane(ends[1]);
        double inLane = tileY[ends[3]] + to.inLane(ends[4]);
        Line line = new Line();
        line.to(start, tileY[ends[0]] + from.bottom(ends[1]));
        line.to(start, outLane);
        line.to(x(way, 0), outLane);
        for (int i = 0; i < way.level.length; i++) {
            double y = levelY[way.level[i]] + levels.offset(way.levelStretch[i]);
            line.to(x(way, i), y);
            line.to(x(way, i + 1), y);
        }
        line.to(x(way, way.shelf.length - 1), inLane);
        line.to(end, inLane);
        line.to(end, tileY[ends[3]] + to.y(ends[4]));
        return line;
    }
}
