package app.muster.plan;

/// A seat in the recovery team.
///
/// @param holder who sits there; empty while the seat is free
/// @param deputy who sits there when the holder cannot
/// @param people how many can work in this role at one time, 1 to 999
public record Role(RoleId id, String name, String holder, String deputy, int people) {

    public Role {
        if (people < 1 || people > 999) {
            throw new IllegalArgumentException(people + " people in " + id);
        }
    }
}
