package app.muster.importer.terraform;

import app.muster.plan.estate.Json;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What a plan's `configuration` says of where attributes come from. Tells, for a value that is not
/// known before the plan is applied, which resource gives it; through variables and outputs of
/// modules.
final class Configuration {

    /// A resource that an expression names.
    ///
    /// @param module address of its module, without indices
    /// @param resource `type.name`
    /// @param index key in brackets, as it stands in the expression
    /// @param attribute what of it, empty if that is not told
    record Reference(String module, String resource, String index, String attribute) {}

    /// What an expression names, where it stands; followed once, as modules may name each other in
    /// a ring.
    private record Named(String module, String text) {}

    private final Map<String, Json.Obj> modules = new HashMap<>();
    private final Map<String, Json.Obj> calls = new HashMap<>();
    private final Map<String, Json.Obj> expressions = new HashMap<>();
    private final Map<String, List<Json>> waits = new HashMap<>();

    private final String subscription;

    Configuration(Json.Obj root) {
        subscription =
                root.object("configuration")
                        .object("provider_config")
                        .object("azurerm")
                        .object("expressions")
                        .object("subscription_id")
                        .text("constant_value");
        module("", root.object("configuration").object("root_module"));
    }

    private void module(String path, Json.Obj module) {
        modules.put(path, module);
        for (Json resource : module.list("resources")) {
            if (resource instanceof Json.Obj one && !one.text("mode").equals("data")) {
                String key = Marks.under(path, one.text("type") + "." + one.text("name"));
                expressions.put(key, one.object("expressions"));
                waits.put(key, one.list("depends_on"));
            }
        }
        module.object("module_calls")
                .fields()
                .forEach(
                        (name, call) -> {
                            if (call instanceof Json.Obj one) {
                                String below = Marks.under(path, "module." + name);
                                calls.put(below, one);
                                module(below, one.object("module"));
                            }
                        });
    }

    boolean isEmpty() {
        return expressions.isEmpty();
    }

    /// @param at which of several blocks the path goes through, 0 for the first
    Set<Reference> references(Block block, String path, int at) {
        var found = new LinkedHashSet<Reference>();
        String module = Address.plain(block.module());
        Json.Obj own =
                expressions.getOrDefault(
                        Marks.under(module, block.type() + "." + block.name()), Json.Obj.EMPTY);
        follow(named(module, expression(own, path, at)), new HashSet<>(), found);
        return found;
    }

    /// Everything that the block's expressions name, and what it says it waits for.
    Set<Reference> references(Block block) {
        var found = new LinkedHashSet<Reference>();
        String module = Address.plain(block.module());
        String key = Marks.under(module, block.type() + "." + block.name());
        Set<Named> seen = new HashSet<>();
        collect(module, expressions.getOrDefault(key, Json.Obj.EMPTY), seen, found);
        for (Json named : waits.getOrDefault(key, List.of())) {
            if (named instanceof Json.Text(String text)) {
                follow(List.of(new Named(module, text)), seen, found);
            }
        }
        return found;
    }

    private void collect(String module, Json expression, Set<Named> seen, Set<Reference> found) {
        switch (expression) {
            case Json.Obj object -> {
                follow(named(module, object), seen, found);
                object.fields().values().forEach(in -> collect(module, in, seen, found));
            }
            case Json.Arr(List<Json> items) ->
                    items.forEach(in -> collect(module, in, seen, found));
            case Json.Text _, Json.Num _, Json.Bool _, Json.Null _, Json.Open _ -> {}
        }
    }

    private static Json.Obj expression(Json.Obj from, String path, int at) {
        Json here = from;
        for (String name : path.split("\\.")) {
            if (here instanceof Json.Arr(List<Json> items)) {
                here = items.isEmpty() ? Json.NULL : items.get(Math.min(at, items.size() - 1));
            }
            here =
                    here instanceof Json.Obj(Map<String, Json> fields)
                            ? fields.getOrDefault(name, Json.NULL)
                            : Json.NULL;
        }
        return here instanceof Json.Obj object ? object : Json.Obj.EMPTY;
    }

    private static List<Named> named(String module, Json.Obj expression) {
        List<String> named = new ArrayList<>();
        for (Json reference : expression.list("references")) {
            if (reference instanceof Json.Text(String text) && !isToldAlready(named, text)) {
                named.add(text);
            }
        }
        return named.stream().map(text -> new Named(module, text)).toList();
    }

    /// Terraform lists `a.b.id` and then, for the same expression, `a.b`.
    private static boolean isToldAlready(List<String> named, String text) {
        return !named.isEmpty()
                && named.getLast().startsWith(text)
                && named.getLast().length() > text.length();
    }

    private void follow(List<Named> first, Set<Named> seen, Set<Reference> found) {
        Deque<Named> open = new ArrayDeque<>(first);
        while (!open.isEmpty()) {
            Named next = open.pop();
            if (seen.add(next)) {
                step(next, found).reversed().forEach(open::push);
            }
        }
    }

    /// What a variable or output is made of; a resource is found.
    private List<Named> step(Named named, Set<Reference> found) {
        String module = named.module();
        String plain = Address.plain(named.text());
        String[] parts = plain.split("\\.");
        if (plain.startsWith("var.") && parts.length > 1) {
            Json.Obj call = calls.getOrDefault(module, Json.Obj.EMPTY);
            int last = module.lastIndexOf("module.");
            String above = last <= 0 ? "" : module.substring(0, last - 1);
            return named(above, call.object("expressions").object(parts[1]));
        }
        if (plain.startsWith("module.") && parts.length > 2) {
            String below = Marks.under(module, "module." + parts[1]);
            Json.Obj outputs = modules.getOrDefault(below, Json.Obj.EMPTY).object("outputs");
            return named(below, outputs.object(parts[2]).object("expression"));
        }
        if (parts.length > 1 && parts[0].indexOf('_') > 0) {
            String resource = Address.resource(plain);
            String attribute =
                    plain.length() > resource.length()
                            ? plain.substring(resource.length() + 1)
                            : "";
            found.add(new Reference(module, resource, Address.index(named.text()), attribute));
        }
        return List.of();
    }

    /// The subscription that the provider is set to, empty if that is not said in plain.
    String subscription() {
        return subscription;
    }
}
