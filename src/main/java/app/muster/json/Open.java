package app.muster.json;

import app.muster.plan.estate.Json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// How open expressions stand in a file: `{"$open": "[…]"}`. An object that happens to look like
/// one gets one more `$` on the way out and loses it on the way in.
final class Open {

    static final String FIELD = "$open";

    private Open() {}

    static String written(Map<String, Json> fields, String name) {
        return fields.size() == 1 && isMark(name) ? "$" + name : name;
    }

    /// The value with its marks turned back into what they stand for; the same object if it has
    /// none.
    static Json restored(Json value) {
        return switch (value) {
            case Json.Obj(Map<String, Json> fields) -> restored(fields, value);
            case Json.Arr(List<Json> items) -> restored(items, value);
            case Json.Text _, Json.Num _, Json.Bool _, Json.Null _, Json.Open _ -> value;
        };
    }

    private static Json restored(Map<String, Json> fields, Json same) {
        if (fields.size() == 1) {
            Map.Entry<String, Json> only = fields.entrySet().iterator().next();
            if (only.getKey().equals(FIELD) && only.getValue() instanceof Json.Text(String text)) {
                return new Json.Open(text);
            }
            if (isMark(only.getKey()) && !only.getKey().equals(FIELD)) {
                return new Json.Obj(Map.of(only.getKey().substring(1), restored(only.getValue())));
            }
        }
        Map<String, Json> changed = new LinkedHashMap<>();
        boolean any = false;
        for (Map.Entry<String, Json> field : fields.entrySet()) {
            Json restored = restored(field.getValue());
            any |= restored != field.getValue();
            changed.put(field.getKey(), restored);
        }
        return any ? new Json.Obj(changed) : same;
    }

    private static Json restored(List<Json> items, Json same) {
        List<Json> changed = new ArrayList<>(items.size());
        boolean any = false;
        for (Json item : items) {
            Json restored = restored(item);
            any |= restored != item;
            changed.add(restored);
        }
        return any ? new Json.Arr(changed) : same;
    }

    private static boolean isMark(String name) {
        return name.endsWith(FIELD)
                && name.chars().limit(name.length() - 4).allMatch(c -> c == '$');
    }
}
