package app.muster.expression;

import java.util.List;

/// What an expression came to, and from which facts.
///
/// @param used each name that was looked up, once, in the order of looking
public record Answer(Truth truth, List<Used> used) {

    /// @param name as the expression writes it
    public record Used(String name, Value value) {

        /// How the call of a function is named.
        public static String called(String function, List<Value> arguments) {
            return function
                    + "("
                    + String.join(", ", arguments.stream().map(Value::shown).toList())
                    + ")";
        }
    }

    public Answer {
        used = List.copyOf(used);
    }

    /// What would have to be read to turn unknown into an answer.
    public List<String> missing() {
        return used.stream()
                .map(Used::value)
                .filter(Value.Unknown.class::isInstance)
                .map(value -> ((Value.Unknown) value).missing())
                .distinct()
                .toList();
    }
}
