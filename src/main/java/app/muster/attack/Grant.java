package app.muster.attack;

import app.muster.catalogue.AttackAction;
import app.muster.catalogue.Role;
import app.muster.catalogue.Roles;
import app.muster.plan.AssetId;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What an attacker holds somewhere, and on everything below.
///
/// @param scope an id, lower case; `/` for everywhere
/// @param privileges by name, for example `azure.owner`
/// @param role the role it comes from; it may allow more than the names say
/// @param doubt what would have to be read to know that it holds; empty if it does
public record Grant(
        String scope, Set<String> privileges, Optional<Role> role, Way way, String doubt) {

    /// Everywhere, whatever it is.
    public static final String EVERYWHERE = "/";

    /// How it comes to be used, the shortest way first.
    public enum Way {
        /// It is there at any hour.
        STANDING,
        /// It has to be activated through Privileged Identity Management.
        ELIGIBLE,
        /// Whoever may give roles gives himself this one first.
        SELF_GIVEN
    }

    public Grant {
        scope = key(scope);
        privileges = Set.copyOf(privileges);
    }

    static Grant everywhere(Set<String> privileges) {
        return new Grant(EVERYWHERE, privileges, Optional.empty(), Way.STANDING, "");
    }

    /// A role somewhere.
    public static Grant of(Role role, String scope, Way way, String doubt, Roles roles) {
        return new Grant(
                scope, roles.given(role, isWide(key(scope))), Optional.of(role), way, doubt);
    }

    boolean covers(AssetId asset) {
        return scope.equals(EVERYWHERE)
                || asset.value().startsWith(scope)
                        && (asset.value().length() == scope.length()
                                || asset.value().charAt(scope.length()) == '/');
    }

    boolean allows(AttackAction action, String type) {
        return allowsAnyWay(action)
                || role.filter(held -> action.isAllowedBy(held, type)).isPresent();
    }

    /// @param way the operations that one way of the action takes
    boolean allows(AttackAction action, List<String> way) {
        return allowsAnyWay(action)
                || role.filter(held -> way.stream().allMatch(held::allows)).isPresent();
    }

    private boolean allowsAnyWay(AttackAction action) {
        return action.needs().isEmpty() || action.needs().stream().anyMatch(privileges::contains);
    }

    /// Whether the settings of a target of that type can be changed.
    boolean writes(String type) {
        return isWhole() || role.filter(held -> held.allows(type + "/write")).isPresent();
    }

    /// Whether a target of that type can be deleted.
    boolean deletes(String type) {
        return isWhole() || role.filter(held -> held.allows(type + "/delete")).isPresent();
    }

    private boolean isWhole() {
        return privileges.contains("azure.contributor") || privileges.contains("azure.owner");
    }

    /// A whole subscription or more.
    private static boolean isWide(String scope) {
        return !scope.contains("/resourcegroups/");
    }

    private static String key(String scope) {
        String lower = scope.toLowerCase(Locale.ROOT);
        return lower.length() > 1 && lower.endsWith("/")
                ? lower.substring(0, lower.length() - 1)
                : lower;
    }
}
