package app.muster.importer.template;

import app.muster.plan.estate.Json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The template functions that take a lambda.
final class Lambdas {

    private final Evaluation evaluation;
    private final Locals locals;

    Lambdas(Evaluation evaluation, Locals locals) {
        this.evaluation = evaluation;
        this.locals = locals;
    }

    static boolean isOne(String name) {
        return switch (name) {
            case "map", "filter", "sort", "reduce", "toobject", "groupby", "mapvalues" -> true;
            default -> false;
        };
    }

    Json call(String name, List<Term> terms) {
        Json over = terms.isEmpty() ? Json.NULL : evaluation.eval(terms.getFirst(), locals);
        if (over instanceof Json.Open) {
            return over;
        }
        Optional<Json> made =
                switch (over) {
                    case Json.Arr(List<Json> items) when items.size() <= Budget.MOST_ITEMS ->
                            overList(name, items, terms);
                    case Json.Obj(Map<String, Json> fields) when name.equals("mapvalues") ->
                            mapValues(fields, terms.getLast());
                    case Json.Obj _,
                            Json.Arr _,
                            Json.Text _,
                            Json.Num _,
                            Json.Bool _,
                            Json.Null _,
                            Json.Open _ ->
                            Optional.empty();
                };
        return made.orElseGet(() -> Partly.unknown(name));
    }

    private Optional<Json> overList(String name, List<Json> items, List<Term> terms) {
        Term last = terms.getLast();
        return switch (name) {
            case "map" -> map(items, last);
            case "filter" -> filter(items, last);
            case "sort" -> sort(items, last);
            case "reduce" ->
                    terms.size() == 3 ? reduce(items, terms.get(1), last) : Optional.empty();
            case "toobject" -> toObject(items, terms);
            case "groupby" -> groupBy(items, last);
            default -> Optional.empty();
        };
    }

    /// Applies a lambda; what it has no name for it does not see.
    private Optional<Json> apply(Term lambda, Json... values) {
        if (!(lambda instanceof Term.Call(String function, List<Term> parts))
                || !function.equals("lambda")
                || parts.isEmpty()) {
            return Optional.empty();
        }
        Locals inside = locals;
        for (int i = 0; i < parts.size() - 1 && i < values.length; i++) {
            String variable = Partly.shown(evaluation.eval(parts.get(i), locals));
            inside = inside.with(variable.toLowerCase(Locale.ROOT), values[i]);
        }
        return Optional.of(evaluation.eval(parts.getLast(), inside));
    }

    private Optional<Json> map(List<Json> items, Term lambda) {
        var made = new ArrayList<Json>();
        for (int i = 0; i < items.size(); i++) {
            Optional<Json> value = apply(lambda, items.get(i), Functions.number(i));
            if (value.isEmpty()) {
                return value;
            }
            made.add(value.get());
        }
        return Optional.of(new Json.Arr(made));
    }

    private Optional<Json> filter(List<Json> items, Term lambda) {
        var made = new ArrayList<Json>();
        for (int i = 0; i < items.size(); i++) {
            Optional<Json> value = apply(lambda, items.get(i), Functions.number(i));
            if (value.isEmpty() || !(value.get() instanceof Json.Bool(boolean truth))) {
                return value;
            }
            if (truth) {
                made.add(items.get(i));
            }
        }
        return Optional.of(new Json.Arr(made));
    }

    /// By insertion: a lambda need not be a fair order, and then other ways never end.
    private Optional<Json> sort(List<Json> items, Term lambda) {
        if (items.size() > 200) {
            return Optional.empty();
        }
        var sorted = new ArrayList<Json>();
        for (Json item : items) {
            int at = sorted.size();
            while (at > 0
                    && apply(lambda, item, sorted.get(at - 1))
                            .equals(Optional.of(new Json.Bool(true)))) {
                at--;
            }
            sorted.add(at, item);
        }
        return Optional.of(new Json.Arr(sorted));
    }

    private Optional<Json> reduce(List<Json> items, Term start, Term lambda) {
        Optional<Json> value = Optional.of(evaluation.eval(start, locals));
        for (int i = 0; i < items.size() && value.isPresent(); i++) {
            value = apply(lambda, value.get(), items.get(i), Functions.number(i));
        }
        return value;
    }

    private Optional<Json> toObject(List<Json> items, List<Term> terms) {
        Map<String, Json> fields = new LinkedHashMap<>();
        for (Json item : items) {
            Optional<Json> key = terms.size() > 1 ? apply(terms.get(1), item) : Optional.empty();
            Optional<Json> value = terms.size() > 2 ? apply(terms.get(2), item) : Optional.of(item);
            if (key.isEmpty() || value.isEmpty()) {
                return Optional.empty();
            }
            fields.put(Partly.shown(key.get()), value.get());
        }
        return Optional.of(new Json.Obj(fields));
    }

    private Optional<Json> groupBy(List<Json> items, Term lambda) {
        Map<String, List<Json>> groups = new LinkedHashMap<>();
        for (Json item : items) {
            Optional<Json> key = apply(lambda, item);
            if (key.isEmpty()) {
                return key;
            }
            groups.computeIfAbsent(Partly.shown(key.get()), _ -> new ArrayList<>()).add(item);
        }
        Map<String, Json> fields = new LinkedHashMap<>();
        groups.forEach((key, group) -> fields.put(key, new Json.Arr(group)));
        return Optional.of(new Json.Obj(fields));
    }

    private Optional<Json> mapValues(Map<String, Json> fields, Term lambda) {
        Map<String, Json> made = new LinkedHashMap<>();
        for (Map.Entry<String, Json> field : fields.entrySet()) {
            Optional<Json> value = apply(lambda, field.getValue());
            if (value.isEmpty()) {
                return value;
            }
            made.put(field.getKey(), value.get());
        }
        return Optional.of(new Json.Obj(made));
    }
}
