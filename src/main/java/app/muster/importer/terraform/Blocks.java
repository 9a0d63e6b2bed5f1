package app.muster.importer.terraform;

import app.muster.plan.estate.Json;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Finds the blocks in each shape that Terraform writes.
final class Blocks {

    private final List<Block> found = new ArrayList<>();
    private final Map<String, Set<String>> unknown = new HashMap<>();

    private Blocks() {}

    /// The object whose `root_module` has the resources: of `terraform show -json`, of a plan, or
    /// the file itself.
    static Optional<Json.Obj> values(Json.Obj root) {
        for (Json.Obj at : List.of(root.object("planned_values"), root.object("values"), root)) {
            Json.Obj module = at.object("root_module");
            if (module.get("resources").isPresent() || module.get("child_modules").isPresent()) {
                return Optional.of(at);
            }
        }
        return Optional.empty();
    }

    static List<Block> in(Json.Obj root) {
        var blocks = new Blocks();
        Optional<Json.Obj> values = values(root);
        if (values.isPresent()) {
            for (Json change : root.list("resource_changes")) {
                if (change instanceof Json.Obj one) {
                    blocks.unknown.put(
                            one.text("address"),
                            Marks.ofTree(
                                    one.object("change").get("after_unknown").orElse(Json.NULL)));
                }
            }
            blocks.module(values.get().object("root_module"));
        } else if (root.get("pytest-terraform").isPresent()) {
            blocks.recorded(root.object("resources"));
        } else {
            root.list("resources").forEach(blocks::ofState);
        }
        return blocks.found;
    }

    private void module(Json.Obj module) {
        for (Json resource : module.list("resources")) {
            if (resource instanceof Json.Obj one) {
                String address = one.text("address");
                found.add(
                        new Block(
                                address,
                                module.text("address"),
                                one.text("type"),
                                one.text("name"),
                                key(one.get("index").orElse(Json.NULL)),
                                !one.text("mode").equals("data"),
                                one.object("values"),
                                Marks.ofTree(one.get("sensitive_values").orElse(Json.NULL)),
                                unknown.getOrDefault(address, Set.of()),
                                texts(one.list("depends_on"))));
            }
        }
        for (Json child : module.list("child_modules")) {
            if (child instanceof Json.Obj one) {
                module(one);
            }
        }
    }

    private void ofState(Json resource) {
        if (!(resource instanceof Json.Obj one)) {
            return;
        }
        String module = one.text("module");
        boolean managed = !one.text("mode").equals("data");
        for (Json instance : one.list("instances")) {
            if (instance instanceof Json.Obj each) {
                String index = key(each.get("index_key").orElse(Json.NULL));
                String address =
                        (module.isEmpty() ? "" : module + ".")
                                + (managed ? "" : "data.")
                                + one.text("type")
                                + "."
                                + one.text("name")
                                + (index.isEmpty() ? "" : "[" + index + "]");
                found.add(
                        new Block(
                                address,
                                module,
                                one.text("type"),
                                one.text("name"),
                                index,
                                managed,
                                each.object("attributes"),
                                Marks.ofPaths(each.list("sensitive_attributes")),
                                Set.of(),
                                texts(
                                        each.get("dependencies").isPresent()
                                                ? each.list("dependencies")
                                                : each.list("depends_on"))));
            }
        }
    }

    private void recorded(Json.Obj types) {
        types.fields()
                .forEach(
                        (type, names) -> {
                            if (names instanceof Json.Obj(Map<String, Json> fields)) {
                                fields.forEach((name, values) -> recorded(type, name, values));
                            }
                        });
    }

    private void recorded(String type, String name, Json values) {
        found.add(
                new Block(
                        type + "." + name,
                        "",
                        type,
                        name,
                        "",
                        true,
                        values instanceof Json.Obj object ? object : Json.Obj.EMPTY,
                        Set.of(),
                        Set.of(),
                        List.of()));
    }

    private static String key(Json index) {
        return switch (index) {
            case Json.Text(String text) -> text;
            case Json.Num(String digits) -> digits;
            case Json.Obj _, Json.Arr _, Json.Bool _, Json.Null _, Json.Open _ -> "";
        };
    }

    private static List<String> texts(List<Json> items) {
        var texts = new ArrayList<String>();
        for (Json item : items) {
            if (item instanceof Json.Text(String text)) {
                texts.add(text);
            }
        }
        return texts;
    }
}
