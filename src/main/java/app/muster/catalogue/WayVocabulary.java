package app.muster.catalogue;

import app.muster.expression.Type;
import app.muster.expression.Vocabulary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// What a playbook template may ask of an asset before it says that it brings it back: what outcome
/// rules may ask, except what the attacker holds.
final class WayVocabulary implements Vocabulary {

    private static final String ATTACKER = "attacker";
    private static final Vocabulary OUTCOMES = ResourceVocabulary.OUTCOMES;

    @Override
    public Optional<Type> path(List<String> path) {
        return OUTCOMES.path(path);
    }

    @Override
    public Optional<Signature> function(String name) {
        return name.equals(ATTACKER) ? Optional.empty() : OUTCOMES.function(name);
    }

    @Override
    public Collection<String> known() {
        var names = new ArrayList<>(OUTCOMES.known());
        names.remove(ATTACKER);
        return names;
    }
}
