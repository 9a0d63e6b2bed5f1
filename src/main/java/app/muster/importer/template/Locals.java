package app.muster.importer.template;

import app.muster.plan.estate.Json;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// What holds inside one loop, lambda or function: its variables, and the place in each loop around
/// it.
///
/// @param variables of lambdas, lower case
/// @param indexes of copy loops by name, lower case; under the empty name what `copyIndex()` says
/// @param arguments of the template's own function that is being worked out, lower case
record Locals(
        Map<String, Json> variables,
        Map<String, Json> indexes,
        Optional<Map<String, Json>> arguments) {

    static final Locals NONE = new Locals(Map.of(), Map.of(), Optional.empty());

    Locals with(String variable, Json value) {
        var more = new HashMap<>(variables);
        more.put(variable, value);
        return new Locals(more, indexes, arguments);
    }

    /// Inside a loop over resources: `copyIndex()` without a name counts it.
    Locals repeating(String loop, Json index) {
        var more = new HashMap<>(indexes);
        more.put(loop, index);
        more.put("", index);
        return new Locals(variables, more, arguments);
    }

    /// Inside a loop over the items of a field or variable, which is counted by its name.
    Locals looping(String loop, Json index) {
        var more = new HashMap<>(indexes);
        more.put(loop, index);
        more.putIfAbsent("", index);
        return new Locals(variables, more, arguments);
    }

    /// Inside a function of the template's own, which sees its arguments and nothing else.
    static Locals ofFunction(Map<String, Json> arguments) {
        return new Locals(Map.of(), Map.of(), Optional.of(arguments));
    }

    Optional<Json> variable(String name) {
        return Optional.ofNullable(variables.get(name));
    }

    Json index(String loop) {
        return indexes.getOrDefault(loop, Partly.of("{i}"));
    }
}
