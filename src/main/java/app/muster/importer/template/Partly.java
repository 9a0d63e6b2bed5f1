package app.muster.importer.template;

import app.muster.plan.estate.Json;

/// A value that the file leaves open while it is being worked with: a readable text with what is
/// not known in braces, for example `{vmName}-nic`, and the expression that led to it.
///
/// It travels inside [Json.Open] so that lists and objects can hold it; [Finish] turns it into what
/// a snapshot holds.
final class Partly {

    private static final char MARK = '\u0001';

    private Partly() {}

    static Json.Open of(String text) {
        return of(text, "");
    }

    /// Something of which only a word is known.
    static Json.Open unknown(String word) {
        String plain = word.replaceAll("[^\\p{L}\\p{N}._ -]", "");
        return of("{" + (plain.isEmpty() ? "value" : plain) + "}");
    }

    static Json.Open of(String text, String expression) {
        return new Json.Open(MARK + text + MARK + expression);
    }

    static Json.Open from(Json.Open open, String expression) {
        return of(text(open), expression);
    }

    /// With what is not known in braces.
    static String text(Json.Open open) {
        String inner = open.expression();
        return inner.isEmpty() || inner.charAt(0) != MARK
                ? "{value}"
                : inner.substring(1, inner.indexOf(MARK, 1));
    }

    /// The expression as it stands in the file.
    static String expression(Json.Open open) {
        String inner = open.expression();
        return inner.isEmpty() || inner.charAt(0) != MARK
                ? inner
                : inner.substring(inner.indexOf(MARK, 1) + 1);
    }

    /// The one word in braces, or the text without its braces where there is more to it.
    static String word(Json.Open open) {
        return text(open).replace("{", "").replace("}", "");
    }

    /// Text of a text or number, with placeholders where it is open.
    static String shown(Json value) {
        return switch (value) {
            case Json.Text(String text) -> text;
            case Json.Num(String digits) -> digits;
            case Json.Bool(boolean truth) -> truth ? "True" : "False";
            case Json.Null() -> "";
            case Json.Open open -> text(open);
            case Json.Obj _, Json.Arr _ -> "{value}";
        };
    }
}
