package app.muster.attack;

import java.util.List;

/// Somebody or something that holds roles: a person, a group and whoever is in it, a service
/// principal such as a pipeline's.
///
/// @param id the principal's id, lower case
/// @param name as the directory shows it, or the id
/// @param type `User`, `Group`, `ServicePrincipal`, or empty if it was not read
/// @param held the roles, as assigned, the widest scope first
public record Identity(String id, String name, String type, List<Held> held) {

    /// A role assigned somewhere.
    ///
    /// @param role its name, or its id if nothing says more
    /// @param scope an id, lower case; `/` for the root
    /// @param way standing, or to be activated through PIM
    /// @param doubt why it is not certain what it allows, or empty
    public record Held(String role, String scope, Grant.Way way, String doubt) {}

    public Identity {
        held = List.copyOf(held);
    }
}
