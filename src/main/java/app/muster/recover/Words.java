package app.muster.recover;

import app.muster.text.Messages;

import java.util.Locale;

/// The sentences a schedule is explained with; one language, so that equal recoveries are equal
/// texts.
final class Words {

    private static final Messages WORDS = new Messages(Locale.ENGLISH);

    private Words() {}

    static String of(String key, Object... arguments) {
        return WORDS.get(key, arguments);
    }
}
