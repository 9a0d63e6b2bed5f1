package app.muster.importer.terraform;

/// Where a value that is kept comes from.
sealed interface Source {

    record Fixed(String text) implements Source {}

    /// @param path with at most one `[]`, behind the name of a list
    record Attribute(String path) implements Source {}

    record Negated(String path) implements Source {}

    /// Whether a block is there.
    record Present(String path) implements Source {}

    record Choice(String path, String yes, String no) implements Source {}

    /// @param text with attributes in braces
    record Joined(String text) implements Source {}

    /// @throws IllegalArgumentException if the text is none
    static Source of(String text) {
        if (text.startsWith("=")) {
            return new Fixed(text.substring(1));
        }
        if (text.indexOf('{') >= 0) {
            return new Joined(text);
        }
        if (text.startsWith("!")) {
            return new Negated(path(text.substring(1)));
        }
        if (text.endsWith("?")) {
            return new Present(path(text.substring(0, text.length() - 1)));
        }
        int question = text.indexOf(" ? ");
        int colon = text.indexOf(" : ");
        return question > 0 && colon > question
                ? new Choice(
                        path(text.substring(0, question)),
                        text.substring(question + 3, colon),
                        text.substring(colon + 3))
                : new Attribute(path(text));
    }

    private static String path(String text) {
        if (!text.matches("[a-z0-9_]+(\\[])?(\\.[a-z0-9_]+(\\[])?)*")) {
            throw new IllegalArgumentException("not an attribute: " + text);
        }
        return text;
    }
}
