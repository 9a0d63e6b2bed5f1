package app.muster.importer;

import app.muster.plan.estate.Json;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds what a body names: ids in its texts and in the names of its fields, and host names.
final class References {

    /// @param target an id or a host name, lower case
    /// @param dotted the path without places in lists, lower case, for example
    ///   `properties.subnet.id`
    record Named(String target, boolean host, String pointer, String dotted) {}

    private static final Pattern HOST =
            Pattern.compile("[a-z0-9-]{1,63}(?:\\.[a-z0-9-]{1,63}){2,5}");
    private static final String SUBSCRIPTIONS = "/subscriptions/";
    private static final int LONGEST_HOST_TEXT = 20_000;

    private final List<Named> found = new ArrayList<>();
    private final List<String> path = new ArrayList<>();

    private References() {}

    static List<Named> in(Json.Obj body) {
        var references = new References();
        body.fields()
                .forEach(
                        (name, value) -> {
                            if (!isOwn(name)) {
                                references.walk(name, value);
                            }
                        });
        return references.found;
    }

    private static boolean isOwn(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "id", "resourceid", "dependson", "type", "name", "etag", "condition" -> true;
            default -> false;
        };
    }

    private void walk(String name, Json value) {
        path.add(name);
        switch (value) {
            case Json.Text(String text) -> text(text);
            case Json.Obj(Map<String, Json> fields) ->
                    fields.forEach(
                            (field, inner) -> {
                                if (field.startsWith("/")) {
                                    path.add(field);
                                    ids(field);
                                    path.removeLast();
                                }
                                walk(field, inner);
                            });
            case Json.Arr(List<Json> items) -> {
                for (int i = 0; i < items.size(); i++) {
                    walk(Integer.toString(i), items.get(i));
                }
            }
            case Json.Num _, Json.Bool _, Json.Null _, Json.Open _ -> {}
        }
        path.removeLast();
    }

    private void text(String text) {
        if (text.length() < 12) {
            return;
        }
        if (text.charAt(0) == '/') {
            ids(text);
        } else {
            if (text.indexOf(SUBSCRIPTIONS) > 0) {
                ids(text);
            }
            if (text.length() < LONGEST_HOST_TEXT && mayHaveHost(text)) {
                hosts(text);
            }
        }
    }

    private static boolean mayHaveHost(String text) {
        return text.contains(".windows.net")
                || text.contains(".azure.")
                || text.contains(".azurewebsites.net")
                || text.contains(".azurecr.io")
                || text.contains(".azconfig.io")
                || text.contains(".usgovcloudapi.net");
    }

    private void ids(String text) {
        String key = text.toLowerCase(Locale.ROOT);
        int start = key.startsWith("/providers/") ? 0 : key.indexOf(SUBSCRIPTIONS);
        while (start >= 0) {
            int end = start;
            while (end < key.length() && !isDelimiter(key.charAt(end))) {
                end++;
            }
            if (start == 0 || isDelimiter(key.charAt(start - 1))) {
                String id = key.substring(start, end);
                while (id.endsWith("/")) {
                    id = id.substring(0, id.length() - 1);
                }
                found.add(new Named(id, false, pointer(), dotted()));
            }
            start = key.indexOf(SUBSCRIPTIONS, end);
        }
    }

    private static boolean isDelimiter(char c) {
        return switch (c) {
            case ';', ',', '"', '\'', '=', '|', '\n', '\r', '\t', '<', '>' -> true;
            default -> false;
        };
    }

    private void hosts(String text) {
        Matcher host = HOST.matcher(text.toLowerCase(Locale.ROOT));
        while (host.find()) {
            found.add(new Named(host.group(), true, pointer(), dotted()));
        }
    }

    private String pointer() {
        var pointer = new StringBuilder();
        for (String part : path) {
            pointer.append('/').append(part.replace("~", "~0").replace("/", "~1"));
        }
        return pointer.toString();
    }

    private String dotted() {
        var dotted = new StringBuilder();
        for (String part : path) {
            if (!part.isEmpty() && !Character.isDigit(part.charAt(0))) {
                dotted.append(dotted.isEmpty() ? "" : ".").append(part.toLowerCase(Locale.ROOT));
            }
        }
        return dotted.toString();
    }
}
