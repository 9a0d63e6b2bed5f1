package app.muster.assess;

import app.muster.catalogue.Catalogue;
import app.muster.catalogue.CatalogueReader;
import app.muster.plan.Plan;
import app.muster.plan.estate.Coverage;
import app.muster.plan.estate.Evidence;
import app.muster.plan.estate.EvidenceKind;
import app.muster.plan.estate.Json;
import app.muster.plan.estate.Resource;
import app.muster.plan.estate.ResourceId;
import app.muster.plan.estate.Snapshot;
import app.muster.work.Cancelled;
import app.muster.work.Progress;

import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Small estates, written as JSON with single quotes.
public final class Estates {

    public static final Catalogue CATALOGUE = CatalogueReader.builtIn();
    public static final Instant TAKEN = Instant.parse("2026-11-01T12:00:00Z");
    public static final String SUB = "/subscriptions/11111111-1111-1111-1111-111111111111";
    public static final String GROUP = SUB + "/resourceGroups/shop";

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
                    .enable(JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES)
                    .build();

    private final List<Resource> resources = new ArrayList<>();
    private final List<Evidence> evidence = new ArrayList<>();
    private final List<Coverage> coverage = new ArrayList<>();

    public static String id(String typeAndName) {
        return GROUP + "/providers/" + typeAndName;
    }

    /// @param id with its provider
    public Estates with(String id, String body) {
        var resource = new ResourceId(id);
        resources.add(new Resource(resource, resource.type(), json(body)));
        return this;
    }

    /// Evidence of the whole subscription, read to its end.
    public Estates read(EvidenceKind kind, String... items) {
        return readFor(kind, SUB, items);
    }

    public Estates readFor(EvidenceKind kind, String scope, String... items) {
        return found(kind, scope, items).said(kind, scope, Coverage.State.COMPLETE);
    }

    /// Evidence of which nobody says how complete it is.
    public Estates found(EvidenceKind kind, String scope, String... items) {
        var bodies = new ArrayList<Json.Obj>();
        for (String item : items) {
            bodies.add(json(item));
        }
        evidence.add(new Evidence(kind, scope, TAKEN, bodies));
        return this;
    }

    public Estates said(EvidenceKind kind, String scope, Coverage.State state) {
        coverage.add(new Coverage(kind, scope, state, ""));
        return this;
    }

    public Snapshot snapshot() {
        return new Snapshot("small", TAKEN, "a test", resources, evidence, coverage);
    }

    public Assessment judged() {
        return judged(Plan.empty("Contoso"));
    }

    public Assessment judged(Plan plan) {
        try {
            return Assessment.of(CATALOGUE, plan, snapshot(), TAKEN, Progress.NONE);
        } catch (Cancelled impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public static Json.Obj json(String text) {
        try {
            return (Json.Obj) json(JSON.readTree(text));
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Json json(JsonNode node) {
        return switch (node.getNodeType()) {
            case OBJECT -> {
                Map<String, Json> fields = new LinkedHashMap<>();
                node.properties().forEach(f -> fields.put(f.getKey(), json(f.getValue())));
                yield new Json.Obj(fields);
            }
            case ARRAY -> {
                var items = new ArrayList<Json>();
                node.forEach(item -> items.add(json(item)));
                yield new Json.Arr(items);
            }
            case STRING ->
                    node.asText().startsWith("[")
                            ? new Json.Open(node.asText())
                            : new Json.Text(node.asText());
            case NUMBER -> new Json.Num(node.asText());
            case BOOLEAN -> new Json.Bool(node.asBoolean());
            default -> Json.NULL;
        };
    }
}
