package app.muster.plan;

/// Names one role of the recovery team.
///
/// @param value lower-case letters, digits and hyphens, for example `platform-owner`
public record RoleId(String value) implements Comparable<RoleId> {

    public RoleId {
        Names.check(value, "a role id");
    }

    @Override
    public int compareTo(RoleId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
