package app.muster.json;

import app.muster.plan.estate.Json;
import app.muster.plan.estate.Shape;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonEOFException;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;

/// Builds a value from tokens without recursion.
///
/// What is open lies on one stack: each object or list begins above the place that it will take
/// itself, and what it holds lies above that, names beside values, until it is closed.
final class TreeReader {

    static final String END = "more text after the end";

    private static final int MOST_DUPLICATES = 100;
    private static final Json TRUE = new Json.Bool(true);
    private static final Json FALSE = new Json.Bool(false);

    /// Under these names answers and snapshots list resources.
    private static final Set<String> LISTS = Set.of("value", "data", "resources");

    private static final Set<String> IDS = Set.of("id", "ResourceId", "$id");

    private enum Kind {
        OBJECT,
        LIST,
        /// An object in a list of resources, of which is known what is wanted once its id was read.
        BODY
    }

    /// What is open at one depth.
    private static final class Frame {
        private Kind kind = Kind.OBJECT;
        private int start;
        private Wanted wanted = Wanted.ALL;
        private Wanted next = Wanted.ALL;
    }

    private final JsonParser parser;
    private final Sieve sieve;
    private final Shared shared = new Shared();
    private final List<String> duplicateKeys = new ArrayList<>();
    private final Frame[] open = new Frame[JsonFile.DEEPEST + 1];
    private int depth;
    private String[] names = new String[64];
    private Json[] values = new Json[64];
    private int top;

    TreeReader(JsonParser parser, Sieve sieve) {
        this.parser = parser;
        this.sieve = sieve;
        Arrays.setAll(open, _ -> new Frame());
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
        } while (depth > 0 || top == 0);
        if (parser.nextToken() != null) {
            throw new JsonParseException(parser, END);
        }
        return values[0];
    }

    private void take(JsonToken token) throws IOException {
        switch (token) {
            case START_OBJECT -> open(isBody() ? Kind.BODY : Kind.OBJECT);
            case START_ARRAY -> open(Kind.LIST);
            case END_OBJECT -> close(object());
            case END_ARRAY -> close(list());
            case FIELD_NAME -> name(parser.currentName());
            case VALUE_STRING -> text();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> put(shared.number(parser));
            case VALUE_TRUE -> put(TRUE);
            case VALUE_FALSE -> put(FALSE);
            case VALUE_NULL -> put(Json.NULL);
            case NOT_AVAILABLE, VALUE_EMBEDDED_OBJECT ->
                    throw new IllegalStateException("not a token of a text: " + token);
        }
    }

    private void open(Kind kind) {
        Frame frame = open[depth];
        frame.kind = kind;
        frame.wanted = kind == Kind.BODY || depth == 0 ? Wanted.ALL : open[depth - 1].next;
        frame.next = frame.wanted;
        depth++;
        grow();
        top++;
        frame.start = top;
    }

    private void close(Json value) {
        depth--;
        top = open[depth].start - 1;
        put(value);
    }

    private void put(Json value) {
        grow();
        values[top++] = value;
    }

    private void grow() {
        if (top == values.length) {
            values = Arrays.copyOf(values, 2 * top);
            names = Arrays.copyOf(names, 2 * top);
        }
    }

    /// Whether the object that comes now is an item of the list of a whole file, or of the list in
    /// an answer.
    private boolean isBody() {
        if (sieve == Sieve.NONE || depth == 0 || depth > 2 || open[depth - 1].kind != Kind.LIST) {
            return false;
        }
        return depth == 1
                || open[0].kind != Kind.LIST
                        && LISTS.contains(names[open[1].start - 1])
                        && !isTemplate();
    }

    private boolean isTemplate() {
        return Arrays.asList(names).subList(open[0].start, open[1].start).stream()
                .anyMatch(name -> name.equals("$schema") || name.equals("contentVersion"));
    }

    private Json list() {
        int start = open[depth - 1].start;
        return new Json.Arr(Arrays.asList(values).subList(start, top));
    }

    /// Objects with the same names share them.
    private Json object() {
        int start = open[depth - 1].start;
        if (top == start) {
            return Json.Obj.EMPTY;
        }
        Shape known = shared.shape(names, start, top);
        if (known == null) {
            if (new HashSet<>(Arrays.asList(names).subList(start, top)).size() < top - start) {
                return withoutDuplicates(start);
            }
            known = shared.newShape(names, start, top);
        }
        return new Json.Obj(known, Arrays.copyOfRange(values, start, top));
    }

    /// The last one counts.
    private Json withoutDuplicates(int start) {
        var fields = new LinkedHashMap<String, Json>();
        for (int i = start; i < top; i++) {
            if (fields.put(names[i], values[i]) != null && duplicateKeys.size() < MOST_DUPLICATES) {
                String place = parser.getParsingContext().pathAsPointer().toString();
                duplicateKeys.add(place + "/" + names[i].replace("~", "~0").replace("/", "~1"));
            }
        }
        return new Json.Obj(fields);
    }

    private void name(String name) throws IOException {
        Frame frame = open[depth - 1];
        @Nullable Wanted wanted = frame.wanted.below(name);
        if (wanted == null) {
            parser.nextToken();
            parser.skipChildren();
            return;
        }
        frame.next = wanted;
        grow();
        names[top] = name;
    }

    private void text() throws IOException {
        Json.Text text = shared.text(parser);
        if (depth > 0) {
            Frame frame = open[depth - 1];
            if (frame.kind == Kind.BODY && IDS.contains(names[top])) {
                frame.wanted = sieve.of(text.value());
            }
        }
        put(text);
    }
}
