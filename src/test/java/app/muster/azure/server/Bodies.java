package app.muster.azure.server;

import app.muster.json.JsonFile;
import app.muster.plan.estate.Json;
import app.muster.problem.ProblemException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// All bodies that the server knows, by id and by the collection that lists them.
public final class Bodies {

    private final Map<String, Json.Obj> byId = new TreeMap<>();
    private final Map<String, List<Json.Obj>> byCollection = new HashMap<>();

    /// Takes a body in under its own id.
    public void add(Json.Obj body) {
        String id = body.text("id").toLowerCase(Locale.ROOT);
        if (byId.put(id, body) != null) {
            return;
        }
        byCollection.computeIfAbsent(above(id), _ -> new ArrayList<>()).add(body);
        if (id.startsWith("/subscriptions/")) {
            String[] parts = id.split("/");
            int provider = id.lastIndexOf("/providers/");
            if (provider > 0) {
                String whole = "/subscriptions/" + parts[2] + above(id.substring(provider));
                if (!whole.equals(above(id))) {
                    byCollection.computeIfAbsent(whole, _ -> new ArrayList<>()).add(body);
                }
            }
        }
    }

    /// Takes in what happened, which its subscription's activity log alone lists.
    public void happened(Json.Obj event) {
        String log =
                "/subscriptions/"
                        + event.text("subscriptionId")
                        + "/providers/microsoft.insights/eventtypes/management/values";
        byCollection.computeIfAbsent(log, _ -> new ArrayList<>()).add(event);
    }

    /// All but those that the test takes away.
    public Bodies without(java.util.function.Predicate<Json.Obj> gone) {
        var left = new Bodies();
        left.addAll(all().stream().filter(gone.negate()).toList());
        return left;
    }

    public void addAll(Collection<Json.Obj> bodies) {
        bodies.forEach(this::add);
    }

    java.util.Optional<Json.Obj> thing(String path) {
        return java.util.Optional.ofNullable(byId.get(path.toLowerCase(Locale.ROOT)));
    }

    /// The paths under which something is listed, lower case.
    public java.util.Set<String> collections() {
        return byCollection.keySet();
    }

    /// What a query of Resource Graph over all subscriptions finds.
    public List<Json.Obj> rows(String query) {
        return new Graph(this, Integer.MAX_VALUE).rows(query);
    }

    public List<Json.Obj> collection(String path) {
        return byCollection.getOrDefault(path.toLowerCase(Locale.ROOT), List.of());
    }

    boolean has(String path) {
        return byId.containsKey(path.toLowerCase(Locale.ROOT));
    }

    public List<Json.Obj> all() {
        return List.copyOf(byId.values());
    }

    public static String type(Json.Obj body) {
        String said = body.text("type").toLowerCase(Locale.ROOT);
        String id = body.text("id");
        return app.muster.plan.estate.ResourceId.looksLikeOne(id) && said.indexOf('/') <= 0
                ? new app.muster.plan.estate.ResourceId(id).type()
                : said;
    }

    static String above(String id) {
        return id.substring(0, Math.max(0, id.lastIndexOf('/')));
    }

    /// @param text JSON, single quotes for double ones
    public static Json.Obj body(String text) {
        return json(text.replace('\'', '"'));
    }

    public static Json.Obj json(String text) {
        try {
            return (Json.Obj)
                    JsonFile.read(
                                    Path.of("body"),
                                    new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
                            .value();
        } catch (ProblemException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    public static String text(Json value) {
        var out = new ByteArrayOutputStream();
        try {
            JsonFile.write(value, out);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
