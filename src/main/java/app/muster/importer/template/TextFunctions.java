package app.muster.importer.template;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.muster.json.JsonFile;
import app.muster.plan.estate.Json;
import app.muster.problem.ProblemException;

import java.io.ByteArrayInputStream;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The template functions that make texts. A text made of open parts shows them in braces.
final class TextFunctions {

    private static final Pattern HOLE = Pattern.compile("\\{(\\d{1,3})(:[^}]*)?}");

    /// What differs from one deployment to the next.
    private static final Map<String, Json> OF_THE_DAY =
            Map.of("newguid", Partly.of("{guid}"), "utcnow", Partly.of("{now}"));

    private TextFunctions() {}

    /// @return empty if the function is none of these, or cannot be worked out
    static Optional<Json> call(String name, List<Json> a) {
        if (a.isEmpty()) {
            return Optional.ofNullable(OF_THE_DAY.get(name));
        }
        Json first = a.getFirst();
        return switch (name) {
            case "concat" -> concat(a);
            case "format" -> bounded(format(a), a);
            case "tolower" -> changed(first, text -> text.toLowerCase(Locale.ROOT));
            case "toupper" -> changed(first, text -> text.toUpperCase(Locale.ROOT));
            case "trim" -> changed(first, String::strip);
            case "string" -> string(first);
            case "replace" -> replaced(a);
            case "substring", "take", "skip" -> cut(name, a);
            case "padleft" -> padded(a);
            case "split" -> split(a);
            case "join" -> join(a);
            case "startswith", "endswith", "indexof", "lastindexof" -> searched(name, a);
            case "uniquestring" -> Optional.of(Partly.of(placeholder("unique", a)));
            case "guid" -> Optional.of(Partly.of(placeholder("guid", a)));
            case "base64",
                    "base64tostring",
                    "base64tojson",
                    "uricomponent",
                    "uricomponenttostring" ->
                    coded(name, first);
            case "uri" ->
                    a.size() == 2
                            ? bounded(
                                    Partly.shown(first).replaceAll("/?$", "/")
                                            + Partly.shown(a.get(1)),
                                    a)
                            : Optional.empty();
            case "utcnow" -> Optional.ofNullable(OF_THE_DAY.get(name));
            case "json" -> json(first);
            default -> Optional.empty();
        };
    }

    /// The same for the same arguments. Most templates know one such text, made of their resource
    /// group; any other one is told apart by a few digits.
    private static String placeholder(String word, List<Json> a) {
        if (a.size() == 1
                && a.getFirst() instanceof Json.Open open
                && Partly.text(open).equals(Place.GROUP.path())) {
            return "{" + word + "}";
        }
        int hash = 0;
        for (Json part : a) {
            hash = 31 * hash + Partly.shown(part).hashCode();
        }
        return "{%s-%04x}".formatted(word, (hash ^ hash >>> 16) & 0xffff);
    }

    private static Optional<Json> coded(String name, Json value) {
        if (!(value instanceof Json.Text(String text))) {
            return Optional.empty();
        }
        try {
            return switch (name) {
                case "base64" ->
                        Optional.of(
                                new Json.Text(
                                        Base64.getEncoder().encodeToString(text.getBytes(UTF_8))));
                case "base64tostring" ->
                        Optional.of(
                                new Json.Text(new String(Base64.getDecoder().decode(text), UTF_8)));
                case "base64tojson" ->
                        json(new Json.Text(new String(Base64.getDecoder().decode(text), UTF_8)));
                case "uricomponent" ->
                        Optional.of(
                                new Json.Text(URLEncoder.encode(text, UTF_8).replace("+", "%20")));
                default ->
                        Optional.of(
                                new Json.Text(URLDecoder.decode(text.replace("+", "%2B"), UTF_8)));
            };
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private interface Change {
        String of(String text);
    }

    private static Optional<Json> changed(Json value, Change change) {
        return switch (value) {
            case Json.Text(String text) -> Optional.of(new Json.Text(change.of(text)));
            case Json.Open open -> Optional.of(Partly.of(outsideBraces(Partly.text(open), change)));
            case Json.Obj _, Json.Arr _, Json.Num _, Json.Bool _, Json.Null _ -> Optional.empty();
        };
    }

    private static Optional<Json> replaced(List<Json> a) {
        String old = a.size() == 3 ? Partly.shown(a.get(1)) : "";
        if (old.isEmpty() || isOpen(a.get(1))) {
            return Optional.empty();
        }
        String by = Partly.shown(a.get(2));
        String text = Partly.shown(a.getFirst());
        boolean open = isOpen(a.getFirst());
        return bounded(
                open ? outsideBraces(text, part -> part.replace(old, by)) : text.replace(old, by),
                a);
    }

    private static String outsideBraces(String text, Change change) {
        var made = new StringBuilder();
        int at = 0;
        Matcher placeholder = Pattern.compile("\\{[^}]*}").matcher(text);
        while (placeholder.find()) {
            made.append(change.of(text.substring(at, placeholder.start())));
            made.append(placeholder.group());
            at = placeholder.end();
        }
        return made.append(change.of(text.substring(at))).toString();
    }

    private static Optional<Json> concat(List<Json> a) {
        if (a.getFirst() instanceof Json.Arr) {
            var items = new ArrayList<Json>();
            for (Json part : a) {
                if (!(part instanceof Json.Arr(List<Json> more))
                        || items.size() + more.size() > Budget.MOST_ITEMS) {
                    return Optional.empty();
                }
                items.addAll(more);
            }
            return Optional.of(new Json.Arr(items));
        }
        var text = new StringBuilder();
        for (Json part : a) {
            if (text.length() > Budget.LONGEST_TEXT) {
                return Optional.empty();
            }
            text.append(Partly.shown(part));
        }
        return bounded(text.toString(), a);
    }

    private static Optional<Json> bounded(String text, List<Json> from) {
        if (text.length() > Budget.LONGEST_TEXT) {
            return Optional.empty();
        }
        boolean open = from.stream().anyMatch(part -> isOpen(part));
        return Optional.of(open ? Partly.of(text) : new Json.Text(text));
    }

    private static boolean isOpen(Json part) {
        return part instanceof Json.Open || part instanceof Json.Obj || part instanceof Json.Arr;
    }

    private static String format(List<Json> a) {
        String pattern = Partly.shown(a.getFirst());
        Matcher hole = HOLE.matcher(pattern);
        var text = new StringBuilder();
        int at = 0;
        while (at < pattern.length() && text.length() <= Budget.LONGEST_TEXT) {
            char c = pattern.charAt(at);
            boolean twice = at + 1 < pattern.length() && pattern.charAt(at + 1) == c;
            if ((c == '{' || c == '}') && twice) {
                text.append(c);
                at += 2;
            } else if (c == '{' && hole.region(at, pattern.length()).lookingAt()) {
                int index = Integer.parseInt(hole.group(1)) + 1;
                String value = index < a.size() ? Partly.shown(a.get(index)) : "{value}";
                text.append(formatted(value, hole.group(2)));
                at = hole.end();
            } else {
                text.append(c);
                at++;
            }
        }
        return text.toString();
    }

    private static String formatted(String value, @org.jspecify.annotations.Nullable String how) {
        if (how != null && how.matches(":[Dd]?0*\\d{1,2}") && value.matches("\\d{1,9}")) {
            String digits = how.replaceAll("[:Dd]", "");
            int width =
                    how.contains("0") && digits.matches("0+")
                            ? digits.length()
                            : Integer.parseInt(digits);
            return "0".repeat(Math.max(0, width - value.length())) + value;
        }
        return value;
    }

    private static Optional<Json> string(Json value) {
        return switch (value) {
            case Json.Text _, Json.Open _ -> Optional.of(value);
            case Json.Num _, Json.Bool _ -> Optional.of(new Json.Text(Partly.shown(value)));
            case Json.Obj _, Json.Arr _, Json.Null _ -> Optional.empty();
        };
    }

    private static Optional<Json> cut(String name, List<Json> a) {
        if (a.getFirst() instanceof Json.Open) {
            return Optional.of(a.getFirst());
        }
        if (!(a.getFirst() instanceof Json.Text(String text)) || a.size() < 2) {
            return Optional.empty();
        }
        Optional<Integer> one = Functions.whole(a.get(1));
        Optional<Integer> two =
                a.size() > 2 ? Functions.whole(a.get(2)) : Optional.of(text.length());
        if (one.isEmpty() || two.isEmpty()) {
            return Optional.empty();
        }
        int at = Math.clamp(one.get(), 0, text.length());
        return Optional.of(
                new Json.Text(
                        switch (name) {
                            case "take" -> text.substring(0, at);
                            case "skip" -> text.substring(at);
                            default ->
                                    text.substring(
                                            at,
                                            Math.clamp((long) at + two.get(), at, text.length()));
                        }));
    }

    private static Optional<Json> padded(List<Json> a) {
        Optional<Integer> width = a.size() > 1 ? Functions.whole(a.get(1)) : Optional.empty();
        if (width.isEmpty() || width.get() > 1_000 || a.getFirst() instanceof Json.Open) {
            return Optional.of(a.getFirst());
        }
        String text = Partly.shown(a.getFirst());
        String with = a.size() > 2 ? Partly.shown(a.get(2)) : " ";
        return Optional.of(
                new Json.Text(with.repeat(Math.max(0, width.get() - text.length())) + text));
    }

    private static Optional<Json> split(List<Json> a) {
        if (a.size() != 2 || isOpen(a.get(1)) && !(a.get(1) instanceof Json.Arr)) {
            return Optional.empty();
        }
        var marks = new ArrayList<String>();
        if (a.get(1) instanceof Json.Arr(List<Json> several)) {
            several.forEach(mark -> marks.add(Pattern.quote(Partly.shown(mark))));
        } else {
            marks.add(Pattern.quote(Partly.shown(a.get(1))));
        }
        boolean open = a.getFirst() instanceof Json.Open;
        String text = Partly.shown(a.getFirst());
        if (open && text.startsWith("{") && text.indexOf('}') == text.length() - 1) {
            return Optional.empty();
        }
        var parts = new ArrayList<Json>();
        for (String part : text.split(String.join("|", marks), -1)) {
            parts.add(part.indexOf('{') >= 0 ? Partly.of(part) : new Json.Text(part));
        }
        return Optional.of(new Json.Arr(parts));
    }

    private static Optional<Json> join(List<Json> a) {
        return a.size() == 2 && a.getFirst() instanceof Json.Arr(List<Json> items)
                ? bounded(
                        String.join(
                                Partly.shown(a.get(1)), items.stream().map(Partly::shown).toList()),
                        items)
                : Optional.empty();
    }

    private static Optional<Json> searched(String name, List<Json> a) {
        if (a.size() != 2 || isOpen(a.get(0)) || isOpen(a.get(1))) {
            return Optional.empty();
        }
        String text = Partly.shown(a.get(0)).toLowerCase(Locale.ROOT);
        String part = Partly.shown(a.get(1)).toLowerCase(Locale.ROOT);
        return Optional.of(
                switch (name) {
                    case "startswith" -> new Json.Bool(text.startsWith(part));
                    case "endswith" -> new Json.Bool(text.endsWith(part));
                    case "lastindexof" -> Functions.number(text.lastIndexOf(part));
                    default -> Functions.number(text.indexOf(part));
                });
    }

    private static Optional<Json> json(Json value) {
        if (!(value instanceof Json.Text(String text))) {
            return Optional.empty();
        }
        try {
            var in = new ByteArrayInputStream(text.getBytes(UTF_8));
            return Optional.of(JsonFile.read(Path.of("expression"), in).value());
        } catch (ProblemException e) {
            return Optional.empty();
        }
    }
}
