package app.muster.azure.server;

import app.muster.plan.estate.Json;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// As much of Resource Graph as Muster asks of it: one table, `where type in~`, `project`, in the
/// order of ids, page by page.
final class Graph {

    private static final Pattern QUERY =
            Pattern.compile(
                    "(?is)\\s*(\\w+)\\s*(?:\\|\\s*where\\s+type\\s+in~\\s*\\(([^)]*)\\)\\s*)?"
                            + "\\|\\s*project\\s+([\\w\\s,]+)\\|\\s*order\\s+by\\s+id\\s+asc\\s*");

    private static final Map<String, List<String>> TABLES =
            Map.of(
                    "resourcecontainers",
                    List.of(
                            "microsoft.resources/subscriptions",
                            "microsoft.resources/subscriptions/resourcegroups"),
                    "recoveryservicesresources",
                    List.of(
                            "microsoft.recoveryservices/vaults/",
                            "microsoft.recoveryservices/locations/",
                            "microsoft.dataprotection/backupvaults/",
                            "microsoft.dataprotection/locations/"),
                    "authorizationresources",
                    List.of(
                            "microsoft.authorization/role",
                            "microsoft.authorization/classicadministrators"),
                    "policyresources",
                    List.of("microsoft.authorization/policy"),
                    "deploymentresources",
                    List.of("microsoft.resources/deploymentstacks"),
                    "kubernetesconfigurationresources",
                    List.of("microsoft.kubernetesconfiguration/"));

    /// What no table of Resource Graph has.
    private static final List<String> NOWHERE =
            List.of(
                    "microsoft.authorization/",
                    "microsoft.storage/storageaccounts/",
                    "microsoft.sql/servers/databases/",
                    "microsoft.sql/servers/auditingsettings",
                    "microsoft.sql/servers/securityalertpolicies",
                    "microsoft.sql/servers/failovergroups",
                    "microsoft.security/",
                    "microsoft.securityinsights/",
                    "microsoft.insights/diagnosticsettings",
                    "microsoft.appconfiguration/configurationstores/",
                    "microsoft.automation/automationaccounts/sourcecontrols",
                    "microsoft.dbformysql/flexibleservers/");

    private record Asked(String query, Set<String> subscriptions) {}

    private final Bodies bodies;
    private final int largestPage;
    private final Map<Asked, List<Json.Obj>> results = new ConcurrentHashMap<>();

    Graph(Bodies bodies, int largestPage) {
        this.bodies = bodies;
        this.largestPage = largestPage;
    }

    Answered answer(Json.Obj request) {
        Matcher query = QUERY.matcher(request.text("query"));
        if (!query.matches()) {
            return Answered.error(400, "BadRequest", "Query is not understood");
        }
        Set<String> subscriptions = new HashSet<>();
        for (Json id : request.list("subscriptions")) {
            subscriptions.add(((Json.Text) id).value().toLowerCase(Locale.ROOT));
        }
        List<Json.Obj> rows =
                results.computeIfAbsent(
                        new Asked(request.text("query"), subscriptions),
                        asked -> rows(query, asked.subscriptions()));
        Json.Obj options = request.object("options");
        String token = options.text("$skipToken");
        int from = token.isEmpty() ? 0 : Integer.parseInt(token.substring("page-".length()));
        int top =
                options.get("$top").orElse(Json.NULL) instanceof Json.Num(String digits)
                        ? Integer.parseInt(digits)
                        : 100;
        int to = Math.min(rows.size(), from + Math.min(top, largestPage));
        Map<String, Json> answer = new LinkedHashMap<>();
        answer.put("totalRecords", new Json.Num(String.valueOf(rows.size())));
        answer.put("count", new Json.Num(String.valueOf(to - from)));
        answer.put("data", new Json.Arr(List.copyOf(rows.subList(from, to))));
        answer.put("facets", new Json.Arr(List.of()));
        answer.put("resultTruncated", new Json.Text("false"));
        if (to < rows.size()) {
            answer.put("$skipToken", new Json.Text("page-" + to));
        }
        return Answered.json(200, Bodies.text(new Json.Obj(answer)));
    }

    List<Json.Obj> rows(String text) {
        Matcher query = QUERY.matcher(text);
        if (!query.matches()) {
            throw new IllegalArgumentException(text);
        }
        Set<String> all = new HashSet<>();
        for (Json.Obj body : bodies.all()) {
            String id = body.text("id").toLowerCase(Locale.ROOT);
            if (id.startsWith("/subscriptions/")) {
                all.add(id.split("/")[2]);
            }
        }
        return rows(query, all);
    }

    private List<Json.Obj> rows(Matcher query, Set<String> subscriptions) {
        String table = query.group(1).toLowerCase(Locale.ROOT);
        Set<String> types = new HashSet<>();
        if (query.group(2) != null) {
            for (String type : query.group(2).split(",")) {
                types.add(type.strip().replace("'", "").toLowerCase(Locale.ROOT));
            }
        }
        var rows = new ArrayList<Json.Obj>();
        for (Json.Obj body : bodies.all()) {
            String type = Bodies.type(body);
            if (isIn(table, type)
                    && (types.isEmpty() || types.contains(type))
                    && isBelow(body, subscriptions)) {
                rows.add(body);
            }
        }
        return rows;
    }

    private static boolean isBelow(Json.Obj body, Set<String> subscriptions) {
        String id = body.text("id").toLowerCase(Locale.ROOT);
        return !id.startsWith("/subscriptions/") || subscriptions.contains(id.split("/")[2]);
    }

    private static boolean isIn(String table, String type) {
        if (!table.equals("resources")) {
            return TABLES.getOrDefault(table, List.of()).stream().anyMatch(type::startsWith);
        }
        boolean elsewhere =
                TABLES.values().stream().flatMap(List::stream).anyMatch(type::startsWith);
        return !elsewhere && NOWHERE.stream().noneMatch(type::startsWith);
    }
}
