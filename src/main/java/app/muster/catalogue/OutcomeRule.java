package app.muster.catalogue;

import app.muster.expression.Expression;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/// One line of an attack action's decision list; the first whose condition holds decides.
///
/// @param id unique in its action
/// @param when over the target's body, facts, verdicts and the attacker's privileges
/// @param meaning what it stands on, where that counts elsewhere
/// @param kept how long what was deleted can be brought back
/// @param playbook key of the template that brings the asset back, or empty
/// @param playbooks the same for types that come back another way, by type
/// @param says one sentence for people
/// @param confidence `high`, `medium` or `low`
public record OutcomeRule(
        String id,
        Expression when,
        Result result,
        Meaning meaning,
        Optional<Kept> kept,
        String playbook,
        Map<String, String> playbooks,
        String says,
        String source,
        LocalDate asOf,
        String confidence) {

    /// What a rule stands on.
    public enum Meaning {
        /// Nothing that counts elsewhere.
        OTHER,
        /// A lock stops it.
        BY_LOCK,
        /// A replica brings it back, and a backup may outlive that.
        BY_REPLICA,
        /// There is nothing that could be taken away.
        NOTHING_THERE,
        /// What falls leaves a copy elsewhere, so that nothing is without protection.
        COPY_LEFT
    }

    public OutcomeRule {
        playbooks = Map.copyOf(playbooks);
    }

    /// Key of the template that brings an asset of that type back, or empty.
    public String playbook(String type) {
        return playbooks.getOrDefault(type, playbook);
    }
}
