package app.muster.expression;

import java.util.List;
import java.util.function.Consumer;

/// The tree of an expression.
sealed interface Node {

    record Or(Node left, Node right) implements Node {}

    record And(Node left, Node right) implements Node {}

    record Not(Node inner) implements Node {}

    record Compare(Node left, Comparison by, Node right) implements Node {}

    record Literal(Value value) implements Node {}

    record ListOf(List<Node> items) implements Node {}

    /// @param meaning what the vocabulary said of it
    record Path(List<String> names, String text, Object meaning) implements Node {}

    record Call(String function, List<Node> arguments) implements Node {}

    /// Shows a node and everything below it.
    static void walk(Node node, Consumer<Node> visitor) {
        visitor.accept(node);
        switch (node) {
            case Or(Node left, Node right) -> {
                walk(left, visitor);
                walk(right, visitor);
            }
            case And(Node left, Node right) -> {
                walk(left, visitor);
                walk(right, visitor);
            }
            case Compare(Node left, Comparison _, Node right) -> {
                walk(left, visitor);
                walk(right, visitor);
            }
            case Not(Node inner) -> walk(inner, visitor);
            case ListOf(List<Node> items) -> items.forEach(item -> walk(item, visitor));
            case Call(String _, List<Node> arguments) ->
                    arguments.forEach(argument -> walk(argument, visitor));
            case Literal _, Path _ -> {}
        }
    }

    enum Comparison {
        EQUAL("=="),
        DIFFERENT("!="),
        LESS("<"),
        AT_MOST("<="),
        MORE(">"),
        AT_LEAST(">="),
        IN("in"),
        HAS("has");

        final String sign;

        Comparison(String sign) {
            this.sign = sign;
        }
    }
}
