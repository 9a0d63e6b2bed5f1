package app.muster.importer;

import app.muster.plan.estate.Json;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Finds what bodies name: ids in their texts and in the names of their fields, and host names. One
/// value serves a whole snapshot, because most bodies have the same few paths.
final class References {

    /// Told what a body names.
    interface Finder {

        /// @param target an id or a host name, lower case
        /// @param rest what follows a host name, as it stands in the text
        void found(String target, boolean host, String rest, Path path);

        /// @param places in the body, the names not yet escaped
        record Path(Step step, List<String> places) {

            /// The path without places in lists, lower case, for example `properties.subnet.id`.
            String dotted() {
                return step.dotted;
            }

            String pointer() {
                return References.pointer(places);
            }
        }
    }

    /// A path that bodies have, without places in lists.
    static final class Step {

        private final Map<String, Step> next = new HashMap<>();
        private final String dotted;

        Step(String dotted) {
            this.dotted = dotted;
        }

        private Step to(String name) {
            Step known = next.get(name);
            if (known != null) {
                return known;
            }
            String word = name.toLowerCase(Locale.ROOT);
            Step made = new Step(dotted.isEmpty() ? word : dotted + "." + word);
            if (next.size() < MOST_STEPS) {
                next.put(name, made);
            }
            return made;
        }
    }

    private static final int MOST_STEPS = 2_000;
    private static final String SUBSCRIPTIONS = "/subscriptions/";
    private static final String PROVIDERS = "/providers/";
    private static final String ACCOUNT_NAME = "AccountName=";
    private static final int LONGEST_ID = 2_048;
    private static final int LONGEST_HOST_TEXT = 20_000;

    private final Step root = new Step("");
    private final List<String> places = new ArrayList<>();

    /// Visits all that a body names but itself.
    void in(Json.Obj body, Finder finder) {
        places.clear();
        body.fields()
                .forEach(
                        (name, value) -> {
                            if (!isOwn(name)) {
                                walk(name, root.to(name), value, finder);
                            }
                        });
    }

    private static boolean isOwn(String name) {
        return switch (name) {
            case "id", "type", "name", "etag", "condition", "dependsOn" -> true;
            default ->
                    name.equalsIgnoreCase("id")
                            || name.equalsIgnoreCase("resourceId")
                            || name.equalsIgnoreCase("dependsOn")
                            || name.equalsIgnoreCase("type")
                            || name.equalsIgnoreCase("name")
                            || name.equalsIgnoreCase("etag");
        };
    }

    private void walk(String name, Step step, Json value, Finder finder) {
        places.add(name);
        switch (value) {
            case Json.Text(String text) -> text(text, step, finder);
            case Json.Obj(Map<String, Json> fields) ->
                    fields.forEach((field, inner) -> field(field, step, inner, finder));
            case Json.Arr(List<Json> items) -> {
                for (int i = 0; i < items.size(); i++) {
                    walk(Integer.toString(i), step, items.get(i), finder);
                }
            }
            case Json.Num _, Json.Bool _, Json.Null _, Json.Open _ -> {}
        }
        places.removeLast();
    }

    private void field(String field, Step step, Json inner, Finder finder) {
        int id = field.startsWith("/") ? 0 : field.indexOf(SUBSCRIPTIONS);
        if (id < 0) {
            walk(field, step.to(field), inner, finder);
            return;
        }
        Step named = id == 0 ? step : step.to(field.substring(0, id));
        places.add(field);
        ids(field, named, finder);
        places.removeLast();
        walk(field, named, inner, finder);
    }

    private void text(String text, Step step, Finder finder) {
        if (text.length() < 12) {
            return;
        }
        if (text.charAt(0) == '/' || text.indexOf("ubscriptions/") > 0) {
            ids(text, step, finder);
        }
        if (text.charAt(0) != '/' && text.length() < LONGEST_HOST_TEXT && mayHaveHost(text)) {
            hosts(text, step, finder);
        }
        int account = text.indexOf(ACCOUNT_NAME);
        if (account >= 0 && text.length() < LONGEST_HOST_TEXT) {
            int start = account + ACCOUNT_NAME.length();
            int end = start;
            while (end < text.length() && isHost(text.charAt(end))) {
                end++;
            }
            String name = text.substring(start, end).toLowerCase(Locale.ROOT);
            finder.found(name + ".blob.core.windows.net", true, "", path(step));
        }
    }

    private static boolean mayHaveHost(String text) {
        return text.indexOf('.') >= 0 && HostNames.mayBeIn(text);
    }

    private void ids(String text, Step step, Finder finder) {
        String key = text.toLowerCase(Locale.ROOT);
        boolean whole = key.charAt(0) == '/';
        int start = key.startsWith(PROVIDERS) ? 0 : key.indexOf(SUBSCRIPTIONS);
        while (start >= 0) {
            int end = start;
            while (end < key.length() && !endsId(key.charAt(end), whole)) {
                end++;
            }
            if (start == 0 || endsId(key.charAt(start - 1), whole) || isManagement(key, start)) {
                int last = end;
                while (last > start && key.charAt(last - 1) == '/') {
                    last--;
                }
                if (last - start <= LONGEST_ID) {
                    finder.found(key.substring(start, last), false, "", path(step));
                }
            }
            start = key.indexOf(SUBSCRIPTIONS, end);
        }
    }

    /// Whether the id is one that a call to Azure's management ends with.
    private static boolean isManagement(String key, int start) {
        return key.substring(Math.max(0, start - 80), start).contains("https://management.");
    }

    /// Names may have spaces, so a space ends an id only inside a longer text.
    private static boolean endsId(char c, boolean whole) {
        return switch (c) {
            case ';', ',', '"', '\'', '=', '|', '\n', '\r', '\t', '<', '>', '?' -> true;
            case ' ', ')', ']', ':' -> !whole;
            default -> false;
        };
    }

    private void hosts(String text, Step step, Finder finder) {
        int at = 0;
        while (at < text.length()) {
            int end = at;
            int dots = 0;
            while (end < text.length() && isHost(text.charAt(end))) {
                dots += text.charAt(end) == '.' ? 1 : 0;
                end++;
            }
            if (dots >= 2 && end - at < 256) {
                finder.found(
                        text.substring(at, end).toLowerCase(Locale.ROOT),
                        true,
                        text.substring(end, Math.min(text.length(), end + 10)),
                        path(step));
            }
            at = end + 1;
        }
    }

    private static boolean isHost(char c) {
        return c >= 'a' && c <= 'z'
                || c >= 'A' && c <= 'Z'
                || c >= '0' && c <= '9'
                || c == '-'
                || c == '.';
    }

    private Finder.Path path(Step step) {
        return new Finder.Path(step, places);
    }

    private static String pointer(List<String> places) {
        var pointer = new StringBuilder();
        for (String place : places) {
            boolean plain = place.indexOf('~') < 0 && place.indexOf('/') < 0;
            pointer.append('/').append(plain ? place : place.replace("~", "~0").replace("/", "~1"));
        }
        return pointer.toString();
    }
}
