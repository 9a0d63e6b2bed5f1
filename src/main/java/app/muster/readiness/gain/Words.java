package app.muster.readiness.gain;

import app.muster.text.Messages;

import java.util.Locale;

/// What is said while the weighing goes on.
final class Words {

    private static final Messages WORDS = new Messages(Locale.ENGLISH);

    private Words() {}

    static String of(String key, Object... arguments) {
        return WORDS.get(key, arguments);
    }
}
