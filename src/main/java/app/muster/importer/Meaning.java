package app.muster.importer;

import app.muster.plan.Dependency.Kind;
import app.muster.plan.Dependency.Rule;

import java.util.Set;

/// What it means that one resource names another at a place in its body.
///
/// @param backwards whether the one that is named needs the one that names it
record Meaning(Kind kind, Rule rule, boolean backwards) {

    private static final Set<String> VAULTS =
            Set.of("microsoft.keyvault/vaults", "microsoft.keyvault/managedhsms");

    /// Types that say where logs and measurements go.
    private static final Set<String> LOGS =
            Set.of(
                    "microsoft.operationalinsights/workspaces",
                    "microsoft.insights/components",
                    "microsoft.insights/datacollectionrules",
                    "microsoft.insights/datacollectionendpoints");

    /// Types that only tie two others together.
    private static final Set<String> TIES =
            Set.of(
                    "microsoft.insights/datacollectionruleassociations",
                    "microsoft.network/virtualnetworks/virtualnetworkpeerings",
                    "microsoft.maintenance/configurationassignments",
                    "microsoft.automanage/configurationprofileassignments",
                    "microsoft.recoveryservices/vaults/backupresourceguardproxies",
                    "microsoft.dataprotection/backupvaults/backupresourceguardproxies",
                    "microsoft.operationalinsights/workspaces/linkedservices",
                    "microsoft.operationalinsights/workspaces/linkedstorageaccounts",
                    "microsoft.web/sites/virtualnetworkconnections",
                    "microsoft.network/virtualhubs/hubvirtualnetworkconnections",
                    "microsoft.insights/privatelinkscopes/scopedresources");

    /// Names of virtual networks that look names up in what the link belongs to.
    private static final Set<String> NETWORK_LINKS =
            Set.of(
                    "microsoft.network/privatednszones/virtualnetworklinks",
                    "microsoft.network/dnsforwardingrulesets/virtualnetworklinks");

    /// Where a copy names what it is a copy of.
    private static final Set<String> COPIES =
            Set.of(
                    "microsoft.compute/snapshots properties.creationdata.sourceresourceid",
                    "microsoft.compute/restorepointcollections properties.source.id");

    /// @param from type of the resource that names
    /// @param to type of what it names
    /// @param gives what the target is good for
    /// @param rest what follows a host name
    static Meaning of(
            String from, String dotted, String to, Kind gives, boolean host, String rest) {
        if (NETWORK_LINKS.contains(from)) {
            return new Meaning(Kind.NETWORK, Rule.ASSOCIATION, true);
        }
        if (COPIES.contains(from + " " + dotted)) {
            return new Meaning(Kind.RECOVERS, Rule.BACKUP, true);
        }
        if (dotted.contains("diagnostic")) {
            return new Meaning(Kind.MONITORS, Rule.DIAGNOSTICS, false);
        }
        if (from.startsWith("microsoft.network/privateendpoints")) {
            if (to.startsWith("microsoft.network/privatednszones")) {
                return new Meaning(Kind.NETWORK, Rule.DNS_ZONE, false);
            }
            if (!host && dotted.contains("privatelinkservice")) {
                return new Meaning(Kind.NETWORK, Rule.PRIVATE_ENDPOINT, false);
            }
        }
        if (TIES.contains(from) || dotted.contains("virtualnetworkpeerings")) {
            return new Meaning(gives, Rule.ASSOCIATION, false);
        }
        if (gives == Kind.IDENTITY && to.startsWith("microsoft.managedidentity/")) {
            return new Meaning(Kind.IDENTITY, Rule.IDENTITY, false);
        }
        if (isWatching(from) && dotted.startsWith("properties.scopes")) {
            return new Meaning(Kind.MONITORS, Rule.REFERENCE, false);
        }
        if (isKey(from, dotted, to, rest)) {
            return new Meaning(Kind.KEYS, Rule.CUSTOMER_KEY, false);
        }
        if (LOGS.contains(to) && gives == Kind.MONITORS && !isWatching(from)) {
            return new Meaning(Kind.MONITORS, Rule.DIAGNOSTICS, false);
        }
        return new Meaning(gives, host ? Rule.HOST_NAME : Rule.REFERENCE, false);
    }

    private static boolean isWatching(String type) {
        return switch (type) {
            case "microsoft.insights/metricalerts",
                    "microsoft.insights/scheduledqueryrules",
                    "microsoft.insights/activitylogalerts",
                    "microsoft.alertsmanagement/smartdetectoralertrules",
                    "microsoft.alertsmanagement/prometheusrulegroups" ->
                    true;
            default -> false;
        };
    }

    private static boolean isKey(String from, String dotted, String to, String rest) {
        if (to.equals("microsoft.compute/diskencryptionsets")) {
            return true;
        }
        boolean vault = VAULTS.contains(to) || to.startsWith("microsoft.keyvault/vaults/keys");
        if (!vault || from.startsWith("microsoft.keyvault/")) {
            return false;
        }
        return rest.startsWith("/keys/")
                || dotted.contains("encrypt") && !from.startsWith("microsoft.web/")
                || dotted.contains("azurekeyvaultkms")
                || dotted.contains("activekey")
                || dotted.contains("keyvaultproperties")
                || dotted.contains("customermanagedkey")
                || dotted.contains("keyvaultkeyuri")
                || dotted.contains("primarykeyuri")
                || from.equals("microsoft.compute/diskencryptionsets")
                || from.equals("microsoft.sql/servers/keys");
    }
}
