package app.muster.assess;

import app.muster.expression.Value;
import app.muster.plan.estate.EvidenceKind;
import app.muster.plan.estate.Json;
import app.muster.plan.estate.Resource;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// SQL servers, databases and managed instances that only follow another one. A server of which a
/// database serves by itself is none, whatever else it stands by for.
final class StandBys {

    private static final String SECONDARY = "Secondary";
    private static final String DATABASES = "microsoft.sql/servers/databases";

    private final Reading reading;
    private final Set<String> following = new HashSet<>();
    private final Set<String> leading = new HashSet<>();
    private final Map<String, Set<String>> databases = new HashMap<>();

    StandBys(Estate estate) {
        reading = new Reading(estate, EvidenceKind.SQL_REPLICAS);
        for (Resource database : estate.ofType(DATABASES)) {
            database(database.id().key(), database.body().object("properties"));
        }
        for (Resource link : estate.ofType(DATABASES + "/replicationlinks")) {
            link(parent(link.id().key()), link.body().object("properties"));
        }
        for (Resource group : estate.ofType("microsoft.sql/servers/failovergroups")) {
            group(parent(group.id().key()), group.body().object("properties"));
        }
        for (Resource group : estate.ofType("microsoft.sql/locations/instancefailovergroups")) {
            instances(group.body().object("properties"));
        }
    }

    Value of(Subject subject) {
        String key = subject.key();
        boolean follows = following.contains(key) && !leading.contains(key);
        if (follows && following.containsAll(databases.getOrDefault(key, Set.of()))) {
            return Value.TRUE;
        }
        return follows || leading.contains(key) ? Value.FALSE : reading.ifFor(key, Value.FALSE);
    }

    private static String parent(String key) {
        return Paths.above(Paths.above(key));
    }

    private void database(String key, Json.Obj properties) {
        // it comes with every server and is never replicated
        if (!key.endsWith("/master")) {
            databases.computeIfAbsent(parent(key), _ -> new HashSet<>()).add(key);
        }
        String kind = properties.text("secondaryType").toLowerCase(Locale.ROOT);
        String made = properties.text("createMode").toLowerCase(Locale.ROOT);
        boolean isMadeSo = made.equals("secondary") || made.equals("onlinesecondary");
        // a named replica serves readers
        if (kind.equals("geo") || kind.equals("standby") || kind.isEmpty() && isMadeSo) {
            following.add(key);
        }
    }

    private void link(String database, Json.Obj properties) {
        if (properties.text("linkType").equalsIgnoreCase("NAMED")) {
            return;
        }
        if (properties.text("role").equalsIgnoreCase(SECONDARY)) {
            following.add(database);
        }
        if (properties.text("partnerRole").equalsIgnoreCase(SECONDARY)) {
            following.add(Paths.key(properties.text("partnerDatabaseId")));
        }
    }

    private void group(String server, Json.Obj properties) {
        boolean isSecondary = properties.text("replicationRole").equalsIgnoreCase(SECONDARY);
        (isSecondary ? following : leading).add(server);
        if (isSecondary) {
            for (Json id : properties.list("databases")) {
                if (id instanceof Json.Text(String text)) {
                    following.add(Paths.key(text));
                }
            }
        }
        for (Json partner : properties.list("partnerServers")) {
            if (partner instanceof Json.Obj other) {
                (isSecondary ? leading : following).add(Paths.key(other.text("id")));
            }
        }
    }

    /// Only the group of the primary says for certain which of the two leads.
    private void instances(Json.Obj properties) {
        List<Json> pairs = properties.list("managedInstancePairs");
        if (properties.text("replicationRole").equalsIgnoreCase("Primary")) {
            for (Json pair : pairs) {
                if (pair instanceof Json.Obj both) {
                    leading.add(Paths.key(both.text("primaryManagedInstanceId")));
                    following.add(Paths.key(both.text("partnerManagedInstanceId")));
                }
            }
        }
    }
}
