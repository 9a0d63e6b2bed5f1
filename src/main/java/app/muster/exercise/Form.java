package app.muster.exercise;

import app.muster.expression.Durations;
import app.muster.problem.Nearest;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// One mapping of a file while it is read into a record. It remembers which keys were asked for, so
/// that [#done] can name those that mean nothing.
final class Form {

    /// What is shared by all forms of one file.
    record Reading(List<Complaint> complaints, Map<String, Script.Place> places) {
        Reading() {
            this(new ArrayList<>(), new HashMap<>());
        }
    }

    private final String path;
    private final String id;
    private final Block block;
    private final Map<String, Block> values;
    private final Reading reading;
    private final Set<String> asked = new LinkedHashSet<>();

    Form(String path, String id, Block block, Reading reading) {
        this.path = path;
        this.id = id;
        this.block = block;
        this.reading = reading;
        values = block instanceof Block.Fields fields ? fields.values() : Map.of();
        reading.places().put(path, block.place());
        if (block instanceof Block.Fields fields) {
            fields.keys().forEach((key, place) -> reading.places().put(under(key), place));
        } else if (!(block instanceof Block.Nothing)) {
            complain(block.place(), "not-a-mapping", "", last(path));
        }
    }

    private String under(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    boolean has(String key) {
        asked.add(key);
        return values.containsKey(key) && !(values.get(key) instanceof Block.Nothing);
    }

    private Optional<Block> value(String key) {
        return has(key) ? Optional.ofNullable(values.get(key)) : Optional.empty();
    }

    String text(String key) {
        return switch (value(key).orElse(new Block.Nothing(block.place()))) {
            case Block.Scalar(Script.Place _, String text) -> text.strip();
            case Block.Nothing _ -> "";
            case Block.Fields fields -> {
                complain(fields.place(), "not-a-text", "\"…\"", key);
                yield "";
            }
            case Block.Items items -> {
                complain(items.place(), "not-a-text", "\"…\"", key);
                yield "";
            }
        };
    }

    String required(String key) {
        if (!has(key)) {
            complain(block.place(), "key-missing", key + ": …", key);
        }
        return text(key);
    }

    String textOr(String key, String otherwise) {
        return has(key) ? text(key) : otherwise;
    }

    boolean flag(String key, boolean otherwise) {
        if (!has(key)) {
            return otherwise;
        }
        String text = text(key);
        if (!text.equals("true") && !text.equals("false")) {
            complain(placeOf(key), "not-a-flag", "true", key, text);
        }
        return text.equals("true");
    }

    double number(String key, double otherwise) {
        if (!has(key)) {
            return otherwise;
        }
        try {
            return Double.parseDouble(text(key));
        } catch (NumberFormatException notOne) {
            complain(placeOf(key), "not-a-number", "1", key, text(key));
            return otherwise;
        }
    }

    Optional<Duration> duration(String key) {
        if (!has(key)) {
            return Optional.empty();
        }
        Optional<Duration> duration = Durations.parse(text(key));
        if (duration.isEmpty()) {
            complain(placeOf(key), "not-a-duration", "20m", key, text(key));
        }
        return duration;
    }

    <E extends Enum<E>> Optional<E> oneOf(String key, Class<E> choices) {
        if (!has(key)) {
            return Optional.empty();
        }
        return choice(text(key), choices, placeOf(key));
    }

    private <E extends Enum<E>> Optional<E> choice(String text, Class<E> choices, Script.Place at) {
        var keys = new ArrayList<String>();
        for (E each : choices.getEnumConstants()) {
            String key = each.name().toLowerCase(Locale.ROOT).replace('_', '-');
            keys.add(key);
            if (key.equals(text)) {
                return Optional.of(each);
            }
        }
        complain(at, "not-a-choice", Nearest.to(text, keys), text, String.join(", ", keys));
        return Optional.empty();
    }

    List<String> texts(String key) {
        var texts = new ArrayList<String>();
        for (Block item : items(key)) {
            if (item instanceof Block.Scalar(Script.Place _, String text)) {
                texts.add(text.strip());
            } else {
                complain(item.place(), "not-a-text", "\"…\"", key);
            }
        }
        return List.copyOf(texts);
    }

    <E extends Enum<E>> List<E> choices(String key, Class<E> choices) {
        return texts(key).stream()
                .flatMap(text -> choice(text, choices, placeOf(key)).stream())
                .toList();
    }

    Map<String, String> map(String key) {
        var map = new LinkedHashMap<String, String>();
        if (value(key).orElse(block) instanceof Block.Fields fields && has(key)) {
            Form inner = form(key);
            fields.values().keySet().forEach(name -> map.put(name, inner.text(name)));
        }
        return map;
    }

    /// A list of mappings, each under the path of its id.
    <T> List<T> list(String key, Function<Form, T> each) {
        var list = new ArrayList<T>();
        int index = 0;
        for (Block item : items(key)) {
            String own =
                    item instanceof Block.Fields fields
                                    && fields.values().get("id")
                                            instanceof Block.Scalar(Script.Place _, String text)
                            ? text
                            : "";
            String name = own.isEmpty() ? Integer.toString(++index) : own;
            Form form = new Form(under(key) + "." + name, own.isEmpty() ? id : own, item, reading);
            list.add(each.apply(form));
            form.done();
        }
        return list;
    }

    /// A mapping of names to mappings.
    <T> List<T> named(String key, Function<Form, T> each) {
        var list = new ArrayList<T>();
        if (value(key).orElse(new Block.Nothing(block.place())) instanceof Block.Fields fields) {
            fields.values()
                    .forEach(
                            (name, inner) -> {
                                Form form = new Form(under(key) + "." + name, name, inner, reading);
                                list.add(each.apply(form));
                                form.done();
                            });
        } else if (has(key)) {
            complain(placeOf(key), "not-a-mapping", "", key);
        }
        return list;
    }

    private List<Block> items(String key) {
        return switch (value(key).orElse(new Block.Nothing(block.place()))) {
            case Block.Items(Script.Place _, List<Block> values) -> values;
            case Block.Nothing _ -> List.of();
            case Block.Scalar scalar -> {
                complain(scalar.place(), "not-a-list", "[" + scalar.text() + "]", key);
                yield List.of();
            }
            case Block.Fields fields -> {
                complain(fields.place(), "not-a-list", "[…]", key);
                yield List.of();
            }
        };
    }

    /// The mapping under that key, an empty one where there is none. Whoever asks for it calls
    /// [#done] on it.
    Form form(String key) {
        return new Form(
                under(key), id, value(key).orElse(new Block.Nothing(block.place())), reading);
    }

    boolean isText(String key) {
        return value(key).orElse(block) instanceof Block.Scalar;
    }

    String name() {
        return last(path);
    }

    Script.Place placeOf(String key) {
        return reading.places().getOrDefault(under(key), block.place());
    }

    void complain(Script.Place at, String rule, String instead, Object... args) {
        reading.complaints()
                .add(
                        Complaint.of(
                                Complaint.Severity.ERROR,
                                at,
                                id.isEmpty() ? path : id,
                                rule,
                                instead,
                                args));
    }

    /// Complains about every key that nobody asked for. Keys that start with `x-` are the author's.
    void done() {
        for (String key : values.keySet()) {
            if (!asked.contains(key) && !key.startsWith("x-") && !key.equals("<<")) {
                complain(placeOf(key), "key-unknown", Nearest.to(key, asked), key);
            }
        }
    }
}
