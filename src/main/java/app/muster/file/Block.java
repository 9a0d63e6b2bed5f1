package app.muster.file;

import app.muster.expression.Durations;
import app.muster.problem.Nearest;
import app.muster.problem.Problem;
import app.muster.problem.ProblemException;

import com.fasterxml.jackson.databind.JsonNode;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/// One JSON object of a plan file that knows where it stands and which of its keys were asked for,
/// so that a wrong value or an unknown key can be named.
final class Block {

    /// Turns a block into a thing of the plan.
    interface Reader<T> {
        T read(Block block) throws ProblemException;
    }

    private final Path file;
    private final String at;
    private final JsonNode node;
    private final Set<String> asked = new LinkedHashSet<>();

    Block(Path file, String at, JsonNode node) {
        this.file = file;
        this.at = at;
        this.node = node;
    }

    String text(String key) throws ProblemException {
        return textIfAny(key).orElseThrow(() -> wrong(key, "is missing", ""));
    }

    String textOr(String key, String otherwise) throws ProblemException {
        return textIfAny(key).orElse(otherwise);
    }

    Optional<String> textIfAny(String key) throws ProblemException {
        JsonNode value = ask(key);
        if (value.isMissingNode()) {
            return Optional.empty();
        }
        if (!value.isTextual()) {
            throw wrong(key, "is no text", "\"…\"");
        }
        return Optional.of(value.asText());
    }

    Optional<Boolean> flagIfAny(String key) throws ProblemException {
        return ask(key).isMissingNode() ? Optional.empty() : Optional.of(flag(key));
    }

    boolean flag(String key) throws ProblemException {
        JsonNode value = ask(key);
        if (!value.isMissingNode() && !value.isBoolean()) {
            throw wrong(key, "is neither true nor false", "true or false");
        }
        return value.asBoolean(false);
    }

    int number(String key, int otherwise) throws ProblemException {
        JsonNode value = ask(key);
        if (!value.isMissingNode() && !value.canConvertToInt()) {
            throw wrong(key, "is no whole number", "");
        }
        return value.asInt(otherwise);
    }

    int number(String key, int otherwise, int least, int most) throws ProblemException {
        int number = number(key, otherwise);
        if (number < least || number > most) {
            throw wrong(key, "cannot be " + number, least + " to " + most);
        }
        return number;
    }

    Optional<Duration> durationIfAny(String key) throws ProblemException {
        return durationIfAny(key, _ -> true, "4h, 30m or 1d");
    }

    /// @param good which durations it may be
    Optional<Duration> durationIfAny(String key, Predicate<Duration> isOne, String good)
            throws ProblemException {
        return textIfAny(key).isEmpty()
                ? Optional.empty()
                : Optional.of(
                        parsed(
                                key,
                                text -> Durations.parse(text).filter(isOne).orElseThrow(),
                                good));
    }

    LocalDate day(String key) throws ProblemException {
        return parsed(key, LocalDate::parse, "a day: 2026-11-14");
    }

    Optional<LocalDate> dayIfAny(String key) throws ProblemException {
        return textIfAny(key).isEmpty() ? Optional.empty() : Optional.of(day(key));
    }

    <E extends Enum<E>> E oneOf(String key, Class<E> choices) throws ProblemException {
        String text = text(key);
        try {
            return Enum.valueOf(choices, text.toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException none) {
            throw wrong(key, "cannot be “" + text + "”", String.join(", ", names(choices)));
        }
    }

    private static <E extends Enum<E>> List<String> names(Class<E> choices) {
        return java.util.Arrays.stream(choices.getEnumConstants())
                .map(choice -> choice.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList();
    }

    <T> T parsed(String key, Function<String, T> parser, String good) throws ProblemException {
        String text = text(key);
        try {
            return parser.apply(text);
        } catch (RuntimeException notOne) {
            throw wrong(key, "cannot be “" + text + "”", good);
        }
    }

    List<String> texts(String key) throws ProblemException {
        JsonNode value = ask(key);
        return value.isMissingNode() ? List.of() : texts(key, value);
    }

    private List<String> texts(String key, JsonNode value) throws ProblemException {
        if (!value.isArray()) {
            throw wrong(key, "is no list", "[\"…\"]");
        }
        var texts = new ArrayList<String>();
        for (JsonNode item : value) {
            if (!item.isTextual()) {
                throw wrong(key + "/" + texts.size(), "is no text", "\"…\"");
            }
            texts.add(item.asText());
        }
        return texts;
    }

    /// None where the key is missing.
    <T> List<T> parsedTexts(String key, Function<String, T> parser, String good)
            throws ProblemException {
        var things = new ArrayList<T>();
        for (String text : texts(key)) {
            try {
                things.add(parser.apply(text));
            } catch (IllegalArgumentException notOne) {
                throw wrong(key, "cannot be “" + text + "”", good);
            }
        }
        return things;
    }

    /// Texts by key; none where the key is missing.
    Map<String, List<String>> textLists(String key) throws ProblemException {
        var lists = new LinkedHashMap<String, List<String>>();
        JsonNode value = ask(key);
        if (!value.isMissingNode() && !value.isObject()) {
            throw wrong(key, "is no object", "{ … }");
        }
        for (Map.Entry<String, JsonNode> entry : value.properties()) {
            lists.put(entry.getKey(), texts(key + "/" + entry.getKey(), entry.getValue()));
        }
        return lists;
    }

    <T> List<T> list(String key, Reader<T> reader) throws ProblemException {
        JsonNode value = ask(key);
        if (!value.isMissingNode() && !value.isArray()) {
            throw wrong(key, "is no list", "[ … ]");
        }
        var things = new ArrayList<T>();
        for (JsonNode item : value) {
            Block block = new Block(file, at + "/" + key + "/" + things.size(), item);
            if (!item.isObject()) {
                throw block.wrong("", "is no object", "{ … }");
            }
            try {
                things.add(reader.read(block));
            } catch (IllegalArgumentException broken) {
                throw block.wrong("", "says what cannot be: " + broken.getMessage(), "");
            }
            block.nothingElse();
        }
        return things;
    }

    void nothingElse(String... known) throws ProblemException {
        asked.addAll(List.of(known));
        for (var names = node.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!asked.contains(name)) {
                throw wrong(name, "is no key of a plan", Nearest.to(name, asked));
            }
        }
    }

    private JsonNode ask(String key) {
        asked.add(key);
        return node.path(key);
    }

    private ProblemException wrong(String key, String what, String instead) {
        String place = key.isEmpty() ? at : at + "/" + key;
        String name = key.isEmpty() ? "this entry" : "“" + key + "”";
        return new ProblemException(
                new Problem.EntryWrong(file, place, name + " " + what, instead));
    }
}
