package app.muster.recover;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Tables of PERT distributions: a beta distribution between least and most, with its mean at
/// (least + 4 likely + most) / 6.
///
/// A shape depends only on where `likely` stands between the ends. There are tables for [#SHAPES] +
/// 1 places of it; one between two of them draws from either, so often that the mean is exact.
/// Between the [#POINTS] points of a table the quantiles are joined by straight lines. No share of
/// the draws is off by more than 0.002. The tables are small so that they stay at hand.
///
/// @see "D. G. Malcolm et al., Application of a Technique for Research and Development Program
///   Evaluation, Operations Research 7 (1959)"
final class Pert {

    static final int POINTS = 1024;
    static final int SHAPES = 64;

    /// What the numbers in a table are shares of.
    static final float SCALE = 65_535;

    private static final int GRID = 1 << 12;

    /// Logarithms of the middles of the grid's cells.
    private static final double[] LOGS = logs();

    private final Map<Integer, Integer> offsets = new HashMap<>();
    private final List<char[]> tables = new ArrayList<>();

    /// @param shape 0 to [#SHAPES]
    /// @return where the table of that shape begins in [#all()]
    int offset(int shape) {
        return offsets.computeIfAbsent(
                shape,
                _ -> {
                    tables.add(table(shape / (double) SHAPES));
                    return (tables.size() - 1) * (POINTS + 1);
                });
    }

    char[] all() {
        var all = new char[tables.size() * (POINTS + 1)];
        for (int i = 0; i < tables.size(); i++) {
            System.arraycopy(tables.get(i), 0, all, i * (POINTS + 1), POINTS + 1);
        }
        return all;
    }

    /// A long in which every bit depends on every bit of the one given.
    ///
    /// @see "G. Steele, D. Lea, C. Flood, Fast Splittable Pseudorandom Number Generators, 2014"
    static long mixed(long value) {
        long mixed = (value ^ value >>> 30) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94d049bb133111ebL;
        return mixed ^ mixed >>> 31;
    }

    private static double[] logs() {
        var logs = new double[GRID];
        for (int i = 0; i < GRID; i++) {
            logs[i] = StrictMath.log((i + 0.5) / GRID);
        }
        return logs;
    }

    /// Quantiles of the distribution between 0 and 1 whose likeliest value is `mode`.
    static char[] table(double mode) {
        double rise = 4 * mode;
        double fall = 4 * (1 - mode);
        var below = new double[GRID + 1];
        for (int i = 1; i <= GRID; i++) {
            double density = StrictMath.exp(rise * LOGS[i - 1] + fall * LOGS[GRID - i]);
            below[i] = below[i - 1] + density;
        }
        var table = new char[POINTS + 1];
        int at = 0;
        for (int point = 0; point <= POINTS; point++) {
            double wanted = below[GRID] * point / POINTS;
            while (at < GRID - 1 && below[at + 1] < wanted) {
                at++;
            }
            double step = below[at + 1] - below[at];
            double within = step == 0 ? 0 : Math.min(1, (wanted - below[at]) / step);
            table[point] = (char) Math.round(SCALE * (at + within) / GRID);
        }
        table[0] = 0;
        table[POINTS] = (char) SCALE;
        return table;
    }
}
