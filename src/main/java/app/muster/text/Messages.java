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
        return new MessageFormat(bundle.getString(key), bundle.getLocale()).format(args);
    }
}
