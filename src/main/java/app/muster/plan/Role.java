package app.muster.plan;

import java.util.List;

/// A seat in the recovery team.
///
/// @param holder who sits there; empty while the seat is free
/// @param deputy who sits there when the holder cannot
/// @param people how many can work in this role at one time, 1 to 999
/// @param shifts when they are on duty; none for around the clock
public record Role(
        RoleId id, String name, String holder, String deputy, int people, List<Shift> shifts) {

    public Role {
        shifts = List.copyOf(shifts);
        if (people < 1 || people > 999) {
            throw new IllegalArgumentException(people + " people in " + id);
        }
    }

    /// On duty around the clock.
    public Role(RoleId id, String name, String holder, String deputy, int people) {
        this(id, name, holder, deputy, people, List.of());
    }

    public Role onDuty(List<Shift> newShifts) {
        return new Role(id, name, holder, deputy, people, newShifts);
    }
}
