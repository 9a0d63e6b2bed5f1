package app.muster.expression;

import app.muster.expression.Answer.Used;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A condition that was read and checked, ready to be asked of any number of facts.
public final class Expression {

    /// The longest text that is read.
    public static final int LONGEST = 400;

    private final String text;
    private final Node root;

    private Expression(String text, Node root) {
        this.text = text;
        this.root = root;
    }

    /// @throws NotAnExpression if the text is longer than [#LONGEST], breaks the grammar, or uses a
    ///   name or a type wrongly
    public static Expression of(String text, Vocabulary vocabulary) throws NotAnExpression {
        if (text.length() > LONGEST) {
            throw new NotAnExpression(
                    LONGEST, "longer than " + LONGEST + " characters", "a shorter expression");
        }
        return new Expression(text, new Parser(text, vocabulary).whole());
    }

    public String text() {
        return text;
    }

    public Answer ask(Facts facts) {
        var evaluation = new Evaluation(facts);
        Truth truth = evaluation.truth(root);
        var used = new ArrayList<Used>();
        evaluation.used.forEach((name, value) -> used.add(new Used(name, value)));
        return new Answer(truth, used);
    }

    @Override
    public String toString() {
        return text;
    }

    private static final class Evaluation {

        final Map<String, Value> used = new LinkedHashMap<>();
        private final Facts facts;

        Evaluation(Facts facts) {
            this.facts = facts;
        }

        Truth truth(Node node) {
            return switch (node) {
                case Node.Or(Node left, Node right) -> {
                    Truth first = truth(left);
                    yield first == Truth.TRUE ? first : first.or(truth(right));
                }
                case Node.And(Node left, Node right) -> {
                    Truth first = truth(left);
                    yield first == Truth.FALSE ? first : first.and(truth(right));
                }
                case Node.Not(Node inner) -> truth(inner).not();
                case Node.Compare(Node left, Node.Comparison by, Node right) ->
                        Comparisons.compare(value(left), by, value(right));
                case Node.Literal _, Node.ListOf _, Node.Path _, Node.Call _ ->
                        Comparisons.truth(value(node));
            };
        }

        private Value value(Node node) {
            return switch (node) {
                case Node.Literal(Value value) -> value;
                case Node.ListOf(List<Node> items) ->
                        new Value.Items(items.stream().map(this::value).toList());
                case Node.Path(List<String> names, String name) ->
                        used.computeIfAbsent(name, _ -> facts.path(names));
                case Node.Call(String function, List<Node> arguments) ->
                        function.equals("stated")
                                ? stated(arguments.getFirst())
                                : call(function, arguments.stream().map(this::value).toList());
                case Node.Or _, Node.And _, Node.Not _, Node.Compare _ ->
                        switch (truth(node)) {
                            case TRUE -> Value.TRUE;
                            case FALSE -> Value.FALSE;
                            case UNKNOWN -> new Value.Unknown("");
                        };
            };
        }

        /// The value of a field whose absence says nothing, because not every reading returns it.
        private Value stated(Node argument) {
            Value value = value(argument);
            if (!(value instanceof Value.Absent) || !(argument instanceof Node.Path path)) {
                return value;
            }
            Value silent = facts.silent(path.names());
            used.put(path.text(), silent);
            return silent;
        }

        private Value call(String function, List<Value> arguments) {
            return switch (function) {
                case "known" -> new Value.Flag(!(arguments.getFirst() instanceof Value.Unknown));
                case "count" -> Comparisons.count(arguments.getFirst());
                default -> {
                    String name =
                            function
                                    + "("
                                    + String.join(
                                            ", ", arguments.stream().map(Value::shown).toList())
                                    + ")";
                    Value known = used.get(name);
                    if (known == null) {
                        known = facts.call(function, arguments);
                        used.put(name, known);
                    }
                    yield known;
                }
            };
        }
    }
}
