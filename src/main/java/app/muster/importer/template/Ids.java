package app.muster.importer.template;

import app.muster.plan.estate.Json;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// The ids that a resource's settings hold, and those of what stands above them.
///
/// @param known lower case
record Ids(Set<String> known) {

    static Ids in(Json settings) {
        Set<String> known = new HashSet<>();
        collect(settings, known);
        return new Ids(known);
    }

    private static void collect(Json value, Set<String> known) {
        switch (value) {
            case Json.Text(String text) -> {
                if (text.startsWith("/") && text.length() < 1_000) {
                    String id = text.toLowerCase(Locale.ROOT);
                    for (int end = id.length(); end > 1; end = id.lastIndexOf('/', end - 1)) {
                        known.add(id.substring(0, end));
                    }
                }
            }
            case Json.Obj(Map<String, Json> fields) ->
                    fields.values().forEach(field -> collect(field, known));
            case Json.Arr(List<Json> items) -> items.forEach(item -> collect(item, known));
            case Json.Num _, Json.Bool _, Json.Null _, Json.Open _ -> {}
        }
    }

    boolean has(String id) {
        return known.contains(id.toLowerCase(Locale.ROOT));
    }
}
