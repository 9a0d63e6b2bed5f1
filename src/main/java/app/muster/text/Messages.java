package app.muster.text;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// The words people read, in their language.
public final class Messages {

    private final ResourceBundle bundle;

    public Messages(Locale locale) {
        bundle = ResourceBundle.getBundle("app.muster.text.messages", locale);
    }

    public ResourceBundle bundle() {
        return bundle;
    }

    /// @throws java.util.MissingResourceException if `key` is unknown; `MessagesTest` makes that a
    ///   build failure
    public String get(String key, Object... args) {
        String plain = filled(bundle.getString(key), args);
        return plain.isEmpty() ? formatted(key, args) : plain;
    }

    /// Most messages only have texts to put in, and need no grammar of formats.
    ///
    /// @return empty if this one needs it
    private static String filled(String pattern, Object... args) {
        var filled = new StringBuilder(pattern.length() + 32);
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == '\'') {
                return "";
            }
            if (c != '{') {
                filled.append(c);
                continue;
            }
            int number = i + 2 < pattern.length() ? pattern.charAt(i + 1) - '0' : -1;
            if (number < 0
                    || number >= args.length
                    || pattern.charAt(i + 2) != '}'
                    || !(args[number] instanceof String text)) {
                return "";
            }
            filled.append(text);
            i += 2;
        }
        return filled.toString();
    }

    private String formatted(String key, Object... args) {
        return new MessageFormat(bundle.getString(key), bundle.getLocale()).format(args);
    }
}
