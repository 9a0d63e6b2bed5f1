package app.muster.json;

import app.muster.plan.estate.Json;
import app.muster.plan.estate.Shape;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Builds from bytes what [TreeReader] builds from tokens, and passes over the rest several times
/// as fast. It only knows JSON as the standard has it: whatever else stands in a file, right or
/// wrong, ends it with [NotPlain], and the file has to be read by tokens.
final class PlainReader {

    /// The text is not what the standard allows, or more of it than is known here, or a field
    /// stands twice in an object.
    static final class NotPlain extends Exception {
        private static final long serialVersionUID = 1L;

        NotPlain() {
            super("not plain", null, false, false);
        }
    }

    /// Under these names answers and snapshots list resources.
    private static final Set<String> LISTS = Set.of("value", "data", "resources");

    private static final Set<String> IDS = Set.of("id", "ResourceId", "$id");

    private static final Json TRUE = new Json.Bool(true);
    private static final Json FALSE = new Json.Bool(false);
    private static final Json NO_ITEMS = new Json.Arr(List.of());

    private final PlainText text;
    private final Sieve sieve;
    private final Shared shared;
    private final Wanted everything = Wanted.everything();
    private String[] names = new String[64];
    private Json[] values = new Json[64];
    private int top;

    PlainReader(Buffered file, Sieve sieve) {
        shared = new Shared();
        text = new PlainText(file, shared);
        this.sieve = sieve;
    }

    Json read() throws NotPlain {
        text.start();
        Json root =
                switch (text.peek()) {
                    case '{' -> object(Wanted.ALL, 1, false);
                    case '[' -> list(Wanted.ALL, 1, sieve != Sieve.NONE);
                    default -> throw new NotPlain();
                };
        text.finish();
        return root;
    }

    private Json value(Wanted wanted, int depth) throws NotPlain {
        return switch (text.peek()) {
            case '"' -> text.text();
            case '{' -> object(wanted, depth, false);
            case '[' -> list(wanted, depth, false);
            case 't' -> text.word("true", TRUE);
            case 'f' -> text.word("false", FALSE);
            case 'n' -> text.word("null", Json.NULL);
            default -> text.number();
        };
    }

    /// @param body whether its id tells what of it is wanted
    private Json object(Wanted wanted, int depth, boolean body) throws NotPlain {
        Wanted wants = wanted;
        int start = top;
        text.open(depth);
        if (text.closes('}')) {
            return Json.Obj.EMPTY;
        }
        Wanted.Field field = learning(wants).first();
        do {
            field = next(wants, field);
            String name = field.name();
            Wanted below = field.wanted();
            if (below == null) {
                text.skip(depth + 1);
                continue;
            }
            Json value;
            if (depth == 1 && text.peek() == '[') {
                value = list(below, depth + 1, isListing(name, start));
            } else {
                value = value(below, depth + 1);
                if (body && value instanceof Json.Text(String id) && IDS.contains(name)) {
                    wants = sieve.of(id);
                    field = learning(wants).first();
                }
            }
            push(name, value);
        } while (text.goesOn('}'));
        Json.Obj made = made(start);
        top = start;
        return made;
    }

    /// The field that begins here. Objects of one kind mostly have theirs in the same order.
    private Wanted.Field next(Wanted wants, Wanted.Field last) throws NotPlain {
        Wanted.Field guess = last.next;
        if (guess != null && text.isName(guess.written())) {
            return guess;
        }
        Wanted.Field field = learning(wants).field(text.name(), wants == Wanted.ALL);
        last.next = field;
        return field;
    }

    /// [Wanted#ALL] is for everybody, and learns nothing.
    private Wanted learning(Wanted wants) {
        return wants == Wanted.ALL ? everything : wants;
    }

    /// Whether the list of that name in the root has resources.
    private boolean isListing(String name, int start) {
        if (sieve == Sieve.NONE || !LISTS.contains(name)) {
            return false;
        }
        List<String> before = Arrays.asList(names).subList(start, top);
        return !before.contains("$schema") && !before.contains("contentVersion");
    }

    /// @param bodies whether the objects in it are resources
    private Json list(Wanted wanted, int depth, boolean bodies) throws NotPlain {
        int start = top;
        text.open(depth);
        if (text.closes(']')) {
            return NO_ITEMS;
        }
        do {
            boolean body = bodies && text.peek() == '{';
            push("", body ? object(Wanted.ALL, depth + 1, true) : value(wanted, depth + 1));
        } while (text.goesOn(']'));
        var made = new Json.Arr(Arrays.asList(values).subList(start, top));
        top = start;
        return made;
    }

    private void push(String name, Json value) {
        if (top == values.length) {
            values = Arrays.copyOf(values, 2 * top);
            names = Arrays.copyOf(names, 2 * top);
        }
        names[top] = name;
        values[top++] = value;
    }

    private Json.Obj made(int start) throws NotPlain {
        if (top == start) {
            return Json.Obj.EMPTY;
        }
        @Nullable Shape known = shared.shape(names, start, top);
        if (known == null) {
            if (new HashSet<>(Arrays.asList(names).subList(start, top)).size() < top - start) {
                throw new NotPlain();
            }
            known = shared.newShape(names, start, top);
        }
        return new Json.Obj(known, Arrays.copyOfRange(values, start, top));
    }
}
