package app.muster.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// The built-in roles that destroy something, and the privileges that attack actions ask for.
public record Roles(List<Role> roles, List<Privilege> privileges) {

    public Roles {
        roles = List.copyOf(roles);
        privileges = List.copyOf(privileges);
    }

    /// Those that come with the program.
    public static Roles builtIn() {
        Entry file = Entry.resource("roles.yaml");
        return new Roles(
                file.list("roles").stream().map(Roles::role).toList(),
                file.list("privileges").stream().map(Roles::privilege).toList());
    }

    /// With what an inventory says of roles; that counts before what comes with the program.
    public Roles with(List<Role> read) {
        Map<String, Role> byId = new HashMap<>();
        var all = new ArrayList<Role>(read);
        read.forEach(role -> byId.put(role.id(), role));
        roles.stream().filter(role -> !byId.containsKey(role.id())).forEach(all::add);
        return new Roles(all, privileges);
    }

    public Optional<Role> byId(String id) {
        return roles.stream().filter(role -> role.id().equalsIgnoreCase(id)).findFirst();
    }

    /// By name, or by id.
    public Optional<Role> named(String name) {
        return roles.stream()
                .filter(role -> role.name().equalsIgnoreCase(name))
                .findFirst()
                .or(() -> byId(name));
    }

    /// The named privileges that the role gives.
    ///
    /// @param wide whether it is held on a whole subscription or more
    public Set<String> given(Role role, boolean wide) {
        var given = new TreeSet<String>();
        for (Privilege privilege : privileges) {
            if ((wide || !privilege.atSubscription()) && privilege.isGivenBy(role)) {
                given.add(privilege.id());
            }
        }
        return given;
    }

    private static Role role(Entry entry) {
        return new Role(
                entry.text("id"),
                entry.text("name"),
                List.of(
                        new Role.Permission(
                                entry.texts("actions"),
                                entry.texts("not-actions"),
                                entry.texts("data-actions"),
                                List.of())),
                entry.text("source"),
                entry.date("as-of"));
    }

    private static Privilege privilege(Entry entry) {
        return new Privilege(
                entry.text("id"),
                entry.text("title"),
                entry.texts("operations"),
                entry.flagOr("at-subscription", false));
    }
}
