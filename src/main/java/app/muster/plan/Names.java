package app.muster.plan;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Locale;
import java.util.regex.Pattern;

/// How the plan's own ids are made and checked.
public final class Names {

    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,79}");

    private Names() {}

    static void check(String value, String what) {
        if (!ID.matcher(value).matches()) {
            throw new IllegalArgumentException("not " + what + ": " + value);
        }
    }

    /// An id made of a name people gave, different from all that are taken.
    public static String idFor(String name, Collection<String> taken) {
        String plain =
                Normalizer.normalize(name, Normalizer.Form.NFD)
                        .replaceAll("\\p{M}", "")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9]+", "-")
                        .replaceAll("^-|-$", "");
        String base =
                plain.isEmpty() ? "unnamed" : plain.substring(0, Math.min(60, plain.length()));
        String id = base;
        for (int n = 2; taken.contains(id); n++) {
            id = base + "-" + n;
        }
        return id;
    }
}
