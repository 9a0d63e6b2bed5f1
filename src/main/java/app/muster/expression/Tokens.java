package app.muster.expression;

import java.util.ArrayList;
import java.util.List;

/// Cuts a text into words, numbers, texts and signs.
final class Tokens {

    enum Kind {
        NAME,
        NUMBER,
        TEXT,
        SIGN,
        END
    }

    record Token(Kind kind, String text, int at) {
        boolean is(String sign) {
            return (kind == Kind.SIGN || kind == Kind.NAME) && text.equals(sign);
        }
    }

    private static final List<String> SIGNS =
            List.of("==", "!=", "<=", ">=", "<", ">", "(", ")", "[", "]", ",", ".");

    private Tokens() {}

    static List<Token> of(String text) throws NotAnExpression {
        var tokens = new ArrayList<Token>();
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (Character.isWhitespace(c)) {
                at++;
                continue;
            }
            Token token = next(text, at, c);
            tokens.add(token);
            at += token.kind() == Kind.TEXT ? quotedLength(text, at) : token.text().length();
        }
        tokens.add(new Token(Kind.END, "", text.length()));
        return tokens;
    }

    private static Token next(String text, int at, char c) throws NotAnExpression {
        if (c == '\'') {
            return new Token(Kind.TEXT, quoted(text, at), at);
        }
        if (Character.isDigit(c)) {
            return new Token(Kind.NUMBER, run(text, at, true), at);
        }
        if (Character.isLetter(c) || c == '_' || c == '$') {
            return new Token(Kind.NAME, run(text, at, false), at);
        }
        for (String sign : SIGNS) {
            if (text.startsWith(sign, at)) {
                return new Token(Kind.SIGN, sign, at);
            }
        }
        String instead =
                switch (c) {
                    case '"' -> "'text' in single quotes";
                    case '=' -> "==";
                    case '&' -> "and";
                    case '|' -> "or";
                    case '!' -> "not";
                    default -> "";
                };
        throw new NotAnExpression(at, "“" + c + "” has no meaning here", instead);
    }

    private static String run(String text, int at, boolean number) {
        int end = at;
        while (end < text.length() && (belongs(text.charAt(end)) || isPoint(text, end, number))) {
            end++;
        }
        return text.substring(at, end);
    }

    private static boolean belongs(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '$';
    }

    private static boolean isPoint(String text, int at, boolean number) {
        return number
                && text.charAt(at) == '.'
                && at + 1 < text.length()
                && Character.isDigit(text.charAt(at + 1));
    }

    private static int quotedLength(String text, int at) throws NotAnExpression {
        int end = at + 1;
        while (end < text.length()) {
            if (text.charAt(end) == '\'') {
                if (end + 1 < text.length() && text.charAt(end + 1) == '\'') {
                    end++;
                } else {
                    return end + 1 - at;
                }
            }
            end++;
        }
        throw new NotAnExpression(at, "the text is not closed", "' at its end");
    }

    private static String quoted(String text, int at) throws NotAnExpression {
        int length = quotedLength(text, at);
        return text.substring(at + 1, at + length - 1).replace("''", "'");
    }
}
