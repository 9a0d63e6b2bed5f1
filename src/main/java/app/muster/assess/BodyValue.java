package app.muster.assess;

import app.muster.expression.Value;
import app.muster.plan.estate.Json;

import java.util.ArrayList;
import java.util.List;

/// Follows a path into a body. A list on the way gives the values of all its items, in one list.
final class BodyValue {

    private BodyValue() {}

    static Value of(Json json, List<String> path) {
        return of(json, path, 0);
    }

    /// @param from the first name of the path that counts
    static Value of(Json json, List<String> path, int from) {
        return switch (json) {
            case Json.Open(String expression) ->
                    new Value.Unknown(() -> Unread.expression(expression));
            case Json.Arr(List<Json> items) -> items(items, path, from);
            case Json.Obj object ->
                    from == path.size()
                            ? new Value.Present()
                            : of(object.get(path.get(from)).orElse(Json.NULL), path, from + 1);
            case Json.Text(String text) -> leaf(new Value.Text(text), path, from);
            case Json.Num(String digits) -> leaf(new Value.Number(number(digits)), path, from);
            case Json.Bool(boolean flag) -> leaf(flag ? Value.TRUE : Value.FALSE, path, from);
            case Json.Null _ -> Value.ABSENT;
        };
    }

    private static Value items(List<Json> items, List<String> path, int from) {
        if (from < path.size() && path.get(from).chars().allMatch(Character::isDigit)) {
            int at = path.get(from).length() > 6 ? items.size() : Integer.parseInt(path.get(from));
            return at < items.size() ? of(items.get(at), path, from + 1) : Value.ABSENT;
        }
        var values = new ArrayList<Value>();
        for (Json item : items) {
            switch (of(item, path, from)) {
                case Value.Items(List<Value> inner) -> values.addAll(inner);
                case Value.Absent _ -> {}
                case Value value -> values.add(value);
            }
        }
        return new Value.Items(values);
    }

    private static Value leaf(Value value, List<String> path, int from) {
        return from == path.size() ? value : Value.ABSENT;
    }

    private static double number(String digits) {
        try {
            return Double.parseDouble(digits);
        } catch (NumberFormatException notOne) {
            return Double.NaN;
        }
    }
}
