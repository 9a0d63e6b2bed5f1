package app.muster.importer;

import static app.muster.importer.Reading.GROUP;
import static app.muster.importer.Reading.TYPES;
import static app.muster.importer.Reading.file;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

class DerivationTest {

    private static final String VM = "Microsoft.Compute/virtualMachines/vm";
    private static final String NIC = "Microsoft.Network/networkInterfaces/nic";
    private static final String VNET = "Microsoft.Network/virtualNetworks/net";
    private static final String VAULT = "Microsoft.KeyVault/vaults/kv";
    private static final String ACCOUNT = "Microsoft.Storage/storageAccounts/st";

    @TempDir Path folder;

    @Test
    void aReferenceToAChildIsANeedOfItsParentAndBackReferencesAreNone() throws Exception {
        assertEquals(
                List.of("nic needs net NETWORK", "vm needs nic NETWORK"),
                needs(
                        body(
                                NIC,
                                "'virtualMachine':{'id':'"
                                        + GROUP
                                        + VM
                                        + "'},'subnet':{'id':'"
                                        + GROUP.toUpperCase()
                                        + VNET
                                        + "/SUBNETS/a'}"),
                        body(VM, "'nics':[{'id':'" + GROUP + NIC + "'}]"),
                        body(
                                VNET,
                                "'subnets':[{'properties':{'ipConfigurations':[{'id':'"
                                        + GROUP
                                        + NIC
                                        + "/ipConfigurations/x'}]}}]")));
    }

    @Test
    void idsInFieldNamesAndSeveralInOneTextCount() throws Exception {
        String identity = "Microsoft.ManagedIdentity/userAssignedIdentities/id";
        assertEquals(
                List.of("web needs id IDENTITY", "web needs kv KEYS", "web needs st DATA"),
                needs(
                        body(identity, ""),
                        body(VAULT, ""),
                        body(ACCOUNT, ""),
                        body(
                                "Microsoft.Web/sites/web",
                                "'userAssignedIdentities':{'"
                                        + GROUP
                                        + identity
                                        + "':{}},'both':'"
                                        + GROUP
                                        + VAULT
                                        + ";"
                                        + GROUP
                                        + ACCOUNT
                                        + "'")));
    }

    @Test
    void hostNamesOfKnownServicesCountAndOthersDoNot() throws Exception {
        assertEquals(
                List.of("web needs kv KEYS", "web needs st DATA"),
                needs(
                        body(VAULT, "'vaultUri':'https://kv.vault.azure.net/'"),
                        body(ACCOUNT, ""),
                        body(
                                "Microsoft.Web/sites/web",
                                "'a':'@Microsoft.KeyVault(SecretUri=https://KV.vault.azure.net/secrets/x)','b':'https://st.blob.core.windows.net/c','c':'https://other.blob.core.windows.net'")));
    }

    @Test
    void whatABackupProtectsIsRecoveredByItsVault() throws Exception {
        String vault = "Microsoft.RecoveryServices/vaults/rsv";
        String item =
                vault
                        + "/backupFabrics/Azure/protectionContainers/c/protectedItems/"
                        + "VM;iaasvmcontainerv2;shop;vm";
        assertEquals(
                List.of("vm needs rsv RECOVERS"),
                needs(
                        body(VM, ""),
                        body(vault, ""),
                        body(item, "'sourceResourceId':'" + GROUP + VM + "'")));
    }

    @Test
    void diagnosticsAreANeedForMonitoring() throws Exception {
        String workspace = "Microsoft.OperationalInsights/workspaces/log";
        assertEquals(
                List.of("kv needs log MONITORS"),
                needs(
                        body(VAULT, ""),
                        body(workspace, ""),
                        body(
                                VAULT + "/providers/Microsoft.Insights/diagnosticSettings/all",
                                "'workspaceId':'" + GROUP + workspace + "'")));
    }

    @Test
    void whatTheSnapshotLacksIsALinkAndNoDependency() throws Exception {
        var derived = derived(body(VM, "'nic':{'id':'" + GROUP + NIC + "'}"));

        assertEquals(List.of(), derived.dependencies());
        assertEquals(List.of(true), derived.links().stream().map(Link::external).toList());
        assertEquals("/properties/nic/id", derived.links().getFirst().path());
    }

    @Test
    void anotherResourceOfTheSameGroupIsNotTheGroupAndNamesThatBeginAlikeDiffer() throws Exception {
        assertEquals(
                List.of(),
                needs(
                        body(VM, "'disk':{'id':'" + GROUP + "Microsoft.Compute/disks/d'}"),
                        body("Microsoft.Compute/disks/d2", ""),
                        "{'id':'/subscriptions/s1/resourceGroups/shop','name':'shop','type':'Microsoft.Resources/resourceGroups'}"));
    }

    private Derived derived(String... bodies) throws Exception {
        String text = ("[" + String.join(",", bodies) + "]").replace('\'', '"');
        return Derivation.of(Reading.read(file(folder, "a.json", text)).value(), TYPES);
    }

    private List<String> needs(String... bodies) throws Exception {
        return derived(bodies).dependencies().stream()
                .map(d -> d.from().shortName() + " needs " + d.to().shortName() + " " + d.kind())
                .sorted()
                .toList();
    }

    private static String body(String path, String properties) {
        return "{'id':'" + GROUP + path + "','properties':{" + properties + "}}";
    }
}
