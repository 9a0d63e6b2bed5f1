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
        var noted = new Noted(facts);
        Truth truth = new Evaluation(noted).truth(root);
        var used = new ArrayList<Used>();
        noted.used.forEach((name, value) -> used.add(new Used(name, value)));
        return new Answer(truth, used);
    }

    /// The same without a word on what it stands on, for when only the answer counts.
    public Truth truth(Facts facts) {
        return truth(new Source(facts));
    }

    public Truth truth(Source source) {
        return source.evaluation.truth(root);
    }

    /// Facts of which one condition after the other is asked.
    public static final class Source {
        private final Evaluation evaluation;

        public Source(Facts facts) {
            evaluation = new Evaluation(new Plain(facts));
        }
    }

    /// Values of the names it asks, as [Used] names them, with which it comes out as wanted
    /// whatever the rest says.
    ///
    /// @return empty if no values do
    public Map<String, Value> settled(boolean holds) {
        Map<String, Value> values = Settling.of(root, holds);
        boolean done = truth(new Settled(values)) == Truth.of(holds);
        return done ? Map.copyOf(values) : Map.of();
    }

    /// The paths it may look up, in the order in which they stand in the text.
    public List<List<String>> paths() {
        var paths = new ArrayList<List<String>>();
        Node.walk(
                root,
                node -> {
                    if (node instanceof Node.Path(List<String> names, String _, Object _)) {
                        paths.add(names);
                    }
                });
        return paths;
    }

    /// The functions it may call, each as often as it stands in the text.
    public List<String> functions() {
        var functions = new ArrayList<String>();
        Node.walk(
                root,
                node -> {
                    if (node instanceof Node.Call(String function, List<Node> _)) {
                        functions.add(function);
                    }
                });
        return functions;
    }

    @Override
    public String toString() {
        return text;
    }

    /// Knows what was settled, and nothing else.
    private record Settled(Map<String, Value> values) implements Facts {

        @Override
        public Value path(List<String> path) {
            String name = String.join(".", path);
            return values.getOrDefault(name, new Value.Unknown(name));
        }

        @Override
        public Value call(String function, List<Value> arguments) {
            String name = Answer.Used.called(function, arguments);
            return values.getOrDefault(name, new Value.Unknown(name));
        }
    }

    /// Where an evaluation gets its values from.
    private sealed interface Lookup {
        Value path(Node.Path path);

        Value silent(Node.Path path);

        Value call(String function, List<Value> arguments);
    }

    private record Plain(Facts facts) implements Lookup {

        @Override
        public Value path(Node.Path path) {
            return facts.path(path.names(), path.meaning());
        }

        @Override
        public Value silent(Node.Path path) {
            return facts.silent(path.names());
        }

        @Override
        public Value call(String function, List<Value> arguments) {
            return facts.call(function, arguments);
        }
    }

    /// Looks everything up once and remembers it.
    private static final class Noted implements Lookup {

        final Map<String, Value> used = new LinkedHashMap<>();
        private final Facts facts;

        Noted(Facts facts) {
            this.facts = facts;
        }

        @Override
        public Value path(Node.Path path) {
            return used.computeIfAbsent(path.text(), _ -> facts.path(path.names(), path.meaning()));
        }

        @Override
        public Value silent(Node.Path path) {
            Value silent = facts.silent(path.names());
            used.put(path.text(), silent);
            return silent;
        }

        @Override
        public Value call(String function, List<Value> arguments) {
            String name = Answer.Used.called(function, arguments);
            Value known = used.get(name);
            if (known == null) {
                known = facts.call(function, arguments);
                used.put(name, known);
            }
            return known;
        }
    }

    private record Evaluation(Lookup lookup) {

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
                case Node.ListOf(List<Node> items) -> new Value.Items(values(items));
                case Node.Path path -> lookup.path(path);
                case Node.Call(String function, List<Node> arguments) ->
                        function.equals("stated")
                                ? stated(arguments.getFirst())
                                : call(function, values(arguments));
                case Node.Or _, Node.And _, Node.Not _, Node.Compare _ ->
                        switch (truth(node)) {
                            case TRUE -> Value.TRUE;
                            case FALSE -> Value.FALSE;
                            case UNKNOWN -> new Value.Unknown("");
                        };
            };
        }

        private List<Value> values(List<Node> nodes) {
            var values = new ArrayList<Value>(nodes.size());
            for (Node node : nodes) {
                values.add(value(node));
            }
            return values;
        }

        /// The value of a field whose absence says nothing, because not every reading returns it.
        private Value stated(Node argument) {
            Value value = value(argument);
            return value instanceof Value.Absent && argument instanceof Node.Path path
                    ? lookup.silent(path)
                    : value;
        }

        private Value call(String function, List<Value> arguments) {
            return switch (function) {
                case "known" -> Value.of(!(arguments.getFirst() instanceof Value.Unknown));
                case "count" -> Comparisons.count(arguments.getFirst());
                default -> lookup.call(function, arguments);
            };
        }
    }
}
