package app.muster.catalogue;

import app.muster.expression.Durations;
import app.muster.expression.Expression;
import app.muster.expression.NotAnExpression;
import app.muster.expression.Vocabulary;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/// One block of a catalogue file, which knows where it stands so that a mistake can be named.
///
/// @param told what becomes of a mistake: it is thrown, or taken down and read over
record Entry(String where, JsonNode node, Consumer<Wrong> told) {

    private static final YAMLMapper YAML =
            YAMLMapper.builder(
                            YAMLFactory.builder()
                                    .enable(
                                            com.fasterxml.jackson.dataformat.yaml.YAMLParser.Feature
                                                    .PARSE_BOOLEAN_LIKE_WORDS_AS_STRINGS)
                                    .build())
                    .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
                    .build();

    Entry(String where, JsonNode node) {
        this(
                where,
                node,
                wrong -> {
                    throw wrong;
                });
    }

    /// The same, read to its end whatever is wrong in it: what cannot be read is taken down, and
    /// something harmless stands in its place.
    Entry telling(Consumer<Wrong> other) {
        return new Entry(where, node, other);
    }

    /// @param otherwise stands in the place of what is wrong
    <T> T instead(Wrong wrong, T otherwise) {
        told.accept(wrong);
        return otherwise;
    }

    static Entry resource(String name) {
        try (InputStream in = Entry.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the catalogue lacks " + name);
            }
            return new Entry(name, YAML.readTree(in));
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    /// @throws JsonProcessingException if the text is no YAML
    static Entry of(String name, String text) throws JsonProcessingException {
        return new Entry(name, YAML.readTree(text));
    }

    boolean has(String key) {
        return node.hasNonNull(key);
    }

    String text(String key) {
        if (!has(key) || !node.get(key).isValueNode()) {
            return instead(wrong(key, "missing"), "");
        }
        return node.get(key).asText().strip();
    }

    String textOr(String key, String otherwise) {
        return has(key) ? text(key) : otherwise;
    }

    boolean flagOr(String key, boolean otherwise) {
        return has(key) ? text(key).equals("true") : otherwise;
    }

    int numberOr(String key, int otherwise) {
        try {
            return has(key) ? Integer.parseInt(text(key)) : otherwise;
        } catch (NumberFormatException none) {
            throw wrong(key, "no number");
        }
    }

    List<String> texts(String key) {
        var texts = new ArrayList<String>();
        if (has(key)) {
            node.get(key).forEach(item -> texts.add(item.asText().strip()));
        }
        return texts;
    }

    List<Entry> list(String key) {
        if (!has(key) || !node.get(key).isArray()) {
            return instead(wrong(key, "missing"), List.of());
        }
        var entries = new ArrayList<Entry>();
        for (JsonNode item : node.get(key)) {
            String name =
                    item.path("id").asText(item.path("key").asText(item.path("type").asText()));
            String called = name.isBlank() ? "number " + (entries.size() + 1) : name;
            entries.add(new Entry(where + ", " + called, item, told));
        }
        return entries;
    }

    Entry entry(String key) {
        if (!has(key)) {
            return instead(
                    wrong(key, "missing"),
                    new Entry(where + ", " + key, JsonNodeFactory.instance.objectNode(), _ -> {}));
        }
        return new Entry(where + ", " + key, node.get(key), told);
    }

    <E extends Enum<E>> E oneOf(String key, Class<E> choices, E otherwise) {
        if (!has(key)) {
            return otherwise;
        }
        try {
            return Enum.valueOf(choices, text(key).toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException none) {
            return instead(
                    wrong(key, "not one of " + List.of(choices.getEnumConstants())), otherwise);
        }
    }

    Duration duration(String key) {
        return durationOf(key, text(key));
    }

    Duration durationOf(String key, String text) {
        return Durations.parse(text)
                .orElseGet(() -> instead(wrong(key, "no duration: " + text), Duration.ZERO));
    }

    Expression expression(String key, Vocabulary vocabulary) {
        if (!has(key)) {
            return instead(wrong(key, "missing"), never(vocabulary));
        }
        try {
            return Expression.of(text(key), vocabulary);
        } catch (NotAnExpression e) {
            String what = e.what() + " (character " + e.at() + ")";
            return instead(new Wrong(where, key, what, e.instead()), never(vocabulary));
        }
    }

    private static Expression never(Vocabulary vocabulary) {
        try {
            return Expression.of("false", vocabulary);
        } catch (NotAnExpression e) {
            throw new IllegalStateException(e);
        }
    }

    /// An entry that cannot be read as it stands.
    static final class Wrong extends IllegalStateException {
        private static final long serialVersionUID = 1L;
        private final String at;
        private final String what;
        private final String instead;

        Wrong(String where, String key, String what, String instead) {
            super(where + ": " + key + ": " + what + (instead.isEmpty() ? "" : " " + instead));
            this.at = where + ", " + key;
            this.what = what;
            this.instead = instead;
        }

        String at() {
            return at;
        }

        String what() {
            return what;
        }

        String instead() {
            return instead;
        }
    }

    Wrong wrong(String key, String what) {
        return new Wrong(where, key, what, "");
    }

    LocalDate date(String key) {
        try {
            return LocalDate.parse(text(key));
        } catch (DateTimeParseException e) {
            return instead(
                    new Wrong(where, key, "no date: " + text(key), "2026-11-20"), LocalDate.EPOCH);
        }
    }
}
