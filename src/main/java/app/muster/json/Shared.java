package app.muster.json;

import app.muster.plan.estate.Json;
import app.muster.plan.estate.Shape;

import com.fasterxml.jackson.core.JsonParser;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Short texts, numbers and sets of names that occur again while a file is read, each kept once: an
/// inventory says the same few words many thousand times. What was seen last in a place of a table
/// stays there, so what is frequent is found and what is rare makes way.
final class Shared {

    /// Longer texts are hardly ever said twice.
    private static final int LONGEST = 60;

    private static final int PLACES = 1 << 14;

    private static final int NAMES = 1 << 10;

    private final Json.@Nullable Text[] texts = new Json.Text[PLACES];
    private final Json.@Nullable Num[] numbers = new Json.Num[PLACES];
    private final @Nullable String[] names = new String[NAMES];
    private final @Nullable Shape[] shapes = new Shape[PLACES];

    /// The text that the parser stands at. One that is known is told by its characters, before any
    /// object is made of it.
    Json.Text text(JsonParser parser) throws IOException {
        char[] characters = parser.getTextCharacters();
        int length = parser.getTextLength();
        if (length > LONGEST) {
            return new Json.Text(parser.getText());
        }
        int from = parser.getTextOffset();
        int place = place(characters, from, length);
        Json.Text known = texts[place];
        if (known == null || !says(known.value(), characters, from, length)) {
            known = new Json.Text(new String(characters, from, length));
            texts[place] = known;
        }
        return known;
    }

    /// The number that the parser stands at.
    Json.Num number(JsonParser parser) throws IOException {
        char[] characters = parser.getTextCharacters();
        int length = parser.getTextLength();
        if (length > LONGEST) {
            return new Json.Num(parser.getText());
        }
        int from = parser.getTextOffset();
        int place = place(characters, from, length);
        Json.Num known = numbers[place];
        if (known == null || !says(known.digits(), characters, from, length)) {
            known = new Json.Num(new String(characters, from, length));
            numbers[place] = known;
        }
        return known;
    }

    /// A text in ASCII.
    Json.Text text(byte[] bytes, int from, int length) {
        if (length > LONGEST) {
            return new Json.Text(ascii(bytes, from, length));
        }
        int place = place(bytes, from, length);
        Json.Text known = texts[place];
        if (known == null || !says(known.value(), bytes, from, length)) {
            known = new Json.Text(ascii(bytes, from, length));
            texts[place] = known;
        }
        return known;
    }

    /// A number's digits.
    Json.Num number(byte[] bytes, int from, int length) {
        if (length > LONGEST) {
            return new Json.Num(ascii(bytes, from, length));
        }
        int place = place(bytes, from, length);
        Json.Num known = numbers[place];
        if (known == null || !says(known.digits(), bytes, from, length)) {
            known = new Json.Num(ascii(bytes, from, length));
            numbers[place] = known;
        }
        return known;
    }

    /// A field's name in ASCII.
    String name(byte[] bytes, int from, int length) {
        if (length > LONGEST) {
            return ascii(bytes, from, length);
        }
        int place = place(bytes, from, length) & NAMES - 1;
        String known = names[place];
        if (known == null || !says(known, bytes, from, length)) {
            known = ascii(bytes, from, length);
            names[place] = known;
        }
        return known;
    }

    private static String ascii(byte[] bytes, int from, int length) {
        return new String(bytes, from, length, StandardCharsets.ISO_8859_1);
    }

    private static int place(byte[] bytes, int from, int length) {
        int hash = 0;
        for (int i = from; i < from + length; i++) {
            hash = 31 * hash + bytes[i];
        }
        return spread(hash);
    }

    private static boolean says(String known, byte[] bytes, int from, int length) {
        if (known.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (known.charAt(i) != bytes[from + i]) {
                return false;
            }
        }
        return true;
    }

    /// The shape of exactly these names, if it is known.
    @Nullable Shape shape(String[] names, int from, int to) {
        Shape known = shapes[place(names, from, to)];
        return known != null && known.isOf(names, from, to) ? known : null;
    }

    /// @param names none twice between `from` and `to`
    Shape newShape(String[] names, int from, int to) {
        var shape = new Shape(Arrays.copyOfRange(names, from, to));
        shapes[place(names, from, to)] = shape;
        return shape;
    }

    private static int place(char[] characters, int from, int length) {
        int hash = 0;
        for (int i = from; i < from + length; i++) {
            hash = 31 * hash + characters[i];
        }
        return spread(hash);
    }

    private static int place(String[] names, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + names[i].hashCode();
        }
        return spread(hash);
    }

    private static int spread(int hash) {
        return (hash ^ hash >>> 15) & PLACES - 1;
    }

    private static boolean says(String known, char[] characters, int from, int length) {
        if (known.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (known.charAt(i) != characters[from + i]) {
                return false;
            }
        }
        return true;
    }
}
