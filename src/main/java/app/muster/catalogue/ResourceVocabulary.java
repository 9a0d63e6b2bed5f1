package app.muster.catalogue;

import app.muster.expression.Type;
import app.muster.expression.Vocabulary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What controls, outcome rules and scripts may ask of a resource.
///
/// Roots: `it` is the body; `blob`, `file`, `vault-config`, `sql-short`, `sql-long`, `sql-audit`,
/// `sql-threat` are the bodies of its one child of that kind; a [FactName] is a join. Functions:
/// `age(date)` is the time since, `defender('plan')` the tier of a Defender plan and
/// `defender-variant('plan')` its subplan, `children('kind')` how many children of that kind were
/// read, `holds('name')` whether one of them, at any depth, has that name, `logs('category')`
/// whether it sends that log somewhere, `tag('name')` a tag's value, `stated(path)` a field whose
/// absence is no answer. Outcome rules may also say `control('id')`, whether that control is in
/// place on the target, `repository('id')`, whether it is on every repository that the template of
/// the target may live in, and `repositories()`, how many these are; `attacker('privilege')`,
/// whether the attacker holds it, and `denied()`, the name of what denies him the action on the
/// target whatever his roles say.
public final class ResourceVocabulary implements Vocabulary {

    public static final ResourceVocabulary CONTROLS = new ResourceVocabulary(false);
    public static final ResourceVocabulary OUTCOMES = new ResourceVocabulary(true);

    private static final List<String> BODIES =
            List.of(
                    "it",
                    "blob",
                    "file",
                    "vault-config",
                    "sql-short",
                    "sql-long",
                    "sql-audit",
                    "sql-threat");
    private static final Map<String, Signature> FUNCTIONS =
            Map.of(
                    "age", new Signature(List.of(Type.ANY), Type.SPAN),
                    "defender", new Signature(List.of(Type.TEXT), Type.TEXT),
                    "defender-variant", new Signature(List.of(Type.TEXT), Type.TEXT),
                    "children", new Signature(List.of(Type.TEXT), Type.NUMBER),
                    "holds", new Signature(List.of(Type.TEXT), Type.TRUTH),
                    "logs", new Signature(List.of(Type.TEXT), Type.TRUTH),
                    "tag", new Signature(List.of(Type.TEXT), Type.TEXT));
    private static final Map<String, Signature> ATTACK_FUNCTIONS =
            Map.of(
                    "control", new Signature(List.of(Type.TEXT), Type.TRUTH),
                    "repository", new Signature(List.of(Type.TEXT), Type.TRUTH),
                    "repositories", new Signature(List.of(), Type.NUMBER),
                    "attacker", new Signature(List.of(Type.TEXT), Type.TRUTH),
                    "denied", new Signature(List.of(), Type.TEXT));

    private final boolean attack;

    private ResourceVocabulary(boolean attack) {
        this.attack = attack;
    }

    @Override
    public Optional<Type> path(List<String> path) {
        return BODIES.contains(path.getFirst())
                ? Optional.of(Type.ANY)
                : FactName.of(path).map(FactName::type);
    }

    /// The [FactName], for all that is no body.
    @Override
    public Object meaning(List<String> path) {
        Optional<FactName> fact =
                BODIES.contains(path.getFirst()) ? Optional.empty() : FactName.of(path);
        return fact.isPresent() ? fact.get() : path.getFirst();
    }

    @Override
    public Optional<Signature> function(String name) {
        Signature common = FUNCTIONS.get(name);
        return common == null && attack
                ? Optional.ofNullable(ATTACK_FUNCTIONS.get(name))
                : Optional.ofNullable(common);
    }

    @Override
    public Collection<String> known() {
        var names = new ArrayList<>(BODIES);
        for (FactName fact : FactName.values()) {
            names.add(fact.path());
        }
        names.addAll(FUNCTIONS.keySet());
        if (attack) {
            names.addAll(ATTACK_FUNCTIONS.keySet());
        }
        return names;
    }
}
