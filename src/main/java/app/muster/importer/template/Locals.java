package app.muster.importer.template;

import app.muster.plan.estate.Json;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// What holds inside one loop or lambda: its variables, and the place in each loop around it.
///
/// @param variables of lambdas, lower case
/// @param indexes of copy loops by name, lower case; the innermost also under the empty name
record Locals(Map<String, Json> variables, Map<String, Json> indexes) {

    static final Locals NONE = new Locals(Map.of(), Map.of());

    Locals with(String variable, Json value) {
        var more = new HashMap<>(variables);
        more.put(variable, value);
        return new Locals(more, indexes);
    }

    Locals looping(String loop, Json index) {
        var more = new HashMap<>(indexes);
        more.put(loop, index);
        more.put("", index);
        return new Locals(variables, more);
    }

    Optional<Json> variable(String name) {
        return Optional.ofNullable(variables.get(name));
    }

    Json index(String loop) {
        return indexes.getOrDefault(loop, Partly.of("{i}"));
    }
}
