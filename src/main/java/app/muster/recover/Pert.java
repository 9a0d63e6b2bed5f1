package app.muster.recover;

/// Tables of PERT distributions: a beta distribution between least and most, with its mean at
/// (least + 4 likely + most) / 6.
///
/// A shape depends only on where `likely` stands between the ends. There are tables for [#SHAPES] +
/// 1 places of it in the lower half; the upper half is their mirror. A shape between two of them
/// draws from either, so often that the mean is exact. Between the [#POINTS] points of a table the
/// quantiles are joined by straight lines. No share of the draws is off by more than 0.002. The
/// tables are small so that they stay at hand.
///
/// @see "D. G. Malcolm et al., Application of a Technique for Research and Development Program
///   Evaluation, Operations Research 7 (1959)"
final class Pert {

    static final int POINT_BITS = 9;
    static final int POINTS = 1 << POINT_BITS;

    /// From one table to the next.
    static final int STRIDE = POINTS + 1;

    /// Of the lower half.
    static final int SHAPES = 16;

    /// What the numbers in a table are shares of.
    static final int SCALE = 65_535;

    private static final int GRID = 1 << 12;

    /// Logarithms of the middles of the grid's cells.
    private static final double[] LOGS = logs();

    /// All tables, one after another.
    static final char[] QUANTILES = all();

    private Pert() {}

    private static char[] all() {
        var all = new char[(SHAPES + 1) * STRIDE];
        for (int shape = 0; shape <= SHAPES; shape++) {
            System.arraycopy(table(shape / (2.0 * SHAPES)), 0, all, shape * STRIDE, STRIDE);
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

    /// Quantiles of the distribution between 0 and 1 whose likeliest value is `mode`. The ends
    /// stand where they make the mean exact, a little inside 0 and 1.
    private static char[] table(double mode) {
        double rise = 4 * mode;
        double fall = 4 * (1 - mode);
        var below = new double[GRID + 1];
        for (int i = 1; i <= GRID; i++) {
            double density = StrictMath.exp(rise * LOGS[i - 1] + fall * LOGS[GRID - i]);
            below[i] = below[i - 1] + density;
        }
        var exact = new double[STRIDE];
        double inner = 0;
        int at = 0;
        for (int point = 1; point < POINTS; point++) {
            double wanted = below[GRID] * point / POINTS;
            while (below[at + 1] < wanted) {
                at++;
            }
            exact[point] = (at + (wanted - below[at]) / (below[at + 1] - below[at])) / GRID;
            inner += exact[point];
        }
        // half of each end belongs to the mean of the straight lines
        double ends = 2 * (POINTS * (1 + 4 * mode) / 6 - inner);
        exact[POINTS] = Math.clamp(ends, exact[POINTS - 1], 1);
        exact[0] = Math.clamp(ends - exact[POINTS], 0, exact[1]);
        var table = new char[STRIDE];
        for (int point = 0; point <= POINTS; point++) {
            table[point] = (char) Math.round(SCALE * exact[point]);
        }
        return table;
    }
}
