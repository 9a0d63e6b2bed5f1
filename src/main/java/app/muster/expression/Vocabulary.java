package app.muster.expression;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// The names an expression may use, known before any value is.
public interface Vocabulary {

    /// The type of a path such as `it.properties.sku`; empty if there is no such name.
    Optional<Type> path(List<String> path);

    /// What a known path stands for, found out once when an expression is read and handed to
    /// [Facts#path(List, Object)] each time it is evaluated.
    default Object meaning(List<String> path) {
        return path;
    }

    /// What a function takes and gives; empty if there is none of that name.
    Optional<Signature> function(String name);

    /// Names to propose when one is wrong: dotted paths and functions.
    Collection<String> known();

    /// @param parameters types of the arguments, in order
    record Signature(List<Type> parameters, Type result) {
        public Signature {
            parameters = List.copyOf(parameters);
        }
    }
}
