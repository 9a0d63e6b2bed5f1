package app.muster.json;

import app.muster.json.PlainReader.NotPlain;
import app.muster.plan.estate.Json;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// A place in the bytes of a JSON text, and the steps from there. Behind the bytes stand zeros,
/// which are allowed nowhere, so that no step asks for the end.
///
/// @see "RFC 8259 for the text, RFC 3629 for UTF-8"
final class PlainText {

    /// Eight bytes at once.
    private static final VarHandle EIGHT =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private static final long ONES = 0x0101010101010101L;
    private static final long TOPS = 0x80 * ONES;
    private static final long SPACES = ' ' * ONES;
    private static final long QUOTES = '"' * ONES;
    private static final long SLASHES = '\\' * ONES;

    private final byte[] bytes;
    private final int end;
    private final Shared shared;
    private int at;

    PlainText(Buffered file, Shared shared) {
        bytes = file.bytes();
        end = file.length();
        this.shared = shared;
    }

    void start() throws NotPlain {
        if (bytes[0] == (byte) 0xef && bytes[1] == (byte) 0xbb && bytes[2] == (byte) 0xbf) {
            at = 3;
        }
        space();
    }

    void finish() throws NotPlain {
        while (at < end) {
            if (!isSpace(bytes[at])) {
                throw new NotPlain();
            }
            at++;
        }
    }

    byte peek() {
        return bytes[at];
    }

    /// Behind the bracket that opens something.
    void open(int depth) throws NotPlain {
        if (depth > JsonFile.DEEPEST) {
            throw new NotPlain();
        }
        at++;
        space();
    }

    /// Whether what was just opened ends here, and if so, behind that.
    boolean closes(char bracket) {
        if (bytes[at] != bracket) {
            return false;
        }
        at++;
        return true;
    }

    /// Behind the comma, or behind the bracket that closes.
    boolean goesOn(char bracket) throws NotPlain {
        space();
        byte found = bytes[at++];
        if (found == ',') {
            space();
            return true;
        }
        if (found != bracket) {
            throw new NotPlain();
        }
        return false;
    }

    private static boolean isSpace(byte b) {
        return b == ' ' || b == '\n' || b == '\r' || b == '\t';
    }

    private void space() throws NotPlain {
        while (bytes[at] <= ' ') {
            if (!isSpace(bytes[at])) {
                // also what is beyond ASCII, which stands in texts only
                throw new NotPlain();
            }
            at++;
            while ((long) EIGHT.get(bytes, at) == SPACES) {
                at += 8;
            }
        }
    }

    /// A field's name, and behind the colon.
    String name() throws NotPlain {
        int from = at + 1;
        boolean simple = passText();
        int length = at - 1 - from;
        String name = simple ? shared.name(bytes, from, length) : written(from, at - 1);
        colon();
        return name;
    }

    /// Whether this name begins here, and if so, behind the colon.
    ///
    /// @param written with the quote behind it
    boolean isName(byte[] written) throws NotPlain {
        int from = at + 1;
        int to = from + written.length;
        if (bytes[at] != '"'
                || to > bytes.length
                || !Arrays.equals(bytes, from, to, written, 0, written.length)) {
            return false;
        }
        at = to;
        colon();
        return true;
    }

    private void colon() throws NotPlain {
        space();
        if (bytes[at++] != ':') {
            throw new NotPlain();
        }
        space();
    }

    Json.Text text() throws NotPlain {
        int from = at + 1;
        boolean simple = passText();
        return simple
                ? shared.text(bytes, from, at - 1 - from)
                : new Json.Text(written(from, at - 1));
    }

    Json number() throws NotPlain {
        int from = at;
        passNumber();
        return shared.number(bytes, from, at - from);
    }

    <T> T word(String word, T value) throws NotPlain {
        for (int i = 0; i < word.length(); i++) {
            if (bytes[at++] != word.charAt(i)) {
                throw new NotPlain();
            }
        }
        return value;
    }

    /// Behind the value that begins here.
    void skip(int depth) throws NotPlain {
        switch (bytes[at]) {
            case '"' -> passText();
            case '{' -> {
                open(depth);
                if (!closes('}')) {
                    do {
                        passText();
                        colon();
                        skip(depth + 1);
                    } while (goesOn('}'));
                }
            }
            case '[' -> {
                open(depth);
                if (!closes(']')) {
                    do {
                        skip(depth + 1);
                    } while (goesOn(']'));
                }
            }
            case 't' -> word("true", "");
            case 'f' -> word("false", "");
            case 'n' -> word("null", "");
            default -> passNumber();
        }
    }

    /// @return whether it stands there as it reads, in ASCII
    private boolean passText() throws NotPlain {
        if (bytes[at] != '"') {
            throw new NotPlain();
        }
        int from = at + 1;
        boolean simple = true;
        int to = special(from);
        while (bytes[to] != '"') {
            simple = false;
            to = special(bytes[to] == '\\' ? escape(to) : character(to));
        }
        at = to + 1;
        if (to - from > JsonFile.LONGEST) {
            throw new NotPlain();
        }
        return simple;
    }

    /// The next byte that is a quote, a backslash, a control character or beyond ASCII.
    private int special(int from) {
        int place = from;
        while (true) {
            long eight = (long) EIGHT.get(bytes, place);
            // the lowest bit that is set is right; those above it may be borrowed
            long quote = eight ^ QUOTES;
            long slash = eight ^ SLASHES;
            long found =
                    (quote - ONES & ~quote
                                    | slash - ONES & ~slash
                                    | eight - SPACES & ~eight
                                    | eight)
                            & TOPS;
            if (found != 0) {
                return place + (Long.numberOfTrailingZeros(found) >>> 3);
            }
            place += 8;
        }
    }

    /// @return behind it
    private int escape(int from) throws NotPlain {
        return switch (bytes[from + 1]) {
            case '"', '\\', '/', 'b', 'f', 'n', 'r', 't' -> from + 2;
            case 'u' -> {
                for (int i = from + 2; i < from + 6; i++) {
                    if (bytes[i] < 0 || Character.digit(bytes[i], 16) < 0) {
                        throw new NotPlain();
                    }
                }
                yield from + 6;
            }
            default -> throw new NotPlain();
        };
    }

    /// @return behind it
    private int character(int from) throws NotPlain {
        int first = bytes[from] & 0xff;
        int second = bytes[from + 1] & 0xff;
        int length = first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
        int least = first == 0xe0 ? 0xa0 : first == 0xf0 ? 0x90 : 0x80;
        int most = first == 0xed ? 0x9f : first == 0xf4 ? 0x8f : 0xbf;
        if (first < 0xc2 || first > 0xf4 || second < least || second > most) {
            throw new NotPlain();
        }
        for (int i = from + 2; i < from + length; i++) {
            if ((bytes[i] & 0xc0) != 0x80) {
                throw new NotPlain();
            }
        }
        return from + length;
    }

    private String written(int from, int to) {
        var written = new StringBuilder(to - from);
        int done = from;
        for (int i = from; i < to; i++) {
            if (bytes[i] == '\\') {
                written.append(new String(bytes, done, i - done, StandardCharsets.UTF_8));
                written.append(meant(i));
                done = i + (bytes[i + 1] == 'u' ? 6 : 2);
                i = done - 1;
            }
        }
        written.append(new String(bytes, done, to - done, StandardCharsets.UTF_8));
        return written.toString();
    }

    private char meant(int escape) {
        byte kind = bytes[escape + 1];
        return switch (kind) {
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> {
                int code = 0;
                for (int i = escape + 2; i < escape + 6; i++) {
                    code = 16 * code + Character.digit(bytes[i], 16);
                }
                yield (char) code;
            }
            default -> (char) kind;
        };
    }

    private void passNumber() throws NotPlain {
        int from = at;
        if (bytes[at] == '-') {
            at++;
        }
        if (bytes[at] == '0') {
            at++;
        } else {
            digits();
        }
        if (bytes[at] == '.') {
            at++;
            digits();
        }
        if (bytes[at] == 'e' || bytes[at] == 'E') {
            at++;
            if (bytes[at] == '+' || bytes[at] == '-') {
                at++;
            }
            digits();
        }
        if (at - from > JsonFile.LONGEST) {
            throw new NotPlain();
        }
    }

    private void digits() throws NotPlain {
        int from = at;
        while (bytes[at] >= '0' && bytes[at] <= '9') {
            at++;
        }
        if (at == from) {
            throw new NotPlain();
        }
    }
}
