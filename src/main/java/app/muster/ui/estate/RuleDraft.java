package app.muster.ui.estate;

import app.muster.plan.Condition;
import app.muster.plan.MappingRule;

import java.util.List;
import java.util.Optional;

/// A mapping rule as it stands in a form, before it is known to be one.
///
/// @param application the name of the application it places in; one that the plan does not have is
///   made
record RuleDraft(List<Part> parts, String application, String note) {

    /// One condition, with whatever stands in its fields.
    record Part(Condition.Field field, String tag, boolean not, String pattern) {

        static final Part NEW = new Part(Condition.Field.NAME, "", false, "");

        static Part of(Condition condition) {
            return new Part(
                    condition.field(), condition.tag(), condition.not(), condition.pattern());
        }

        /// @return empty while it says nothing that can be asked
        Optional<Condition> condition() {
            boolean lacksTag = field == Condition.Field.TAG && tag.isBlank();
            boolean hasBadTag = tag.indexOf('=') >= 0 || tag.strip().endsWith("!");
            if (pattern.isBlank() || lacksTag || hasBadTag) {
                return Optional.empty();
            }
            return Optional.of(
                    new Condition(field, field == Condition.Field.TAG ? tag : "", not, pattern));
        }
    }

    static final RuleDraft NEW = new RuleDraft(List.of(Part.NEW), "", "");

    RuleDraft {
        parts = List.copyOf(parts);
        application = application.strip();
    }

    static RuleDraft of(MappingRule rule, String application) {
        return new RuleDraft(rule.when().stream().map(Part::of).toList(), application, rule.note());
    }

    /// Its conditions; none while one of them says nothing.
    List<Condition> when() {
        List<Condition> when = parts.stream().flatMap(part -> part.condition().stream()).toList();
        return when.size() == parts.size() ? when : List.of();
    }

    boolean isWhole() {
        return !when().isEmpty() && !application.isEmpty();
    }
}
