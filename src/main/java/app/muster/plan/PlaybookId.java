package app.muster.plan;

/// Names one playbook of the plan.
///
/// @param value lower-case letters, digits and hyphens, for example `restore-vm-erp`
public record PlaybookId(String value) implements Comparable<PlaybookId> {

    public PlaybookId {
        Names.check(value, "a playbook id");
    }

    @Override
    public int compareTo(PlaybookId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
