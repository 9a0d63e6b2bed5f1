package app.muster.assess;

import app.muster.plan.estate.Json;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/// What a role may do. A star stands for anything, and what `notActions` names is taken away again.
final class Actions {

    private static final String PURGES = "/purge/action";

    private Actions() {}

    /// @param action lower case, for example `microsoft.authorization/locks/delete`
    static boolean allows(Json.Obj permission, String action) {
        return any(permission.list("actions"), text -> matches(text, action))
                && !any(permission.list("notActions"), text -> matches(text, action));
    }

    /// Whether it may make some deletion final. A role for everything may, unless purges are taken
    /// away from it.
    static boolean allowsPurge(Json.Obj permission) {
        return any(permission.list("actions"), text -> text.equals("*") || text.endsWith(PURGES))
                && !any(permission.list("notActions"), text -> text.endsWith("*" + PURGES));
    }

    private static boolean any(List<Json> actions, Predicate<String> test) {
        return actions.stream()
                .anyMatch(
                        action ->
                                action instanceof Json.Text(String text)
                                        && test.test(text.toLowerCase(Locale.ROOT)));
    }

    private static boolean matches(String pattern, String action) {
        int star = pattern.indexOf('*');
        if (star < 0) {
            return pattern.equals(action);
        }
        String end = pattern.substring(star + 1);
        return action.startsWith(pattern.substring(0, star))
                && (end.isEmpty() || action.endsWith(end));
    }
}
