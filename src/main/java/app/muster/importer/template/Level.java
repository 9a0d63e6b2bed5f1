package app.muster.importer.template;

import app.muster.importer.template.TemplateReading.Deployed;
import app.muster.plan.estate.Json;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// One template: the file's own, or one nested in a deployment.
final class Level implements Evaluation.Outputs {

    private final Json.Obj template;
    private final Place place;
    private final Deployed deployed;
    private final String at;
    private final Locals locals;
    private final Shared shared;
    private final Evaluation evaluation;
    private final List<Declared> declared = new ArrayList<>();
    private final Map<String, Declared> bySymbol = new HashMap<>();
    private final Map<String, Declared> byId = new HashMap<>();
    private final Map<Declared, Optional<Level>> nested = new IdentityHashMap<>();
    private final Set<String> underWay = new HashSet<>();

    /// What all levels of a file share.
    record Shared(
            Budget budget,
            Map<String, Optional<Term>> terms,
            List<String> linked,
            List<String> unreadable) {}

    /// The file's own template.
    Level(Json.Obj template, Place place, Shared shared) {
        this.template = template;
        this.place = place;
        this.deployed = Deployed.YES;
        this.at = "";
        this.locals = Locals.NONE;
        this.shared = shared;
        this.evaluation =
                new Evaluation(template, Map.of(), place, this, shared.budget(), shared.terms());
        declareAll();
    }

    private Level(Json.Obj template, Level outer, Declared deployment) {
        this.template = template;
        this.place = deployment.place();
        this.deployed = deployment.deployed();
        this.at = deployment.at() + "/properties/template";
        this.shared = outer.shared;
        Json.Obj properties = deployment.raw().object("properties");
        boolean inner =
                properties
                        .object("expressionEvaluationOptions")
                        .text("scope")
                        .equalsIgnoreCase("inner");
        this.locals = inner ? Locals.NONE : deployment.locals();
        this.evaluation =
                inner
                        ? new Evaluation(
                                template,
                                given(properties, outer, deployment.locals()),
                                place,
                                this,
                                shared.budget(),
                                shared.terms())
                        : outer.evaluation;
        declareAll();
    }

    private static Map<String, Json> given(Json.Obj properties, Level outer, Locals locals) {
        Map<String, Json> given = new HashMap<>();
        Json raw = properties.get("parameters").orElse(Json.NULL);
        Json parameters = raw instanceof Json.Obj ? raw : outer.evaluation.value(raw, locals);
        if (parameters instanceof Json.Obj(Map<String, Json> fields)) {
            fields.forEach(
                    (name, field) -> {
                        Json value =
                                field instanceof Json.Obj holder && holder.get("value").isPresent()
                                        ? outer.evaluation.value(holder.get("value").get(), locals)
                                        : field instanceof Json.Text
                                                ? Functions.at(
                                                        outer.evaluation.value(field, locals),
                                                        new Json.Text("value"),
                                                        false)
                                                : Partly.unknown(name);
                        given.put(name.toLowerCase(Locale.ROOT), value);
                    });
        }
        return given;
    }

    List<Declared> declared() {
        return declared;
    }

    Evaluation evaluation() {
        return evaluation;
    }

    @Override
    public Optional<Json> output(String deployment, String name) {
        Optional<Declared> known = find(deployment);
        if (known.isEmpty() || !underWay.add(deployment + "/" + name)) {
            return Optional.empty();
        }
        try {
            Optional<Level> level = level(known.get());
            return level.flatMap(l -> l.template.object("outputs").object(name).get("value"))
                    .map(raw -> level.get().evaluation.value(raw, level.get().locals));
        } finally {
            underWay.remove(deployment + "/" + name);
        }
    }

    @Override
    public Optional<String> id(String symbol) {
        return Optional.ofNullable(bySymbol.get(symbol.toLowerCase(Locale.ROOT))).map(Declared::id);
    }

    private Optional<Declared> find(String text) {
        int bracket = text.indexOf('[');
        String key = (bracket > 0 ? text.substring(0, bracket) : text).toLowerCase(Locale.ROOT);
        Declared known = bySymbol.get(key);
        return Optional.ofNullable(known == null ? byId.get(key) : known);
    }

    /// The template inside a deployment, if the file has it.
    Optional<Level> level(Declared deployment) {
        Optional<Level> known = nested.get(deployment);
        if (known == null) {
            Json inner = deployment.raw().object("properties").get("template").orElse(Json.NULL);
            known =
                    inner instanceof Json.Obj found && deployment.isDeployment()
                            ? Optional.of(new Level(found, this, deployment))
                            : Optional.empty();
            nested.put(deployment, known);
        }
        return known;
    }

    /// What a resource waits for, as ids where they can be told.
    List<String> needs(Declared resource) {
        Set<String> needs = new LinkedHashSet<>();
        Json raw = resource.raw().get("dependsOn").orElse(Json.NULL);
        Json list = evaluation.value(raw, resource.locals());
        if (list instanceof Json.Arr(List<Json> items)) {
            for (Json item : items) {
                String text = Partly.shown(item);
                if (!text.isBlank()) {
                    needs.addAll(need(text));
                }
            }
        }
        needs.remove(resource.id());
        return List.copyOf(needs);
    }

    private List<String> need(String text) {
        Optional<Declared> known = find(text);
        if (known.isEmpty() && text.indexOf('/') > 0 && text.indexOf('.') > 0) {
            known = find(place.path() + "/providers/" + text);
        }
        if (known.isEmpty() && text.charAt(0) != '/') {
            List<Declared> called = declared.stream().filter(d -> d.isCalled(text)).toList();
            known = called.size() == 1 ? Optional.of(called.getFirst()) : Optional.empty();
        }
        return known.map(this::standIns).orElseGet(() -> List.of(text));
    }

    /// Whoever waits for a deployment waits for the resources in it.
    private List<String> standIns(Declared resource) {
        Optional<Level> inside = resource.isDeployment() ? level(resource) : Optional.empty();
        if (inside.isEmpty()) {
            return List.of(resource.id());
        }
        List<String> main =
                inside.get().declared.stream().filter(Declared::counts).map(Declared::id).toList();
        if (!main.isEmpty()) {
            return main;
        }
        var deeper = new ArrayList<String>();
        for (Declared deployment : inside.get().declared) {
            if (deployment.isDeployment() && !deployment.existing()) {
                deeper.addAll(inside.get().standIns(deployment));
            }
        }
        return deeper;
    }

    private void declareAll() {
        switch (template.get("resources").orElse(Json.NULL)) {
            case Json.Arr(List<Json> items) -> {
                for (int i = 0; i < items.size(); i++) {
                    declare("", items.get(i), Optional.empty(), at + "/resources/" + i);
                }
            }
            case Json.Obj(Map<String, Json> fields) ->
                    fields.forEach(
                            (symbol, item) ->
                                    declare(
                                            symbol,
                                            item,
                                            Optional.empty(),
                                            at + "/resources/" + symbol));
            case Json.Text _, Json.Num _, Json.Bool _, Json.Null _, Json.Open _ -> {}
        }
    }

    private void declare(String symbol, Json item, Optional<Declared> parent, String where) {
        Locals around = parent.map(Declared::locals).orElse(locals);
        if (!(item instanceof Json.Obj raw)
                || raw.get("type").isEmpty()
                || raw.get("name").isEmpty()) {
            shared.unreadable().add(where);
            return;
        }
        Deployed above = parent.map(Declared::deployed).orElse(deployed);
        Json.Obj copy = raw.object("copy");
        Json count = evaluation.value(copy.get("count").orElse(Functions.number(1)), around);
        Locals inside = around;
        if (!copy.fields().isEmpty()) {
            Json index = count.equals(Functions.number(1)) ? Functions.number(0) : Partly.of("{i}");
            inside = around.looping(copy.text("name").toLowerCase(Locale.ROOT), index);
        }
        String type = evaluation.shown(raw.get("type").get(), inside);
        String names = evaluation.shown(raw.get("name").get(), inside);
        if (names.isBlank()) {
            names = "{name}";
        }
        if (parent.isPresent()
                && !type.toLowerCase(Locale.ROOT)
                        .startsWith(parent.get().type().toLowerCase(Locale.ROOT) + "/")) {
            type = parent.get().type() + "/" + type.replaceFirst("^/", "");
            names = parent.get().names() + "/" + names;
        }
        if (type.indexOf('/') <= 0) {
            shared.unreadable().add(where);
            return;
        }
        boolean deployment = type.equalsIgnoreCase(Declared.DEPLOYMENT);
        Place own = deployment ? target(raw, inside) : place;
        var resource =
                new Declared(
                        symbol,
                        raw,
                        type,
                        names,
                        id(raw, own, type, names, inside),
                        own,
                        inside,
                        deployed(raw, count, inside, above),
                        raw.get("existing").orElse(Json.NULL).equals(new Json.Bool(true)),
                        where);
        declared.add(resource);
        if (!symbol.isEmpty()) {
            bySymbol.putIfAbsent(symbol.toLowerCase(Locale.ROOT), resource);
        }
        byId.putIfAbsent(resource.id().toLowerCase(Locale.ROOT), resource);
        List<Json> children = raw.list("resources");
        for (int i = 0; i < children.size(); i++) {
            declare("", children.get(i), Optional.of(resource), where + "/resources/" + i);
        }
    }

    private String id(Json.Obj raw, Place own, String type, String names, Locals inside) {
        String scope =
                raw.get("scope")
                        .filter(_ -> !type.equalsIgnoreCase(Declared.DEPLOYMENT))
                        .map(value -> evaluation.shown(value, inside))
                        .orElse("");
        if (scope.equals("/")) {
            return new Place("").id(type, names);
        }
        if (scope.startsWith("/")) {
            return new Place(scope).id(type, names);
        }
        return scope.indexOf('.') > 0 && scope.indexOf('/') > 0
                ? new Place(own.path() + "/providers/" + scope).id(type, names)
                : own.id(type, names);
    }

    /// Where a deployment deploys to.
    private Place target(Json.Obj raw, Locals inside) {
        String subscription =
                raw.get("subscriptionId")
                        .map(value -> "/subscriptions/" + segment(value, inside))
                        .orElse(place.subscription());
        if (raw.get("resourceGroup").isPresent()) {
            String group = segment(raw.get("resourceGroup").get(), inside);
            return new Place(subscription + "/resourceGroups/" + group);
        }
        if (raw.get("subscriptionId").isPresent()) {
            return new Place(subscription);
        }
        String scope = raw.get("scope").map(value -> evaluation.shown(value, inside)).orElse("");
        if (scope.equals("/")) {
            return new Place("");
        }
        if (scope.startsWith("/")) {
            return new Place(scope);
        }
        return scope.startsWith("Microsoft.Management/") ? new Place("/providers/" + scope) : place;
    }

    private String segment(Json value, Locals inside) {
        return evaluation.shown(value, inside).replace('/', '-');
    }

    private Deployed deployed(Json.Obj raw, Json count, Locals inside, Deployed above) {
        Json condition = evaluation.value(raw.get("condition").orElse(new Json.Bool(true)), inside);
        boolean never = condition.equals(new Json.Bool(false)) || count.equals(Functions.number(0));
        if (never || above == Deployed.NO) {
            return Deployed.NO;
        }
        boolean open = !condition.equals(new Json.Bool(true)) || !(count instanceof Json.Num);
        return open ? Deployed.MAYBE : above;
    }
}
