package app.muster.catalogue;

import app.muster.expression.Durations;
import app.muster.expression.Expression;
import app.muster.expression.NotAnExpression;
import app.muster.expression.Vocabulary;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
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

/// One block of a catalogue file, which knows where it stands so that a mistake can be named.
record Entry(String where, JsonNode node) {

    private static final YAMLMapper YAML =
            YAMLMapper.builder(
                            YAMLFactory.builder()
                                    .enable(
                                            com.fasterxml.jackson.dataformat.yaml.YAMLParser.Feature
                                                    .PARSE_BOOLEAN_LIKE_WORDS_AS_STRINGS)
                                    .build())
                    .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
                    .build();

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
            throw wrong(key, "missing");
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
            throw wrong(key, "missing");
        }
        var entries = new ArrayList<Entry>();
        for (JsonNode item : node.get(key)) {
            String name =
                    item.path("id").asText(item.path("key").asText(item.path("type").asText()));
            entries.add(new Entry(where + ", " + name, item));
        }
        return entries;
    }

    Entry entry(String key) {
        if (!has(key)) {
            throw wrong(key, "missing");
        }
        return new Entry(where + ", " + key, node.get(key));
    }

    <E extends Enum<E>> E oneOf(String key, Class<E> choices, E otherwise) {
        if (!has(key)) {
            return otherwise;
        }
        try {
            return Enum.valueOf(choices, text(key).toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException none) {
            throw wrong(key, "not one of " + List.of(choices.getEnumConstants()));
        }
    }

    Duration duration(String key) {
        return durationOf(key, text(key));
    }

    Duration durationOf(String key, String text) {
        return Durations.parse(text).orElseThrow(() -> wrong(key, "no duration: " + text));
    }

    Expression expression(String key, Vocabulary vocabulary) {
        try {
            return Expression.of(text(key), vocabulary);
        } catch (NotAnExpression e) {
            throw new Wrong(where, key, e.what() + " (character " + e.at() + ")", e.instead());
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
            throw new Wrong(where, key, "no date: " + text(key), "2026-11-20");
        }
    }
}
