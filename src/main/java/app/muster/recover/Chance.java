package app.muster.recover;

import app.muster.plan.ApplicationId;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// How one application fared over many trials.
///
/// @param mean mean time from the attack until it serves again; empty, like the quantiles, if it
///   has no way back
/// @param half half of the trials had it back by then
/// @param nineOfTen nine of ten trials had it back by then
/// @param nineteenOfTwenty nineteen of twenty trials had it back by then
/// @param rto its chance to make its recovery time objective; empty where it has none
/// @param mtd its chance to be back before the harm is beyond repair; empty where nobody says when
/// @param histogram how often it was back when; empty if it has no way back
/// @param drivers what its spread comes from, most first
public record Chance(
        ApplicationId application,
        Optional<Duration> mean,
        Optional<Duration> half,
        Optional<Duration> nineOfTen,
        Optional<Duration> nineteenOfTwenty,
        Optional<Share> rto,
        Optional<Share> mtd,
        Optional<Histogram> histogram,
        List<Driver> drivers) {

    public Chance {
        drivers = List.copyOf(drivers);
    }

    /// Counts of trials in classes of equal width.
    ///
    /// @param from where the first class begins
    /// @param width of each class
    /// @param counts trials in each; the last class includes its end
    public record Histogram(Duration from, Duration width, List<Integer> counts) {

        private static final int CLASSES = 20;

        public Histogram {
            counts = List.copyOf(counts);
        }

        static Histogram of(int[] sorted) {
            long from = sorted[0];
            long width = Math.max(1, (sorted[sorted.length - 1] - from + CLASSES) / CLASSES);
            var counts = new Integer[CLASSES];
            java.util.Arrays.fill(counts, 0);
            for (int value : sorted) {
                counts[(int) ((value - from) / width)]++;
            }
            return new Histogram(
                    Duration.ofSeconds(from), Duration.ofSeconds(width), List.of(counts));
        }
    }

    /// A share of trials, with the interval in which the true share lies with 95 % certainty.
    ///
    /// @param value 0.0 to 1.0
    public record Share(double value, double low, double high) {

        private static final double Z = 1.959963984540054;

        /// @see "E. B. Wilson, Probable Inference, the Law of Succession, and Statistical
        ///   Inference, Journal of the American Statistical Association 22 (1927)"
        static Share of(int made, int trials) {
            double n = trials;
            double share = made / n;
            double middle = share + Z * Z / (2 * n);
            double reach = Z * Math.sqrt(share * (1 - share) / n + Z * Z / (4 * n * n));
            double scale = 1 + Z * Z / n;
            return new Share(
                    share,
                    made == 0 ? 0 : (middle - reach) / scale,
                    made == trials ? 1 : (middle + reach) / scale);
        }
    }
}
