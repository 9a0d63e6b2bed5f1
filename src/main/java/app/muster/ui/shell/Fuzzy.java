package app.muster.ui.shell;

import java.util.Locale;
import java.util.OptionalInt;

/// How well a few typed letters fit a name. All of them must occur in it, in their order.
final class Fuzzy {

    private static final int WORD_START = 8;
    private static final int RUN = 5;
    private static final int WHOLE = 40;

    private Fuzzy() {}

    /// @return the higher the better; empty if `text` does not fit. An empty `typed` fits all alike
    static OptionalInt score(String typed, String text) {
        String wanted = typed.strip().toLowerCase(Locale.ROOT);
        String name = text.toLowerCase(Locale.ROOT);
        if (name.contains(wanted)) {
            boolean atWord = startsWord(name, name.indexOf(wanted));
            return OptionalInt.of(
                    WHOLE + RUN * wanted.length() + (atWord ? WORD_START : 0) - name.length() / 8);
        }
        int score = 0;
        int from = 0;
        int before = -2;
        for (char letter : wanted.toCharArray()) {
            if (Character.isWhitespace(letter)) {
                continue;
            }
            int at = name.indexOf(letter, from);
            if (at < 0) {
                return OptionalInt.empty();
            }
            score += at == before + 1 ? RUN : startsWord(name, at) ? WORD_START : 0;
            before = at;
            from = at + 1;
        }
        return OptionalInt.of(score - name.length() / 8);
    }

    private static boolean startsWord(String name, int at) {
        return at == 0 || !Character.isLetterOrDigit(name.charAt(at - 1));
    }
}
