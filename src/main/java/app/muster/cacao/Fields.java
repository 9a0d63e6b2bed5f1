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
        String clean = raw.replace("\r\n", "\n").replaceAll("[\\p{Cntrl}&&[^\n\t]]", "").strip();
        return clean.length() > LONGEST_TEXT ? clean.substring(0, LONGEST_TEXT) : clean;
    }

    /// The same on one line.
    static String line(Json.Obj object, String key) {
        String line = text(object, key).replaceAll("\\s+", " ");
        return line.length() > LONGEST_LINE ? line.substring(0, LONGEST_LINE) : line;
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
                    new String(Base64.getMimeDecoder().decode(base64), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
