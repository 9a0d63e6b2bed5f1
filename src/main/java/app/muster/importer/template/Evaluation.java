package app.muster.importer.template;

import app.muster.plan.estate.Json;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Works expressions out in one template, with its parameters, variables and resources.
///
/// Nothing is guessed: what the file leaves open stays open, and what is made of it is open too.
/// The work is bounded by a [Budget].
final class Evaluation {

    private final Json.Obj template;
    private final Map<String, Json> given;
    private final Place place;
    private final Budget budget;
    private final Outputs outputs;
    private final Map<String, Optional<Term>> terms;
    private final Map<String, Json> parameters = new HashMap<>();
    private final Map<String, Json> variables = new HashMap<>();
    private final Set<String> underWay = new HashSet<>();

    /// What `reference('…').outputs.name.value` is, for a deployment of the same template.
    interface Outputs {

        /// @param deployment its symbolic name or id
        Optional<Json> output(String deployment, String name);

        /// The id of a resource by its symbolic name.
        Optional<String> id(String symbol);
    }

    /// @param given values of parameters, names in lower case
    Evaluation(
            Json.Obj template,
            Map<String, Json> given,
            Place place,
            Outputs outputs,
            Budget budget,
            Map<String, Optional<Term>> terms) {
        this.template = template;
        this.given = given;
        this.place = place;
        this.outputs = outputs;
        this.budget = budget;
        this.terms = terms;
    }

    /// The value, with what stays open marked inside.
    Json value(Json raw, Locals locals) {
        if (!budget.enter()) {
            return Partly.unknown("value");
        }
        try {
            return switch (raw) {
                case Json.Text(String text) -> text(text, locals);
                case Json.Arr(List<Json> items) -> {
                    var values = new ArrayList<Json>(items.size());
                    for (Json item : items) {
                        values.add(value(item, locals));
                    }
                    yield new Json.Arr(values);
                }
                case Json.Obj(Map<String, Json> fields) -> object(fields, locals);
                case Json.Num _, Json.Bool _, Json.Null _, Json.Open _ -> raw;
            };
        } finally {
            budget.leave();
        }
    }

    /// The text of a name or type, with placeholders where it is open.
    String shown(Json raw, Locals locals) {
        return Partly.shown(value(raw, locals));
    }

    /// As a snapshot holds it: an id with placeholders is a text, anything else open is open.
    Json finished(Json value) {
        if (!budget.enter()) {
            return new Json.Open("[…]");
        }
        try {
            return switch (value) {
                case Json.Open open -> finishedOpen(open);
                case Json.Arr(List<Json> items) ->
                        new Json.Arr(items.stream().map(this::finished).toList());
                case Json.Obj(Map<String, Json> fields) -> {
                    Map<String, Json> finished = new LinkedHashMap<>();
                    fields.forEach((name, field) -> finished.put(name, finished(field)));
                    yield new Json.Obj(finished);
                }
                case Json.Text _, Json.Num _, Json.Bool _, Json.Null _ -> value;
            };
        } finally {
            budget.leave();
        }
    }

    private Json finishedOpen(Json.Open open) {
        String text = Partly.text(open);
        if (text.startsWith("/subscriptions/") || text.startsWith("/providers/")) {
            return new Json.Text(text);
        }
        String expression = Partly.expression(open);
        String shown = expression.isEmpty() ? "[" + Partly.word(open) + "]" : expression;
        budget.leftOpen(shown);
        return new Json.Open(shown);
    }

    private Json text(String text, Locals locals) {
        if (!TermParser.isExpression(text)) {
            return new Json.Text(text.startsWith("[[") ? text.substring(1) : text);
        }
        Optional<Term> term = terms.computeIfAbsent(text, TermParser::parse);
        Json value = term.isEmpty() ? Partly.unknown("value") : eval(term.get(), locals);
        return value instanceof Json.Open open ? Partly.from(open, text) : value;
    }

    private Json object(Map<String, Json> fields, Locals locals) {
        Map<String, Json> values = new LinkedHashMap<>();
        for (Map.Entry<String, Json> field : fields.entrySet()) {
            if (field.getKey().equals("copy") && field.getValue() instanceof Json.Arr(var loops)) {
                loops.forEach(loop -> copy(loop, locals, values));
            } else {
                String name =
                        TermParser.isExpression(field.getKey())
                                ? Partly.shown(text(field.getKey(), locals))
                                : field.getKey();
                values.put(name, value(field.getValue(), locals));
            }
        }
        return new Json.Obj(values);
    }

    /// A loop that makes the items of one field.
    private void copy(Json raw, Locals locals, Map<String, Json> into) {
        if (raw instanceof Json.Obj loop && !loop.text("name").isEmpty()) {
            into.put(loop.text("name"), loop(loop, locals));
        }
    }

    private Json loop(Json.Obj loop, Locals locals) {
        String name = loop.text("name").toLowerCase(Locale.ROOT);
        Json input = loop.get("input").orElse(Json.NULL);
        Optional<Integer> count =
                Functions.whole(value(loop.get("count").orElse(Json.NULL), locals));
        if (count.isEmpty() || count.get() > 200) {
            return new Json.Arr(List.of(value(input, locals.looping(name, Partly.of("{i}")))));
        }
        var items = new ArrayList<Json>();
        for (int i = 0; i < count.get(); i++) {
            items.add(value(input, locals.looping(name, Functions.number(i))));
        }
        return new Json.Arr(items);
    }

    private Json eval(Term term, Locals locals) {
        if (!budget.enter()) {
            return Partly.unknown("value");
        }
        try {
            return switch (term) {
                case Term.Literal(Json literal) -> literal;
                case Term.Access access -> access(access, locals);
                case Term.Call(String name, List<Term> arguments) -> call(name, arguments, locals);
            };
        } finally {
            budget.leave();
        }
    }

    private Json access(Term.Access access, Locals locals) {
        Optional<Json> output = outputOf(access, locals);
        if (output.isPresent()) {
            return output.get();
        }
        return Functions.at(eval(access.of(), locals), eval(access.key(), locals), access.safe());
    }

    /// `reference(deployment).outputs.name.value`, which another part of the file may tell.
    private Optional<Json> outputOf(Term.Access access, Locals locals) {
        if (isKey(access.key(), "value")
                && access.of() instanceof Term.Access(Term outer, Term.Literal(Json name), var _)
                && name instanceof Json.Text(String output)
                && outer instanceof Term.Access(Term called, Term key, var _)
                && isKey(key, "outputs")
                && called instanceof Term.Call(String function, List<Term> arguments)
                && function.equals("reference")
                && !arguments.isEmpty()) {
            return outputs.output(Partly.shown(eval(arguments.getFirst(), locals)), output);
        }
        return Optional.empty();
    }

    private static boolean isKey(Term key, String name) {
        return key instanceof Term.Literal(Json.Text(String text)) && text.equalsIgnoreCase(name);
    }

    private Json call(String name, List<Term> terms, Locals locals) {
        return switch (name) {
            case "if" -> choice(terms, locals);
            case "and" -> both(terms, locals, false);
            case "or" -> both(terms, locals, true);
            case "coalesce" -> firstKnown(terms, locals);
            case "map", "filter" -> each(name, terms, locals);
            case "lambdavariables" -> {
                String variable = word(terms, locals);
                yield locals.variable(variable).orElseGet(() -> Partly.unknown(variable));
            }
            case "parameters" -> parameter(word(terms, locals));
            case "variables" -> variable(word(terms, locals));
            case "copyindex" -> index(terms, locals);
            default -> {
                var arguments = new ArrayList<Json>(terms.size());
                for (Term term : terms) {
                    arguments.add(eval(term, locals));
                }
                yield new Surroundings(place, outputs)
                        .call(name, arguments)
                        .orElseGet(() -> Functions.call(name, arguments));
            }
        };
    }

    private String word(List<Term> terms, Locals locals) {
        return terms.isEmpty()
                ? ""
                : Partly.shown(eval(terms.getFirst(), locals)).toLowerCase(Locale.ROOT);
    }

    private Json choice(List<Term> terms, Locals locals) {
        if (terms.size() != 3) {
            return Partly.unknown("if");
        }
        return switch (eval(terms.getFirst(), locals)) {
            case Json.Bool(boolean truth) -> eval(terms.get(truth ? 1 : 2), locals);
            case Json.Open open -> Partly.of("{" + Partly.word(open) + "}");
            case Json.Obj _, Json.Arr _, Json.Text _, Json.Num _, Json.Null _ ->
                    Partly.unknown("if");
        };
    }

    private Json both(List<Term> terms, Locals locals, boolean decides) {
        Json open = new Json.Bool(!decides);
        for (Term term : terms) {
            Json value = eval(term, locals);
            if (value.equals(new Json.Bool(decides))) {
                return value;
            }
            if (!(value instanceof Json.Bool)) {
                open = value instanceof Json.Open ? value : Partly.unknown("condition");
            }
        }
        return open;
    }

    private Json firstKnown(List<Term> terms, Locals locals) {
        for (Term term : terms) {
            Json value = eval(term, locals);
            if (!(value instanceof Json.Null)) {
                return value;
            }
        }
        return Json.NULL;
    }

    private Json each(String name, List<Term> terms, Locals locals) {
        Json list = terms.isEmpty() ? Json.NULL : eval(terms.getFirst(), locals);
        if (terms.size() != 2
                || !(list instanceof Json.Arr(List<Json> items))
                || items.size() > Budget.MOST_ITEMS
                || !(terms.get(1) instanceof Term.Call(String lambda, List<Term> parts))
                || !lambda.equals("lambda")
                || parts.size() != 2) {
            return list instanceof Json.Open ? list : Partly.unknown(name);
        }
        String variable = word(parts, locals);
        var made = new ArrayList<Json>();
        for (Json item : items) {
            Json value = eval(parts.get(1), locals.with(variable, item));
            if (name.equals("map")) {
                made.add(value);
            } else if (value.equals(new Json.Bool(true))) {
                made.add(item);
            } else if (value instanceof Json.Open) {
                return value;
            }
        }
        return new Json.Arr(made);
    }

    private Json index(List<Term> terms, Locals locals) {
        String loop = "";
        Json plus = Functions.number(0);
        for (Term term : terms) {
            Json value = eval(term, locals);
            if (value instanceof Json.Text(String name)) {
                loop = name.toLowerCase(Locale.ROOT);
            } else {
                plus = value;
            }
        }
        Json index = locals.index(loop);
        return index instanceof Json.Open ? index : Functions.call("add", List.of(index, plus));
    }

    /// The value that was given, or the default.
    Json parameter(String name) {
        Json known = given.get(name);
        if (known != null) {
            return known;
        }
        Json earlier = parameters.get(name);
        if (earlier != null) {
            return earlier;
        }
        Json.Obj declared = template.object("parameters").object(name);
        Optional<Json> standard = declared.get("defaultValue");
        Json value;
        if (standard.isPresent()) {
            value = once("p:" + name, name, standard.get());
        } else if (declared.get("nullable").orElse(Json.NULL).equals(new Json.Bool(true))) {
            value = Json.NULL;
        } else {
            value = Partly.unknown(declaredName("parameters", name));
        }
        parameters.put(name, value);
        return value;
    }

    private Json variable(String name) {
        Json earlier = variables.get(name);
        if (earlier != null) {
            return earlier;
        }
        Json.Obj declared = template.object("variables");
        Optional<Json> raw = declared.get(name);
        if (raw.isEmpty()) {
            raw = declared.list("copy").stream().filter(loop -> isNamed(loop, name)).findFirst();
            if (raw.isPresent() && raw.get() instanceof Json.Obj loop) {
                variables.put(name, Partly.unknown(name));
                variables.put(name, loop(loop, Locals.NONE));
                return variables.getOrDefault(name, Json.NULL);
            }
        }
        Json value =
                raw.isPresent()
                        ? once("v:" + name, declaredName("variables", name), raw.get())
                        : Partly.unknown(name);
        variables.put(name, value);
        return value;
    }

    private static boolean isNamed(Json loop, String name) {
        return loop instanceof Json.Obj object && object.text("name").equalsIgnoreCase(name);
    }

    /// Works a declared value out, unless that is already being done: then it needs itself.
    private Json once(String key, String name, Json raw) {
        if (!underWay.add(key)) {
            return Partly.unknown(name);
        }
        try {
            return value(raw, Locals.NONE);
        } finally {
            underWay.remove(key);
        }
    }

    private String declaredName(String section, String name) {
        for (String declared : template.object(section).fields().keySet()) {
            if (declared.equalsIgnoreCase(name)) {
                return declared;
            }
        }
        return name;
    }
}
