package app.muster.importer.template;

import app.muster.plan.estate.Json;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Works expressions out in one template, with its parameters, variables and resources.
///
/// Nothing is guessed: what the file leaves open stays open, and what is made of it is open too.
/// The work is bounded by a [Budget].
final class Evaluation {

    private final Place place;
    private final Budget budget;
    private final Mentions mentions;
    private final Outputs outputs;
    private final Map<String, Optional<Term>> terms;
    private final Declarations declarations;

    /// What else of the same file a value may ask for.
    interface Outputs {

        /// What `reference('…').outputs.name.value` is.
        ///
        /// @param deployment its symbolic name or id
        Optional<Json> output(String deployment, String name);

        /// The id of a resource by its symbolic name.
        Optional<String> id(String symbol);

        /// The resources that a text names, as ids where they can be told.
        List<String> named(String text);
    }

    Evaluation(
            Json.Obj template,
            Map<String, Mentions.Noted> given,
            Place place,
            Outputs outputs,
            Shared shared) {
        this.place = place;
        this.outputs = outputs;
        this.budget = shared.budget();
        this.mentions = shared.mentions();
        this.terms = shared.terms();
        this.declarations = new Declarations(template, given, this, mentions);
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

    /// What an output of the template gives, without what is declared as secure.
    Json output(String name, Json.Obj declared, Locals locals) {
        Json.Obj copy = declared.object("copy");
        Json value =
                copy.fields().isEmpty()
                        ? value(declared.get("value").orElse(Json.NULL), locals)
                        : loop(copy, locals);
        return declarations.output(name, declared, value);
    }

    /// The text of a name or type, with placeholders where it is open.
    String shown(Json raw, Locals locals) {
        return Partly.shown(value(raw, locals));
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

    Json loop(Json.Obj loop, Locals locals) {
        String name = loop.text("name").toLowerCase(Locale.ROOT);
        Json input = loop.get("input").orElse(Json.NULL);
        Optional<Integer> count =
                Functions.whole(value(loop.get("count").orElse(Json.NULL), locals));
        if (count.isEmpty() || count.get() > Budget.LONGEST_LOOP) {
            return new Json.Arr(List.of(value(input, locals.looping(name, Partly.of("{i}")))));
        }
        var items = new ArrayList<Json>();
        for (int i = 0; i < count.get(); i++) {
            items.add(value(input, locals.looping(name, Functions.number(i))));
        }
        return new Json.Arr(items);
    }

    Json eval(Term term, Locals locals) {
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
            case "lambdavariables" -> {
                String variable = word(terms, locals);
                yield locals.variable(variable).orElseGet(() -> Partly.unknown(variable));
            }
            case "parameters" -> {
                String parameter = word(terms, locals);
                yield locals.arguments()
                        .map(known -> known.getOrDefault(parameter, Partly.unknown(parameter)))
                        .orElseGet(() -> declarations.parameter(parameter));
            }
            case "variables" -> declarations.variable(word(terms, locals));
            case "copyindex" -> index(terms, locals);
            default ->
                    Lambdas.isOne(name)
                            ? new Lambdas(this, locals).call(name, terms)
                            : named(name, terms, locals);
        };
    }

    private Json named(String name, List<Term> terms, Locals locals) {
        var arguments = new ArrayList<Json>(terms.size());
        for (Term term : terms) {
            arguments.add(eval(term, locals));
        }
        Optional<Declarations.Function> own = declarations.function(name);
        if (own.isPresent()) {
            Map<String, Json> known = new HashMap<>();
            List<String> names = own.get().parameters();
            for (int i = 0; i < Math.min(names.size(), arguments.size()); i++) {
                known.put(names.get(i), arguments.get(i));
            }
            return value(own.get().output(), Locals.ofFunction(known));
        }
        boolean asks = name.equals("reference") || name.equals("references") || isList(name);
        if (asks && !arguments.isEmpty()) {
            outputs.named(Partly.shown(arguments.getFirst())).stream()
                    .filter(id -> id.startsWith("/"))
                    .forEach(mentions::add);
        }
        return new Surroundings(place, outputs)
                .call(name, arguments)
                .orElseGet(() -> Functions.call(name, arguments));
    }

    /// `listKeys`, `listAccountSas` and the like.
    private static boolean isList(String name) {
        return name.startsWith("list") && name.length() > 4;
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
            case Json.Open open -> {
                Json one = eval(terms.get(1), locals);
                yield one.equals(eval(terms.get(2), locals))
                        ? one
                        : Partly.of("{" + Partly.word(open) + "}");
            }
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
}
