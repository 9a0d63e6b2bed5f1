package app.muster.document;

/// Takes out of a text what could break a file or deceive a reader.
final class Clean {

    private static final int SHOWN_INSTEAD = 0xFFFD;

    private Clean() {}

    /// Keeps lines and tabs. Control characters, halves of characters and characters that turn the
    /// reading direction of what follows become U+FFFD, so that nothing hides.
    static String block(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .codePoints()
                .map(c -> isHarmful(c) ? SHOWN_INSTEAD : c)
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }

    /// As [#block], on one line.
    static String line(String text) {
        return block(text).replaceAll("[\\n\\t\\u2028\\u2029]+", " ");
    }

    private static boolean isHarmful(int c) {
        boolean control = c < 0x20 && c != '\n' && c != '\t' || c >= 0x7F && c < 0xA0;
        boolean turns =
                c >= 0x202A && c <= 0x202E
                        || c >= 0x2066 && c <= 0x2069
                        || c == 0x200E
                        || c == 0x200F;
        boolean half = c >= 0xD800 && c <= 0xDFFF;
        return control || turns || half || (c & 0xFFFE) == 0xFFFE;
    }
}
