package app.muster.importer.template;

import app.muster.plan.estate.Json;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Reads the text between the square brackets of a template expression.
final class TermParser {

    private static final int DEEPEST = 120;
    private static final int LONGEST = 40_000;

    private static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        Unreadable() {
            super("unreadable", null, false, false);
        }
    }

    private final String text;
    private int at;
    private int depth;

    private TermParser(String text) {
        this.text = text;
    }

    /// Whether the text is an expression at all; `[[` starts a plain text with a bracket.
    static boolean isExpression(String text) {
        return text.length() > 2
                && text.charAt(0) == '['
                && text.charAt(1) != '['
                && text.charAt(text.length() - 1) == ']';
    }

    /// @param text with its brackets
    /// @return empty if it is too long, too deep or breaks the rules
    static Optional<Term> parse(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        var parser = new TermParser(text.substring(1, text.length() - 1));
        try {
            Term term = parser.term();
            parser.skipSpace();
            return parser.at == parser.text.length() ? Optional.of(term) : Optional.empty();
        } catch (Unreadable e) {
            return Optional.empty();
        }
    }

    private Term term() throws Unreadable {
        if (++depth > DEEPEST) {
            throw new Unreadable();
        }
        Term term = primary();
        for (int steps = 0; steps < DEEPEST; steps++) {
            skipSpace();
            boolean safe = false;
            if (take('.')) {
                safe = take('?');
                if (!take('[')) {
                    term = new Term.Access(term, new Term.Literal(new Json.Text(word())), safe);
                    continue;
                }
            } else if (take('[')) {
                safe = take('?');
            } else {
                depth--;
                return term;
            }
            term = new Term.Access(term, term(), safe);
            expect(']');
        }
        throw new Unreadable();
    }

    private Term primary() throws Unreadable {
        skipSpace();
        if (at >= text.length()) {
            throw new Unreadable();
        }
        char c = text.charAt(at);
        if (c == '\'') {
            return new Term.Literal(new Json.Text(quoted()));
        }
        if (Character.isDigit(c) || c == '-' || c == '+') {
            return new Term.Literal(number());
        }
        String name = word();
        while (take('.')) {
            name += "." + word();
        }
        skipSpace();
        if (!take('(')) {
            return switch (name.toLowerCase(Locale.ROOT)) {
                case "true" -> new Term.Literal(new Json.Bool(true));
                case "false" -> new Term.Literal(new Json.Bool(false));
                case "null" -> new Term.Literal(Json.NULL);
                default -> throw new Unreadable();
            };
        }
        return new Term.Call(name.toLowerCase(Locale.ROOT), arguments());
    }

    private List<Term> arguments() throws Unreadable {
        var arguments = new ArrayList<Term>();
        skipSpace();
        if (take(')')) {
            return arguments;
        }
        do {
            arguments.add(term());
            skipSpace();
        } while (take(','));
        expect(')');
        return arguments;
    }

    private String quoted() throws Unreadable {
        var value = new StringBuilder();
        at++;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c != '\'') {
                value.append(c);
            } else if (at < text.length() && text.charAt(at) == '\'') {
                value.append(c);
                at++;
            } else {
                return value.toString();
            }
        }
        throw new Unreadable();
    }

    private Json number() throws Unreadable {
        int start = at++;
        while (at < text.length()
                && (Character.isDigit(text.charAt(at)) || text.charAt(at) == '.')) {
            at++;
        }
        String digits = text.substring(start, at);
        if (!digits.matches("[-+]?[0-9]{1,18}(\\.[0-9]+)?")) {
            throw new Unreadable();
        }
        return new Json.Num(digits.startsWith("+") ? digits.substring(1) : digits);
    }

    private String word() throws Unreadable {
        int start = at;
        while (at < text.length() && isWord(text.charAt(at))) {
            at++;
        }
        if (start == at) {
            throw new Unreadable();
        }
        return text.substring(start, at);
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '$' || c == '#';
    }

    private void skipSpace() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private boolean take(char c) {
        if (at < text.length() && text.charAt(at) == c) {
            at++;
            return true;
        }
        return false;
    }

    private void expect(char c) throws Unreadable {
        skipSpace();
        if (!take(c)) {
            throw new Unreadable();
        }
    }
}
