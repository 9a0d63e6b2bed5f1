package app.muster.plan;

import java.util.List;

/// A seat in the recovery team.
///
/// @param holder who sits there; empty while the seat is free
/// @param deputy who sits there when the holder cannot
/// @param people how many can work in this role at one time, 0 to 999; what needs a role with
///   nobody in it is not done
/// @param shifts when they are on duty; none for around the clock
public record Role(
        RoleId id, String name, String holder, String deputy, int people, List<Shift> shifts) {

    /// The most people that work in one role at one time.
    public static final int MOST_PEOPLE = 999;

    public Role {
        shifts = List.copyOf(shifts);
        if (!isCrew(people)) {
            throw new IllegalArgumentException(people + " people in " + id);
        }
    }

    /// Whether so many can work in one role.
    public static boolean isCrew(int people) {
        return people >= 0 && people <= MOST_PEOPLE;
    }

    /// On duty around the clock.
    public Role(RoleId id, String name, String holder, String deputy, int people) {
        this(id, name, holder, deputy, people, List.of());
    }

    public Role onDuty(List<Shift> newShifts) {
        return new Role(id, name, holder, deputy, people, newShifts);
    }
}
