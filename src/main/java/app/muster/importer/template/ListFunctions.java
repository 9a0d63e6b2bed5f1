package app.muster.importer.template;

import app.muster.plan.estate.Json;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The template functions that make or read lists and objects.
final class ListFunctions {

    private static final int DEEPEST_UNION = 20;

    private ListFunctions() {}

    /// @return empty if the function is none of these, or cannot be worked out
    static Optional<Json> call(String name, List<Json> a) {
        return switch (name) {
            case "createarray" -> Optional.of(new Json.Arr(a));
            case "array" -> array(a);
            case "union" -> union(a);
            case "shallowmerge" -> shallowMerge(a);
            case "flatten" -> flatten(a);
            case "intersection" -> intersection(a);
            case "first", "last", "take", "skip" -> part(name, a);
            case "range" -> range(a);
            case "items" -> items(a);
            case "objectkeys" -> objectKeys(a);
            case "indexof", "lastindexof" -> index(name, a);
            case "min", "max" -> extreme(name, a);
            default -> Optional.empty();
        };
    }

    private static Optional<Json> array(List<Json> a) {
        if (a.isEmpty() || a.getFirst() instanceof Json.Open) {
            return Optional.empty();
        }
        Json first = a.getFirst();
        return Optional.of(first instanceof Json.Arr ? first : new Json.Arr(List.of(first)));
    }

    /// Lists become one without repetitions; objects become one, what is inside them too.
    private static Optional<Json> union(List<Json> a) {
        List<Json> parts = a.stream().filter(part -> !(part instanceof Json.Null)).toList();
        if (parts.stream().allMatch(Json.Arr.class::isInstance)) {
            Set<Json> items = new LinkedHashSet<>();
            parts.forEach(part -> items.addAll(((Json.Arr) part).items()));
            return list(List.copyOf(items));
        }
        if (!parts.stream().allMatch(Json.Obj.class::isInstance)) {
            return Optional.empty();
        }
        Json.Obj merged = Json.Obj.EMPTY;
        for (Json part : parts) {
            merged = merged(merged, (Json.Obj) part, 0);
        }
        return Optional.of(merged);
    }

    private static Json.Obj merged(Json.Obj one, Json.Obj other, int depth) {
        Map<String, Json> fields = new LinkedHashMap<>(one.fields());
        other.fields()
                .forEach(
                        (name, value) -> {
                            boolean both =
                                    fields.get(name) instanceof Json.Obj
                                            && value instanceof Json.Obj
                                            && depth < DEEPEST_UNION;
                            fields.merge(
                                    name,
                                    value,
                                    (mine, theirs) ->
                                            both
                                                    ? merged(
                                                            (Json.Obj) mine,
                                                            (Json.Obj) theirs,
                                                            depth + 1)
                                                    : theirs);
                        });
        return new Json.Obj(fields);
    }

    private static Optional<Json> shallowMerge(List<Json> a) {
        Map<String, Json> fields = new LinkedHashMap<>();
        for (Json part : a.size() == 1 && a.getFirst() instanceof Json.Arr(var inner) ? inner : a) {
            if (!(part instanceof Json.Obj(Map<String, Json> more))) {
                return Optional.empty();
            }
            fields.putAll(more);
        }
        return Optional.of(new Json.Obj(fields));
    }

    private static Optional<Json> flatten(List<Json> a) {
        if (a.size() != 1 || !(a.getFirst() instanceof Json.Arr(List<Json> lists))) {
            return Optional.empty();
        }
        var items = new ArrayList<Json>();
        for (Json list : lists) {
            if (!(list instanceof Json.Arr(List<Json> more))
                    || items.size() + more.size() > Budget.MOST_ITEMS) {
                return Optional.empty();
            }
            items.addAll(more);
        }
        return Optional.of(new Json.Arr(items));
    }

    private static Optional<Json> intersection(List<Json> a) {
        if (a.isEmpty()) {
            return Optional.empty();
        }
        if (a.stream().allMatch(Json.Arr.class::isInstance)) {
            var items = new LinkedHashSet<>(((Json.Arr) a.getFirst()).items());
            a.forEach(part -> items.retainAll(Set.copyOf(((Json.Arr) part).items())));
            return list(List.copyOf(items));
        }
        if (!a.stream().allMatch(Json.Obj.class::isInstance)) {
            return Optional.empty();
        }
        Map<String, Json> fields = new LinkedHashMap<>(((Json.Obj) a.getFirst()).fields());
        for (Json part : a) {
            Map<String, Json> other = ((Json.Obj) part).fields();
            fields.entrySet().removeIf(f -> !f.getValue().equals(other.get(f.getKey())));
        }
        return Optional.of(new Json.Obj(fields));
    }

    private static Optional<Json> list(List<Json> items) {
        return items.size() > Budget.MOST_ITEMS
                ? Optional.empty()
                : Optional.of(new Json.Arr(items));
    }

    private static Optional<Json> part(String name, List<Json> a) {
        if (a.size() == 1 && a.getFirst() instanceof Json.Text(String text)) {
            int end = text.length();
            return Optional.of(
                    new Json.Text(
                            name.equals("first")
                                    ? text.substring(0, Math.min(1, end))
                                    : text.substring(Math.max(0, end - 1))));
        }
        if (a.isEmpty() || !(a.getFirst() instanceof Json.Arr(List<Json> items))) {
            return Optional.empty();
        }
        if (name.equals("first") || name.equals("last")) {
            return Optional.of(
                    items.isEmpty()
                            ? Json.NULL
                            : name.equals("first") ? items.getFirst() : items.getLast());
        }
        return Functions.whole(a.size() > 1 ? a.get(1) : Json.NULL)
                .map(count -> Math.clamp(count, 0, items.size()))
                .map(
                        count ->
                                new Json.Arr(
                                        name.equals("take")
                                                ? items.subList(0, count)
                                                : items.subList(count, items.size())));
    }

    private static Optional<Json> range(List<Json> a) {
        Optional<Integer> start = a.size() == 2 ? Functions.whole(a.get(0)) : Optional.empty();
        Optional<Integer> count = a.size() == 2 ? Functions.whole(a.get(1)) : Optional.empty();
        if (start.isEmpty() || count.isEmpty() || count.get() > Budget.MOST_ITEMS) {
            return Optional.empty();
        }
        var items = new ArrayList<Json>();
        for (int i = 0; i < count.get(); i++) {
            items.add(Functions.number(start.get() + i));
        }
        return Optional.of(new Json.Arr(items));
    }

    private static Optional<Json> items(List<Json> a) {
        if (a.size() != 1 || !(a.getFirst() instanceof Json.Obj(var fields))) {
            return Optional.empty();
        }
        var items = new ArrayList<Json>();
        fields.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(
                        field -> {
                            Map<String, Json> item = new LinkedHashMap<>();
                            item.put("key", new Json.Text(field.getKey()));
                            item.put("value", field.getValue());
                            items.add(new Json.Obj(item));
                        });
        return Optional.of(new Json.Arr(items));
    }

    private static Optional<Json> objectKeys(List<Json> a) {
        return a.size() == 1 && a.getFirst() instanceof Json.Obj(Map<String, Json> fields)
                ? Optional.of(
                        new Json.Arr(
                                fields.keySet().stream()
                                        .sorted()
                                        .map(key -> (Json) new Json.Text(key))
                                        .toList()))
                : Optional.empty();
    }

    private static Optional<Json> index(String name, List<Json> a) {
        if (a.size() != 2
                || !(a.getFirst() instanceof Json.Arr(List<Json> items))
                || items.stream().anyMatch(Json.Open.class::isInstance)) {
            return Optional.empty();
        }
        return Optional.of(
                Functions.number(
                        name.equals("indexof")
                                ? items.indexOf(a.get(1))
                                : items.lastIndexOf(a.get(1))));
    }

    private static Optional<Json> extreme(String name, List<Json> a) {
        List<Json> numbers =
                a.size() == 1 && a.getFirst() instanceof Json.Arr(List<Json> items) ? items : a;
        if (!numbers.stream().allMatch(n -> Functions.whole(n).isPresent())) {
            return Optional.empty();
        }
        Comparator<Json> bySize = Comparator.comparing(n -> Functions.whole(n).orElse(0));
        return name.equals("min") ? numbers.stream().min(bySize) : numbers.stream().max(bySize);
    }
}
