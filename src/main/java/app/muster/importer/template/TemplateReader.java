package app.muster.importer.template;

import app.muster.importer.template.Mentions.Noted;
import app.muster.importer.template.TemplateReading.Deployed;
import app.muster.importer.template.TemplateReading.Found;
import app.muster.plan.estate.Json;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads an ARM template of any schema version and scope, with the deployments nested in it. A loop
/// of known length is shown instance by instance; any other one once, its place in names as `{i}`.
public final class TemplateReader {

    /// Beyond so many needs a resource's further ones are not looked up.
    private static final int ENOUGH = 1_000;

    private final List<Found> found = new ArrayList<>();
    private final Shared shared = Shared.ofFile();
    private final Finish finish = new Finish(shared.budget());
    private int loops;

    private TemplateReader() {}

    public static TemplateReading read(Json.Obj template) {
        return read(template, Map.of());
    }

    /// @param parameters values for the template's parameters, by name in any case
    public static TemplateReading read(Json.Obj template, Map<String, Json> parameters) {
        Map<String, Noted> given = new HashMap<>();
        parameters.forEach(
                (name, value) ->
                        given.put(name.toLowerCase(Locale.ROOT), new Noted(value, Set.of())));
        var reader = new TemplateReader();
        Place place = Place.ofSchema(template.text("$schema"));
        reader.take(new Level(template, given, place, reader.shared), List.of());
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
            Noted value =
                    shared.mentions()
                            .apart(
                                    () ->
                                            level.evaluation()
                                                    .value(settings(resource), resource.locals()));
            Json settings = finish.of(value.value());
            Set<String> needs = needs(level, resource, Ids.in(settings));
            if (resource.counts() || !direct) {
                needs.addAll(waitedFor);
            }
            needs.addAll(value.ids());
            needs.remove(resource.id());
            List<String> most = needs.stream().limit(shared.budget().needs(needs.size())).toList();
            found.add(
                    new Found(
                            resource.id(),
                            resource.type(),
                            body(resource, settings, most),
                            resource.deployed(),
                            resource.at()));
            if (resource.forAll()) {
                loops++;
            }
            if (resource.isDeployment()) {
                Optional<Level> inside = level.level(resource);
                if (inside.isPresent()) {
                    take(inside.get(), most);
                } else {
                    shared.linked().add(resource.at());
                }
            }
        }
    }

    /// What a resource waits for by its own word, as ids where they can be told. Of a whole loop it
    /// needs the instances that its settings name, if they name any.
    private Set<String> needs(Level level, Declared resource, Ids named) {
        Set<String> needs = new LinkedHashSet<>();
        Json raw = resource.raw().get("dependsOn").orElse(Json.NULL);
        Json said =
                shared.mentions()
                        .apart(() -> level.evaluation().value(raw, resource.locals()))
                        .value();
        List<Json> items =
                switch (said) {
                    case Json.Arr(List<Json> several) -> several;
                    case Json.Text _, Json.Open _ -> List.of(said);
                    case Json.Obj _, Json.Num _, Json.Bool _, Json.Null _ -> List.of();
                };
        for (Json item : items) {
            if (needs.size() < ENOUGH) {
                List<String> ids = level.need(Partly.shown(item), resource.deployed());
                List<String> meant = ids.stream().filter(named::has).toList();
                needs.addAll(ids.size() > 1 && !meant.isEmpty() ? meant : ids);
            }
        }
        return needs;
    }

    private static Json settings(Declared resource) {
        Map<String, Json> raw = new LinkedHashMap<>(resource.raw().fields());
        raw.keySet().removeAll(Set.of("id", "name", "type", "resources", "dependsOn"));
        if (!resource.forAll()) {
            raw.remove("copy");
        }
        if (resource.isDeployment() && raw.get("properties") instanceof Json.Obj properties) {
            Map<String, Json> rest = new LinkedHashMap<>(properties.fields());
            rest.remove("template");
            rest.remove("parameters");
            raw.put("properties", new Json.Obj(rest));
        }
        return new Json.Obj(raw);
    }

    private static Json.Obj body(Declared resource, Json settings, List<String> needs) {
        Map<String, Json> body = new LinkedHashMap<>();
        body.put("id", new Json.Text(resource.id()));
        body.put("name", new Json.Text(resource.names()));
        body.put("type", new Json.Text(resource.type()));
        if (settings instanceof Json.Obj(Map<String, Json> rest)) {
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
