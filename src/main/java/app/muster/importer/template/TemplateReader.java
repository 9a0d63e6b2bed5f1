package app.muster.importer.template;

import app.muster.importer.template.TemplateReading.Deployed;
import app.muster.importer.template.TemplateReading.Found;
import app.muster.plan.estate.Json;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads an ARM template of any schema version and scope, with the deployments nested in it. A loop
/// is shown once, its place in names as `{i}`.
public final class TemplateReader {

    private final List<Found> found = new ArrayList<>();
    private final Level.Shared shared =
            new Level.Shared(new Budget(), new HashMap<>(), new ArrayList<>(), new ArrayList<>());
    private int loops;

    private TemplateReader() {}

    public static TemplateReading read(Json.Obj template) {
        var reader = new TemplateReader();
        Place place = Place.ofSchema(template.text("$schema"));
        reader.take(new Level(template, place, reader.shared), List.of());
        return new TemplateReading(
                reader.found,
                reader.shared.budget().open(),
                reader.shared.budget().examples(),
                reader.shared.linked(),
                reader.shared.unreadable(),
                reader.loops);
    }

    /// @param waitedFor what the deployment around these resources waits for; that is for the sake
    ///   of the resources that stand in it directly, if there are any
    private void take(Level level, List<String> waitedFor) {
        boolean direct = level.declared().stream().anyMatch(Declared::counts);
        for (Declared resource : level.declared()) {
            if (resource.existing()) {
                continue;
            }
            Set<String> needs = new LinkedHashSet<>(level.needs(resource));
            if (resource.counts() || !direct) {
                needs.addAll(waitedFor);
            }
            found.add(
                    new Found(
                            resource.id(),
                            resource.type(),
                            body(level, resource, needs),
                            resource.deployed(),
                            resource.at()));
            if (!resource.raw().object("copy").fields().isEmpty()) {
                loops++;
            }
            if (resource.isDeployment()) {
                Optional<Level> inside = level.level(resource);
                if (inside.isPresent()) {
                    take(inside.get(), List.copyOf(needs));
                } else {
                    shared.linked().add(resource.at());
                }
            }
        }
    }

    private static Json.Obj body(Level level, Declared resource, Set<String> needs) {
        Map<String, Json> raw = new LinkedHashMap<>(resource.raw().fields());
        raw.keySet().removeAll(Set.of("id", "name", "type", "resources", "dependsOn"));
        if (resource.isDeployment() && raw.get("properties") instanceof Json.Obj properties) {
            Map<String, Json> rest = new LinkedHashMap<>(properties.fields());
            rest.remove("template");
            rest.remove("parameters");
            raw.put("properties", new Json.Obj(rest));
        }
        Map<String, Json> body = new LinkedHashMap<>();
        body.put("id", new Json.Text(resource.id()));
        body.put("name", new Json.Text(resource.names()));
        body.put("type", new Json.Text(resource.type()));
        Json value = level.evaluation().value(new Json.Obj(raw), resource.locals());
        if (level.evaluation().finished(value) instanceof Json.Obj(Map<String, Json> rest)) {
            rest.forEach(body::putIfAbsent);
        }
        if (resource.deployed() == Deployed.NO) {
            body.put("condition", new Json.Bool(false));
        }
        if (!needs.isEmpty()) {
            body.put(
                    "dependsOn",
                    new Json.Arr(needs.stream().map(need -> (Json) new Json.Text(need)).toList()));
        }
        return new Json.Obj(body);
    }
}
