package app.muster.mapping.sheet;

import app.muster.plan.Application;
import app.muster.plan.ApplicationId;
import app.muster.plan.Plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The applications of a plan by the names that people write, and those that a sheet adds.
final class Names {

    private final Map<String, List<Application>> byName = new HashMap<>();
    private final Map<String, Application> byId = new HashMap<>();
    private final List<Application> all;
    private final Map<String, ApplicationId> renamed = new HashMap<>();
    private final Set<String> added = new LinkedHashSet<>();
    private final boolean create;

    Names(Plan plan, boolean create) {
        this.create = create;
        all = new ArrayList<>(plan.applications());
        all.forEach(this::know);
    }

    private void know(Application application) {
        byName.computeIfAbsent(key(application.name()), _ -> new ArrayList<>()).add(application);
        byId.put(application.id().value(), application);
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    /// The application will have this name once the sheet is taken; rows may use it already.
    void rename(ApplicationId id, String name) {
        renamed.putIfAbsent(key(name), id);
    }

    /// The application of that name or id; empty if there is none, or several, which the row is
    /// told.
    Optional<ApplicationId> find(String name, Sheet.Row row) {
        List<Application> named = byName.getOrDefault(key(name), List.of());
        if (named.size() == 1) {
            return Optional.of(named.getFirst().id());
        }
        Application known = byId.get(key(name));
        if (known != null) {
            return Optional.of(known.id());
        }
        ApplicationId soon = renamed.get(key(name));
        if (soon != null) {
            return Optional.of(soon);
        }
        if (named.size() > 1) {
            row.problem(SheetProblem.Kind.APPLICATION_SHARED, name);
            return Optional.empty();
        }
        added.add(name.strip());
        if (!create) {
            row.problem(SheetProblem.Kind.APPLICATION_UNKNOWN, name);
            return Optional.empty();
        }
        var id = new ApplicationId(app.muster.plan.Names.idFor(name, byId.keySet()));
        Application made = Application.named(id, name.strip());
        all.add(made);
        know(made);
        return Optional.of(id);
    }

    /// What the plan had, and what was made.
    List<Application> all() {
        return all;
    }

    List<String> added() {
        return List.copyOf(added);
    }
}
