package app.muster.recover;

import app.muster.catalogue.Catalogue;
import app.muster.catalogue.PlaybookTemplate;
import app.muster.plan.Plan;
import app.muster.plan.Playbook;
import app.muster.plan.Role;
import app.muster.plan.RoleId;
import app.muster.plan.Step;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which roles have to act in a recovery, and whether anybody is in them.
public final class Staffing {

    private Staffing() {}

    /// Steps of the plan's own playbooks count, and of the templates for types the plan has; what
    /// nobody attends needs no one.
    ///
    /// @return each role without a holder, with the titles of the playbooks it has to act in
    public static Map<RoleId, Set<String>> empty(Plan plan, Catalogue catalogue) {
        Map<RoleId, Set<String>> asked = new LinkedHashMap<>();
        for (Playbook playbook : plan.playbooks()) {
            ask(asked, playbook.steps(), playbook.title());
        }
        Set<String> types = new HashSet<>();
        plan.assets().forEach(asset -> types.add(asset.type()));
        for (PlaybookTemplate template : catalogue.playbooks()) {
            if (template.types().stream().anyMatch(types::contains)) {
                ask(asked, template.steps(), template.title());
            }
        }
        for (Role role : plan.roles()) {
            if (!role.holder().isBlank()) {
                asked.remove(role.id());
            }
        }
        return Collections.unmodifiableMap(asked);
    }

    /// The roles that have to act where things of these types come back by the catalogue's
    /// templates, whatever the plan's own playbooks say.
    public static Set<RoleId> needed(Set<String> types, Catalogue catalogue) {
        Map<RoleId, Set<String>> asked = new LinkedHashMap<>();
        for (PlaybookTemplate template : catalogue.playbooks()) {
            if (template.types().stream().anyMatch(types::contains)) {
                ask(asked, template.steps(), template.title());
            }
        }
        return Collections.unmodifiableSet(asked.keySet());
    }

    private static void ask(Map<RoleId, Set<String>> asked, List<Step> steps, String title) {
        for (Step step : steps) {
            if (step.attended()) {
                asked.computeIfAbsent(step.role(), _ -> new LinkedHashSet<>()).add(title);
            }
        }
    }
}
