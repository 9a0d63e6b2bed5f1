package app.muster.attack;

import app.muster.assess.Estate;
import app.muster.expression.Truth;
import app.muster.plan.estate.Coverage;
import app.muster.plan.estate.Evidence;
import app.muster.plan.estate.EvidenceKind;
import app.muster.plan.estate.Json;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Who is in which group of the directory, as far as that was read.
final class Groups {

    private static final String SCOPE = "/groups/";

    private final Map<String, Set<String>> members = new HashMap<>();
    private final Set<String> whole = new HashSet<>();

    Groups(Estate estate) {
        for (Evidence evidence : estate.snapshot().evidence()) {
            if (evidence.kind() == EvidenceKind.GROUP_MEMBERS) {
                Set<String> known =
                        members.computeIfAbsent(group(evidence.scope()), _ -> new HashSet<>());
                for (Json.Obj member : evidence.items()) {
                    known.add(member.text("id").toLowerCase(Locale.ROOT));
                }
            }
        }
        for (Coverage said : estate.snapshot().coverage()) {
            if (said.kind() == EvidenceKind.GROUP_MEMBERS
                    && said.state() == Coverage.State.COMPLETE) {
                whole.add(group(said.scope()));
            }
        }
    }

    /// Whoever is listed is in it; whoever is not is outside if the list was read to its end.
    ///
    /// @param group its id, lower case
    /// @param who a principal's id, lower case
    Truth has(String group, String who) {
        return members.getOrDefault(group, Set.of()).contains(who)
                ? Truth.TRUE
                : whole.contains(group) ? Truth.FALSE : Truth.UNKNOWN;
    }

    private static String group(String scope) {
        String lower = scope.toLowerCase(Locale.ROOT);
        return lower.startsWith(SCOPE) ? lower.substring(SCOPE.length()) : lower;
    }
}
