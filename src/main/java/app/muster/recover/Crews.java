package app.muster.recover;

import app.muster.plan.Plan;
import app.muster.plan.Role;
import app.muster.plan.RoleId;
import app.muster.plan.Shift;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// How many people work in each role at one time, where that differs from the plan.
///
/// @param people 0 to 999 for each role that is not staffed as planned
public record Crews(Map<RoleId, Integer> people) {

    /// Every role as the plan staffs it.
    public static final Crews AS_PLANNED = new Crews(Map.of());

    public Crews {
        people = Map.copyOf(people);
        people.forEach(
                (role, count) -> {
                    if (!Role.isCrew(count)) {
                        throw new IllegalArgumentException(count + " people in " + role);
                    }
                });
    }

    public Crews with(RoleId role, int count) {
        var changed = new TreeMap<>(people);
        changed.put(role, count);
        return new Crews(changed);
    }

    /// Whether it is known how many work in that role.
    boolean isStaffed(RoleId role, Plan plan) {
        return people.containsKey(role) || plan.role(role).isPresent();
    }

    /// One person where nobody has said.
    int peopleIn(RoleId role, Plan plan) {
        Integer count = people.get(role);
        return count == null ? plan.role(role).map(Role::people).orElse(1) : count;
    }

    /// Who is on duty in that role and when. The hours are the plan's; the number, where it differs
    /// from the plan, counts in every shift.
    Roster roster(RoleId role, Plan plan) {
        List<Shift> shifts = plan.role(role).map(Role::shifts).orElse(List.of());
        Integer count = people.get(role);
        if (count == null) {
            return Roster.of(shifts, peopleIn(role, plan));
        }
        return Roster.of(
                shifts.stream()
                        .map(s -> new Shift(s.days(), s.from(), s.until(), Optional.of(count)))
                        .toList(),
                count);
    }
}
