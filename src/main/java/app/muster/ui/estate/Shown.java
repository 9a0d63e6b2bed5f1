package app.muster.ui.estate;

import javafx.util.StringConverter;

import java.util.function.Function;

/// Words for the values of a box in which a person chooses and never types.
final class Shown {

    private Shown() {}

    static <T> StringConverter<T> as(Function<T, String> words) {
        return new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : words.apply(value);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException("chosen, never typed");
            }
        };
    }
}
