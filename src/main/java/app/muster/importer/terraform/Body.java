package app.muster.importer.terraform;

import app.muster.plan.estate.Json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A body that is built path by path.
final class Body {

    private static final class Node {
        final Map<String, Object> fields = new LinkedHashMap<>();
    }

    private final Node root = new Node();

    /// @param path with `[]` behind the name of a list
    /// @param at which item of that list
    void put(String path, int at, Json value) {
        Node node = root;
        String[] names = path.split("\\.");
        for (int i = 0; i < names.length; i++) {
            boolean list = names[i].endsWith("[]");
            String name = list ? names[i].substring(0, names[i].length() - 2) : names[i];
            if (list) {
                node = item(node, name, at);
            } else if (i < names.length - 1) {
                node = child(node, name);
            } else {
                node.fields.put(name, value);
            }
        }
    }

    private static Node child(Node node, String name) {
        if (!(node.fields.get(name) instanceof Node)) {
            node.fields.put(name, new Node());
        }
        return (Node) java.util.Objects.requireNonNull(node.fields.get(name));
    }

    @SuppressWarnings("unchecked")
    private static Node item(Node node, String name, int at) {
        List<Node> items =
                (List<Node>) node.fields.computeIfAbsent(name, _ -> new ArrayList<Node>());
        while (items.size() <= at) {
            items.add(new Node());
        }
        return items.get(at);
    }

    Json.Obj json() {
        return json(root);
    }

    private static Json.Obj json(Node node) {
        Map<String, Json> fields = new LinkedHashMap<>();
        node.fields.forEach(
                (name, value) -> {
                    switch (value) {
                        case Json json -> fields.put(name, json);
                        case Node inner -> fields.put(name, json(inner));
                        case List<?> items ->
                                fields.put(
                                        name,
                                        new Json.Arr(
                                                items.stream()
                                                        .map(item -> (Json) json((Node) item))
                                                        .toList()));
                        default -> throw new IllegalStateException(name);
                    }
                });
        return new Json.Obj(fields);
    }
}
