package app.muster.importer;

import app.muster.importer.Notice.Severity;
import app.muster.importer.Sources.Source;
import app.muster.json.JsonFile;
import app.muster.plan.estate.Json;
import app.muster.problem.ProblemException;
import app.muster.work.Cancelled;
import app.muster.work.Progress;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Finds the parameter file beside a template, and puts its values where the defaults stand. Values
/// of secure parameters stay open.
final class ParameterFiles {

    private static final long LARGEST = 4_000_000;

    private final Map<String, Source> byPlace = new HashMap<>();
    private final Progress progress;
    private final Map<Source, Optional<Json.Obj>> read = new HashMap<>();
    private final List<String> used = new ArrayList<>();
    private final Map<Source, String> unused = new LinkedHashMap<>();

    ParameterFiles(List<Source> sources, Progress progress) {
        this.progress = progress;
        for (Source source : sources) {
            byPlace.put(place(source, source.name()), source);
        }
    }

    private static String place(Source source, String name) {
        return source.folder() + "\n" + name.toLowerCase(Locale.ROOT);
    }

    /// The template, with the values of the file that belongs to it.
    Json.Obj applied(Source source, Json.Obj template) throws Cancelled {
        String name = source.name().toLowerCase(Locale.ROOT);
        String stem = name.endsWith(".json") ? name.substring(0, name.length() - 5) : name;
        var candidates = new ArrayList<>(List.of(".parameters.json", ".parameter.json"));
        candidates.replaceAll(ending -> stem + ending);
        if (stem.equals("template")) {
            candidates.add("parameters.json");
        }
        for (String candidate : candidates) {
            Source beside = byPlace.get(place(source, candidate));
            if (beside != null && !beside.equals(source)) {
                Optional<Json.Obj> parameters = parameters(beside);
                if (parameters.isPresent()) {
                    used.add(beside.label());
                    unused.remove(beside);
                    read.put(beside, Optional.of(Json.Obj.EMPTY));
                    return with(template, parameters.get());
                }
            }
        }
        return template;
    }

    /// Whether a file that is no inventory has parameters. If no template used them, that is told.
    boolean isOne(Source source) {
        try {
            Optional<Json.Obj> parameters = parameters(source);
            if (parameters.isPresent() && !used.contains(source.label())) {
                unused.put(source, source.label());
            }
            return parameters.isPresent();
        } catch (Cancelled stop) {
            return false;
        }
    }

    void tell(Notices said) {
        unused.values().removeAll(used);
        said.addAll(Severity.INFO, "parameters-used", used);
        said.addAll(Severity.INFO, "parameters-unused", List.copyOf(unused.values()));
    }

    private Optional<Json.Obj> parameters(Source source) throws Cancelled {
        Optional<Json.Obj> known = read.get(source);
        if (known == null) {
            known = source.packed() > LARGEST ? Optional.empty() : open(source);
            read.put(source, known);
        }
        return known;
    }

    private Optional<Json.Obj> open(Source source) throws Cancelled {
        try (Intake intake = Intake.open(source, progress)) {
            if (!Detection.isJson(intake.head())) {
                return Optional.empty();
            }
            Json root = JsonFile.read(source.file(), intake.stream()).value();
            return JsonShapes.isParameters(root)
                    ? Optional.of(((Json.Obj) root).object("parameters"))
                    : Optional.empty();
        } catch (ProblemException | IOException e) {
            // Whoever reads the file for its own sake says what is wrong with it.
            return Optional.empty();
        }
    }

    private static Json.Obj with(Json.Obj template, Json.Obj values) {
        Map<String, Json> declared = new LinkedHashMap<>(template.object("parameters").fields());
        declared.replaceAll(
                (name, parameter) -> {
                    Json value = values.object(name).get("value").orElse(Json.NULL);
                    if (!(parameter instanceof Json.Obj(Map<String, Json> fields))
                            || value instanceof Json.Null
                            || isSecure(parameter)) {
                        return parameter;
                    }
                    Map<String, Json> given = new LinkedHashMap<>(fields);
                    given.put("defaultValue", value);
                    return new Json.Obj(given);
                });
        Map<String, Json> whole = new LinkedHashMap<>(template.fields());
        whole.put("parameters", new Json.Obj(declared));
        return new Json.Obj(whole);
    }

    private static boolean isSecure(Json parameter) {
        return parameter instanceof Json.Obj object
                && object.text("type").toLowerCase(Locale.ROOT).startsWith("secure");
    }
}
