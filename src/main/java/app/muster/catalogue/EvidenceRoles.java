package app.muster.catalogue;

import app.muster.plan.estate.EvidenceKind;

import java.util.EnumMap;
import java.util.Map;

/// The least role with which each kind of evidence can be read.
///
/// @param roles every kind has one
public record EvidenceRoles(Map<EvidenceKind, String> roles) {

    public EvidenceRoles {
        roles = Map.copyOf(roles);
    }

    /// As the program's catalogue says it.
    public static EvidenceRoles builtIn() {
        Map<EvidenceKind, String> roles = new EnumMap<>(EvidenceKind.class);
        for (Entry entry : Entry.resource("evidence.yaml").list("evidence")) {
            EvidenceKind kind =
                    EvidenceKind.of(entry.text("key"))
                            .orElseThrow(() -> entry.wrong("key", "no kind of evidence"));
            roles.put(kind, entry.text("least-role"));
        }
        return new EvidenceRoles(roles);
    }

    /// The name of the role.
    public String least(EvidenceKind kind) {
        return roles.getOrDefault(kind, "Reader");
    }
}
