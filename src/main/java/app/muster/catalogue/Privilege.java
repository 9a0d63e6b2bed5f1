package app.muster.catalogue;

import java.util.List;

/// What attack actions ask for by name, and which operations a role must allow to give it.
///
/// @param id for example `azure.contributor`
/// @param operations all of them must be allowed; one on data starts with `data:`; none if no role
///   of Azure gives it
/// @param atSubscription whether they are asked of the subscription, so that a role on less does
///   not give it
public record Privilege(String id, String title, List<String> operations, boolean atSubscription) {

    public Privilege {
        operations = List.copyOf(operations);
    }

    boolean isGivenBy(Role role) {
        return !operations.isEmpty() && operations.stream().allMatch(role::allows);
    }
}
