package app.muster.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/// A role of Azure: what its holder may do.
///
/// @param id the definition's name, a GUID in lower case
/// @param permissions any one of them may allow an operation
/// @param source where the definition was read, and [#asOf] when
public record Role(
        String id, String name, List<Permission> permissions, String source, LocalDate asOf) {

    private static final String DATA = "data:";

    /// What one entry of a role allows. A star stands for anything, and what the `not` lists name
    /// is taken away again, from this entry alone.
    ///
    /// @param actions operations of the management plane, lower case
    /// @param dataActions operations on data, lower case
    public record Permission(
            List<String> actions,
            List<String> notActions,
            List<String> dataActions,
            List<String> notDataActions) {

        public Permission {
            actions = lower(actions);
            notActions = lower(notActions);
            dataActions = lower(dataActions);
            notDataActions = lower(notDataActions);
        }

        /// @param operation lower case; one on data starts with `data:`
        public boolean allows(String operation) {
            return operation.startsWith(DATA)
                    ? allows(dataActions, notDataActions, operation.substring(DATA.length()))
                    : allows(actions, notActions, operation);
        }

        private static boolean allows(List<String> granted, List<String> less, String operation) {
            return granted.stream().anyMatch(pattern -> matches(pattern, operation))
                    && less.stream().noneMatch(pattern -> matches(pattern, operation));
        }

        private static List<String> lower(List<String> texts) {
            return texts.stream().map(text -> text.toLowerCase(Locale.ROOT)).toList();
        }
    }

    public Role {
        id = id.toLowerCase(Locale.ROOT);
        permissions = List.copyOf(permissions);
    }

    /// @param operation lower case; one on data starts with `data:`
    public boolean allows(String operation) {
        return permissions.stream().anyMatch(permission -> permission.allows(operation));
    }

    /// What stands between two stars is taken where it first occurs: whatever matches at all
    /// matches that way too.
    private static boolean matches(String pattern, String operation) {
        int star = pattern.indexOf('*');
        if (star < 0) {
            return pattern.equals(operation);
        }
        int last = pattern.lastIndexOf('*');
        int end = operation.length() - (pattern.length() - last - 1);
        if (end < star
                || !operation.startsWith(pattern.substring(0, star))
                || !operation.endsWith(pattern.substring(last + 1))) {
            return false;
        }
        int from = star;
        while (star < last) {
            int next = pattern.indexOf('*', star + 1);
            String part = pattern.substring(star + 1, next);
            int at = operation.indexOf(part, from);
            if (at < 0 || at + part.length() > end) {
                return false;
            }
            from = at + part.length();
            star = next;
        }
        return true;
    }
}
