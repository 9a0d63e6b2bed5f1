package app.muster.recover;

import app.muster.plan.ApplicationId;

import java.time.Duration;
import java.util.Optional;

/// How one application fared over many trials.
///
/// @param mean mean time until it serves again; empty, like the two quantiles, if it has no way
///   back
/// @param half half of the trials had it back by then
/// @param nineOfTen nine of ten trials had it back by then
/// @param rto its chance to make its recovery time objective; empty where it has none
public record Chance(
        ApplicationId application,
        Optional<Duration> mean,
        Optional<Duration> half,
        Optional<Duration> nineOfTen,
        Optional<Share> rto) {

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
