package app.muster.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/// The colours of `tokens.css`, by name, for style sheets and pictures whose readers know no
/// variables.
final class Tokens {

    private static final Pattern TOKEN = Pattern.compile("--([a-z-]+):\\s*([^;]+);");
    private static final Pattern USE = Pattern.compile("var\\(--([a-z-]+)\\)");
    private static final Map<String, String> COLOURS = read();

    private Tokens() {}

    /// @throws IllegalArgumentException if there is no such colour
    static String colour(String name) {
        String colour = COLOURS.get(name);
        if (colour == null) {
            throw new IllegalArgumentException("no colour " + name);
        }
        return colour;
    }

    /// The style sheet of every document, with its colours.
    static String sheet() {
        return USE.matcher(resource("document.css").replaceAll("(?s)/\\*.*?\\*/\\s*", ""))
                .replaceAll(use -> colour(use.group(1)));
    }

    private static Map<String, String> read() {
        Map<String, String> colours = new HashMap<>();
        TOKEN.matcher(resource("tokens.css"))
                .results()
                .forEach(token -> colours.put(token.group(1), token.group(2)));
        return colours;
    }

    private static String resource(String name) {
        try (InputStream in = Tokens.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("no " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
