package app.muster.importer.template;

import app.muster.importer.template.Mentions.Noted;
import app.muster.plan.estate.Json;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A template's parameters, variables and functions of its own. Each value is worked out once.
final class Declarations {

    /// A function that a template declares.
    ///
    /// @param parameters lower case
    record Function(List<String> parameters, Json output) {}

    private final Json.Obj template;
    private final Map<String, Noted> given;
    private final Evaluation evaluation;
    private final Mentions mentions;
    private final Map<String, Noted> parameters = new HashMap<>();
    private final Map<String, Noted> variables = new HashMap<>();
    private final Map<String, Function> functions = new HashMap<>();
    private final Set<String> underWay = new HashSet<>();
    private final Secrets secrets;

    /// @param given values of parameters, names in lower case
    Declarations(
            Json.Obj template, Map<String, Noted> given, Evaluation evaluation, Mentions mentions) {
        this.template = template;
        this.given = given;
        this.evaluation = evaluation;
        this.mentions = mentions;
        this.secrets = new Secrets(template.object("definitions"));
        for (Json space : template.list("functions")) {
            if (space instanceof Json.Obj named) {
                named.object("members")
                        .fields()
                        .forEach((name, member) -> add(named, name, member));
            }
        }
    }

    private void add(Json.Obj space, String name, Json member) {
        if (member instanceof Json.Obj function) {
            List<String> names =
                    function.list("parameters").stream()
                            .map(p -> p instanceof Json.Obj declared ? declared.text("name") : "")
                            .map(p -> p.toLowerCase(Locale.ROOT))
                            .toList();
            functions.put(
                    (space.text("namespace") + "." + name).toLowerCase(Locale.ROOT),
                    new Function(names, function.object("output").get("value").orElse(Json.NULL)));
        }
    }

    Optional<Function> function(String name) {
        return Optional.ofNullable(functions.get(name));
    }

    /// The value that was given, or the default. Null given where there is a default means the
    /// default. What is declared as secure stays open.
    Json parameter(String name) {
        Noted known = parameters.get(name);
        if (known == null) {
            Json.Obj declared = template.object("parameters").object(name);
            Noted said = said(name, declared);
            Json shown = secrets.hide(nameOf("parameters", name), declared, said.value());
            known = new Noted(shown, said.ids());
            parameters.put(name, known);
        }
        return mentions.used(known);
    }

    private Noted said(String name, Json.Obj declared) {
        Optional<Json> standard = declared.get("defaultValue");
        Noted known = given.get(name);
        if (known != null && !(known.value() instanceof Json.Null && standard.isPresent())) {
            return known;
        }
        if (standard.isPresent()) {
            return once("p:" + name, name, standard.get());
        }
        Json nullable = declared.get("nullable").orElse(Json.NULL);
        return alone(
                nullable.equals(new Json.Bool(true))
                        ? Json.NULL
                        : Partly.unknown(nameOf("parameters", name)));
    }

    /// What an output gives, without what is declared as secure.
    Json output(String name, Json.Obj declared, Json value) {
        return secrets.hide(name, declared, value);
    }

    Json variable(String name) {
        Noted known = variables.get(name);
        if (known == null) {
            known = worked(name);
            variables.put(name, known);
        }
        return mentions.used(known);
    }

    private Noted worked(String name) {
        Json.Obj declared = template.object("variables");
        Optional<Json> raw = declared.get(name);
        if (raw.isPresent()) {
            return once("v:" + name, nameOf("variables", name), raw.get());
        }
        for (Json loop : declared.list("copy")) {
            if (loop instanceof Json.Obj found && found.text("name").equalsIgnoreCase(name)) {
                variables.put(name, alone(Partly.unknown(name)));
                return mentions.apart(() -> evaluation.loop(found, Locals.NONE));
            }
        }
        return alone(Partly.unknown(name));
    }

    private static Noted alone(Json value) {
        return new Noted(value, new LinkedHashSet<>());
    }

    /// Works a declared value out, unless that is already being done: then it needs itself.
    private Noted once(String key, String name, Json raw) {
        if (!underWay.add(key)) {
            return alone(Partly.unknown(name));
        }
        try {
            return mentions.apart(() -> evaluation.value(raw, Locals.NONE));
        } finally {
            underWay.remove(key);
        }
    }

    private String nameOf(String section, String name) {
        for (String declared : template.object(section).fields().keySet()) {
            if (declared.equalsIgnoreCase(name)) {
                return declared;
            }
        }
        return name;
    }
}
