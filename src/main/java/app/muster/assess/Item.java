package app.muster.assess;

import app.muster.expression.Value;
import app.muster.plan.estate.Json;

/// One thing that was read as evidence, wherever it turned up.
///
/// @param key its id, lower case; empty if it has none
/// @param scope what it was read for, lower case; empty for a resource of the inventory itself
record Item(String key, String scope, String type, Json.Obj body) {

    Json.Obj properties() {
        return body.object("properties");
    }

    String text(String property) {
        return properties().text(property);
    }

    /// The value of a path into its properties.
    Value value(String... path) {
        Json json = body.get("properties").orElse(Json.NULL);
        return BodyValue.of(json, java.util.List.of(path));
    }

    /// The id of what it hangs on: one name and one type segment up.
    String owner() {
        return key.isEmpty() ? scope : Paths.above(Paths.above(key));
    }
}
