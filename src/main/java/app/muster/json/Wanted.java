package app.muster.json;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Which fields of an object somebody wants to read, and which of theirs. It learns how names are
/// written, so it is for one thread.
public final class Wanted {

    private static final Wanted NOTHING = new Wanted(Map.of());

    /// Everything.
    public static final Wanted ALL = new Wanted(Map.of());

    /// So many names are remembered.
    private static final int REMEMBERED = 4_096;

    /// A field that was seen, and which one came behind it the last time.
    static final class Field {
        private final String name;
        private final byte[] written;
        private final @Nullable Wanted wanted;
        @Nullable Field next;

        Field(String name, @Nullable Wanted wanted) {
            this.name = name;
            this.wanted = wanted;
            written = (name + '"').getBytes(StandardCharsets.UTF_8);
        }

        String name() {
            return name;
        }

        /// Its name and the quote behind it, for names in which nothing is escaped.
        byte[] written() {
            return written;
        }

        @Nullable Wanted wanted() {
            return wanted;
        }
    }

    private final Map<String, Wanted> below;
    private final Map<String, Field> seen = new HashMap<>();
    private final Field first = new Field("", null);

    private Wanted(Map<String, Wanted> below) {
        this.below = below;
    }

    /// @param paths each leads to something that is wanted whole; lists on the way do not count
    public static Wanted of(Iterable<List<String>> paths) {
        var root = new HashMap<String, Object>();
        for (List<String> path : paths) {
            add(root, path);
        }
        return wanted(root);
    }

    // the tree while it grows: a map below each name, or ALL
    @SuppressWarnings("unchecked")
    private static void add(Map<String, Object> into, List<String> path) {
        String name = path.getFirst();
        if (path.size() == 1) {
            into.put(name, ALL);
        } else if (into.computeIfAbsent(name, _ -> new HashMap<String, Object>())
                instanceof Map<?, ?> map) {
            add((Map<String, Object>) map, path.subList(1, path.size()));
        }
    }

    @SuppressWarnings("unchecked")
    private static Wanted wanted(Map<String, Object> tree) {
        Map<String, Wanted> below = new HashMap<>();
        tree.forEach(
                (name, value) ->
                        below.put(
                                name,
                                value instanceof Map<?, ?> map
                                        ? wanted((Map<String, Object>) map)
                                        : ALL));
        return new Wanted(below);
    }

    /// What is wanted of a field, whatever the case of its name.
    ///
    /// @return null if nothing is
    @Nullable Wanted below(String name) {
        if (this == ALL) {
            return ALL;
        }
        Wanted known = below.get(name);
        if (known == null) {
            known = ignoringCase(name);
            below.put(name, known);
        }
        return known == NOTHING ? null : known;
    }

    /// Everything, for one who learns.
    static Wanted everything() {
        return new Wanted(Map.of());
    }

    /// What stands before the first field of an object.
    Field first() {
        return first;
    }

    /// @param all whether every field is wanted, with everything below it
    Field field(String name, boolean all) {
        Field known = seen.get(name);
        if (known == null) {
            known = new Field(name, all ? ALL : below(name));
            if (seen.size() < REMEMBERED) {
                seen.put(name, known);
            }
        }
        return known;
    }

    private Wanted ignoringCase(String name) {
        for (Map.Entry<String, Wanted> entry : below.entrySet()) {
            if (entry.getKey().equalsIgnoreCase(name)) {
                return entry.getValue();
            }
        }
        return NOTHING;
    }
}
