package app.muster.attack;

import app.muster.catalogue.Role;
import app.muster.expression.Truth;
import app.muster.plan.estate.ResourceId;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A deny assignment: operations that are refused somewhere, whatever roles say.
///
/// @param name as Azure shows it
/// @param scope an id, lower case; `/` for everywhere
/// @param below whether it counts on what is below the scope too
/// @param permissions any one of them may refuse an operation
/// @param maker the stack or application that it was made by and goes with
/// @param byStack whether a deployment stack made it
/// @param mayBeRemoved whether people may delete it; most are kept by Azure itself
/// @param doubt why it is not certain that it counts, or empty
/// @see "https://learn.microsoft.com/azure/role-based-access-control/deny-assignments"
record Denial(
        String name,
        String scope,
        boolean below,
        List<Role.Permission> permissions,
        List<Principal> denied,
        List<Principal> exempt,
        Optional<ResourceId> maker,
        boolean byStack,
        boolean mayBeRemoved,
        String doubt) {

    private static final String SUBSCRIPTION_TYPE = "microsoft.resources/subscriptions";
    private static final List<String> OF_ANYTHING =
            List.of("microsoft.authorization/", "microsoft.insights/");

    /// Somebody, some group, or everybody.
    ///
    /// @param id lower case
    record Principal(String id, String type, String name) {

        private static final String NOBODY_BY_NAME = "00000000-0000-0000-0000-000000000000";

        boolean isEverybody() {
            return id.equals(NOBODY_BY_NAME) || type.equalsIgnoreCase("SystemDefined");
        }

        boolean isGroup() {
            return type.equalsIgnoreCase("Group");
        }
    }

    Denial {
        scope = scope.toLowerCase(Locale.ROOT);
        permissions = List.copyOf(permissions);
        denied = List.copyOf(denied);
        exempt = List.copyOf(exempt);
    }

    /// Whether it refuses the operation on a target: by what it names, and by how far it reaches.
    ///
    /// @param operation lower case; what is of another service than the target is not done to it
    /// @param target an id, lower case
    boolean refuses(String operation, String target, String type) {
        String plain = operation.startsWith("data:") ? operation.substring(5) : operation;
        boolean own = plain.startsWith(type + "/") && isOwn(plain.substring(type.length() + 1));
        boolean part =
                plain.startsWith(type + "/") && !own
                        || type.equals(SUBSCRIPTION_TYPE)
                        || OF_ANYTHING.stream().anyMatch(plain::startsWith);
        return (own || part)
                && (below || own && scope.equals(target))
                && permissions.stream().anyMatch(permission -> permission.allows(operation));
    }

    /// `delete` and `listkeys/action` are done to the target, `backuppolicies/write` to a part.
    private static boolean isOwn(String rest) {
        long deeper = rest.chars().filter(c -> c == '/').count();
        return deeper == (rest.endsWith("/action") ? 1 : 0);
    }

    /// Whether it counts for the attacker. A starting point such as Owner stands for anybody who
    /// holds that role, so one that names single people leaves such a one out.
    Truth countsFor(Optional<Identity> who, Groups groups) {
        if (who.isPresent() && exempt.stream().anyMatch(one -> one.id().equals(who.get().id()))) {
            return Truth.FALSE;
        }
        Truth isMeant =
                denied.stream().anyMatch(Principal::isEverybody)
                        ? Truth.TRUE
                        : who.map(one -> isAmong(one, denied, groups)).orElse(Truth.FALSE);
        Truth isExempt =
                who.map(one -> isAmong(one, exempt, groups))
                        .orElse(exempt.isEmpty() ? Truth.FALSE : Truth.UNKNOWN);
        Truth sure = doubt.isEmpty() ? Truth.TRUE : Truth.UNKNOWN;
        return isMeant.and(isExempt.not()).and(sure);
    }

    /// By name, or as a member of a group; anybody may be in one whose members were not read.
    private static Truth isAmong(Identity who, List<Principal> some, Groups groups) {
        Truth is = Truth.FALSE;
        for (Principal one : some) {
            is =
                    is.or(
                            one.id().equals(who.id())
                                    ? Truth.TRUE
                                    : one.isGroup() ? groups.has(one.id(), who.id()) : Truth.FALSE);
        }
        return is;
    }
}
