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

    /// The words of `key` with `args` put in, as [MessageFormat] does it.
    ///
    /// @throws java.util.MissingResourceException if `key` has no words
    public String get(String key, Object... args) {
        return new MessageFormat(bundle.getString(key), bundle.getLocale()).format(args);
    }
}
