package app.muster.expression;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Finds values of names that make an expression come out as wanted: the first alternative of an
/// `or` that can be had, both sides of an `and`.
final class Settling {

    /// Something else than any condition names, and not nothing: of some fields silence says
    /// nothing.
    private static final Value OTHERWISE = new Value.Text("otherwise");

    private final Map<String, Value> values = new HashMap<>();

    /// The values by name as [Answer.Used] writes it; empty if nothing settles it.
    static Map<String, Value> of(Node node, boolean holds) {
        var settling = new Settling();
        return settling.settle(node, holds) ? settling.values : Map.of();
    }

    private boolean settle(Node node, boolean holds) {
        return switch (node) {
            case Node.Or(Node left, Node right) ->
                    holds ? either(left, right, true) : both(left, right, false);
            case Node.And(Node left, Node right) ->
                    holds ? both(left, right, true) : either(left, right, false);
            case Node.Not(Node inner) -> settle(inner, !holds);
            case Node.Compare(Node left, Node.Comparison by, Node right) ->
                    compare(left, by, right, holds);
            case Node.Path _, Node.Call _ -> name(node, holds ? Value.TRUE : Value.FALSE);
            case Node.Literal _, Node.ListOf _ -> false;
        };
    }

    private boolean either(Node left, Node right, boolean holds) {
        var before = new HashMap<>(values);
        if (settle(left, holds)) {
            return true;
        }
        values.clear();
        values.putAll(before);
        return settle(right, holds);
    }

    private boolean both(Node left, Node right, boolean holds) {
        return settle(left, holds) && settle(right, holds);
    }

    private boolean compare(Node left, Node.Comparison by, Node right, boolean holds) {
        if (right instanceof Node.Literal(Value literal)) {
            return switch (by) {
                case EQUAL -> name(left, holds ? literal : other(literal));
                case DIFFERENT -> name(left, holds ? other(literal) : literal);
                case LESS -> name(left, moved(literal, holds ? -1 : 0));
                case AT_MOST -> name(left, moved(literal, holds ? 0 : 1));
                case MORE -> name(left, moved(literal, holds ? 1 : 0));
                case AT_LEAST -> name(left, moved(literal, holds ? 0 : -1));
                case HAS -> name(left, new Value.Items(holds ? List.of(literal) : List.of()));
                case IN -> false;
            };
        }
        if (right instanceof Node.ListOf(List<Node> items)
                && by == Node.Comparison.IN
                && items.getFirst() instanceof Node.Literal(Value first)) {
            return name(left, holds ? first : OTHERWISE);
        }
        return false;
    }

    private boolean name(Node node, Value value) {
        return switch (node) {
            case Node.Path path -> put(String.join(".", path.names()), value);
            case Node.Call call -> called(call, value);
            case Node.Or _, Node.And _, Node.Not _, Node.Compare _, Node.Literal _, Node.ListOf _ ->
                    false;
        };
    }

    private boolean called(Node.Call call, Value value) {
        List<Node> arguments = call.arguments();
        return switch (call.function()) {
            case "stated" -> name(arguments.getFirst(), value);
            case "known" -> false;
            case "count" -> name(arguments.getFirst(), many(value));
            default -> put(written(call), value);
        };
    }

    private boolean put(String name, Value value) {
        // what it was first settled for came first; whoever asks checks the whole
        values.putIfAbsent(name, value);
        return true;
    }

    private static String written(Node.Call call) {
        var shown = new ArrayList<String>();
        for (Node argument : call.arguments()) {
            shown.add(argument instanceof Node.Literal(Value value) ? value.shown() : "");
        }
        return call.function() + "(" + String.join(", ", shown) + ")";
    }

    private static Value many(Value number) {
        var items = new ArrayList<Value>();
        for (int i = 0; number instanceof Value.Number(double n) && i < n; i++) {
            items.add(new Value.Text(Integer.toString(i)));
        }
        return new Value.Items(items);
    }

    private static Value other(Value literal) {
        return switch (literal) {
            case Value.Flag(boolean flag) -> new Value.Flag(!flag);
            case Value.Number(double number) -> new Value.Number(number + 1);
            case Value.Absent _, Value.Text _ -> OTHERWISE;
            case Value.Span _, Value.Items _, Value.Present _, Value.Unknown _ -> Value.ABSENT;
        };
    }

    private static Value moved(Value literal, int by) {
        return switch (literal) {
            case Value.Number(double number) -> new Value.Number(number + by);
            case Value.Span(java.time.Duration span) ->
                    new Value.Span(span.plus(java.time.Duration.ofHours(by)));
            case Value.Flag _,
                    Value.Text _,
                    Value.Items _,
                    Value.Present _,
                    Value.Absent _,
                    Value.Unknown _ ->
                    literal;
        };
    }
}
