package app.muster.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/// A role of Azure: what its holder may do. A star stands for anything, and what the `not` lists
/// name is taken away again.
///
/// @param id the definition's name, a GUID in lower case
/// @param actions operations of the management plane, lower case
/// @param dataActions operations on data, lower case
/// @param source where the definition was read, and [#asOf] when
public record Role(
        String id,
        String name,
        List<String> actions,
        List<String> notActions,
        List<String> dataActions,
        List<String> notDataActions,
        String source,
        LocalDate asOf) {

    private static final String DATA = "data:";

    public Role {
        id = id.toLowerCase(Locale.ROOT);
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

    private static boolean matches(String pattern, String operation) {
        int star = pattern.indexOf('*');
        if (star < 0) {
            return pattern.equals(operation);
        }
        String end = pattern.substring(star + 1);
        return operation.length() >= pattern.length() - 1
                && operation.startsWith(pattern.substring(0, star))
                && operation.endsWith(end);
    }

    private static List<String> lower(List<String> texts) {
        return texts.stream().map(text -> text.toLowerCase(Locale.ROOT)).toList();
    }
}
