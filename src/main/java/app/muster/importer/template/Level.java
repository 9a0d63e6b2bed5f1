package app.muster.importer.template;

import app.muster.importer.template.Mentions.Noted;
import app.muster.importer.template.TemplateReading.Deployed;
import app.muster.plan.estate.Json;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
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
    private final Siblings siblings;
    private final Map<Declared, Optional<Level>> nested = new IdentityHashMap<>();
    private final Set<String> underWay = new HashSet<>();

    /// The file's own template.
    ///
    /// @param parameters values that were given, names in lower case
    Level(Json.Obj template, Map<String, Noted> parameters, Place place, Shared shared) {
        this.template = template;
        this.place = place;
        this.deployed = Deployed.YES;
        this.at = "";
        this.locals = Locals.NONE;
        this.shared = shared;
        this.siblings = new Siblings(place);
        this.evaluation = new Evaluation(template, parameters, place, this, shared);
        declareAll();
    }

    private Level(Json.Obj template, Level outer, Declared deployment) {
        this.template = template;
        this.place = deployment.place();
        this.deployed = deployment.deployed();
        this.at = deployment.at() + "/properties/template";
        this.shared = outer.shared;
        this.siblings = new Siblings(place);
        boolean inner = isInner(template, outer.template, deployment);
        this.locals = inner ? Locals.NONE : deployment.locals();
        this.evaluation =
                inner
                        ? new Evaluation(template, given(outer, deployment), place, this, shared)
                        : outer.evaluation;
        declareAll();
    }

    /// Whether a nested template sees its own parameters and variables, which is the rule in the
    /// language's second version.
    private static boolean isInner(Json.Obj template, Json.Obj outer, Declared deployment) {
        String said =
                deployment
                        .raw()
                        .object("properties")
                        .object("expressionEvaluationOptions")
                        .text("scope");
        boolean second =
                template.text("languageVersion").startsWith("2")
                        || outer.text("languageVersion").startsWith("2");
        return said.equalsIgnoreCase("inner") || second && !said.equalsIgnoreCase("outer");
    }

    private static Map<String, Noted> given(Level outer, Declared deployment) {
        Evaluation evaluation = outer.evaluation;
        Locals locals = deployment.locals();
        Mentions mentions = outer.shared.mentions();
        Map<String, Noted> given = new HashMap<>();
        Json raw = deployment.raw().object("properties").get("parameters").orElse(Json.NULL);
        Json parameters = raw instanceof Json.Obj ? raw : evaluation.value(raw, locals);
        if (parameters instanceof Json.Obj(Map<String, Json> fields)) {
            fields.forEach(
                    (name, field) ->
                            given.put(
                                    name.toLowerCase(Locale.ROOT),
                                    mentions.apart(() -> given(evaluation, locals, name, field))));
        }
        return given;
    }

    private static Json given(Evaluation evaluation, Locals locals, String name, Json field) {
        if (field instanceof Json.Obj holder && holder.get("value").isPresent()) {
            return evaluation.value(holder.get("value").get(), locals);
        }
        if (field instanceof Json.Obj holder
                && evaluation.value(holder, locals) instanceof Json.Obj made
                && made.get("value").isPresent()) {
            return made.get("value").get();
        }
        return field instanceof Json.Text
                ? Functions.at(evaluation.value(field, locals), new Json.Text("value"), false)
                : Partly.unknown(name);
    }

    List<Declared> declared() {
        return siblings.all();
    }

    Evaluation evaluation() {
        return evaluation;
    }

    @Override
    public Optional<Json> output(String deployment, String name) {
        List<Declared> known = siblings.find(deployment);
        if (known.size() != 1 || !underWay.add(deployment + "/" + name)) {
            return Optional.empty();
        }
        try {
            Optional<Level> level = level(known.getFirst());
            return level.flatMap(l -> l.output(name));
        } finally {
            underWay.remove(deployment + "/" + name);
        }
    }

    private Optional<Json> output(String name) {
        Json.Obj declared = template.object("outputs").object(name);
        boolean told = declared.get("value").isPresent() || declared.get("copy").isPresent();
        return told ? Optional.of(evaluation.output(name, declared, locals)) : Optional.empty();
    }

    @Override
    public Optional<String> id(String symbol) {
        return siblings.ofSymbol(symbol).stream().findFirst().map(Declared::id);
    }

    @Override
    public List<String> named(String text) {
        return need(text, Deployed.YES);
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

    /// The ids of what a text in `dependsOn` or `reference` names, or the text if it names nothing
    /// in this template. A deployment does not wait for what it leaves out.
    ///
    /// @param of whether the one that needs comes into being
    List<String> need(String text, Deployed of) {
        if (text.isBlank()) {
            return List.of();
        }
        List<Declared> known = siblings.find(text);
        if (known.isEmpty()) {
            return List.of(text);
        }
        return known.stream()
                .filter(one -> one.deployed() != Deployed.NO || of == Deployed.NO)
                .flatMap(one -> standIns(one).stream())
                .toList();
    }

    /// Whoever waits for a deployment waits for the resources in it.
    private List<String> standIns(Declared resource) {
        Optional<Level> inside = resource.isDeployment() ? level(resource) : Optional.empty();
        if (inside.isEmpty()) {
            return List.of(resource.id());
        }
        List<String> main =
                inside.get().declared().stream()
                        .filter(Declared::counts)
                        .map(Declared::id)
                        .toList();
        if (!main.isEmpty()) {
            return main;
        }
        var deeper = new ArrayList<String>();
        for (Declared deployment : inside.get().declared()) {
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
        Json.Obj copy = raw.object("copy");
        if (copy.fields().isEmpty()) {
            declare(symbol, raw, parent, where, new Turn(around, "", Functions.number(1), false));
            return;
        }
        Json count = evaluation.value(copy.get("count").orElse(Functions.number(1)), around);
        String loop = copy.text("name").toLowerCase(Locale.ROOT);
        int known = Functions.whole(count).orElse(0);
        if (known < 1 || !shared.budget().repeat(known)) {
            Locals inside = around.repeating(loop, Partly.of("{i}"));
            declare(symbol, raw, parent, where, new Turn(inside, loop, count, true));
            return;
        }
        for (int i = 0; i < known; i++) {
            Locals inside = around.repeating(loop, Functions.number(i));
            declare(symbol, raw, parent, where, new Turn(inside, loop, count, false));
        }
    }

    /// One instance of a loop, or a resource that is in none.
    ///
    /// @param loop its name, lower case; empty without one
    /// @param forAll whether it stands for all instances
    private record Turn(Locals locals, String loop, Json count, boolean forAll) {}

    private void declare(
            String symbol, Json.Obj raw, Optional<Declared> parent, String where, Turn turn) {
        Locals inside = turn.locals();
        String type = evaluation.shown(raw.get("type").orElse(Json.NULL), inside);
        String names = evaluation.shown(raw.get("name").orElse(Json.NULL), inside);
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
        var placing = new Placing(evaluation, place, inside);
        Place own = deployment ? placing.target(raw) : place;
        var resource =
                new Declared(
                        symbol,
                        raw,
                        type,
                        names,
                        deployment ? own.id(type, names) : placing.id(raw, type, names),
                        own,
                        inside,
                        deployed(raw, turn, parent.map(Declared::deployed).orElse(deployed)),
                        raw.get("existing").orElse(Json.NULL).equals(new Json.Bool(true)),
                        turn.loop(),
                        turn.forAll(),
                        where);
        siblings.add(resource);
        List<Json> children = raw.list("resources");
        for (int i = 0; i < children.size(); i++) {
            declare("", children.get(i), Optional.of(resource), where + "/resources/" + i);
        }
    }

    private Deployed deployed(Json.Obj raw, Turn turn, Deployed above) {
        Json condition =
                evaluation.value(raw.get("condition").orElse(new Json.Bool(true)), turn.locals());
        boolean never =
                condition.equals(new Json.Bool(false)) || turn.count().equals(Functions.number(0));
        if (never || above == Deployed.NO) {
            return Deployed.NO;
        }
        boolean open =
                !condition.equals(new Json.Bool(true)) || !(turn.count() instanceof Json.Num);
        return open ? Deployed.MAYBE : above;
    }
}
