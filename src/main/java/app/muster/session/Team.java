package app.muster.session;

import app.muster.plan.Names;
import app.muster.plan.Plan;
import app.muster.plan.Role;
import app.muster.plan.RoleId;

import java.util.List;

/// Edits of who recovers. What an edit names and the plan no longer has, it leaves alone.
public final class Team {

    private Team() {}

    /// The id that a role of this name would get.
    public static RoleId idFor(Plan plan, String name) {
        return new RoleId(
                Names.idFor(name, plan.roles().stream().map(role -> role.id().value()).toList()));
    }

    /// The plan with one more role, which nobody holds yet.
    public static Plan adding(Plan plan, String name) {
        return plan.withRoles(
                Plan.plus(plan.roles(), new Role(idFor(plan, name), name, "", "", 1)));
    }

    /// The plan with this role in the place of the one of the same id.
    public static Plan changed(Plan plan, Role changed) {
        return plan.withRoles(
                plan.roles().stream()
                        .map(role -> role.id().equals(changed.id()) ? changed : role)
                        .toList());
    }

    /// The plan without the role; as long as one of its steps names the role, the role stays.
    public static Plan removed(Plan plan, RoleId id) {
        return steps(plan, id) > 0
                ? plan
                : plan.withRoles(
                        plan.roles().stream().filter(role -> !role.id().equals(id)).toList());
    }

    /// How many steps of the plan's playbooks are done in that role.
    public static long steps(Plan plan, RoleId id) {
        return plan.playbooks().stream()
                .map(playbook -> playbook.steps())
                .flatMap(List::stream)
                .filter(step -> step.role().equals(id))
                .count();
    }
}
