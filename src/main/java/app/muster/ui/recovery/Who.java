package app.muster.ui.recovery;

import app.muster.attack.Attacker;
import app.muster.attack.Identity;
import app.muster.catalogue.Role;

/// Who attacks.
sealed interface Who {

    /// The ways to say who it is.
    enum Kind {
        LEVEL,
        IDENTITY,
        ROLE
    }

    /// Somebody at a level that people know by name.
    record AtLevel(Attacker.Level level) implements Who {}

    /// Somebody or something of the snapshot.
    record Known(Identity identity) implements Who {}

    /// Whoever holds a role.
    record Holder(Role role) implements Who {}

    /// Whether identity and access have to be taken back before anybody can restore anything.
    default boolean holdsDirectory() {
        return this instanceof AtLevel at && Attacker.of(at.level()).holdsDirectory();
    }

    default Kind kind() {
        return switch (this) {
            case AtLevel _ -> Kind.LEVEL;
            case Known _ -> Kind.IDENTITY;
            case Holder _ -> Kind.ROLE;
        };
    }
}
