package app.muster.text;

import java.util.Locale;

/// Shares as people read them. Near nothing and near all, whole numbers would hide the difference
/// between hardly ever and never: there one decimal is given, and what rounds to none or all says
/// that it is not.
public final class Percent {

    /// Below this, and as far from the whole, decimals are given.
    private static final double EDGE = 0.95;

    private Percent() {}

    /// @param share 0.0 to 1.0, or more where it is busy time against time on duty
    /// @return without a sign: `0`, `<0.1`, `0.4`, `12`, `99.6`, `>99.9`, `100`, `130`
    public static String figure(double share) {
        double percent = share * 100;
        if (percent > 0 && percent < EDGE) {
            return percent < 0.05 ? "<0.1" : decimal(percent);
        }
        if (percent > 100 - EDGE && percent < 100) {
            return percent >= 99.95 ? ">99.9" : decimal(percent);
        }
        return String.valueOf(Math.round(percent));
    }

    private static String decimal(double percent) {
        return String.format(Locale.ROOT, "%.1f", percent);
    }

    public static String of(double share) {
        return figure(share) + " %";
    }

    /// With the interval in which the true share lies, where that is any.
    public static String of(double share, double low, double high) {
        String from = figure(low);
        String to = figure(high);
        return from.equals(to) ? of(share) : "%s (%s\u2013%s)".formatted(of(share), from, to);
    }
}
