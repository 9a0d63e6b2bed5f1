package app.muster.json;

import app.muster.plan.estate.Json;
import app.muster.plan.estate.Shape;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonEOFException;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Builds a value from tokens without recursion. Short texts that occur again are kept once: an
/// inventory says the same few words many thousand times.
final class TreeReader {

    static final String END = "more text after the end";

    private static final int MOST_DUPLICATES = 100;
    private static final int SHARED_LENGTH = 60;
    private static final int SHARED_TEXTS = 20_000;
    private static final int SHARED_SHAPES = 20_000;
    private static final Json TRUE = new Json.Bool(true);
    private static final Json FALSE = new Json.Bool(false);

    private sealed interface Frame {
        record Fields(List<String> names, List<Json> values) implements Frame {}

        record Items(List<Json> items) implements Frame {}
    }

    private final JsonParser parser;
    private final List<String> duplicateKeys = new ArrayList<>();
    private final Map<String, Json.Text> shared = new HashMap<>();
    private final Map<List<String>, Shape> shapes = new HashMap<>();
    private final Deque<Frame> open = new ArrayDeque<>();
    private @Nullable Json root;

    TreeReader(JsonParser parser) {
        this.parser = parser;
    }

    List<String> duplicateKeys() {
        return duplicateKeys;
    }

    Json read() throws IOException {
        do {
            JsonToken token = parser.nextToken();
            if (token == null) {
                throw new JsonEOFException(parser, null, "the value is missing");
            }
            take(token);
        } while (!open.isEmpty() || root == null);
        if (parser.nextToken() != null) {
            throw new JsonParseException(parser, END);
        }
        return root;
    }

    private void take(JsonToken token) throws IOException {
        switch (token) {
            case START_OBJECT -> open.push(new Frame.Fields(new ArrayList<>(), new ArrayList<>()));
            case START_ARRAY -> open.push(new Frame.Items(new ArrayList<>()));
            case END_OBJECT, END_ARRAY -> put(closed(open.pop()));
            case FIELD_NAME -> name(parser.currentName());
            case VALUE_STRING -> put(text(parser.getText()));
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> put(new Json.Num(parser.getText()));
            case VALUE_TRUE -> put(TRUE);
            case VALUE_FALSE -> put(FALSE);
            case VALUE_NULL -> put(Json.NULL);
            case NOT_AVAILABLE, VALUE_EMBEDDED_OBJECT ->
                    throw new IllegalStateException("not a token of a text: " + token);
        }
    }

    private Json closed(Frame frame) {
        return switch (frame) {
            case Frame.Fields(List<String> names, List<Json> values) -> object(names, values);
            case Frame.Items(List<Json> items) -> new Json.Arr(items);
        };
    }

    /// Objects with the same names share them.
    private Json object(List<String> names, List<Json> values) {
        if (names.isEmpty()) {
            return Json.Obj.EMPTY;
        }
        Shape known = shapes.get(names);
        if (known != null) {
            return new Json.Obj(known, values);
        }
        if (new HashSet<>(names).size() < names.size()) {
            return withoutDuplicates(names, values);
        }
        var shape = new Shape(names.toArray(String[]::new));
        if (shapes.size() < SHARED_SHAPES) {
            shapes.put(names, shape);
        }
        return new Json.Obj(shape, values);
    }

    /// The last one counts.
    private Json withoutDuplicates(List<String> names, List<Json> values) {
        var fields = new LinkedHashMap<String, Json>();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            if (fields.put(name, values.get(i)) != null && duplicateKeys.size() < MOST_DUPLICATES) {
                String place = parser.getParsingContext().pathAsPointer().toString();
                duplicateKeys.add(place + "/" + name.replace("~", "~0").replace("/", "~1"));
            }
        }
        return new Json.Obj(fields);
    }

    private void name(String name) {
        if (open.peek() instanceof Frame.Fields(List<String> names, var _)) {
            names.add(name);
        }
    }

    private void put(Json value) {
        switch (open.peek()) {
            case null -> root = value;
            case Frame.Fields(var _, List<Json> values) -> values.add(value);
            case Frame.Items(List<Json> items) -> items.add(value);
        }
    }

    private Json.Text text(String value) {
        if (value.length() > SHARED_LENGTH) {
            return new Json.Text(value);
        }
        Json.Text known = shared.get(value);
        if (known == null) {
            known = new Json.Text(value);
            if (shared.size() < SHARED_TEXTS) {
                shared.put(value, known);
            }
        }
        return known;
    }
}
