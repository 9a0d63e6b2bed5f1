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
import java.util.Set;

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

    /// @see Wanted
    private sealed interface Frame {
        Wanted wanted();

        record Fields(List<String> names, List<Json> values, Wanted wanted) implements Frame {}

        record Items(List<Json> items, Wanted wanted) implements Frame {}

        /// A body in a list of resources, of which is known what is wanted once its id was read.
        final class Body implements Frame {
            private final Fields fields =
                    new Fields(new ArrayList<>(), new ArrayList<>(), Wanted.ALL);
            private Wanted wanted = Wanted.ALL;

            @Override
            public Wanted wanted() {
                return wanted;
            }
        }
    }

    /// Under these names answers and snapshots list resources.
    private static final Set<String> LISTS = Set.of("value", "data", "resources");

    private static final Set<String> IDS = Set.of("id", "ResourceId", "$id");

    private final JsonParser parser;
    private final Sieve sieve;
    private final List<String> duplicateKeys = new ArrayList<>();
    private final Map<String, Json.Text> shared = new HashMap<>();
    private final Map<List<String>, Shape> shapes = new HashMap<>();
    private final Deque<Frame> open = new ArrayDeque<>();
    private @Nullable Json root;
    private Wanted next = Wanted.ALL;

    TreeReader(JsonParser parser, Sieve sieve) {
        this.parser = parser;
        this.sieve = sieve;
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
            case START_OBJECT -> open.push(object());
            case START_ARRAY -> open.push(new Frame.Items(new ArrayList<>(), wanted()));
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

    private Frame object() {
        return sieve != Sieve.NONE && isInList()
                ? new Frame.Body()
                : new Frame.Fields(new ArrayList<>(), new ArrayList<>(), wanted());
    }

    /// Whether what comes now is an item of the list of a whole file, or of the list in an answer.
    private boolean isInList() {
        if (!(open.peek() instanceof Frame.Items) || open.size() > 2) {
            return false;
        }
        return open.size() == 1
                || open.getLast() instanceof Frame.Fields root
                        && LISTS.contains(root.names().getLast())
                        && !isTemplate(root);
    }

    private static boolean isTemplate(Frame.Fields root) {
        return root.names().contains("$schema") || root.names().contains("contentVersion");
    }

    /// What is wanted of the value that comes now.
    private Wanted wanted() {
        return switch (open.peek()) {
            case null -> Wanted.ALL;
            case Frame.Fields _, Frame.Body _ -> next;
            case Frame.Items items -> items.wanted();
        };
    }

    private Json closed(Frame frame) {
        return switch (frame) {
            case Frame.Fields(List<String> names, List<Json> values, Wanted _) ->
                    object(names, values);
            case Frame.Body body -> object(body.fields.names(), body.fields.values());
            case Frame.Items(List<Json> items, Wanted _) -> new Json.Arr(items);
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

    private void name(String name) throws IOException {
        Frame frame = open.element();
        Wanted wanted = frame.wanted().below(name);
        if (wanted == null) {
            parser.nextToken();
            parser.skipChildren();
            return;
        }
        next = wanted;
        switch (frame) {
            case Frame.Fields fields -> fields.names().add(name);
            case Frame.Body body -> body.fields.names().add(name);
            case Frame.Items _ -> throw new IllegalStateException("a list has no names");
        }
    }

    private void put(Json value) {
        switch (open.peek()) {
            case null -> root = value;
            case Frame.Fields fields -> fields.values().add(value);
            case Frame.Body body -> {
                body.fields.values().add(value);
                if (value instanceof Json.Text(String id)
                        && IDS.contains(body.fields.names().getLast())) {
                    body.wanted = sieve.of(id);
                }
            }
            case Frame.Items items -> items.items().add(value);
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
