package app.muster.importer.template;

import app.muster.plan.estate.Json;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The template functions that need nothing but their arguments. With an open argument the answer
/// is open, with a text that shows as much as is known.
final class Functions {

    private Functions() {}

    static Json call(String name, List<Json> a) {
        Optional<Json> made = TextFunctions.call(name, a);
        if (made.isEmpty()) {
            made = known(name, a);
        }
        if (made.isEmpty()) {
            made = ListFunctions.call(name, a);
        }
        if (made.isEmpty()) {
            made = Cidr.call(name, a);
        }
        return made.orElseGet(() -> open(name, a));
    }

    private static Optional<Json> known(String name, List<Json> a) {
        return switch (name) {
            case "true" -> Optional.of(new Json.Bool(true));
            case "false" -> Optional.of(new Json.Bool(false));
            case "null" -> Optional.of(Json.NULL);
            case "not" -> truth(a, 0).map(t -> new Json.Bool(!t));
            case "equals" -> equal(a);
            case "empty" -> a.isEmpty() ? Optional.empty() : empty(a.getFirst());
            case "contains" -> contains(a);
            case "length" -> a.isEmpty() ? Optional.empty() : length(a.getFirst());
            case "greater", "greaterorequals", "less", "lessorequals" -> compared(name, a);
            case "add", "sub", "mul", "div", "mod" -> computed(name, a);
            case "int" -> whole(a.isEmpty() ? Json.NULL : a.getFirst()).map(Functions::number);
            case "bool" -> bool(a);
            case "float" ->
                    a.size() == 1
                                    && a.getFirst() instanceof Json.Text(String text)
                                    && text.matches("-?[0-9]{1,15}(\\.[0-9]{1,15})?")
                            ? Optional.of(new Json.Num(text))
                            : Optional.empty();
            case "createobject" -> createObject(a);
            case "tryget" -> tryGet(a);
            default -> Optional.empty();
        };
    }

    private static Json open(String name, List<Json> a) {
        for (Json argument : a) {
            if (argument instanceof Json.Open open) {
                return Partly.of("{" + Partly.word(open) + "}");
            }
        }
        return Partly.unknown(name.substring(name.lastIndexOf('.') + 1));
    }

    /// @param safe whether a key that is not there is null
    static Json at(Json of, Json key, boolean safe) {
        if (of instanceof Json.Open open) {
            String last =
                    switch (key) {
                        case Json.Text(String name) -> "." + name;
                        case Json.Num(String index) -> "[" + index + "]";
                        case Json.Obj _, Json.Arr _, Json.Bool _, Json.Null _, Json.Open _ -> "";
                    };
            return Partly.of("{" + Partly.word(open) + last + "}");
        }
        if (of instanceof Json.Obj object && key instanceof Json.Text(String name)) {
            return object.get(name).orElseGet(() -> safe ? Json.NULL : Partly.unknown(name));
        }
        if (of instanceof Json.Arr(List<Json> items)) {
            Optional<Integer> index = whole(key);
            if (index.isPresent() && index.get() >= 0 && index.get() < items.size()) {
                return items.get(index.get());
            }
            if (index.isEmpty() && items.size() == 1) {
                return items.getFirst();
            }
        }
        return safe || of instanceof Json.Null && safe
                ? Json.NULL
                : Partly.unknown(Partly.shown(key));
    }

    static Json number(int number) {
        return new Json.Num(Integer.toString(number));
    }

    static Optional<Integer> whole(Json value) {
        String digits =
                switch (value) {
                    case Json.Num(String number) -> number;
                    case Json.Text(String text) -> text;
                    case Json.Obj _, Json.Arr _, Json.Bool _, Json.Null _, Json.Open _ -> "";
                };
        return digits.matches("-?[0-9]{1,9}")
                ? Optional.of(Integer.parseInt(digits))
                : Optional.empty();
    }

    private static Optional<Boolean> truth(List<Json> a, int index) {
        return index < a.size() && a.get(index) instanceof Json.Bool(boolean truth)
                ? Optional.of(truth)
                : Optional.empty();
    }

    private static Optional<Json> equal(List<Json> a) {
        if (a.size() != 2 || a.get(0) instanceof Json.Open || a.get(1) instanceof Json.Open) {
            return Optional.empty();
        }
        boolean plain = isPlain(a.get(0)) || isPlain(a.get(1));
        if (!plain) {
            return size(a.get(0)) == 0 && size(a.get(1)) == 0
                    ? Optional.of(new Json.Bool(a.get(0).getClass() == a.get(1).getClass()))
                    : Optional.empty();
        }
        if (a.get(0) instanceof Json.Text(String x) && a.get(1) instanceof Json.Text(String y)) {
            return Optional.of(new Json.Bool(x.equals(y)));
        }
        return Optional.of(new Json.Bool(a.get(0).equals(a.get(1))));
    }

    private static boolean isPlain(Json value) {
        return !(value instanceof Json.Obj) && !(value instanceof Json.Arr);
    }

    private static int size(Json value) {
        return switch (value) {
            case Json.Obj(var fields) -> fields.size();
            case Json.Arr(var items) -> items.size();
            case Json.Text(String text) -> text.length();
            case Json.Null() -> 0;
            case Json.Num _, Json.Bool _, Json.Open _ -> -1;
        };
    }

    private static Optional<Json> empty(Json value) {
        if (value instanceof Json.Open open) {
            String rest = Partly.text(open).replaceAll("\\{[^}]*}", "");
            return rest.isBlank() ? Optional.empty() : Optional.of(new Json.Bool(false));
        }
        return Optional.of(new Json.Bool(size(value) == 0));
    }

    private static Optional<Json> length(Json value) {
        int size = size(value);
        return size < 0 || value instanceof Json.Null
                ? Optional.empty()
                : Optional.of(number(size));
    }

    private static Optional<Json> contains(List<Json> a) {
        if (a.size() != 2 || a.get(1) instanceof Json.Open) {
            return Optional.empty();
        }
        return switch (a.get(0)) {
            case Json.Obj object ->
                    a.get(1) instanceof Json.Text(String key)
                            ? Optional.of(new Json.Bool(object.get(key).isPresent()))
                            : Optional.empty();
            case Json.Arr(List<Json> items) ->
                    items.contains(a.get(1))
                            ? Optional.of(new Json.Bool(true))
                            : items.stream().anyMatch(Json.Open.class::isInstance)
                                    ? Optional.empty()
                                    : Optional.of(new Json.Bool(false));
            case Json.Text(String text) ->
                    Optional.of(new Json.Bool(text.contains(Partly.shown(a.get(1)))));
            case Json.Num _, Json.Bool _, Json.Null _, Json.Open _ -> Optional.empty();
        };
    }

    private static Optional<Json> compared(String name, List<Json> a) {
        if (a.size() != 2) {
            return Optional.empty();
        }
        int order;
        if (a.get(0) instanceof Json.Num(String x) && a.get(1) instanceof Json.Num(String y)) {
            order = new BigDecimal(x).compareTo(new BigDecimal(y));
        } else if (a.get(0) instanceof Json.Text(String x)
                && a.get(1) instanceof Json.Text(String y)) {
            order = x.compareTo(y);
        } else {
            return Optional.empty();
        }
        return Optional.of(
                new Json.Bool(
                        switch (name) {
                            case "greater" -> order > 0;
                            case "greaterorequals" -> order >= 0;
                            case "less" -> order < 0;
                            default -> order <= 0;
                        }));
    }

    private static Optional<Json> computed(String name, List<Json> a) {
        if (a.size() != 2) {
            return Optional.empty();
        }
        Optional<Integer> x = whole(a.get(0));
        Optional<Integer> y = whole(a.get(1));
        if (x.isEmpty() || y.isEmpty()) {
            return Optional.empty();
        }
        boolean divides = name.equals("div") || name.equals("mod");
        if (divides && y.get() == 0) {
            return Optional.empty();
        }
        long result =
                switch (name) {
                    case "add" -> (long) x.get() + y.get();
                    case "sub" -> (long) x.get() - y.get();
                    case "mul" -> (long) x.get() * y.get();
                    case "div" -> x.get() / y.get();
                    default -> x.get() % y.get();
                };
        return Optional.of(new Json.Num(Long.toString(result)));
    }

    private static Optional<Json> bool(List<Json> a) {
        return a.size() != 1
                ? Optional.empty()
                : switch (Partly.shown(a.getFirst()).toLowerCase(Locale.ROOT)) {
                    case "true", "1" -> Optional.of(new Json.Bool(true));
                    case "false", "0" -> Optional.of(new Json.Bool(false));
                    default -> Optional.empty();
                };
    }

    private static Optional<Json> createObject(List<Json> a) {
        Map<String, Json> fields = new LinkedHashMap<>();
        for (int i = 0; i + 1 < a.size(); i += 2) {
            fields.put(Partly.shown(a.get(i)), a.get(i + 1));
        }
        return Optional.of(new Json.Obj(fields));
    }

    private static Optional<Json> tryGet(List<Json> a) {
        if (a.size() < 2) {
            return Optional.empty();
        }
        Json value = a.getFirst();
        for (Json key : a.subList(1, a.size())) {
            value = value instanceof Json.Null ? Json.NULL : at(value, key, true);
        }
        return Optional.of(value);
    }
}
