package app.muster.ui.recovery;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Time along the width of a drawing.
///
/// @param left where the recovery starts, in pixels
/// @param perHour pixels for each hour
record TimeAxis(double left, double perHour) {

    private static final int[] STEPS = {1, 2, 4, 6, 12, 24, 48, 96, 168, 336, 720};
    private static final double LEAST_APART = 64;

    /// An axis on which `whole` ends at `right`.
    static TimeAxis fitting(double left, double right, Duration whole) {
        double hours = Math.max(1, hours(whole));
        return new TimeAxis(left, Math.max(0.01, (right - left) / hours));
    }

    double x(Duration time) {
        return left + hours(time) * perHour;
    }

    /// Hours at which a line is drawn, as far as `right`.
    List<Integer> marks(double right) {
        int step = STEPS[STEPS.length - 1];
        for (int i = STEPS.length - 1; i >= 0; i--) {
            if (STEPS[i] * perHour >= LEAST_APART) {
                step = STEPS[i];
            }
        }
        var marks = new ArrayList<Integer>();
        for (int hour = 0; left + hour * perHour <= right + 0.5; hour += step) {
            marks.add(hour);
        }
        return marks;
    }

    private static double hours(Duration time) {
        return time.toMillis() / 3_600_000.0;
    }
}
