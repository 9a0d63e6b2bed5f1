package app.muster.readiness.gain;

import app.muster.attack.Assumption;
import app.muster.plan.Plan;
import app.muster.plan.Playbook;
import app.muster.plan.Role;
import app.muster.plan.RoleId;
import app.muster.plan.StepRun;
import app.muster.recover.Conditions;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Where a team stands once some fixes are done.
///
/// @param assumptions controls that count as in place
record Standing(Plan plan, Conditions conditions, List<Assumption> assumptions) {

    /// Who would have done what is only imagined.
    private static final String SOMEBODY = "somebody";

    Standing {
        assumptions = List.copyOf(assumptions);
    }

    /// @param today the day on which what has to be done for real was done
    Standing after(Fix fix, LocalDate today) {
        return switch (fix) {
            case Fix.Protect protect ->
                    new Standing(
                            plan,
                            conditions,
                            Plan.plus(
                                    assumptions,
                                    new Assumption(
                                            protect.control().id(), Optional.empty(), true)));
            case Fix.Staff(Role role) -> staffed(role);
            case Fix.Fill(Role role) ->
                    with(
                            role.id(),
                            old ->
                                    new Role(
                                            old.id(),
                                            old.name(),
                                            SOMEBODY,
                                            old.deputy(),
                                            old.people(),
                                            old.shifts()));
            case Fix.Deputise(Role role) ->
                    with(
                            role.id(),
                            old ->
                                    new Role(
                                            old.id(),
                                            old.name(),
                                            old.holder(),
                                            SOMEBODY,
                                            old.people(),
                                            old.shifts()));
            case Fix.Rehearse(Playbook playbook) -> rehearsed(playbook, today);
            case Fix.Exercise _ -> this;
        };
    }

    private Standing staffed(Role role) {
        int people = conditions.crews().people().getOrDefault(role.id(), role.people());
        return new Standing(
                plan,
                conditions.staffed(conditions.crews().with(role.id(), people + 1)),
                assumptions);
    }

    private Standing with(RoleId id, UnaryOperator<Role> change) {
        return new Standing(
                plan.withRoles(
                        plan.roles().stream()
                                .map(role -> role.id().equals(id) ? change.apply(role) : role)
                                .toList()),
                conditions,
                assumptions);
    }

    private Standing rehearsed(Playbook done, LocalDate today) {
        Playbook measured = done;
        for (var step : done.steps()) {
            measured =
                    measured.ran(
                            StepRun.of(
                                    step,
                                    today,
                                    SOMEBODY,
                                    Optional.of(step.estimate().likely())
                                            .filter(time -> time.toSeconds() > 0),
                                    true,
                                    ""));
        }
        Playbook kept = measured;
        return new Standing(
                plan.withPlaybooks(
                        plan.playbooks().stream()
                                .map(old -> old.id().equals(kept.id()) ? kept : old)
                                .toList()),
                conditions,
                assumptions);
    }
}
