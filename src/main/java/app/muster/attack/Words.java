package app.muster.attack;

import app.muster.text.Messages;

import java.util.Locale;

/// The sentences that outcomes are explained with besides those of the rules.
final class Words {

    private static final Messages WORDS = new Messages(Locale.ENGLISH);

    private Words() {}

    static String of(String key, Object... arguments) {
        return WORDS.get(key, arguments);
    }
}
