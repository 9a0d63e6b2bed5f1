package app.muster.plan.estate;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A JSON value as it stood in a file: nothing rounded, nothing reordered.
public sealed interface Json {

    Json NULL = new Null();

    /// @param fields in the order of the file
    record Obj(Map<String, Json> fields) implements Json {
        public static final Obj EMPTY = new Obj(Map.of());

        public Obj {
            fields = Fields.of(fields);
        }

        /// @param values one for each name of the shape, not changed afterwards
        public Obj(Shape shape, Json... values) {
            this(Fields.of(shape, values));
        }

        /// The field of that name; Azure writes names in more than one case, so an exact match wins
        /// and any other case is accepted.
        public Optional<Json> get(String name) {
            return Optional.ofNullable(Fields.of(fields).ignoringCase(name));
        }

        /// The text of a field, empty where there is none or it is no text.
        public String text(String name) {
            return get(name) instanceof Optional<Json> found
                            && found.isPresent()
                            && found.get() instanceof Text(String value)
                    ? value
                    : "";
        }

        /// An object inside this one, empty where there is none.
        public Obj object(String name) {
            return get(name).orElse(NULL) instanceof Obj inner ? inner : EMPTY;
        }

        /// The items of a list inside this one, none where there is no list.
        public List<Json> list(String name) {
            return get(name).orElse(NULL) instanceof Arr(List<Json> items) ? items : List.of();
        }
    }

    record Arr(List<Json> items) implements Json {
        public Arr {
            items = List.copyOf(items);
        }
    }

    record Text(String value) implements Json {}

    /// @param digits the number as it was written, for example `1.10`
    record Num(String digits) implements Json {}

    record Bool(boolean value) implements Json {}

    record Null() implements Json {}

    /// A template expression whose value the file does not tell.
    ///
    /// @param expression its text, with the square brackets
    record Open(String expression) implements Json {}
}
