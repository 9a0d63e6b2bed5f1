package app.muster.expression;

import app.muster.expression.Node.Comparison;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// How two values compare. Texts compare without regard to case, as Azure's enumerations do;
/// `'True'` equals `true`, `'30'` equals `30`, `'P14D'` equals `14d`, because Azure writes all of
/// these.
final class Comparisons {

    private Comparisons() {}

    static Truth truth(Value value) {
        return switch (value) {
            case Value.Flag(boolean flag) -> Truth.of(flag);
            case Value.Text(String text) -> Truth.of(text.equalsIgnoreCase("true"));
            case Value.Unknown _ -> Truth.UNKNOWN;
            case Value.Present _ -> Truth.TRUE;
            case Value.Absent _, Value.Number _, Value.Span _, Value.Items _ -> Truth.FALSE;
        };
    }

    static Value count(Value value) {
        return switch (value) {
            case Value.Items(List<Value> values) -> new Value.Number(values.size());
            case Value.Absent _ -> new Value.Number(0);
            case Value.Unknown unknown -> unknown;
            case Value.Flag _, Value.Number _, Value.Span _, Value.Text _, Value.Present _ ->
                    new Value.Number(1);
        };
    }

    static Truth compare(Value left, Comparison by, Value right) {
        if (left instanceof Value.Unknown || right instanceof Value.Unknown) {
            return Truth.UNKNOWN;
        }
        return switch (by) {
            case EQUAL -> equal(left, right);
            case DIFFERENT -> equal(left, right).not();
            case LESS -> order(left, right).map(o -> Truth.of(o < 0)).orElse(Truth.FALSE);
            case AT_MOST -> order(left, right).map(o -> Truth.of(o <= 0)).orElse(Truth.FALSE);
            case MORE -> order(left, right).map(o -> Truth.of(o > 0)).orElse(Truth.FALSE);
            case AT_LEAST -> order(left, right).map(o -> Truth.of(o >= 0)).orElse(Truth.FALSE);
            case IN -> has(right, left);
            case HAS -> has(left, right);
        };
    }

    private static Truth has(Value list, Value item) {
        if (!(list instanceof Value.Items(List<Value> values))) {
            return list instanceof Value.Absent ? Truth.FALSE : equal(list, item);
        }
        Truth found = Truth.FALSE;
        for (Value value : values) {
            found = found.or(value instanceof Value.Unknown ? Truth.UNKNOWN : equal(value, item));
        }
        return found;
    }

    private static Truth equal(Value left, Value right) {
        if (left instanceof Value.Absent || right instanceof Value.Absent) {
            return Truth.of(left instanceof Value.Absent && right instanceof Value.Absent);
        }
        if (left instanceof Value.Items(List<Value> some)
                && right instanceof Value.Items(List<Value> others)) {
            Truth all = Truth.of(some.size() == others.size());
            for (int i = 0; all != Truth.FALSE && i < some.size(); i++) {
                all = all.and(compare(some.get(i), Comparison.EQUAL, others.get(i)));
            }
            return all;
        }
        if (left instanceof Value.Flag || right instanceof Value.Flag) {
            return Truth.of(isTruth(left) && isTruth(right) && truth(left) == truth(right));
        }
        return Truth.of(order(left, right).map(o -> o == 0).orElse(false));
    }

    private static boolean isTruth(Value value) {
        return switch (value) {
            case Value.Flag _ -> true;
            case Value.Text(String text) ->
                    text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false");
            case Value.Number _,
                    Value.Span _,
                    Value.Items _,
                    Value.Present _,
                    Value.Absent _,
                    Value.Unknown _ ->
                    false;
        };
    }

    private static Optional<Integer> order(Value left, Value right) {
        if (left instanceof Value.Text(String one) && right instanceof Value.Text(String other)) {
            return Optional.of(one.compareToIgnoreCase(other));
        }
        if (left instanceof Value.Span || right instanceof Value.Span) {
            return span(left).flatMap(one -> span(right).map(one::compareTo));
        }
        return number(left).flatMap(one -> number(right).map(one::compareTo));
    }

    private static Optional<Double> number(Value value) {
        if (value instanceof Value.Number(double number)) {
            return Optional.of(number);
        }
        try {
            return value instanceof Value.Text(String text)
                    ? Optional.of(Double.valueOf(text))
                    : Optional.empty();
        } catch (NumberFormatException notOne) {
            return Optional.empty();
        }
    }

    private static Optional<Duration> span(Value value) {
        return switch (value) {
            case Value.Span(Duration span) -> Optional.of(span);
            case Value.Text(String text) -> Durations.parse(text);
            case Value.Flag _,
                    Value.Number _,
                    Value.Items _,
                    Value.Present _,
                    Value.Absent _,
                    Value.Unknown _ ->
                    Optional.empty();
        };
    }
}
