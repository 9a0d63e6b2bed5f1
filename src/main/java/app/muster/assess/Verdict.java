package app.muster.assess;

import java.util.Locale;

/// What is known of one control on one asset.
public enum Verdict {
    /// The evidence was read and shows the protection.
    IN_PLACE,
    /// The evidence was read and shows that it is missing or off.
    MISSING,
    /// The evidence was not read. Never shown as one of the other two.
    UNKNOWN,
    /// The type, tier or kind does not offer it.
    NOT_APPLICABLE,
    /// Missing, and somebody decided to live with that for a time.
    WAIVED;

    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
