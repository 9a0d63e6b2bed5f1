package app.muster.expression;

import app.muster.expression.Node.Comparison;
import app.muster.expression.Tokens.Kind;
import app.muster.expression.Tokens.Token;
import app.muster.problem.Nearest;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads the tree of an expression and checks every name and type on the way.
final class Parser {

    /// A part of the tree with what is known of its value.
    record Typed(Node node, Type type) {}

    private static final int DEEPEST = 16;

    private final Vocabulary vocabulary;
    private final List<Token> tokens;
    private int next;
    private int depth;

    Parser(String text, Vocabulary vocabulary) throws NotAnExpression {
        this.vocabulary = vocabulary;
        tokens = Tokens.of(text);
    }

    Node whole() throws NotAnExpression {
        Typed all = or();
        Token after = peek();
        if (after.kind() != Kind.END) {
            throw new NotAnExpression(
                    after.at(), "“" + after.text() + "” comes after the end", "and, or");
        }
        return truth(all, 0).node();
    }

    private Typed or() throws NotAnExpression {
        if (++depth > DEEPEST) {
            throw new NotAnExpression(peek().at(), "too deeply nested", "a simpler expression");
        }
        Typed left = and();
        while (peek().is("or")) {
            int at = take().at();
            left =
                    new Typed(
                            new Node.Or(truth(left, at).node(), truth(and(), at).node()),
                            Type.TRUTH);
        }
        depth--;
        return left;
    }

    private Typed and() throws NotAnExpression {
        Typed left = not();
        while (peek().is("and")) {
            int at = take().at();
            left =
                    new Typed(
                            new Node.And(truth(left, at).node(), truth(not(), at).node()),
                            Type.TRUTH);
        }
        return left;
    }

    private Typed not() throws NotAnExpression {
        if (peek().is("not")) {
            int at = take().at();
            if (++depth > DEEPEST) {
                throw new NotAnExpression(at, "too deeply nested", "a simpler expression");
            }
            Typed inner = truth(not(), at);
            depth--;
            return new Typed(new Node.Not(inner.node()), Type.TRUTH);
        }
        return comparison();
    }

    private Typed comparison() throws NotAnExpression {
        Typed left = value();
        for (Comparison by : Comparison.values()) {
            if (peek().is(by.sign)) {
                int at = take().at();
                Typed right = value();
                check(left.type(), by, right.type(), at);
                return new Typed(new Node.Compare(left.node(), by, right.node()), Type.TRUTH);
            }
        }
        return left;
    }

    private static void check(Type left, Comparison by, Type right, int at) throws NotAnExpression {
        boolean fits =
                switch (by) {
                    case EQUAL, DIFFERENT -> left.fits(right);
                    case LESS, AT_MOST, MORE, AT_LEAST ->
                            left.fits(right) && left != Type.TRUTH && left != Type.ITEMS;
                    case IN -> right.fits(Type.ITEMS);
                    case HAS -> left.fits(Type.ITEMS);
                };
        if (!fits) {
            throw new NotAnExpression(
                    at,
                    ("“" + by.sign + "” does not go between " + left + " and " + right)
                            .toLowerCase(java.util.Locale.ROOT),
                    "values of one type");
        }
    }

    private Typed value() throws NotAnExpression {
        Token token = take();
        return switch (token.kind()) {
            case TEXT -> new Typed(new Node.Literal(new Value.Text(token.text())), Type.TEXT);
            case NUMBER -> number(token);
            case NAME -> named(token);
            case SIGN ->
                    switch (token.text()) {
                        case "(" -> {
                            Typed inner = or();
                            expect(")");
                            yield inner;
                        }
                        case "[" -> new Typed(new Node.ListOf(arguments("]")), Type.ITEMS);
                        default -> throw unexpected(token);
                    };
            case END -> throw unexpected(token);
        };
    }

    private static Typed number(Token token) throws NotAnExpression {
        if (token.text().chars().allMatch(c -> Character.isDigit(c) || c == '.')) {
            return new Typed(
                    new Node.Literal(new Value.Number(Double.parseDouble(token.text()))),
                    Type.NUMBER);
        }
        Optional<Duration> span = Durations.parse(token.text());
        if (span.isEmpty()) {
            throw new NotAnExpression(
                    token.at(), "“" + token.text() + "” is no number", "14d, 6h, 90m or 30s");
        }
        return new Typed(new Node.Literal(new Value.Span(span.get())), Type.SPAN);
    }

    private Typed named(Token token) throws NotAnExpression {
        return switch (token.text()) {
            case "true" -> new Typed(new Node.Literal(Value.TRUE), Type.TRUTH);
            case "false" -> new Typed(new Node.Literal(Value.FALSE), Type.TRUTH);
            case "none" -> new Typed(new Node.Literal(Value.ABSENT), Type.ANY);
            case "and", "or", "not", "in", "has" -> throw unexpected(token);
            default -> peek().is("(") ? call(token) : path(token);
        };
    }

    private Typed call(Token name) throws NotAnExpression {
        take();
        List<Typed> given = typedArguments(")");
        Vocabulary.Signature signature =
                switch (name.text()) {
                    case "known" -> new Vocabulary.Signature(List.of(Type.ANY), Type.TRUTH);
                    case "count" -> new Vocabulary.Signature(List.of(Type.ANY), Type.NUMBER);
                    case "stated" -> new Vocabulary.Signature(List.of(Type.ANY), Type.ANY);
                    default ->
                            vocabulary
                                    .function(name.text())
                                    .orElseThrow(() -> unknownName(name, name.text()));
                };
        boolean fits = given.size() == signature.parameters().size();
        for (int i = 0; fits && i < given.size(); i++) {
            fits = given.get(i).type().fits(signature.parameters().get(i));
        }
        if (!fits) {
            throw new NotAnExpression(
                    name.at(),
                    "“" + name.text() + "” is given the wrong arguments",
                    name.text() + signature.parameters());
        }
        return new Typed(
                new Node.Call(name.text(), given.stream().map(Typed::node).toList()),
                signature.result());
    }

    private Typed path(Token first) throws NotAnExpression {
        // the same text for the same name wherever it stands, so that looking it up costs little
        var names = new ArrayList<String>(List.of(first.text().intern()));
        while (peek().is(".")) {
            take();
            Token name = take();
            if (name.kind() != Kind.NAME && name.kind() != Kind.NUMBER) {
                throw unexpected(name);
            }
            names.add(name.text().intern());
        }
        String text = String.join(".", names);
        Type type = vocabulary.path(names).orElseThrow(() -> unknownName(first, text));
        Object meaning = vocabulary.meaning(names);
        return new Typed(new Node.Path(List.copyOf(names), text, meaning), type);
    }

    private List<Node> arguments(String end) throws NotAnExpression {
        return typedArguments(end).stream().map(Typed::node).toList();
    }

    private List<Typed> typedArguments(String end) throws NotAnExpression {
        var arguments = new ArrayList<Typed>();
        if (peek().is(end)) {
            take();
            return arguments;
        }
        arguments.add(or());
        while (peek().is(",")) {
            take();
            arguments.add(or());
        }
        expect(end);
        return arguments;
    }

    private Typed truth(Typed part, int at) throws NotAnExpression {
        if (!part.type().fits(Type.TRUTH)) {
            throw new NotAnExpression(at, "this is neither true nor false", "a comparison");
        }
        return part;
    }

    private NotAnExpression unknownName(Token at, String name) {
        return new NotAnExpression(
                at.at(), "there is no “" + name + "”", Nearest.to(name, vocabulary.known()));
    }

    private static NotAnExpression unexpected(Token token) {
        return token.kind() == Kind.END
                ? new NotAnExpression(token.at(), "the expression ends too early", "a value")
                : new NotAnExpression(
                        token.at(), "“" + token.text() + "” cannot stand here", "a value");
    }

    private void expect(String sign) throws NotAnExpression {
        Token token = take();
        if (!token.is(sign)) {
            throw new NotAnExpression(token.at(), "“" + sign + "” is missing", sign);
        }
    }

    private Token peek() {
        return tokens.get(next);
    }

    private Token take() {
        return tokens.get(Math.min(next++, tokens.size() - 1));
    }
}
