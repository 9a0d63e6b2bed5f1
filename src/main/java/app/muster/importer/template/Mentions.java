package app.muster.importer.template;

import app.muster.plan.estate.Json;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Supplier;

/// The resources that a value asks Azure about with `reference` or `listKeys`. A deployment makes
/// those first, so whatever has the value needs them, although no `dependsOn` says so.
final class Mentions {

    private static final int MOST = 500;

    /// @param ids of the resources it asks about
    record Noted(Json value, Set<String> ids) {}

    private Set<String> current = new LinkedHashSet<>();

    void add(String id) {
        if (current.size() < MOST) {
            current.add(id);
        }
    }

    /// What a value mentions, without counting it for whoever is being worked out.
    Noted apart(Supplier<Json> work) {
        Set<String> outer = current;
        current = new LinkedHashSet<>();
        try {
            Json value = work.get();
            return new Noted(value, current);
        } finally {
            current = outer;
        }
    }

    /// The value, its mentions counted for whoever is being worked out.
    Json used(Noted noted) {
        noted.ids().forEach(this::add);
        return noted.value();
    }
}
