package app.muster.plan;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// One test that a mapping rule puts to an asset, for example `tag:app = shop` or `name != *-test`.
///
/// @param tag which tag is looked at, empty for every other field
/// @param not whether the pattern must not fit
/// @param pattern the whole text, without regard to case; `*` stands for any run of characters, `?`
///   for one, `|` parts alternatives
public record Condition(Field field, String tag, boolean not, String pattern) {

    /// What of an asset is looked at.
    public enum Field {
        TAG,
        NAME,
        TYPE,
        GROUP,
        SUBSCRIPTION,
        REGION,
        CATEGORY;

        /// The word for it in a rule's text.
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Field> of(String key) {
            return Arrays.stream(values()).filter(f -> f.key().equalsIgnoreCase(key)).findFirst();
        }
    }

    public Condition {
        tag = tag.strip();
        pattern = pattern.strip();
        if (tag.isEmpty() == (field == Field.TAG)) {
            throw new IllegalArgumentException("a tag needs a name, and only a tag: " + field);
        }
        if (tag.indexOf('=') >= 0 || tag.endsWith("!")) {
            throw new IllegalArgumentException("not a tag's name in a rule: " + tag);
        }
        if (pattern.isEmpty()) {
            throw new IllegalArgumentException("nothing to compare " + field.key() + " with");
        }
    }

    public static Condition of(Field field, String pattern) {
        return new Condition(field, "", false, pattern);
    }

    public static Condition tag(String name, String pattern) {
        return new Condition(Field.TAG, name, false, pattern);
    }

    /// Reads what [#toString] writes.
    ///
    /// @throws IllegalArgumentException if the text is no condition; its message says why
    public static Condition parse(String text) {
        int equals = text.indexOf('=');
        if (equals <= 0) {
            throw new IllegalArgumentException("no “=” in “" + text + "”");
        }
        boolean not = text.charAt(equals - 1) == '!';
        String left = text.substring(0, not ? equals - 1 : equals).strip();
        String pattern = text.substring(equals + 1);
        int colon = left.indexOf(':');
        String name = colon < 0 ? left : left.substring(0, colon);
        Field field =
                Field.of(name.strip())
                        .orElseThrow(
                                () ->
                                        new IllegalArgumentException(
                                                "“" + name + "” is none of " + fields()));
        return new Condition(field, colon < 0 ? "" : left.substring(colon + 1), not, pattern);
    }

    private static String fields() {
        return String.join(", ", Arrays.stream(Field.values()).map(Field::key).toList());
    }

    /// Whether a value fits the pattern, before `not` is looked at.
    ///
    /// @param value what the asset has in that field, empty where it has nothing
    public boolean fits(String value) {
        return glob().fits(value);
    }

    /// The pattern, made ready for many values. In a category, `?` is the letter of what nobody has
    /// placed.
    public Glob glob() {
        return field == Field.CATEGORY ? Glob.literal(pattern) : Glob.of(pattern);
    }

    @Override
    public String toString() {
        return field.key() + (tag.isEmpty() ? "" : ":" + tag) + (not ? " != " : " = ") + pattern;
    }
}
