package app.muster.assess;

import app.muster.expression.Value;
import app.muster.plan.estate.EvidenceKind;
import app.muster.plan.estate.Json;
import app.muster.plan.estate.Resource;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Databases of which a live copy runs elsewhere.
final class GeoCopies {

    private final Reading reading;
    private final Set<String> copied = new HashSet<>();

    GeoCopies(Estate estate) {
        reading = new Reading(estate, EvidenceKind.SQL_REPLICAS);
        for (Resource link : estate.ofType("microsoft.sql/servers/databases/replicationlinks")) {
            if (link.body().object("properties").text("linkType").equalsIgnoreCase("GEO")) {
                copied.add(Paths.above(Paths.above(Paths.key(link.id().value()))));
            }
        }
        for (Resource group : estate.ofType("microsoft.sql/servers/failovergroups")) {
            texts(group.body().object("properties").list("databases"));
        }
        for (Resource group : estate.ofType("microsoft.sql/locations/instancefailovergroups")) {
            for (Json pair : group.body().object("properties").list("managedInstancePairs")) {
                if (pair instanceof Json.Obj object) {
                    copied.add(Paths.key(object.text("primaryManagedInstanceId")));
                    copied.add(Paths.key(object.text("partnerManagedInstanceId")));
                }
            }
        }
        for (Resource database : estate.ofType("microsoft.sql/servers/databases")) {
            Json.Obj properties = database.body().object("properties");
            String mode = properties.text("createMode").toLowerCase(Locale.ROOT);
            if (mode.equals("secondary") || mode.equals("onlinesecondary")) {
                copied.add(Paths.key(properties.text("sourceDatabaseId")));
            }
        }
    }

    Value of(Subject database) {
        boolean named = !database.body().object("properties").text("failoverGroupId").isEmpty();
        if (named || copied.contains(database.key())) {
            return Value.TRUE;
        }
        // Links are read of the database, failover groups of its server: both have to be known.
        Value links = reading.ifFor(database.key(), Value.FALSE);
        boolean hasServer = database.key().contains("/microsoft.sql/servers/");
        return hasServer && links.equals(Value.FALSE)
                ? reading.ifFor(Paths.above(database.key()), Value.FALSE)
                : links;
    }

    private void texts(List<Json> ids) {
        for (Json id : ids) {
            if (id instanceof Json.Text(String text)) {
                copied.add(Paths.key(text));
            }
        }
    }
}
