package app.muster.document;

import java.util.Locale;

/// What a colour says; the style sheet decides which colour that is.
public enum Tone {
    NEUTRAL,
    ACCENT,
    IN_PLACE,
    MISSING,
    UNKNOWN,
    WAIVED,
    CRITICAL,
    HIGH,
    MEDIUM,
    LOW,
    CATEGORY_A,
    CATEGORY_B,
    CATEGORY_C,
    CATEGORY_D,
    CATEGORY_E;

    /// The word for it in style sheets: `category-a`.
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
