package app.muster.importer;

import static app.muster.importer.Reading.GROUP;
import static app.muster.importer.Reading.TYPES;
import static app.muster.importer.Reading.file;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

/// One estate of a few resources for each rule: who needs whom, for what, and how it is known.
class DependencyRulesTest {

    private static final String VM = "Microsoft.Compute/virtualMachines/vm";
    private static final String NET = "Microsoft.Network/virtualNetworks/net";
    private static final String HUB = "Microsoft.Network/virtualNetworks/hub";
    private static final String KV = "Microsoft.KeyVault/vaults/kv";
    private static final String ST = "Microsoft.Storage/storageAccounts/st";
    private static final String RSV = "Microsoft.RecoveryServices/vaults/rsv";
    private static final String ID = "Microsoft.ManagedIdentity/userAssignedIdentities/id";
    private static final String SQL = "Microsoft.Sql/servers/sql";
    private static final String SQL2 = "Microsoft.Sql/servers/sql2";

    @TempDir Path folder;

    @Test
    void aDatabaseNeedsItsServer() throws Exception {
        assertEquals(
                List.of("db needs sql DATA PARENT"),
                needs(body(SQL, ""), body(SQL + "/databases/db", "")));
    }

    @Test
    void twoNetworksThatArePeeredNeedEachOther() throws Exception {
        String there = "'remoteVirtualNetwork':{'id':'" + GROUP + HUB + "'}";
        String back = "'remoteVirtualNetwork':{'id':'" + GROUP + NET + "'}";

        assertEquals(
                List.of("hub needs net NETWORK ASSOCIATION", "net needs hub NETWORK ASSOCIATION"),
                needs(
                        body(NET, "'virtualNetworkPeerings':[{'properties':{" + there + "}}]"),
                        body(HUB, ""),
                        body(HUB + "/virtualNetworkPeerings/p", back)));
    }

    @Test
    void aSpokeNeedsItsHubAndTheHubNoSpoke() throws Exception {
        String spokes =
                "'virtualNetworkPeerings':[{'properties':{'remoteVirtualNetwork':{'id':'"
                        + GROUP
                        + NET
                        + "'}}},{'properties':{'remoteVirtualNetwork':{'id':'"
                        + GROUP
                        + NET
                        + "2'}}}]";
        String hub = "'remoteVirtualNetwork':{'id':'" + GROUP + HUB + "'}";

        assertEquals(
                List.of("net needs hub NETWORK ASSOCIATION", "net2 needs hub NETWORK ASSOCIATION"),
                needs(
                        body(HUB, spokes),
                        body(NET, ""),
                        body(NET + "2", ""),
                        body(NET + "/virtualNetworkPeerings/p", hub)));
        assertEquals(
                List.of("net needs hub NETWORK ASSOCIATION"),
                needs(
                        body(HUB, ""),
                        body(NET, ""),
                        body(NET + "/virtualNetworkPeerings/p", hub + ",'useRemoteGateways':true"),
                        body(
                                HUB + "/virtualNetworkPeerings/p",
                                "'allowGatewayTransit':true,'remoteVirtualNetwork':{'id':'"
                                        + GROUP
                                        + NET
                                        + "'}")));
    }

    @Test
    void aNetworkNeedsTheZoneThatIsLinkedToIt() throws Exception {
        String zone = "Microsoft.Network/privateDnsZones/privatelink.blob.core.windows.net";

        assertEquals(
                List.of("net needs privatelink.blob.core.windows.net NETWORK ASSOCIATION"),
                needs(
                        body(NET, ""),
                        body(zone, ""),
                        body(
                                zone + "/virtualNetworkLinks/l",
                                "'virtualNetwork':{'id':'" + GROUP + NET + "'}")));
    }

    @Test
    void aMachineNeedsTheRuleThatIsAssociatedWithIt() throws Exception {
        String rule = "Microsoft.Insights/dataCollectionRules/dcr";

        assertEquals(
                List.of("vm needs dcr MONITORS ASSOCIATION"),
                needs(
                        body(VM, ""),
                        body(rule, ""),
                        body(
                                VM
                                        + "/providers/Microsoft.Insights/dataCollectionRuleAssociations/a",
                                "'dataCollectionRuleId':'" + GROUP + rule + "'")));
    }

    @Test
    void anEndpointNeedsItsServiceAndZoneAndWhoeverUsesAClosedServiceNeedsTheEndpoint()
            throws Exception {
        String endpoint = "Microsoft.Network/privateEndpoints/pe";
        String zone = "Microsoft.Network/privateDnsZones/privatelink.blob.core.windows.net";
        String web = body("Microsoft.Web/sites/web", "'a':'https://st.blob.core.windows.net/x'");
        String[] rest = {
            body(zone, ""),
            body(
                    endpoint,
                    "'privateLinkServiceConnections':[{'properties':{'privateLinkServiceId':'"
                            + GROUP
                            + ST
                            + "'}}]"),
            body(
                    endpoint + "/privateDnsZoneGroups/default",
                    "'privateDnsZoneConfigs':[{'properties':{'privateDnsZoneId':'"
                            + GROUP
                            + zone
                            + "'}}]")
        };

        assertEquals(
                List.of(
                        "pe needs privatelink.blob.core.windows.net NETWORK DNS_ZONE",
                        "pe needs st NETWORK PRIVATE_ENDPOINT",
                        "web needs pe NETWORK PRIVATE_ENDPOINT",
                        "web needs st DATA HOST_NAME"),
                needs(
                        web,
                        body(ST, "'publicNetworkAccess':'Disabled'"),
                        rest[0],
                        rest[1],
                        rest[2]));
        assertEquals(
                List.of(
                        "pe needs privatelink.blob.core.windows.net NETWORK DNS_ZONE",
                        "pe needs st NETWORK PRIVATE_ENDPOINT",
                        "web needs st DATA HOST_NAME"),
                needs(web, body(ST, "'publicNetworkAccess':'Enabled'"), rest[0], rest[1], rest[2]));
    }

    @Test
    void dataThatIsLockedWithACustomersKeyNeedsTheKeysVault() throws Exception {
        String set = "Microsoft.Compute/diskEncryptionSets/des";

        assertEquals(
                List.of(
                        "cosmos needs kv KEYS CUSTOMER_KEY",
                        "des needs kv KEYS CUSTOMER_KEY",
                        "disk needs des KEYS CUSTOMER_KEY",
                        "rsv needs kv KEYS CUSTOMER_KEY",
                        "sql needs kv KEYS CUSTOMER_KEY",
                        "st needs kv KEYS CUSTOMER_KEY"),
                needs(
                        body(KV, ""),
                        body(
                                ST,
                                "'encryption':{'keyvaultproperties':{'keyvaulturi':'https://kv.vault.azure.net'}}"),
                        body(
                                set,
                                "'activeKey':{'sourceVault':{'id':'"
                                        + GROUP
                                        + KV
                                        + "'},'keyUrl':'https://kv.vault.azure.net/keys/k/1'}"),
                        body(
                                "Microsoft.Compute/disks/disk",
                                "'encryption':{'diskEncryptionSetId':'" + GROUP + set + "'}"),
                        body(
                                RSV,
                                "'encryption':{'keyVaultProperties':{'keyUri':'https://kv.vault.azure.net/keys/k'}}"),
                        body(SQL, "'keyId':'https://kv.vault.azure.net/keys/k/2'"),
                        body(
                                "Microsoft.DocumentDB/databaseAccounts/cosmos",
                                "'keyVaultKeyUri':'https://kv.vault.azure.net/keys/k'")));
    }

    @Test
    void aSecretIsNoCustomersKey() throws Exception {
        assertEquals(
                List.of("web needs kv KEYS HOST_NAME"),
                needs(
                        body(KV, ""),
                        body(
                                "Microsoft.Web/sites/web",
                                "'a':'@Microsoft.KeyVault(SecretUri=https://kv.vault.azure.net/secrets/x)'")));
    }

    @Test
    void whoeverSignsInAsAnIdentityNeedsWhatTheIdentityHasARoleOn() throws Exception {
        assertEquals(
                List.of("web needs id IDENTITY IDENTITY", "web needs st DATA ROLE"),
                needs(
                        body(ST, ""),
                        body(ID, "'principalId':'p1'"),
                        "{'id':'"
                                + GROUP
                                + "Microsoft.Web/sites/web','identity':{'userAssignedIdentities':{'"
                                + GROUP
                                + ID
                                + "':{}}},'properties':{}}",
                        role(ST, "P1")));
    }

    @Test
    void aSystemAssignedIdentityAndAnAccessPolicyCountAndARoleOnAGroupDoesNot() throws Exception {
        String web =
                "{'id':'"
                        + GROUP
                        + "Microsoft.Web/sites/web','identity':{'principalId':'p1'},'properties':{}}";

        assertEquals(
                List.of("web needs kv KEYS ROLE"),
                needs(
                        web,
                        body(KV, "'accessPolicies':[{'objectId':'p1'}]"),
                        body(ST, ""),
                        "{'id':'/subscriptions/s1/resourceGroups/shop/providers/Microsoft.Authorization/roleAssignments/r','properties':{'principalId':'p1'}}"));
    }

    @Test
    void aVaultThatMayReadWhatItBacksUpDoesNotNeedIt() throws Exception {
        String vault = "Microsoft.DataProtection/backupVaults/bv";

        assertEquals(
                List.of("st needs bv RECOVERS BACKUP"),
                needs(
                        body(ST, ""),
                        "{'id':'"
                                + GROUP
                                + vault
                                + "','identity':{'principalId':'p1'},'properties':{}}",
                        body(
                                vault + "/backupInstances/i",
                                "'dataSourceInfo':{'resourceID':'" + GROUP + ST + "'}"),
                        role(ST, "p1")));
    }

    @Test
    void theFirstOfAPairNeedsTheSecondToFailOverTo() throws Exception {
        String partner =
                "'partnerServers':[{'id':'" + GROUP + SQL2 + "'}],'replicationRole':'Primary'";
        String back =
                "'partnerServers':[{'id':'" + GROUP + SQL + "'}],'replicationRole':'Secondary'";

        assertEquals(
                List.of("sql needs sql2 RECOVERS REPLICATION"),
                needs(
                        body(SQL, ""),
                        body(SQL2, ""),
                        body(SQL + "/failoverGroups/f", partner),
                        body(SQL2 + "/failoverGroups/f", back)));
        assertEquals(
                List.of("st needs st2 RECOVERS REPLICATION"),
                needs(
                        body(ST, ""),
                        body("Microsoft.Storage/storageAccounts/st2", ""),
                        body(
                                ST + "/objectReplicationPolicies/p",
                                "'sourceAccount':'st','destinationAccount':'st2'")));
        assertEquals(
                List.of("pg needs pg2 RECOVERS REPLICATION"),
                needs(
                        body("Microsoft.DBforPostgreSQL/flexibleServers/pg", ""),
                        body(
                                "Microsoft.DBforPostgreSQL/flexibleServers/pg2",
                                "'replicationRole':'AsyncReplica','sourceServerResourceId':'"
                                        + GROUP
                                        + "Microsoft.DBforPostgreSQL/flexibleServers/pg'")));
    }

    @Test
    void aReplicatedMachineNeedsItsVaultAndTheNetworkItLandsIn() throws Exception {
        assertEquals(
                List.of("vm needs net RECOVERS REPLICATION", "vm needs rsv RECOVERS REPLICATION"),
                needs(
                        body(VM, ""),
                        body(NET, ""),
                        body(RSV, ""),
                        body(
                                RSV
                                        + "/replicationFabrics/f/replicationProtectionContainers/c/replicationProtectedItems/i",
                                "'providerSpecificDetails':{'fabricObjectId':'"
                                        + GROUP
                                        + VM
                                        + "','selectedRecoveryAzureNetworkId':'"
                                        + GROUP
                                        + NET
                                        + "'}")));
    }

    @Test
    void aDiskNeedsItsSnapshotToComeBack() throws Exception {
        assertEquals(
                List.of("disk needs snap RECOVERS BACKUP"),
                needs(
                        body("Microsoft.Compute/disks/disk", ""),
                        body(
                                "Microsoft.Compute/snapshots/snap",
                                "'creationData':{'sourceResourceId':'"
                                        + GROUP
                                        + "Microsoft.Compute/disks/disk'}")));
    }

    @Test
    void anAlertWatchesAndNobodyNeedsTheAlert() throws Exception {
        assertEquals(
                List.of("alert needs vm MONITORS REFERENCE"),
                needs(
                        body(VM, ""),
                        body(
                                "Microsoft.Insights/metricAlerts/alert",
                                "'scopes':['" + GROUP + VM + "']")));
    }

    @Test
    void aConnectionTextNamesItsAccount() throws Exception {
        assertEquals(
                List.of("web needs sql DATA HOST_NAME", "web needs st DATA HOST_NAME"),
                needs(
                        body(ST, ""),
                        body(SQL, ""),
                        body(
                                "Microsoft.Web/sites/web",
                                "'a':'DefaultEndpointsProtocol=https;AccountName=st;EndpointSuffix=core.windows.net','b':'Server=tcp:SQL.database.windows.net,1433;'")));
    }

    @Test
    void whatTheSnapshotLacksIsExternalWhateverItsScope() throws Exception {
        String here = "/subscriptions/s1/resourceGroups/shop";
        var derived =
                derived(
                        body(
                                VM,
                                "'a':'/subscriptions/s2/resourceGroups/x/providers/Microsoft.Network/virtualNetworks/n/subnets/a',"
                                    + "'b':'/providers/Microsoft.Management/managementGroups/corp/providers/Microsoft.Authorization/policyDefinitions/p',"
                                    + "'c':'/subscriptions/s2/resourceGroups/y','d':'"
                                        + here
                                        + "','e':'/subscriptions/s1/providers/Microsoft.Authorization/roleDefinitions/built-in',"
                                        + "'f':'/subscriptions/s1'"));

        assertEquals(
                List.of(
                        "/subscriptions/s2/resourcegroups/x/providers/microsoft.network/virtualnetworks/n/subnets/a"
                            + " NETWORK",
                        "/providers/microsoft.management/managementgroups/corp/providers/microsoft.authorization/policydefinitions/p"
                            + " OTHER",
                        "/subscriptions/s2/resourcegroups/y OTHER"),
                derived.links().stream()
                        .filter(Link::external)
                        .map(link -> link.to() + " " + link.kind())
                        .toList());
    }

    private static String role(String scope, String principal) {
        return "{'id':'"
                + GROUP
                + scope
                + "/providers/Microsoft.Authorization/roleAssignments/r','properties':{'principalId':'"
                + principal
                + "'}}";
    }

    private Derived derived(String... bodies) throws Exception {
        String text = ("[" + String.join(",", bodies) + "]").replace('\'', '"');
        return Derivation.of(Reading.read(file(folder, "a.json", text)).value(), TYPES);
    }

    private List<String> needs(String... bodies) throws Exception {
        return derived(bodies).dependencies().stream()
                .map(
                        d ->
                                d.from().shortName()
                                        + " needs "
                                        + d.to().shortName()
                                        + " "
                                        + d.kind()
                                        + " "
                                        + d.rule())
                .sorted()
                .toList();
    }

    private static String body(String path, String properties) {
        return "{'id':'" + GROUP + path + "','properties':{" + properties + "}}";
    }
}
