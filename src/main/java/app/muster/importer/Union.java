package app.muster.importer;

import app.muster.plan.estate.Json;
import app.muster.plan.estate.Resource;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Two sources' words on one resource, as one body: the richer body stands, and what it lacks comes
/// from the other one, field by field.
///
/// @param contradictions fields in which both say something, and not the same
record Union(Resource resource, List<Contradiction> contradictions) {

    /// @param at JSON pointer into the body
    record Contradiction(String at, String kept, String keptFrom, String other, String otherFrom) {}

    /// Fields that change by themselves or belong to the way of asking, not to the resource.
    private static final Set<String> PASSING =
            Set.of(
                    "etag",
                    "apiversion",
                    "provisioningstate",
                    "changedtime",
                    "createdtime",
                    "systemdata",
                    "dependson",
                    "resourceid",
                    "id");

    Union {
        contradictions = List.copyOf(contradictions);
    }

    /// @param known what was read first
    /// @param other what was read later
    /// @param otherSource the file that it was read from, empty where all is from one file
    static Union of(Resource known, Resource other, String otherSource) {
        boolean otherIsRicher = weight(other.body()) > weight(known.body());
        Resource rich = otherIsRicher ? sourced(other, otherSource) : known;
        Resource poor = otherIsRicher ? known : sourced(other, otherSource);
        var joining = new Joining(rich, poor);
        Json.Obj body = joining.object("", rich.body(), poor.body());
        return new Union(
                new Resource(rich.id(), rich.type(), body, joining.sources),
                joining.contradictions);
    }

    private static Resource sourced(Resource resource, String source) {
        return source.isEmpty() ? resource : resource.from(source);
    }

    /// How much a value says.
    static int weight(Json value) {
        return switch (value) {
            case Json.Obj(Map<String, Json> fields) ->
                    1 + fields.values().stream().mapToInt(Union::weight).sum();
            case Json.Arr(List<Json> list) -> 1 + list.stream().mapToInt(Union::weight).sum();
            case Json.Null() -> 0;
            case Json.Text(String text) -> text.isEmpty() ? 0 : 2;
            case Json.Num _, Json.Bool _ -> 2;
            case Json.Open _ -> 1;
        };
    }

    private static final class Joining {

        private final Resource rich;
        private final Resource poor;
        private final Map<String, String> sources;
        private final List<Contradiction> contradictions = new ArrayList<>();

        Joining(Resource rich, Resource poor) {
            this.rich = rich;
            this.poor = poor;
            sources = new TreeMap<>(rich.sources());
        }

        Json.Obj object(String at, Json.Obj first, Json.Obj second) {
            Map<String, Json> fields = new LinkedHashMap<>(first.fields());
            boolean changed = false;
            for (Map.Entry<String, Json> field : second.fields().entrySet()) {
                String place = at + "/" + escaped(field.getKey());
                Json mine = first.get(field.getKey()).orElse(Json.NULL);
                Json joined = join(place, field.getKey(), mine, field.getValue());
                if (joined != mine) {
                    fields.put(nameIn(first, field.getKey()), joined);
                    changed = true;
                }
            }
            return changed ? new Json.Obj(fields) : first;
        }

        private Json join(String at, String name, Json mine, Json theirs) {
            if (weight(theirs) == 0 || isEmpty(theirs) && weight(mine) > 0) {
                return mine;
            }
            if (weight(mine) == 0 || isEmpty(mine) || mine instanceof Json.Open) {
                boolean told = !(mine instanceof Json.Open) || !(theirs instanceof Json.Open);
                if (told) {
                    took(at);
                }
                return told ? theirs : mine;
            }
            if (mine instanceof Json.Obj first && theirs instanceof Json.Obj second) {
                return object(at, first, second);
            }
            if (!PASSING.contains(name.toLowerCase(Locale.ROOT)) && !same(mine, theirs)) {
                contradictions.add(
                        new Contradiction(
                                at, brief(mine), rich.source(at), brief(theirs), poor.source(at)));
            }
            return mine;
        }

        private void took(String at) {
            String source = poor.source(at);
            if (!source.isEmpty() && !source.equals(rich.source(at))) {
                sources.put(at, source);
            }
        }
    }

    private static boolean isEmpty(Json value) {
        return switch (value) {
            case Json.Obj(Map<String, Json> fields) -> fields.isEmpty();
            case Json.Arr(List<Json> items) -> items.isEmpty();
            case Json.Text _, Json.Num _, Json.Bool _, Json.Null _, Json.Open _ -> false;
        };
    }

    /// Whether both mean the same: tools write `West Europe` and `westeurope`, `5` and `"5"`.
    private static boolean same(Json mine, Json theirs) {
        if (mine.equals(theirs) || theirs instanceof Json.Open) {
            return true;
        }
        if (mine instanceof Json.Arr(List<Json> some) && theirs instanceof Json.Arr(var others)) {
            if (some.size() != others.size()) {
                return false;
            }
            for (int i = 0; i < some.size(); i++) {
                if (!same(some.get(i), others.get(i))) {
                    return false;
                }
            }
            return true;
        }
        if (mine instanceof Json.Obj some && theirs instanceof Json.Obj others) {
            return others.fields().entrySet().stream()
                    .allMatch(
                            field ->
                                    weight(field.getValue()) == 0
                                            || some.get(field.getKey())
                                                    .map(value -> same(value, field.getValue()))
                                                    .orElse(true));
        }
        return word(mine).flatMap(word -> word(theirs).map(word::equals)).orElse(false);
    }

    private static Optional<String> word(Json value) {
        return switch (value) {
            case Json.Text(String text) ->
                    Optional.of(text.toLowerCase(Locale.ROOT).replace(" ", ""));
            case Json.Num(String digits) -> Optional.of(digits);
            case Json.Bool(boolean truth) -> Optional.of(Boolean.toString(truth));
            case Json.Obj _, Json.Arr _, Json.Null _, Json.Open _ -> Optional.empty();
        };
    }

    private static String brief(Json value) {
        return switch (value) {
            case Json.Text(String text) ->
                    "“" + (text.length() > 60 ? text.substring(0, 59) + "…" : text) + "”";
            case Json.Num(String digits) -> digits;
            case Json.Bool(boolean truth) -> Boolean.toString(truth);
            case Json.Null() -> "null";
            case Json.Open(String expression) -> expression;
            case Json.Obj _ -> "{…}";
            case Json.Arr(List<Json> items) -> "[" + items.size() + "]";
        };
    }

    private static String nameIn(Json.Obj object, String name) {
        if (object.fields().containsKey(name)) {
            return name;
        }
        return object.fields().keySet().stream()
                .filter(name::equalsIgnoreCase)
                .findFirst()
                .orElse(name);
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
