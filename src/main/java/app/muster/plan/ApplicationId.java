package app.muster.plan;

/// Names one application for the life of the plan; a new name does not change it.
///
/// @param value lower-case letters, digits and hyphens, for example `online-shop`
public record ApplicationId(String value) implements Comparable<ApplicationId> {

    public ApplicationId {
        Names.check(value, "an application id");
    }

    @Override
    public int compareTo(ApplicationId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
