package app.muster.importer.terraform;

import app.muster.importer.terraform.Rule.Keep;
import app.muster.plan.estate.Json;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Makes the bodies of resources out of the attributes that are on the list.
final class KeptBodies {

    private static final int MOST_EXAMPLES = 3;

    private final Ids ids;
    private final Configuration configuration;
    private final TerraformTypes types;
    private final List<String> examples = new ArrayList<>();
    private int open;

    KeptBodies(Ids ids, Configuration configuration, TerraformTypes types) {
        this.ids = ids;
        this.configuration = configuration;
        this.types = types;
    }

    int open() {
        return open;
    }

    List<String> examples() {
        return examples;
    }

    /// The beginning of a body: who it is, and what every type keeps.
    Body begin(Block block, String id, String type, Attributes attributes) {
        var body = new Body();
        body.put("id", 0, new Json.Text(id));
        body.put("name", 0, new Json.Text(ArmId.name(id)));
        body.put("type", 0, new Json.Text(type));
        if (attributes.get("location") instanceof Json.Text location) {
            body.put("location", 0, location);
        }
        Json.Obj tags = attributes.texts("tags");
        if (!tags.fields().isEmpty()) {
            body.put("tags", 0, tags);
        }
        if (attributes.get("zones") instanceof Json.Arr zones && !zones.items().isEmpty()) {
            body.put("zones", 0, zones);
        }
        identity(block, attributes, body);
        return body;
    }

    private void identity(Block block, Attributes attributes, Body body) {
        if (!attributes.isThere("identity")) {
            return;
        }
        if (attributes.get("identity.type") instanceof Json.Text type) {
            body.put("identity.type", 0, type);
        }
        if (attributes.get("identity.principal_id") instanceof Json.Text(String principal)
                && !principal.isEmpty()) {
            body.put("identity.principalId", 0, new Json.Text(principal));
        }
        Map<String, Json> used = new LinkedHashMap<>();
        for (int i = 0; i < attributes.items("identity.identity_ids").size(); i++) {
            if (attributes.get("identity.identity_ids", i, "") instanceof Json.Text(String id)) {
                used.put(id, Json.Obj.EMPTY);
            }
        }
        if (used.isEmpty()) {
            for (Block target : ids.targets(block, "identity.identity_ids", 0)) {
                used.put(ids.of(target).value(), Json.Obj.EMPTY);
            }
        }
        if (!used.isEmpty()) {
            body.put("identity.userAssignedIdentities", 0, new Json.Obj(used));
        }
    }

    void fill(Block block, List<Keep> keep, Attributes attributes, Body body) {
        for (Keep kept : keep) {
            switch (kept.source()) {
                case Source.Fixed(String text) -> body.put(kept.target(), 0, new Json.Text(text));
                case Source.Attribute(String path) when path.contains("[]") ->
                        each(block, kept.target(), path, attributes, body);
                case Source.Attribute(String path) ->
                        put(body, kept.target(), 0, value(block, path, attributes));
                case Source.Negated(String path) -> {
                    if (attributes.get(path) instanceof Json.Bool(boolean value)) {
                        body.put(kept.target(), 0, new Json.Bool(!value));
                    } else {
                        put(body, kept.target(), 0, unknown(block, path, 0));
                    }
                }
                case Source.Present(String path) -> {
                    if (attributes.isBlock(path)) {
                        body.put(kept.target(), 0, new Json.Bool(attributes.isThere(path)));
                    }
                }
                case Source.Choice(String path, String yes, String no) -> {
                    if (attributes.get(path) instanceof Json.Bool(boolean value)) {
                        body.put(kept.target(), 0, new Json.Text(value ? yes : no));
                    } else {
                        put(body, kept.target(), 0, unknown(block, path, 0));
                    }
                }
                case Source.Joined(String text) -> joined(text, kept.target(), attributes, body);
            }
        }
    }

    private static void joined(String pattern, String target, Attributes attributes, Body body) {
        var text = new StringBuilder();
        int at = 0;
        for (int open = pattern.indexOf('{'); open >= 0; open = pattern.indexOf('{', at)) {
            int close = pattern.indexOf('}', open);
            String part = attributes.text(pattern.substring(open + 1, close));
            if (part.isEmpty()) {
                return;
            }
            text.append(pattern, at, open).append(part);
            at = close + 1;
        }
        body.put(target, 0, new Json.Text(text.append(pattern.substring(at)).toString()));
    }

    private void each(Block block, String target, String path, Attributes attributes, Body body) {
        int mark = path.indexOf("[]");
        String list = path.substring(0, mark);
        String rest = path.length() > mark + 2 ? path.substring(mark + 3) : "";
        int size = attributes.items(list).size();
        for (int i = 0; i < size; i++) {
            Json value = attributes.get(list, i, rest);
            String whole = rest.isEmpty() ? list : list + "." + rest;
            put(body, target, i, isEmpty(value) ? unknown(block, whole, i) : value);
        }
        if (size == 0 && rest.isEmpty()) {
            List<Block> targets = ids.targets(block, list, 0);
            for (int i = 0; i < targets.size(); i++) {
                body.put(target, i, new Json.Text(ids.of(targets.get(i)).value()));
            }
        }
    }

    private static void put(Body body, String target, int at, Json value) {
        if (!isEmpty(value)) {
            body.put(target, at, value);
        }
    }

    private static boolean isEmpty(Json value) {
        return value instanceof Json.Null
                || value instanceof Json.Text(String text) && text.isEmpty();
    }

    private Json value(Block block, String path, Attributes attributes) {
        Json value = attributes.get(path);
        return isEmpty(value) ? unknown(block, path, 0) : value;
    }

    /// What a plan does not know yet: the id of what its expression names, else left open.
    private Json unknown(Block block, String path, int at) {
        if (block.isSensitive(path) || block.unknown().isEmpty() || !block.isUnknown(path)) {
            return Json.NULL;
        }
        List<Block> targets = ids.targets(block, path, at);
        boolean named = path.endsWith("_id") || path.endsWith("_ids");
        if (named && targets.size() == 1) {
            return new Json.Text(ids.of(targets.getFirst()).value());
        }
        var names = new ArrayList<String>();
        for (Configuration.Reference reference : configuration.references(block, path, at)) {
            names.add(
                    Marks.under(
                            Marks.under(reference.module(), reference.resource()),
                            reference.attribute()));
        }
        String text =
                "[" + (names.isEmpty() ? "known after apply" : String.join(", ", names)) + "]";
        open++;
        if (examples.size() < MOST_EXAMPLES) {
            examples.add(text);
        }
        return new Json.Open(text);
    }

    /// Ids in attributes that are on no list but say by their name that they are one. A list of
    /// them, or an attribute of several blocks, is kept whole.
    void references(Attributes attributes, Body body) {
        Map<String, List<Json>> found = new LinkedHashMap<>();
        for (Map.Entry<String, String> id : attributes.ids()) {
            found.computeIfAbsent(id.getKey(), _ -> new ArrayList<>())
                    .add(new Json.Text(id.getValue()));
        }
        found.forEach(
                (path, ids) -> {
                    boolean several = ids.size() > 1 || path.endsWith("_ids");
                    Json value = several ? new Json.Arr(ids) : ids.getFirst();
                    body.put("references." + path.replace('.', '-'), 0, value);
                    attributes.note(path, value);
                });
    }

    /// The body of an `azapi` resource: of what is written in Azure's own words, what is on the
    /// list for its type.
    ///
    /// @return how many values were kept
    int azapi(Block block, String type, Json written, Body body) {
        Set<String> allowed = new HashSet<>(types.allowed(type));
        allowed.addAll(Set.of("sku.name", "sku.tier", "sku.capacity", "kind", "zones"));
        allowed.add("properties.publicnetworkaccess");
        allowed.add("properties.disablelocalauth");
        if (written instanceof Json.Obj(Map<String, Json> fields)) {
            return fields.entrySet().stream()
                    .mapToInt(
                            field ->
                                    azapi(
                                            block,
                                            field.getKey(),
                                            field.getValue(),
                                            allowed,
                                            body,
                                            -1))
                    .sum();
        }
        return 0;
    }

    private static int azapi(
            Block block, String path, Json value, Set<String> allowed, Body body, int at) {
        String plain = path.replace("[]", "");
        if (block.isSensitive("body." + plain)) {
            return 0;
        }
        boolean listed = allowed.contains(plain.toLowerCase(Locale.ROOT));
        return switch (value) {
            case Json.Obj(Map<String, Json> fields) ->
                    fields.entrySet().stream()
                            .filter(field -> isPlainName(field.getKey()))
                            .mapToInt(
                                    field ->
                                            azapi(
                                                    block,
                                                    path + "." + field.getKey(),
                                                    field.getValue(),
                                                    allowed,
                                                    body,
                                                    at))
                            .sum();
            case Json.Arr(List<Json> items)
                    when listed && items.stream().allMatch(Json.Text.class::isInstance) ->
                    kept(path, value, body, at);
            case Json.Arr(List<Json> items) -> {
                int kept = 0;
                for (int i = 0; at < 0 && i < items.size(); i++) {
                    if (items.get(i) instanceof Json.Obj) {
                        kept += azapi(block, path + "[]", items.get(i), allowed, body, i);
                    }
                }
                yield kept;
            }
            case Json.Text(String text) ->
                    listed || ArmId.isOne(text) ? kept(path, value, body, at) : 0;
            case Json.Num _, Json.Bool _ -> listed ? kept(path, value, body, at) : 0;
            case Json.Null _, Json.Open _ -> 0;
        };
    }

    private static int kept(String path, Json value, Body body, int at) {
        body.put(path, Math.max(at, 0), value);
        return Attributes.leaves(value);
    }

    private static boolean isPlainName(String name) {
        return name.indexOf('.') < 0 && name.indexOf('[') < 0 && !name.isEmpty();
    }
}
