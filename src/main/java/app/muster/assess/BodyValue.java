package app.muster.assess;

import app.muster.expression.Value;
import app.muster.plan.estate.Json;

import java.util.ArrayList;
import java.util.List;

/// Follows a path into a body. A list on the way gives the values of all its items, in one list.
final class BodyValue {

    private BodyValue() {}

    static Value of(Json json, List<String> path) {
        return switch (json) {
            case Json.Open(String expression) -> new Value.Unknown(Unread.expression(expression));
            case Json.Arr(List<Json> items) -> items(items, path);
            case Json.Obj object ->
                    path.isEmpty()
                            ? new Value.Present()
                            : of(
                                    object.get(path.getFirst()).orElse(Json.NULL),
                                    path.subList(1, path.size()));
            case Json.Text(String text) -> leaf(new Value.Text(text), path);
            case Json.Num(String digits) -> leaf(new Value.Number(number(digits)), path);
            case Json.Bool(boolean flag) -> leaf(flag ? Value.TRUE : Value.FALSE, path);
            case Json.Null _ -> Value.ABSENT;
        };
    }

    private static Value items(List<Json> items, List<String> path) {
        if (!path.isEmpty() && path.getFirst().chars().allMatch(Character::isDigit)) {
            int at =
                    path.getFirst().length() > 6 ? items.size() : Integer.parseInt(path.getFirst());
            return at < items.size()
                    ? of(items.get(at), path.subList(1, path.size()))
                    : Value.ABSENT;
        }
        var values = new ArrayList<Value>();
        for (Json item : items) {
            switch (of(item, path)) {
                case Value.Items(List<Value> inner) -> values.addAll(inner);
                case Value.Absent _ -> {}
                case Value value -> values.add(value);
            }
        }
        return new Value.Items(values);
    }

    private static Value leaf(Value value, List<String> path) {
        return path.isEmpty() ? value : Value.ABSENT;
    }

    private static double number(String digits) {
        try {
            return Double.parseDouble(digits);
        } catch (NumberFormatException notOne) {
            return Double.NaN;
        }
    }
}
