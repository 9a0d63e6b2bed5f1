package app.muster.azure;

import app.muster.plan.estate.EvidenceKind;

import java.util.Set;

/// One call by which evidence is read, and the least role that allows it.
sealed interface Source {

    String leastRole();

    /// A query of Resource Graph over all subscriptions at once.
    ///
    /// @param types lower case; empty for the whole table
    record Bulk(EvidenceKind kind, String table, Set<String> types, String leastRole)
            implements Source {

        String query() {
            String where =
                    types.isEmpty()
                            ? ""
                            : " | where type in~ ('"
                                    + String.join("', '", types.stream().sorted().toList())
                                    + "')";
            return table + where + COLUMNS;
        }
    }

    /// A list that a subscription has.
    ///
    /// @param path what follows the subscription's path
    record OfSubscription(EvidenceKind kind, String path, String leastRole) implements Source {}

    /// What a resource of a type has, one thing or a list.
    ///
    /// @param type lower case
    /// @param path what follows the resource's id
    record OfResource(EvidenceKind kind, String type, String path, boolean isList, String leastRole)
            implements Source {}

    EvidenceKind kind();

    /// Resource Graph turns pages only where the id is among the columns.
    String COLUMNS =
            " | project id, name, type, kind, location, subscriptionId, resourceGroup, tenantId,"
                    + " managedBy, sku, plan, tags, identity, zones, properties"
                    + " | order by id asc";
}
