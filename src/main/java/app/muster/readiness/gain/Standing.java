package app.muster.readiness.gain;

import app.muster.attack.Assumption;
import app.muster.catalogue.Control;
import app.muster.plan.AssetId;
import app.muster.plan.Estimate;
import app.muster.plan.Plan;
import app.muster.plan.Playbook;
import app.muster.plan.PlaybookId;
import app.muster.plan.Role;
import app.muster.plan.RoleId;
import app.muster.plan.Shift;
import app.muster.plan.Step;
import app.muster.plan.StepRun;
import app.muster.recover.Conditions;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
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
            case Fix.Protect(Control control, List<AssetId> assets) -> protecting(control, assets);
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
            case Fix.Rehearse(Playbook playbook) -> ran(playbook.id(), playbook.steps(), today);
            case Fix.Measure(Playbook playbook, Step step) ->
                    changing(playbook.id(), old -> steadied(old, step));
            case Fix.Exercise _ -> this;
        };
    }

    /// Where it was missing or not read; what somebody decided to live without stays as it is.
    private Standing protecting(Control control, List<AssetId> assets) {
        var all = new ArrayList<>(assumptions);
        assets.forEach(asset -> all.add(new Assumption(control.id(), Optional.of(asset), true)));
        return new Standing(plan, conditions, all);
    }

    /// One more in every shift that has anybody.
    private Standing staffed(Role role) {
        Integer people = conditions.crews().people().get(role.id());
        if (people != null) {
            return new Standing(
                    plan,
                    conditions.staffed(conditions.crews().with(role.id(), oneMore(people))),
                    assumptions);
        }
        return with(
                role.id(),
                old ->
                        new Role(
                                old.id(),
                                old.name(),
                                old.holder(),
                                old.deputy(),
                                oneMore(old.people()),
                                old.shifts().stream()
                                        .map(
                                                shift ->
                                                        new Shift(
                                                                shift.days(),
                                                                shift.from(),
                                                                shift.until(),
                                                                shift.people().map(Standing::more)))
                                        .toList()));
    }

    private static int more(int people) {
        return people == 0 ? 0 : oneMore(people);
    }

    private static int oneMore(int people) {
        return Math.min(Role.MOST_PEOPLE, people + 1);
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

    private Standing ran(PlaybookId id, List<Step> steps, LocalDate today) {
        return changing(id, old -> ran(old, steps, today));
    }

    private Standing changing(PlaybookId id, UnaryOperator<Playbook> change) {
        return new Standing(
                plan.withPlaybooks(
                        plan.playbooks().stream()
                                .map(old -> old.id().equals(id) ? change.apply(old) : old)
                                .toList()),
                conditions,
                assumptions);
    }

    /// The spread goes, the mean stays.
    private static Playbook steadied(Playbook playbook, Step step) {
        Duration mean = step.estimate().mean();
        Step steady = step.taking(new Estimate(mean, mean, mean), step.source());
        return playbook.with(
                playbook.steps().stream()
                        .map(old -> old.id().equals(step.id()) ? steady : old)
                        .toList());
    }

    private static Playbook ran(Playbook playbook, List<Step> steps, LocalDate today) {
        Playbook measured = playbook;
        for (Step step : steps) {
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
        return measured;
    }
}
