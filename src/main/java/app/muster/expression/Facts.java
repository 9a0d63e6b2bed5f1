package app.muster.expression;

import java.util.List;

/// The values behind the names of a [Vocabulary], for one evaluation.
public interface Facts {

    Value path(List<String> path);

    /// The same for whoever wants to be told what the path means, and not to find out each time.
    ///
    /// @param meaning what [Vocabulary#meaning] said of the path
    default Value path(List<String> path, Object meaning) {
        return path(path);
    }

    Value call(String function, List<Value> arguments);

    /// What `stated(path)` gives where the path leads to nothing: not every reading returns every
    /// field, so for some fields silence is no answer.
    default Value silent(List<String> path) {
        return new Value.Unknown(String.join(".", path));
    }
}
