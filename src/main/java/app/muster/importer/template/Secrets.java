package app.muster.importer.template;

import app.muster.plan.estate.Json;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Leaves open what a template declares as secure, whoever gave the value: a snapshot is no place
/// for a password.
///
/// @param definitions the types of the template's own
record Secrets(Json.Obj definitions) {

    /// The value without what its type says is secure.
    ///
    /// @param declared what the template says of the parameter or output
    Json hide(String name, Json.Obj declared, Json value) {
        return hide(name, List.of(declared), value);
    }

    /// @param declared all that the value may be
    private Json hide(String name, List<Json> declared, Json value) {
        Set<Json.Obj> types = all(declared);
        if (types.stream().anyMatch(Secrets::isSecure)) {
            return isEmpty(value) ? value : Partly.unknown(name);
        }
        if (types.isEmpty()) {
            return value;
        }
        return switch (value) {
            case Json.Obj(Map<String, Json> fields) -> {
                Map<String, Json> hidden = new LinkedHashMap<>();
                fields.forEach(
                        (field, in) -> hidden.put(field, hide(field, ofField(types, field), in)));
                yield new Json.Obj(hidden);
            }
            case Json.Arr(List<Json> items) -> {
                var hidden = new ArrayList<Json>(items.size());
                for (int i = 0; i < items.size(); i++) {
                    hidden.add(hide(name, ofItem(types, i), items.get(i)));
                }
                yield new Json.Arr(hidden);
            }
            case Json.Text _, Json.Num _, Json.Bool _, Json.Null _, Json.Open _ -> value;
        };
    }

    /// The types, and those that they refer to, each once.
    private Set<Json.Obj> all(List<Json> declared) {
        var types = new LinkedHashSet<Json.Obj>();
        Deque<Json> open = new ArrayDeque<>(declared);
        while (!open.isEmpty()) {
            if (open.pop() instanceof Json.Obj type && types.add(type)) {
                String named = type.text("$ref");
                if (!named.isEmpty()) {
                    open.push(definitions.object(named.substring(named.lastIndexOf('/') + 1)));
                }
                open.addAll(type.object("discriminator").object("mapping").fields().values());
            }
        }
        types.remove(Json.Obj.EMPTY);
        return types;
    }

    private static List<Json> ofField(Set<Json.Obj> types, String field) {
        return types.stream()
                .map(
                        type ->
                                type.object("properties")
                                        .get(field)
                                        .orElse(type.object("additionalProperties")))
                .toList();
    }

    private static List<Json> ofItem(Set<Json.Obj> types, int at) {
        return types.stream()
                .map(
                        type -> {
                            List<Json> first = type.list("prefixItems");
                            return at < first.size() ? first.get(at) : type.object("items");
                        })
                .toList();
    }

    /// Templates ask whether there is a password at all, and none is no secret.
    private static boolean isEmpty(Json value) {
        return value instanceof Json.Null
                || value.equals(new Json.Text(""))
                || value.equals(new Json.Arr(List.of()))
                || value.equals(Json.Obj.EMPTY);
    }

    private static boolean isSecure(Json.Obj declared) {
        return declared.text("type").strip().toLowerCase(Locale.ROOT).startsWith("secure");
    }
}
