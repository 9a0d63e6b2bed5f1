package app.muster.expression;

import java.util.List;

/// The tree of an expression.
sealed interface Node {

    record Or(Node left, Node right) implements Node {}

    record And(Node left, Node right) implements Node {}

    record Not(Node inner) implements Node {}

    record Compare(Node left, Comparison by, Node right) implements Node {}

    record Literal(Value value) implements Node {}

    record ListOf(List<Node> items) implements Node {}

    record Path(List<String> names, String text) implements Node {}

    record Call(String function, List<Node> arguments) implements Node {}

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
