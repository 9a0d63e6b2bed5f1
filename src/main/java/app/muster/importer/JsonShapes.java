package app.muster.importer;

import app.muster.importer.terraform.TerraformReader;
import app.muster.json.SnapshotReader;
import app.muster.plan.estate.Json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Tells the JSON inventories apart by what is in them, and finds the bodies in lists of every
/// shape.
final class JsonShapes {

    /// @param at JSON pointer of the list
    /// @param truncated why more may exist than the list has, in words
    record BodyList(List<Json> bodies, String at, List<String> truncated) {
        BodyList {
            truncated = List.copyOf(truncated);
        }

        BodyList(List<Json> bodies, String at) {
            this(bodies, at, List.of());
        }
    }

    /// Rows that Resource Graph gives on one page.
    private static final int PAGE = 1_000;

    private JsonShapes() {}

    static Optional<Kind> kind(Json root) {
        if (SnapshotReader.isSnapshot(root)) {
            return Optional.of(Kind.SNAPSHOT);
        }
        if (template(root).isPresent()) {
            return Optional.of(Kind.ARM_TEMPLATE);
        }
        Optional<Kind> terraform = terraform(root);
        if (terraform.isPresent()) {
            return terraform;
        }
        if (Wara.isOne(root)) {
            return Optional.of(Kind.WARA);
        }
        if (root instanceof Json.Obj object && object.get("data").isPresent()) {
            return bodies(root).map(_ -> Kind.RESOURCE_GRAPH);
        }
        return bodies(root).map(_ -> Kind.ARM_RESOURCES);
    }

    static Optional<Kind> terraform(Json root) {
        return switch (TerraformReader.shape(root)) {
            case STATE -> Optional.of(Kind.TERRAFORM_STATE);
            case PLAN -> Optional.of(Kind.TERRAFORM_PLAN);
            case OLD_STATE, NONE -> Optional.empty();
        };
    }

    static boolean isParameters(Json root) {
        return root instanceof Json.Obj object
                && object.text("$schema")
                        .toLowerCase(java.util.Locale.ROOT)
                        .contains("deploymentparameters");
    }

    /// The template, also in the answer of an export.
    static Optional<Json.Obj> template(Json root) {
        if (!(root instanceof Json.Obj object)) {
            return Optional.empty();
        }
        String schema = object.text("$schema").toLowerCase(java.util.Locale.ROOT);
        boolean named = schema.contains("deploymenttemplate");
        if (named || object.get("contentVersion").isPresent() && hasResources(object)) {
            return Optional.of(object);
        }
        for (String name : List.of("template", "value")) {
            if (object.get(name).orElse(Json.NULL) instanceof Json.Obj inner
                    && (inner.get("$schema").isPresent() || inner.get("template").isPresent())) {
                return template(inner);
            }
        }
        return Optional.empty();
    }

    private static boolean hasResources(Json.Obj object) {
        Json resources = object.get("resources").orElse(Json.NULL);
        return resources instanceof Json.Arr || resources instanceof Json.Obj;
    }

    static Optional<BodyList> bodies(Json root) {
        return switch (root) {
            case Json.Arr(List<Json> items) ->
                    items.isEmpty() || items.stream().anyMatch(JsonShapes::isBody)
                            ? Optional.of(new BodyList(items, "", onePage(items)))
                            : Optional.empty();
            case Json.Obj object -> inside(object);
            case Json.Text _, Json.Num _, Json.Bool _, Json.Null _, Json.Open _ -> Optional.empty();
        };
    }

    private static Optional<BodyList> inside(Json.Obj object) {
        for (String name : List.of("value", "data")) {
            Json inner = object.get(name).orElse(Json.NULL);
            if (inner instanceof Json.Arr(List<Json> items)
                    && (items.isEmpty() || items.stream().anyMatch(JsonShapes::isBody))) {
                return Optional.of(
                        new BodyList(items, "/" + name, truncated(object, items.size())));
            }
            if (inner instanceof Json.Obj table && table.get("rows").isPresent()) {
                List<Json> rows = rows(table);
                return Optional.of(
                        new BodyList(rows, "/" + name + "/rows", truncated(object, rows.size())));
            }
        }
        if (isBody(object)) {
            return Optional.of(new BodyList(List.of(object), ""));
        }
        List<Json> checks = object.list("checks");
        return checks.stream().anyMatch(JsonShapes::isBody)
                ? Optional.of(new BodyList(Wara.named(checks), "/checks"))
                : Optional.empty();
    }

    private static List<String> onePage(List<Json> items) {
        return items.size() == PAGE
                        && items.getFirst() instanceof Json.Obj first
                        && first.get("subscriptionId").isPresent()
                ? List.of(Notices.WORDS.get("import.truncated.page", PAGE))
                : List.of();
    }

    /// What an answer says of there being more than it has.
    private static List<String> truncated(Json.Obj answer, int has) {
        var why = new ArrayList<String>();
        long total = Math.max(number(answer, "totalRecords"), number(answer, "total_records"));
        if (total > has) {
            why.add(Notices.WORDS.get("import.truncated.count", has, total));
        }
        Json said =
                answer.get("resultTruncated")
                        .or(() -> answer.get("result_truncated"))
                        .orElse(Json.NULL);
        if (said.equals(new Json.Bool(true))
                || said instanceof Json.Text(String text) && text.equalsIgnoreCase("true")) {
            why.add(Notices.WORDS.get("import.truncated.said"));
        }
        for (String more :
                List.of("$skipToken", "skip_token", "skipToken", "nextLink", "@odata.nextLink")) {
            if (!answer.text(more).isBlank()) {
                why.add(Notices.WORDS.get("import.truncated.more", more));
            }
        }
        return why;
    }

    private static long number(Json.Obj answer, String name) {
        String digits =
                switch (answer.get(name).orElse(Json.NULL)) {
                    case Json.Num(String number) -> number;
                    case Json.Text(String text) -> text.strip();
                    case Json.Obj _, Json.Arr _, Json.Bool _, Json.Null _, Json.Open _ -> "";
                };
        return digits.matches("[0-9]{1,18}") ? Long.parseLong(digits) : -1;
    }

    private static List<Json> rows(Json.Obj table) {
        List<String> columns =
                table.list("columns").stream()
                        .map(column -> column instanceof Json.Obj object ? object.text("name") : "")
                        .toList();
        var bodies = new ArrayList<Json>();
        for (Json row : table.list("rows")) {
            Map<String, Json> fields = new LinkedHashMap<>();
            if (row instanceof Json.Arr(List<Json> cells)) {
                for (int i = 0; i < Math.min(columns.size(), cells.size()); i++) {
                    fields.put(columns.get(i), cells.get(i));
                }
            }
            bodies.add(new Json.Obj(fields));
        }
        return bodies;
    }

    private static boolean isBody(Json item) {
        if (!(item instanceof Json.Obj object)) {
            return false;
        }
        boolean id = object.text("id").startsWith("/") || object.text("ResourceId").startsWith("/");
        boolean type = (object.text("type") + object.text("ResourceType")).contains("/");
        boolean name = !(object.text("name") + object.text("ResourceName")).isEmpty();
        boolean subscription = object.text("ResourceType").equals("Microsoft.Subscription");
        return id || type && name || subscription;
    }

    /// What a JSON file that is no inventory seems to be.
    static String looksLike(Json root) {
        return switch (root) {
            case Json.Obj object -> {
                if (isParameters(root)) {
                    yield Notices.WORDS.get("import.looks-like.parameters");
                }
                if (TerraformReader.shape(root) == TerraformReader.Shape.OLD_STATE) {
                    yield Notices.WORDS.get("import.looks-like.terraform");
                }
                yield Notices.WORDS.get(
                        "import.looks-like.object",
                        Notices.examples(List.copyOf(object.fields().keySet())));
            }
            case Json.Arr _ -> Notices.WORDS.get("import.looks-like.list");
            case Json.Text _, Json.Num _, Json.Bool _, Json.Null _, Json.Open _ ->
                    Notices.WORDS.get("import.looks-like.value");
        };
    }
}
