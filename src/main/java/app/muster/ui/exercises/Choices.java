package app.muster.ui.exercises;

import javafx.util.StringConverter;

import java.util.function.Function;

/// Puts the values of a choice box into words.
final class Choices<T> extends StringConverter<T> {

    private final Function<T, String> words;

    Choices(Function<T, String> words) {
        this.words = words;
    }

    @Override
    public String toString(T value) {
        return words.apply(value);
    }

    @Override
    public T fromString(String text) {
        throw new UnsupportedOperationException("a choice is never typed");
    }
}
