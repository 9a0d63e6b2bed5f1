package app.muster.importer.terraform;

import app.muster.plan.estate.Json;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The attributes of one block. Gives out what is asked for by name, never what Terraform marks as
/// sensitive, and counts what nobody asked for.
final class Attributes {

    private final Block block;
    private final Set<String> asked = new HashSet<>();
    private int kept;
    private int sensitive;

    Attributes(Block block) {
        this.block = block;
    }

    /// The value at a path; blocks are lists with one item in Terraform, and are looked into.
    ///
    /// @return [Json#NULL] if there is none, or none that may be kept
    Json get(String path) {
        Json value = raw(block.values(), path);
        if (block.isSensitive(path)) {
            sensitive += asked.add(path) ? leaves(value) : 0;
            return Json.NULL;
        }
        if (!isPlain(value)) {
            return Json.NULL;
        }
        count(path, value);
        return value;
    }

    /// The items of the list at a path.
    List<Json> items(String path) {
        return switch (raw(block.values(), path)) {
            case Json.Arr(List<Json> items) -> items;
            case Json.Text text -> List.of(text);
            case Json.Num number -> List.of(number);
            case Json.Obj object -> List.of(object);
            case Json.Bool _, Json.Null _, Json.Open _ -> List.of();
        };
    }

    /// @param list path of a list
    /// @param at place in it
    /// @param rest path in the item, empty for the item itself
    Json get(String list, int at, String rest) {
        String path = rest.isEmpty() ? list : list + "." + rest;
        List<Json> items = items(list);
        Json item = at < items.size() ? items.get(at) : Json.NULL;
        Json value =
                rest.isEmpty()
                        ? item
                        : item instanceof Json.Obj object ? raw(object, rest) : Json.NULL;
        if (block.isSensitive(path)) {
            sensitive += asked.add(path + "#" + at) ? leaves(value) : 0;
            return Json.NULL;
        }
        if (!isPlain(value)) {
            return Json.NULL;
        }
        count(path + "#" + at, value);
        asked.add(path);
        return value;
    }

    /// Whether the attribute is a block or list, and whether anything is in it.
    boolean isBlock(String path) {
        return raw(block.values(), path) instanceof Json.Arr;
    }

    boolean isThere(String path) {
        return raw(block.values(), path) instanceof Json.Arr(List<Json> items) && !items.isEmpty();
    }

    String text(String path) {
        return get(path) instanceof Json.Text(String text) ? text : "";
    }

    /// A map of texts, such as tags.
    Json.Obj texts(String path) {
        if (!(raw(block.values(), path) instanceof Json.Obj(Map<String, Json> fields))
                || block.isSensitive(path)) {
            return Json.Obj.EMPTY;
        }
        var texts = new java.util.LinkedHashMap<String, Json>();
        fields.forEach(
                (name, value) -> {
                    if (value instanceof Json.Text && !block.isSensitive(path + "." + name)) {
                        texts.put(name, value);
                        count(path + "." + name, value);
                    }
                });
        return new Json.Obj(texts);
    }

    void note(String path, Json value) {
        count(path, value);
    }

    int leftOut() {
        return Math.max(0, leaves(block.values()) - kept - sensitive);
    }

    int sensitive() {
        return sensitive;
    }

    private void count(String path, Json value) {
        if (asked.add(path)) {
            kept += leaves(value);
        }
    }

    /// Whether it has no fields that nobody named.
    private static boolean isPlain(Json value) {
        return switch (value) {
            case Json.Text _, Json.Num _, Json.Bool _ -> true;
            case Json.Arr(List<Json> items) ->
                    items.stream()
                            .allMatch(
                                    item -> item instanceof Json.Text || item instanceof Json.Num);
            case Json.Obj _, Json.Null _, Json.Open _ -> false;
        };
    }

    private static Json raw(Json.Obj from, String path) {
        Json at = from;
        for (String name : path.split("\\.")) {
            if (at instanceof Json.Arr(List<Json> items)) {
                at = items.isEmpty() ? Json.NULL : items.getFirst();
            }
            at =
                    at instanceof Json.Obj(Map<String, Json> fields)
                            ? fields.getOrDefault(name, Json.NULL)
                            : Json.NULL;
        }
        return at;
    }

    /// How many values there are in it.
    static int leaves(Json value) {
        return switch (value) {
            case Json.Obj(Map<String, Json> fields) ->
                    fields.values().stream().mapToInt(Attributes::leaves).sum();
            case Json.Arr(List<Json> items) -> items.stream().mapToInt(Attributes::leaves).sum();
            case Json.Text(String text) -> text.isEmpty() ? 0 : 1;
            case Json.Num _, Json.Bool _, Json.Open _ -> 1;
            case Json.Null _ -> 0;
        };
    }

    /// How many values in it are marked as sensitive.
    ///
    /// @param path where the value is
    static int sensitive(Block block, String path, Json value) {
        if (block.isSensitive(path)) {
            return leaves(value);
        }
        return switch (value) {
            case Json.Obj(Map<String, Json> fields) ->
                    fields.entrySet().stream()
                            .mapToInt(
                                    field ->
                                            sensitive(
                                                    block,
                                                    Marks.under(path, field.getKey()),
                                                    field.getValue()))
                            .sum();
            case Json.Arr(List<Json> items) ->
                    items.stream().mapToInt(item -> sensitive(block, path, item)).sum();
            case Json.Text _, Json.Num _, Json.Bool _, Json.Null _, Json.Open _ -> 0;
        };
    }

    /// Every id in an attribute that says by its name that it is one, with its path.
    List<Map.Entry<String, String>> ids() {
        var ids = new ArrayList<Map.Entry<String, String>>();
        collect("", block.values(), ids);
        return ids;
    }

    private void collect(String path, Json value, List<Map.Entry<String, String>> ids) {
        switch (value) {
            case Json.Obj(Map<String, Json> fields) ->
                    fields.forEach((name, in) -> collect(Marks.under(path, name), in, ids));
            case Json.Arr(List<Json> items) -> items.forEach(in -> collect(path, in, ids));
            case Json.Text(String text) -> {
                boolean named = path.endsWith("_id") || path.endsWith("_ids");
                if (named
                        && ArmId.isOne(text)
                        && !block.isSensitive(path)
                        && !asked.contains(path)) {
                    ids.add(Map.entry(path, text));
                }
            }
            case Json.Num _, Json.Bool _, Json.Null _, Json.Open _ -> {}
        }
    }
}
