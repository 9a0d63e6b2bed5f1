package app.muster.recover;

import app.muster.plan.Plan;
import app.muster.plan.Role;
import app.muster.plan.RoleId;

import java.util.Map;
import java.util.TreeMap;

/// How many people work in each role at one time, where that differs from the plan.
///
/// @param people 1 to 999 for each role that is not staffed as planned
public record Crews(Map<RoleId, Integer> people) {

    /// Every role as the plan staffs it.
    public static final Crews AS_PLANNED = new Crews(Map.of());

    public Crews {
        people = Map.copyOf(people);
        people.forEach(
                (role, count) -> {
                    if (count < 1 || count > 999) {
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
}
