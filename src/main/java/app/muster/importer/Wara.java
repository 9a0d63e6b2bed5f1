package app.muster.importer;

import app.muster.importer.JsonShapes.BodyList;
import app.muster.importer.Notice.Severity;
import app.muster.plan.estate.Json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the collector of the Well-Architected Reliability Assessment writes: the resources that it
/// looked at, and those that a recommendation names. Its recommendations are not read.
final class Wara {

    /// What tells who a resource is. The rest of an entry is about a recommendation.
    private static final List<String> IDENTITY =
            List.of("id", "name", "type", "location", "resourceGroup", "subscriptionId", "tags");

    private static final List<String> OTHERS =
            List.of("advisory", "outages", "retirements", "supportTickets", "serviceHealth");

    private Wara() {}

    static boolean isOne(Json root) {
        return root instanceof Json.Obj object
                && object.get("impactedResources").isPresent()
                && (object.get("scriptDetails").isPresent()
                        || object.get("resourceInventory").isPresent()
                        || object.get("resourceType").isPresent());
    }

    static Optional<BodyList> list(Json root, Taking taking) {
        if (!isOne(root) || !(root instanceof Json.Obj object)) {
            return Optional.empty();
        }
        List<Json> inventory = items(object, "resourceInventory");
        var bodies = new ArrayList<Json>(inventory);
        bodies.addAll(named(resources(items(object, "impactedResources"), taking)));
        int others = OTHERS.stream().mapToInt(name -> items(object, name).size()).sum();
        if (others > 0) {
            taking.said().add(Severity.INFO, "", "wara-others", others);
        }
        return Optional.of(
                new BodyList(
                        bodies,
                        "",
                        inventory.isEmpty()
                                ? List.of(Notices.WORDS.get("import.truncated.wara"))
                                : List.of()));
    }

    /// PowerShell writes a list with one entry as that entry.
    private static List<Json> items(Json.Obj object, String name) {
        return switch (object.get(name).orElse(Json.NULL)) {
            case Json.Arr(List<Json> items) -> items;
            case Json.Obj one -> List.of(one);
            case Json.Text _, Json.Num _, Json.Bool _, Json.Null _, Json.Open _ -> List.of();
        };
    }

    /// Recommendations for a whole workload name no resource.
    private static List<Json> resources(List<Json> impacted, Taking taking) {
        var resources = new ArrayList<Json>();
        for (int i = 0; i < impacted.size(); i++) {
            if (impacted.get(i) instanceof Json.Obj entry && !entry.text("id").startsWith("/")) {
                taking.drop("/impactedResources/" + i, "general");
            } else {
                resources.add(impacted.get(i));
            }
        }
        return resources;
    }

    /// The entries, with nothing in them but who they are about.
    static List<Json> named(List<Json> entries) {
        var named = new ArrayList<Json>();
        for (Json entry : entries) {
            if (entry instanceof Json.Obj object) {
                Map<String, Json> fields = new LinkedHashMap<>();
                for (String name : IDENTITY) {
                    object.get(name)
                            .filter(value -> !(value instanceof Json.Null))
                            .ifPresent(value -> fields.put(name, value));
                }
                named.add(new Json.Obj(fields));
            } else {
                named.add(entry);
            }
        }
        return named;
    }
}
