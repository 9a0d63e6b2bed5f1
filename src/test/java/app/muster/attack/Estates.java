package app.muster.attack;

import app.muster.assess.Assessment;
import app.muster.assess.Estate;
import app.muster.catalogue.Catalogue;
import app.muster.catalogue.Packs;
import app.muster.plan.Asset;
import app.muster.plan.AssetId;
import app.muster.plan.Category;
import app.muster.plan.Dependency;
import app.muster.plan.Plan;
import app.muster.plan.estate.Coverage;
import app.muster.plan.estate.Evidence;
import app.muster.plan.estate.EvidenceKind;
import app.muster.plan.estate.Json;
import app.muster.plan.estate.Resource;
import app.muster.plan.estate.ResourceId;
import app.muster.plan.estate.Snapshot;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Small estates in one subscription, of which everything was read unless said otherwise.
final class Estates {

    static final Instant NOW = Instant.parse("2026-11-14T02:40:00Z");
    static final String SUBSCRIPTION = "/subscriptions/s1";

    private final List<Resource> resources = new ArrayList<>();
    private final List<Evidence> evidence = new ArrayList<>();
    private final List<Coverage> coverage = new ArrayList<>();
    private final List<Dependency> needs = new ArrayList<>();

    static AssetId id(String path) {
        return new AssetId(SUBSCRIPTION + "/resourceGroups/rg/providers/" + path);
    }

    static Estates read() {
        var estate = new Estates();
        for (EvidenceKind kind : EvidenceKind.values()) {
            estate.coverage.add(new Coverage(kind, SUBSCRIPTION, Coverage.State.COMPLETE, ""));
        }
        return estate;
    }

    /// Nothing but names.
    static Estates unread() {
        return new Estates();
    }

    Estates with(String path, String properties) {
        var id = new ResourceId(id(path).value());
        resources.add(
                new Resource(
                        id,
                        id.type(),
                        properties.isEmpty()
                                ? Json.Obj.EMPTY
                                : (Json.Obj) json("{\"properties\": " + properties + "}")));
        return this;
    }

    /// A disk of the machine.
    Estates attached(String path, String machine) {
        var id = new ResourceId(id(path).value());
        resources.add(
                new Resource(
                        id,
                        id.type(),
                        (Json.Obj)
                                json(
                                        "{\"managedBy\": \""
                                                + id(machine)
                                                + "\", \"properties\": {}}")));
        return this;
    }

    Estates evidence(EvidenceKind kind, String scope, String body) {
        evidence.add(new Evidence(kind, scope, NOW, List.of((Json.Obj) json(body))));
        return this;
    }

    Estates locked() {
        return evidence(
                EvidenceKind.LOCKS,
                SUBSCRIPTION,
                """
                {"id": "/subscriptions/s1/providers/Microsoft.Authorization/locks/keep",
                 "type": "Microsoft.Authorization/locks",
                 "properties": {"level": "CanNotDelete"}}\
                """);
    }

    Estates assigned(String principal, String role, String scope) {
        return assigned(principal, role, scope, EvidenceKind.ROLE_ASSIGNMENTS, "roleAssignments");
    }

    Estates assignedTo(String type, String principal, String role, String scope) {
        Estates estate = assigned(principal, role, scope);
        Evidence person = evidence.removeLast();
        Json.Obj body = person.items().getFirst();
        var fields = new LinkedHashMap<>(body.fields());
        var properties = new LinkedHashMap<>(body.object("properties").fields());
        properties.put("principalType", new Json.Text(type));
        fields.put("properties", new Json.Obj(properties));
        evidence.add(
                new Evidence(person.kind(), person.scope(), NOW, List.of(new Json.Obj(fields))));
        return estate;
    }

    Estates eligible(String principal, String role, String scope) {
        return assigned(
                principal,
                role,
                scope,
                EvidenceKind.ROLE_SCHEDULES,
                "roleEligibilityScheduleInstances");
    }

    private Estates assigned(
            String principal, String role, String scope, EvidenceKind kind, String type) {
        return evidence(
                kind,
                SUBSCRIPTION,
                """
                {"id": "%1$s/providers/Microsoft.Authorization/%2$s/%3$s-%4$s",
                 "type": "Microsoft.Authorization/%2$s",
                 "properties": {"scope": "%1$s", "principalId": "%3$s", "principalType": "User",
                   "roleDefinitionId": "/providers/Microsoft.Authorization/roleDefinitions/%4$s"}}\
                """
                        .formatted(scope, type, principal, role));
    }

    /// All that are in a group.
    Estates members(String group, String... members) {
        String scope = "/groups/" + group;
        coverage.add(new Coverage(EvidenceKind.GROUP_MEMBERS, scope, Coverage.State.COMPLETE, ""));
        for (String member : members) {
            evidence(EvidenceKind.GROUP_MEMBERS, scope, "{\"id\": \"" + member + "\"}");
        }
        return this;
    }

    Estates needs(String from, String to, Dependency.Kind kind) {
        return needs(from, to, kind, Dependency.Rule.REFERENCE);
    }

    Estates needs(String from, String to, Dependency.Kind kind, Dependency.Rule rule) {
        needs.add(new Dependency(id(from), id(to), kind, rule, "", false));
        return this;
    }

    /// Data of the one is encrypted with a key that the other keeps.
    Estates encrypted(String data, String keys) {
        return needs(data, keys, Dependency.Kind.KEYS, Dependency.Rule.CUSTOMER_KEY);
    }

    Snapshot snapshot() {
        return new Snapshot("night", NOW, "test", resources, evidence, coverage);
    }

    Outcomes outcomes() {
        return outcomes(Packs.builtIn());
    }

    Outcomes outcomes(Catalogue catalogue) {
        Snapshot snapshot = snapshot();
        List<Asset> assets =
                resources.stream()
                        .map(r -> Asset.of(AssetId.of(r.id()), r.name(), r.type(), Category.B))
                        .toList();
        Plan plan = Plan.empty("contoso").withAssets(assets).withDependencies(needs);
        return new Outcomes(catalogue, plan, Estate.of(snapshot), Assessment.empty(), NOW);
    }

    private static Json json(String text) {
        try {
            return json(new ObjectMapper().readTree(text));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    private static Json json(JsonNode node) {
        if (node.isObject()) {
            Map<String, Json> fields = new LinkedHashMap<>();
            node.properties().forEach(f -> fields.put(f.getKey(), json(f.getValue())));
            return new Json.Obj(fields);
        }
        if (node.isArray()) {
            var items = new ArrayList<Json>();
            node.forEach(item -> items.add(json(item)));
            return new Json.Arr(items);
        }
        return node.isTextual()
                ? new Json.Text(node.textValue())
                : node.isBoolean()
                        ? new Json.Bool(node.booleanValue())
                        : node.isNull() ? Json.NULL : new Json.Num(node.asText());
    }
}
