package app.muster.cli;

/// How a word stands out on a terminal that shows colours; the word alone says the same.
enum Ink {
    PLAIN(""),
    STRONG("1"),
    FAINT("2"),
    BAD("31"),
    GOOD("32"),
    DOUBTFUL("33");

    private final String code;

    Ink(String code) {
        this.code = code;
    }

    String on(String text) {
        return code.isEmpty() || text.isEmpty()
                ? text
                : "\u001b[" + code + "m" + text + "\u001b[0m";
    }
}
