package app.muster.catalogue;

import app.muster.plan.Dependency;

import java.util.Locale;
import java.util.Optional;

/// On which copy of an asset a playbook relies.
public enum Reliance {
    /// Recovery points in a vault.
    BACKUP,
    /// A copy elsewhere that is kept in step.
    REPLICA,
    /// What brings back the machine that the disk hangs on.
    MACHINE,
    /// None of these: what the service itself keeps, or nothing but a template.
    ITSELF;

    /// The word for it in files: `backup`.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// @return empty for a word that is none of them
    public static Optional<Reliance> of(String key) {
        for (Reliance one : values()) {
            if (one.key().equals(key)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    /// Whether what keeps a copy, as the dependency says, is used. What people drew, and a guard
    /// over a vault, always is.
    public boolean uses(Dependency need) {
        return switch (need.rule()) {
            case BACKUP -> this == BACKUP;
            case REPLICATION -> this == REPLICA;
            case REFERENCE,
                    HOST_NAME,
                    PARENT,
                    ASSOCIATION,
                    IDENTITY,
                    ROLE,
                    PRIVATE_ENDPOINT,
                    DNS_ZONE,
                    CUSTOMER_KEY,
                    DIAGNOSTICS,
                    DEPENDS_ON,
                    DRAWN ->
                    true;
        };
    }
}
