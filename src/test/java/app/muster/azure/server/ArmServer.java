package app.muster.azure.server;

import app.muster.plan.estate.Json;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

/// Speaks Resource Manager and Resource Graph on 127.0.0.1: things by id, lists by collection with
/// `nextLink`, queries with `$skipToken`.
public final class ArmServer implements AutoCloseable {

    private final Bodies bodies;
    private final Graph graph;
    private final int page;
    private final HttpsServer server;
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private final Queue<Asked> asked = new ConcurrentLinkedQueue<>();
    private final Map<String, Answered> fixed = new ConcurrentHashMap<>();
    private final boolean remembers;
    private volatile Trouble trouble = Trouble.NONE;

    private ArmServer(HttpsServer server, Bodies bodies, int page, boolean remembers) {
        this.server = server;
        this.bodies = bodies;
        this.page = page;
        this.remembers = remembers;
        graph = new Graph(bodies, page);
    }

    /// @param page how many items a page of a list or a query has at most
    /// @param remembers whether requests are kept for tests to look at
    public static ArmServer start(
            Bodies bodies, Certificate certificate, int port, int page, boolean remembers)
            throws IOException {
        HttpsServer https =
                HttpsServer.create(
                        new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port), 0);
        https.setHttpsConfigurator(new HttpsConfigurator(certificate.context()));
        var server = new ArmServer(https, bodies, page, remembers);
        https.setExecutor(server.executor);
        https.createContext("/", server::handle);
        https.start();
        return server;
    }

    public URI address() {
        return URI.create("https://localhost:" + server.getAddress().getPort() + "/");
    }

    public void meet(Trouble now) {
        trouble = now;
    }

    /// An answer that stands for a path whatever the bodies say.
    public void fix(String path, Answered answer) {
        fixed.put(path.toLowerCase(Locale.ROOT), answer);
    }

    public List<Asked> asked() {
        return List.copyOf(asked);
    }

    @Override
    public void close() {
        server.stop(0);
        executor.close();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body =
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            String query = exchange.getRequestURI().getRawQuery();
            String authorization = exchange.getRequestHeaders().getFirst("Authorization");
            var request =
                    new Asked(
                            exchange.getRequestMethod(),
                            exchange.getRequestURI().getPath(),
                            query == null ? "" : query,
                            authorization == null ? "" : authorization,
                            body);
            if (remembers) {
                asked.add(request);
            }
            Answered right = right(request);
            send(exchange, trouble.meet(request, right).orElse(right));
        }
    }

    private static void send(HttpExchange exchange, Answered answer) throws IOException {
        if (answer.holdMillis() > 0) {
            try {
                Thread.sleep(answer.holdMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        byte[] body = answer.body();
        boolean empty = body.length == 0 || answer.status() == 204;
        exchange.sendResponseHeaders(answer.status(), empty ? -1 : body.length);
        if (empty) {
            return;
        }
        exchange.getResponseBody().write(body, 0, Math.min(body.length, answer.cutAt()));
    }

    private Answered right(Asked request) {
        String path = request.path();
        Answered standing = fixed.get(path.toLowerCase(Locale.ROOT));
        if (standing != null) {
            return standing;
        }
        if (!request.authorization().startsWith("Bearer ")) {
            return Answered.error(401, "AuthenticationFailed", "The header is missing.");
        }
        if (!request.query().contains("api-version=")) {
            return Answered.error(400, "MissingApiVersionParameter", "api-version is required.");
        }
        if (path.equalsIgnoreCase("/providers/Microsoft.ResourceGraph/resources")) {
            return request.method().equals("POST")
                    ? graph.answer(Bodies.json(request.body()))
                    : Answered.error(405, "MethodNotAllowed", "POST only.");
        }
        if (!request.method().equals("GET")) {
            return Answered.error(405, "MethodNotAllowed", "This server is read, not written.");
        }
        if (path.equalsIgnoreCase("/subscriptions")) {
            return subscriptions(request.query());
        }
        if (bodies.has(path)) {
            return Answered.json(200, Bodies.text(bodies.thing(path).orElseThrow()));
        }
        List<Json.Obj> list = bodies.collection(path);
        if (list.isEmpty() && isSingleton(path)) {
            return Answered.error(404, "ResourceNotFound", "The Resource was not found.");
        }
        return page(path, request.query(), lately(request.query(), list));
    }

    private static final Pattern LATELY =
            Pattern.compile(
                    "eventTimestamp ge '([^']+)' and eventTimestamp le '([^']+)'"
                            + " and resourceProvider eq '([^']+)'");

    /// Of an activity log what its filter lets through.
    private static List<Json.Obj> lately(String query, List<Json.Obj> list) {
        var filter = LATELY.matcher(URLDecoder.decode(query, StandardCharsets.UTF_8));
        if (!filter.find()) {
            return list;
        }
        return list.stream()
                .filter(event -> event.text("eventTimestamp").compareTo(filter.group(1)) >= 0)
                .filter(event -> event.text("eventTimestamp").compareTo(filter.group(2)) <= 0)
                .filter(
                        event ->
                                event.object("resourceProviderName")
                                        .text("value")
                                        .equalsIgnoreCase(filter.group(3)))
                .toList();
    }

    private Answered subscriptions(String query) {
        var list =
                bodies.collection("/subscriptions").stream()
                        .map(
                                body -> {
                                    Map<String, Json> fields = new LinkedHashMap<>();
                                    String id = body.text("id");
                                    fields.put("id", new Json.Text(id));
                                    fields.put(
                                            "subscriptionId",
                                            new Json.Text(id.substring(id.lastIndexOf('/') + 1)));
                                    fields.put("displayName", new Json.Text(body.text("name")));
                                    fields.put("tenantId", new Json.Text(body.text("tenantId")));
                                    fields.put("state", new Json.Text("Enabled"));
                                    return new Json.Obj(fields);
                                })
                        .toList();
        return page("/subscriptions", query, list);
    }

    /// Names that a collection's last segment never is.
    private static boolean isSingleton(String path) {
        String last = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        return List.of("default", "current", "vaultconfig", "aad_auth_only").contains(last);
    }

    private Answered page(String path, String query, List<Json.Obj> list) {
        int from = 0;
        for (String part : query.split("&")) {
            if (part.startsWith("$skiptoken=") || part.startsWith("%24skiptoken=")) {
                from = Integer.parseInt(part.substring(part.indexOf('=') + 1));
            }
        }
        int to = Math.min(list.size(), from + page);
        Map<String, Json> answer = new LinkedHashMap<>();
        answer.put("value", new Json.Arr(List.copyOf(list.subList(Math.min(from, to), to))));
        if (to < list.size()) {
            String rest = query.replaceAll("&(\\$|%24)skiptoken=\\d+", "");
            String encoded = path.replace(" ", "%20").replace("'", "%27");
            answer.put(
                    "nextLink",
                    new Json.Text(address().resolve(encoded) + "?" + rest + "&$skiptoken=" + to));
        }
        return Answered.json(200, Bodies.text(new Json.Obj(answer)));
    }
}
