package app.muster.document;

import app.muster.document.Drawing.Anchor;
import app.muster.plan.Application;
import app.muster.recover.Return;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/// When each application serves again, as bars against their targets.
final class ReturnChart {

    private static final double WIDTH = 720;
    private static final double LEFT = 200;
    private static final double RIGHT = 70;
    private static final double ROW = 26;
    private static final double TOP = 26;
    private static final long[] STEPS_MINUTES = {
        15, 30, 60, 120, 240, 480, 720, 1440, 2880, 10_080
    };

    private ReturnChart() {}

    /// @return empty if there is no application with a time
    static Optional<Svg> of(Scope scope) {
        List<Application> shown = new ArrayList<>();
        long longest = 0;
        for (Application application : scope.byReturn()) {
            Optional<Duration> back = scope.back(application.id()).flatMap(Return::back);
            if (back.isPresent() && !back.get().isZero()) {
                shown.add(application);
                longest = Math.max(longest, back.get().toMinutes());
                longest =
                        Math.max(
                                longest,
                                application.targets().rto().map(Duration::toMinutes).orElse(0L));
            }
        }
        return shown.isEmpty()
                ? Optional.empty()
                : Optional.of(chart(scope, shown, Math.max(1, longest)));
    }

    private static Svg chart(Scope scope, List<Application> shown, long longest) {
        double bottom = TOP + shown.size() * ROW;
        var drawing = new Drawing(WIDTH, bottom + 34);
        double unit = (WIDTH - LEFT - RIGHT) / longest;
        long most = longest;
        long step =
                LongStream.of(STEPS_MINUTES).filter(s -> most / s <= 8).findFirst().orElse(longest);
        for (long at = 0; at <= longest; at += step) {
            drawing.rule(LEFT + at * unit, TOP - 4, LEFT + at * unit, bottom, 0.8, "line");
            drawing.text(
                    LEFT + at * unit,
                    TOP - 10,
                    9.5,
                    Typeface.REGULAR,
                    Anchor.MIDDLE,
                    "text-faint",
                    Labels.time(Duration.ofMinutes(at)));
        }
        double y = TOP;
        for (Application application : shown) {
            Return back = scope.back(application.id()).orElseThrow();
            Duration time = back.back().orElseThrow();
            boolean late = back.makesRto().filter(makes -> !makes).isPresent();
            drawing.text(
                    LEFT - 12,
                    y + 17,
                    11,
                    Typeface.REGULAR,
                    Anchor.END,
                    "text",
                    Typeface.REGULAR.fitted(application.name(), 11, LEFT - 20));
            double end = LEFT + Math.max(2, time.toMinutes() * unit);
            drawing.bar(LEFT, y + 6, end - LEFT, 14, 3, late ? "missing" : "accent");
            double label = end + 6;
            if (application.targets().rto().isPresent()) {
                double target = LEFT + application.targets().rto().get().toMinutes() * unit;
                drawing.rule(target, y + 2, target, y + 24, 2.4, "text");
                if (target > end && target - end < 60) {
                    label = target + 6;
                }
            }
            drawing.text(
                    label,
                    y + 17,
                    10,
                    Typeface.SEMI_BOLD,
                    Anchor.START,
                    late ? "missing" : "text",
                    Labels.time(time));
            y += ROW;
        }
        legend(drawing, scope, bottom + 22);
        return drawing.done(scope.words.get("document.chart.alt"));
    }

    private static void legend(Drawing drawing, Scope scope, double y) {
        double x = LEFT;
        for (String key : List.of("accent", "missing")) {
            String says =
                    key.equals("accent")
                            ? scope.words.get("document.chart.back")
                            : scope.words.get("document.chart.late");
            drawing.bar(x, y - 8, 14, 9, 2, key);
            drawing.text(x + 20, y, 9.5, Typeface.REGULAR, Anchor.START, "text-muted", says);
            x += 20 + Typeface.REGULAR.width(says, 9.5) + 18;
        }
        drawing.rule(x + 2, y - 10, x + 2, y + 3, 2.4, "text");
        drawing.text(
                x + 10,
                y,
                9.5,
                Typeface.REGULAR,
                Anchor.START,
                "text-muted",
                scope.words.get("document.chart.target"));
    }
}
