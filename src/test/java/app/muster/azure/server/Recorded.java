package app.muster.azure.server;

import app.muster.json.JsonFile;
import app.muster.plan.estate.EvidenceKind;
import app.muster.plan.estate.Json;
import app.muster.plan.estate.ResourceId;
import app.muster.problem.ProblemException;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Bodies from files: the project's own small estate, and the published examples of the interface,
/// read where they lie.
public final class Recorded {

    private Recorded() {}

    /// The estate that comes with the tests: two subscriptions, one of everything that is asked
    /// for.
    public static Bodies smallEstate() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(
                        Recorded.class.getResourceAsStream("/app/muster/azure/estate.json"))) {
            var bodies = new Bodies();
            bodies.addAll(objects(value(Path.of("estate.json"), in)));
            return bodies;
        }
    }

    /// What a GET of one published example answers.
    ///
    /// @param path decoded
    public record Route(String path, String file, Json.Obj body) {}

    /// The examples of `routes.json` that answer a GET with 200 and an object.
    ///
    /// @param folder `arm-rest`
    public static List<Route> routes(Path folder) throws IOException {
        var routes = new ArrayList<Route>();
        for (Json.Obj route : objects(read(folder.resolve("routes.json")).get("routes"))) {
            if (!route.text("method").equals("GET") || route.text("path").isEmpty()) {
                continue;
            }
            Json.Obj example = read(folder.resolve(route.text("file")));
            Json.Obj body = example.object("responses").object("200").object("body");
            if (!body.fields().isEmpty()) {
                routes.add(new Route(route.text("path"), route.text("file"), body));
            }
        }
        return routes;
    }

    /// What a GET was answered in a recorded session.
    ///
    /// @param path decoded
    public record Exchange(String path, Answered answer, Json body) {}

    /// Every GET of a recorded session, in its order.
    public static List<Exchange> session(Path file) throws IOException {
        var exchanges = new ArrayList<Exchange>();
        for (Json.Obj each : objects(read(file).get("exchanges"))) {
            Json.Obj request = each.object("request");
            Json.Obj response = each.object("response");
            if (request.text("method").equals("GET") && request.text("path").startsWith("/")) {
                exchanges.add(
                        new Exchange(
                                request.text("path"),
                                answered(response),
                                response.get("body").orElse(Json.NULL)));
            }
        }
        return exchanges;
    }

    /// One real exchange that went wrong.
    ///
    /// @param name for example `429-ResourceRequestsThrottled`
    public static Answered error(Path folder, String name) throws IOException {
        return answered(read(folder.resolve("errors").resolve(name + ".json")).object("response"));
    }

    private static Answered answered(Json.Obj response) {
        int status =
                response.get("status").orElse(Json.NULL) instanceof Json.Num(String digits)
                        ? Integer.parseInt(digits)
                        : 0;
        Answered answer =
                Answered.json(status, Bodies.text(response.get("body").orElse(Json.Obj.EMPTY)));
        for (Map.Entry<String, Json> header : response.object("headers").fields().entrySet()) {
            if (header.getValue() instanceof Json.Text(String text)) {
                answer = answer.with(header.getKey(), text);
            }
        }
        return answer;
    }

    /// Every resource that the examples show with an id of its own, each once, in subscriptions of
    /// made-up ids.
    public static Bodies examples(Path folder) throws IOException {
        Map<String, Json.Obj> found = new LinkedHashMap<>();
        for (Route route : routes(folder)) {
            take(route.body(), found);
            for (Json item : route.body().list("value")) {
                if (item instanceof Json.Obj object) {
                    take(object, found);
                }
            }
        }
        var bodies = new Bodies();
        var subscriptions = new LinkedHashMap<String, Json.Obj>();
        for (Json.Obj body : found.values()) {
            String id = new ResourceId(body.text("id")).subscription();
            subscriptions.computeIfAbsent(
                    id.toLowerCase(java.util.Locale.ROOT),
                    key ->
                            Bodies.json(
                                    "{\"id\":\"/subscriptions/"
                                            + key
                                            + "\",\"name\":\"Example\",\"type\":"
                                            + "\"microsoft.resources/subscriptions\"}"));
        }
        bodies.addAll(subscriptions.values());
        bodies.addAll(found.values());
        return bodies;
    }

    private static void take(Json.Obj body, Map<String, Json.Obj> found) {
        String id = body.text("id");
        if (ResourceId.looksLikeOne(id)
                && id.startsWith("/subscriptions/")
                && !id.contains("{")
                && !new ResourceId(id).parent().isEmpty()
                && isListed(new ResourceId(id))) {
            found.putIfAbsent(id.toLowerCase(java.util.Locale.ROOT), body);
        }
    }

    /// What hangs on another resource is in no inventory; it is read only where somebody asks for
    /// it.
    private static boolean isListed(ResourceId id) {
        String path = id.value().toLowerCase(java.util.Locale.ROOT);
        boolean hangs = path.indexOf("/providers/") != path.lastIndexOf("/providers/");
        boolean named = id.type().startsWith("microsoft.authorization/");
        return id.type().indexOf('/') > 0
                && (!hangs && !named || EvidenceKind.ofType(id.type()).isPresent());
    }

    private static Json.Obj read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return (Json.Obj) value(file, in);
        }
    }

    private static Json value(Path file, InputStream in) throws IOException {
        try {
            return JsonFile.read(file, in).value();
        } catch (ProblemException e) {
            throw new IOException(e);
        }
    }

    private static List<Json.Obj> objects(java.util.Optional<Json> value) {
        return objects(value.orElse(new Json.Arr(List.of())));
    }

    private static List<Json.Obj> objects(Json value) {
        return ((Json.Arr) value)
                .items().stream()
                        .filter(Json.Obj.class::isInstance)
                        .map(Json.Obj.class::cast)
                        .toList();
    }
}
