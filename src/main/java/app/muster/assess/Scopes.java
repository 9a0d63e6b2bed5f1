package app.muster.assess;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;

/// What is said of ids and holds for everything below them, found without trying each id above a
/// thing: only cuts as long as some scope can be one.
final class Scopes<T> {

    private final Map<String, T> byScope = new HashMap<>();
    private int[] lengths = {};

    /// @param scope lower case, without a slash at its end
    void merge(String scope, T said, BinaryOperator<T> both) {
        byScope.merge(scope, said, both);
        if (Arrays.binarySearch(lengths, scope.length()) < 0) {
            lengths = Arrays.copyOf(lengths, lengths.length + 1);
            lengths[lengths.length - 1] = scope.length();
            Arrays.sort(lengths);
        }
    }

    Map<String, T> all() {
        return Collections.unmodifiableMap(byScope);
    }

    /// What is said of exactly that scope.
    @Nullable T at(String scope) {
        return byScope.get(scope);
    }

    /// What is said of the key itself or of the nearest scope above it.
    @Nullable T nearest(String key) {
        for (int i = lengths.length - 1; i >= 0; i--) {
            T said = isCut(key, lengths[i]) ? byScope.get(key.substring(0, lengths[i])) : null;
            if (said != null) {
                return said;
            }
        }
        return null;
    }

    /// Everything that is said of the key and of what is above it, the widest scope first.
    void each(String key, Consumer<T> taker) {
        for (int length : lengths) {
            T said = isCut(key, length) ? byScope.get(key.substring(0, length)) : null;
            if (said != null) {
                taker.accept(said);
            }
        }
    }

    private static boolean isCut(String key, int length) {
        return length == key.length()
                || length > 0 && length < key.length() && key.charAt(length) == '/';
    }
}
