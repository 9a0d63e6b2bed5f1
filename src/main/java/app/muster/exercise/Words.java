package app.muster.exercise;

import app.muster.text.Messages;

import java.util.Arrays;
import java.util.Locale;

/// The words of this room.
final class Words {

    private static final Messages MESSAGES = new Messages(Locale.ROOT);

    private Words() {}

    static String say(String key, Object... args) {
        return MESSAGES.get(key, Arrays.stream(args).map(String::valueOf).toArray());
    }
}
