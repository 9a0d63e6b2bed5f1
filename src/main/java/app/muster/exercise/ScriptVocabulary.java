package app.muster.exercise;

import app.muster.expression.Type;
import app.muster.expression.Vocabulary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What the conditions of one script may ask.
///
/// Roots: `it` while casting; `cast.<part>` and its `name`, `type`, `location`, `tier`, `rto`,
/// `rpo`; `act.<action>.outcome` and `.bare`; `dec.<decision>`; `inj.<inject>`; `var.<name>`;
/// `clock`; `plan.applications`, `.assets`, `.roles`, `.playbooks`. Functions: `supports(a, b)`,
/// `protects(a, b)`, `control('id', a)`, `attested('id')`.
final class ScriptVocabulary implements Vocabulary {

    private static final Map<String, Type> SUBJECT =
            Map.of(
                    "name", Type.TEXT,
                    "type", Type.TEXT,
                    "location", Type.TEXT,
                    "category", Type.TEXT,
                    "application", Type.TEXT,
                    "tier", Type.NUMBER,
                    "rto", Type.SPAN,
                    "rpo", Type.SPAN,
                    "shared", Type.TRUTH);
    private static final Map<String, Signature> FUNCTIONS =
            Map.of(
                    "supports", new Signature(List.of(Type.TEXT, Type.TEXT), Type.TRUTH),
                    "protects", new Signature(List.of(Type.TEXT, Type.TEXT), Type.TRUTH),
                    "control", new Signature(List.of(Type.TEXT, Type.TEXT), Type.TRUTH),
                    "attested", new Signature(List.of(Type.TEXT), Type.TRUTH));

    private final Script script;
    private final boolean casting;
    private final Set<String> variables = new HashSet<>();

    ScriptVocabulary(Script script, boolean casting) {
        this.script = script;
        this.casting = casting;
        script.effects()
                .forEach(
                        effect -> {
                            if (effect.getValue() instanceof Effect.Assign(String name, String _)) {
                                variables.add(name);
                            }
                        });
    }

    @Override
    public Optional<Type> path(List<String> path) {
        String id = path.size() > 1 ? path.get(1) : "";
        return switch (path.getFirst()) {
            case "it" -> casting ? subject(path, 1) : Optional.empty();
            case "cast" -> script.part(id).isPresent() ? subject(path, 2) : Optional.empty();
            case "act" ->
                    script.action(id).isPresent()
                                    && path.size() == 3
                                    && Set.of("outcome", "bare").contains(path.get(2))
                            ? Optional.of(Type.TEXT)
                            : Optional.empty();
            case "dec" -> only(path, script.decision(id).isPresent(), Type.TEXT);
            case "inj" -> only(path, script.inject(id).isPresent(), Type.TRUTH);
            case "var" -> only(path, variables.contains(id), Type.TEXT);
            case "clock" -> path.size() == 1 ? Optional.of(Type.SPAN) : Optional.empty();
            case "plan" ->
                    only(
                            path,
                            Set.of("applications", "assets", "roles", "playbooks").contains(id),
                            Type.NUMBER);
            default -> Optional.empty();
        };
    }

    private static Optional<Type> only(List<String> path, boolean known, Type type) {
        return known && path.size() == 2 ? Optional.of(type) : Optional.empty();
    }

    private static Optional<Type> subject(List<String> path, int from) {
        if (path.size() == from) {
            return Optional.of(Type.TEXT);
        }
        return path.size() == from + 1
                ? Optional.ofNullable(SUBJECT.get(path.get(from)))
                : Optional.empty();
    }

    @Override
    public Optional<Signature> function(String name) {
        return Optional.ofNullable(FUNCTIONS.get(name));
    }

    @Override
    public Collection<String> known() {
        var known = new ArrayList<>(FUNCTIONS.keySet());
        known.addAll(
                List.of(
                        "clock",
                        "plan.applications",
                        "plan.assets",
                        "plan.roles",
                        "plan.playbooks"));
        List<String> of = SUBJECT.keySet().stream().sorted().toList();
        if (casting) {
            known.add("it");
            of.forEach(what -> known.add("it." + what));
        }
        for (Script.Part part : script.cast()) {
            known.add("cast." + part.id());
            of.forEach(what -> known.add("cast." + part.id() + "." + what));
        }
        script.actions()
                .forEach(
                        action -> {
                            known.add("act." + action.id() + ".outcome");
                            known.add("act." + action.id() + ".bare");
                        });
        script.decisions().forEach(decision -> known.add("dec." + decision.id()));
        script.injects().forEach(inject -> known.add("inj." + inject.id()));
        variables.forEach(variable -> known.add("var." + variable));
        return known;
    }
}
