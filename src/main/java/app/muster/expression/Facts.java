package app.muster.expression;

import java.util.List;

/// The values behind the names of a [Vocabulary], for one evaluation.
public interface Facts {

    Value path(List<String> path);

    Value call(String function, List<Value> arguments);
}
