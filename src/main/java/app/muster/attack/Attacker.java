package app.muster.attack;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/// What an attacker holds.
///
/// @param privileges for example `azure.owner`, `entra.ga`; see [Level] for what comes with what
public record Attacker(Set<String> privileges) {

    /// Starting points that people know by name.
    public enum Level {
        READER,
        CONTRIBUTOR,
        BACKUP_CONTRIBUTOR,
        OWNER,
        GLOBAL_ADMIN
    }

    public Attacker {
        privileges = Set.copyOf(privileges);
    }

    /// What each level holds: an Owner has all that a Contributor has; a Global Administrator
    /// counts as one who has made himself Owner already.
    public static Attacker of(Level level) {
        return new Attacker(
                switch (level) {
                    case READER -> Set.of("azure.reader");
                    case CONTRIBUTOR ->
                            Set.of(
                                    "azure.reader",
                                    "azure.contributor",
                                    "data.keys",
                                    "backup.contributor");
                    case BACKUP_CONTRIBUTOR -> Set.of("azure.reader", "backup.contributor");
                    case OWNER ->
                            Set.of(
                                    "azure.reader",
                                    "azure.contributor",
                                    "data.keys",
                                    "backup.contributor",
                                    "azure.uaa",
                                    "azure.owner");
                    case GLOBAL_ADMIN ->
                            Set.of(
                                    "entra.ga",
                                    "azure.reader",
                                    "azure.contributor",
                                    "data.keys",
                                    "backup.contributor",
                                    "azure.uaa",
                                    "azure.owner");
                });
    }

    public boolean holdsOneOf(Collection<String> needed) {
        return needed.isEmpty() || needed.stream().anyMatch(privileges::contains);
    }

    public Attacker with(Collection<String> gained) {
        var more = new TreeSet<>(privileges);
        more.addAll(gained);
        return new Attacker(more);
    }

    public Attacker without(Collection<String> revoked) {
        var less = new TreeSet<>(privileges);
        less.removeAll(revoked);
        return new Attacker(less);
    }
}
