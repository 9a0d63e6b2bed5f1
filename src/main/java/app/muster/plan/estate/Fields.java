package app.muster.plan.estate;

import org.jspecify.annotations.Nullable;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;

/// The fields of one JSON object in two arrays: an estate has millions of small objects, and a hash
/// table for each takes five times the room.
final class Fields extends AbstractMap<String, Json> {

    private final Shape shape;
    private final Json[] values;

    private Fields(Shape shape, Json[] values) {
        this.shape = shape;
        this.values = values;
    }

    static Fields of(Map<String, Json> fields) {
        return fields instanceof Fields same
                ? same
                : of(
                        Shape.ofOne(fields.keySet().toArray(String[]::new)),
                        List.copyOf(fields.values()).toArray(Json[]::new));
    }

    /// @param values one for each name of the shape, not changed afterwards
    static Fields of(Shape shape, Json... values) {
        if (shape.size() != values.length) {
            throw new IllegalArgumentException(shape.size() + " names, " + values.length);
        }
        return new Fields(shape, values);
    }

    @Nullable Json ignoringCase(String name) {
        int at = shape.indexIgnoringCase(name);
        return at < 0 ? null : values[at];
    }

    @Override
    public int size() {
        return values.length;
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return key instanceof String name && shape.indexOf(name) >= 0;
    }

    @Override
    public @Nullable Json get(@Nullable Object key) {
        int at = key instanceof String name ? shape.indexOf(name) : -1;
        return at < 0 ? null : values[at];
    }

    @Override
    public Set<Map.Entry<String, Json>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public int size() {
                return values.length;
            }

            @Override
            public Iterator<Map.Entry<String, Json>> iterator() {
                return new Entries();
            }
        };
    }

    private final class Entries implements Iterator<Map.Entry<String, Json>> {
        private int next;

        @Override
        public boolean hasNext() {
            return next < values.length;
        }

        @Override
        public Map.Entry<String, Json> next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            int at = next++;
            return Map.entry(shape.name(at), values[at]);
        }
    }
}
