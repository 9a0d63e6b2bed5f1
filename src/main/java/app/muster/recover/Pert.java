package app.muster.recover;

import app.muster.plan.Estimate;

import java.util.HashMap;
import java.util.Map;

/// Draws durations from PERT distributions: a beta distribution between least and most, with its
/// mean at (least + 4 likely + most) / 6.
///
/// A shape depends only on where `likely` stands between the ends, so shapes are tables that many
/// steps share. Between the [#POINTS] points of a table the quantiles are joined by straight lines.
///
/// @see "D. G. Malcolm et al., Application of a Technique for Research and Development Program
///   Evaluation, Operations Research 7 (1959)"
final class Pert {

    private static final int POINTS = 1024;
    private static final int GRID = 1 << 13;

    private final double[] leasts;
    private final double[] widths;
    private final double[][] quantiles;

    /// @param estimates one for each job, by its number
    Pert(Estimate[] estimates) {
        int count = estimates.length;
        leasts = new double[count];
        widths = new double[count];
        quantiles = new double[count][];
        Map<Integer, double[]> tables = new HashMap<>();
        for (int job = 0; job < count; job++) {
            Estimate estimate = estimates[job];
            leasts[job] = estimate.least().toMillis();
            widths[job] = estimate.most().toMillis() - leasts[job];
            int permille =
                    widths[job] == 0
                            ? 0
                            : (int)
                                    Math.round(
                                            1000
                                                    * (estimate.likely().toMillis() - leasts[job])
                                                    / widths[job]);
            quantiles[job] = tables.computeIfAbsent(permille, key -> table(key / 1000.0));
        }
    }

    /// Fills in one duration for each job, in milliseconds.
    ///
    /// @param state where the stream of random numbers starts
    void draw(long state, long[] durations) {
        long next = state;
        for (int job = 0; job < durations.length; job++) {
            next += 0x9e3779b97f4a7c15L;
            long bits = mixed(next) >>> 11;
            int cell = (int) (bits >>> 43);
            double within = (bits & ((1L << 43) - 1)) * 0x1p-43;
            double[] table = quantiles[job];
            double low = table[cell];
            durations[job] =
                    (long)
                            (leasts[job]
                                    + widths[job] * (low + within * (table[cell + 1] - low))
                                    + 0.5);
        }
    }

    /// A long in which every bit depends on every bit of the one given.
    ///
    /// @see "G. Steele, D. Lea, C. Flood, Fast Splittable Pseudorandom Number Generators, 2014"
    static long mixed(long value) {
        long mixed = (value ^ value >>> 30) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94d049bb133111ebL;
        return mixed ^ mixed >>> 31;
    }

    /// Quantiles of the distribution between 0 and 1 whose likeliest value is `mode`.
    private static double[] table(double mode) {
        double rise = 4 * mode;
        double fall = 4 * (1 - mode);
        var below = new double[GRID + 1];
        for (int i = 1; i <= GRID; i++) {
            double x = (i - 0.5) / GRID;
            below[i] = below[i - 1] + Math.pow(x, rise) * Math.pow(1 - x, fall);
        }
        var table = new double[POINTS + 1];
        int at = 0;
        for (int point = 0; point <= POINTS; point++) {
            double wanted = below[GRID] * point / POINTS;
            while (at < GRID - 1 && below[at + 1] < wanted) {
                at++;
            }
            double step = below[at + 1] - below[at];
            double within = step == 0 ? 0 : Math.min(1, (wanted - below[at]) / step);
            table[point] = (at + within) / GRID;
        }
        table[0] = 0;
        table[POINTS] = 1;
        return table;
    }
}
