package app.muster.expression;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// What a name stands for.
public sealed interface Value {

    Value ABSENT = new Absent();
    Value TRUE = new Flag(true);
    Value FALSE = new Flag(false);

    static Value of(boolean value) {
        return value ? TRUE : FALSE;
    }

    record Flag(boolean value) implements Value {}

    record Number(double value) implements Value {}

    record Span(Duration value) implements Value {}

    record Text(String value) implements Value {}

    record Items(List<Value> values) implements Value {
        public Items {
            values = List.copyOf(values);
        }
    }

    /// Something is there that is neither text nor number nor list.
    record Present() implements Value {}

    /// It was looked for and is not there.
    record Absent() implements Value {}

    /// It was not looked for, or the answer was refused.
    ///
    /// Most answers of an estate are looked at by nobody, so the words are made when they are asked
    /// for.
    final class Unknown implements Value {
        private final Supplier<String> missing;

        public Unknown(String missing) {
            this(() -> missing);
        }

        /// @param missing always says the same
        public Unknown(Supplier<String> missing) {
            this.missing = missing;
        }

        /// What would have to be read, in words.
        public String missing() {
            return missing.get();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Unknown that && missing().equals(that.missing());
        }

        @Override
        public int hashCode() {
            return missing().hashCode();
        }

        @Override
        public String toString() {
            return "Unknown[missing=" + missing() + "]";
        }
    }

    /// As a person reads it.
    default String shown() {
        return switch (this) {
            case Flag(boolean value) -> Boolean.toString(value);
            case Number(double value) ->
                    value == Math.rint(value) && Math.abs(value) < 1e15
                            ? Long.toString((long) value)
                            : Double.toString(value);
            case Span(Duration value) -> Durations.shown(value);
            case Text(String value) -> value;
            case Items(List<Value> values) ->
                    values.stream().map(Value::shown).collect(Collectors.joining(", ", "[", "]"));
            case Present() -> "present";
            case Absent() -> "none";
            case Unknown _ -> "unknown";
        };
    }
}
