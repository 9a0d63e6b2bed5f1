package app.muster.cacao;

import app.muster.plan.estate.Json;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/// Looks into JSON of which nothing is certain.
final class Fields {

    private static final int LONGEST_LINE = 300;
    private static final int LONGEST_TEXT = 20_000;

    private Fields() {}

    /// The text of a field, several lines; empty where there is none or it is no text.
    static String text(Json.Obj object, String key) {
        String raw =
                switch (object.get(key).orElse(Json.NULL)) {
                    case Json.Text(String value) -> value;
                    case Json.Open(String value) -> value;
                    case Json.Num(String digits) -> digits;
                    case Json.Obj _, Json.Arr _, Json.Bool _, Json.Null _ -> "";
                };
        return cut(clean(raw.replace("\r\n", "\n")), LONGEST_TEXT);
    }

    /// The same on one line.
    static String line(Json.Obj object, String key) {
        return cut(text(object, key).replaceAll("\\s+", " "), LONGEST_LINE);
    }

    /// Without control characters and halves of characters.
    private static String clean(String text) {
        return text.replaceAll("[\\p{Cntrl}\\p{Cs}&&[^\n\t]]", "").strip();
    }

    /// Its beginning, without half a character at the end.
    static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        return text.substring(
                0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
    }

    static boolean flag(Json.Obj object, String key, boolean otherwise) {
        return object.get(key).orElse(Json.NULL) instanceof Json.Bool(boolean value)
                ? value
                : otherwise;
    }

    /// A whole number that is not below zero and not absurd.
    static Optional<Long> number(Json.Obj object, String key) {
        if (object.get(key).orElse(Json.NULL) instanceof Json.Num(String digits)
                && digits.matches("[0-9]{1,12}")) {
            return Optional.of(Long.valueOf(digits));
        }
        return Optional.empty();
    }

    /// @return empty if it is no Base64 of a text
    static Optional<String> decoded(String base64) {
        try {
            return Optional.of(
                    clean(
                            new String(
                                    Base64.getMimeDecoder().decode(base64),
                                    StandardCharsets.UTF_8)));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
