package app.muster.plan;

/// Names one mapping rule for the life of the plan; a new wording does not change it.
///
/// @param value lower-case letters, digits and hyphens, for example `tag-app-shop`
public record RuleId(String value) implements Comparable<RuleId> {

    public RuleId {
        Names.check(value, "a rule id");
    }

    @Override
    public int compareTo(RuleId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
