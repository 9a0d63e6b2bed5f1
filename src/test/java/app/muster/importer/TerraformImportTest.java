package app.muster.importer;

import static app.muster.importer.Reading.TYPES;
import static app.muster.importer.Reading.file;
import static app.muster.importer.Reading.ids;
import static app.muster.importer.Reading.only;
import static app.muster.importer.Reading.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.muster.json.SnapshotJson;
import app.muster.plan.estate.EvidenceKind;
import app.muster.plan.estate.Json;
import app.muster.plan.estate.Resource;
import app.muster.plan.estate.Snapshot;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

class TerraformImportTest {

    static final String NET = "/subscriptions/s1/resourceGroups/shop/providers/Microsoft.Network/";

    @TempDir Path folder;

    @Test
    void aStateGivesBodiesInAzuresWords() throws Exception {
        var imported =
                state(
                        managed(
                                "azurerm_key_vault",
                                "kv",
                                "'id':'/subscriptions/s1/resourceGroups/shop/providers/Microsoft.KeyVault/vaults/kv1',"
                                    + "'name':'kv1','location':'westeurope','resource_group_name':'shop','sku_name':'standard',"
                                    + "'purge_protection_enabled':true,'soft_delete_retention_days':90,"
                                    + "'public_network_access_enabled':false,'tags':{'app':'shop'}"));

        Resource vault = only(imported.value());
        assertEquals("microsoft.keyvault/vaults", vault.type());
        assertEquals(
                json(
                        "{'id':'/subscriptions/s1/resourceGroups/shop/providers/Microsoft.KeyVault/vaults/kv1',"
                            + "'name':'kv1','type':'Microsoft.KeyVault/vaults','location':'westeurope','tags':{'app':'shop'},"
                            + "'properties':{'sku':{'name':'standard'},'enablePurgeProtection':true,"
                            + "'softDeleteRetentionInDays':90,'publicNetworkAccess':'Disabled'}}"),
                vault.body());
        assertEquals("terraform-state", imported.tallies().getFirst().kind());
    }

    @Test
    void whatOneAccountSaysOfItsBlobsIsEvidence() throws Exception {
        var snapshot =
                state(
                                managed(
                                        "azurerm_storage_account",
                                        "st",
                                        "'id':'/subscriptions/s1/resourceGroups/shop/providers/Microsoft.Storage/storageAccounts/st1',"
                                            + "'name':'st1','account_tier':'Standard','account_replication_type':'GRS',"
                                            + "'blob_properties':[{'versioning_enabled':true,'delete_retention_policy':[{'days':14}],'restore_policy':[]}]"))
                        .value();

        assertEquals("Standard_GRS", only(snapshot).body().object("sku").text("name"));
        assertEquals(
                json(
                        "{'id':'/subscriptions/s1/resourceGroups/shop/providers/Microsoft.Storage/storageAccounts/st1/blobServices/default',"
                            + "'name':'default','type':'Microsoft.Storage/storageAccounts/blobServices',"
                            + "'properties':{'isVersioningEnabled':true,'deleteRetentionPolicy':{'enabled':true,'days':14},'restorePolicy':{'enabled':false}}}"),
                snapshot.evidence().getFirst().items().getFirst());
        assertEquals(EvidenceKind.BLOB_SERVICES, snapshot.evidence().getFirst().kind());
    }

    @Test
    void locksBackupsAndAssignmentsAreEvidence() throws Exception {
        String machine =
                "/subscriptions/s1/resourceGroups/shop/providers/Microsoft.Compute/virtualMachines/vm1";
        var snapshot =
                plan(
                                planned(
                                        "azurerm_management_lock",
                                        "l",
                                        "'name':'keep','scope':'"
                                                + machine
                                                + "','lock_level':'CanNotDelete'"),
                                planned(
                                        "azurerm_backup_protected_vm",
                                        "b",
                                        "'resource_group_name':'backup','recovery_vault_name':'rsv','source_vm_id':'"
                                                + machine
                                                + "'"),
                                planned(
                                        "azurerm_role_assignment",
                                        "r",
                                        "'name':'g1','scope':'/subscriptions/s1','principal_id':'p1','role_definition_name':'Owner'"))
                        .value();

        assertEquals(
                List.of(
                        machine + "/providers/Microsoft.Authorization/locks/keep",
                        "/subscriptions/{subscription}/resourceGroups/backup/providers/Microsoft.RecoveryServices/vaults/rsv/backupFabrics/Azure/protectionContainers/iaasvmcontainer;iaasvmcontainerv2;shop;vm1/protectedItems/vm;iaasvmcontainerv2;shop;vm1",
                        "/subscriptions/s1/providers/Microsoft.Authorization/roleAssignments/g1"),
                snapshot.evidence().stream()
                        .flatMap(evidence -> evidence.items().stream())
                        .map(item -> item.text("id"))
                        .toList());
    }

    @Test
    void whatIsNotOnTheListIsNeverKept() throws Exception {
        String secrets =
                "'admin_password':'S3CRET-a','custom_data':'S3CRET-b','primary_access_key':'S3CRET-c',"
                    + "'primary_connection_string':'S3CRET-d','connection_string':[{'name':'x','value':'S3CRET-e'}],"
                    + "'app_settings':{'KEY':'S3CRET-f'},'site_config':[{'linux_fx_version':'S3CRET-g'}],"
                    + "'secret_id':'S3CRET-h','token_ids':['S3CRET-i'],'name_of_S3CRET-j':true,"
                    + "'identity':[{'type':'SystemAssigned','extra':'S3CRET-k'}],'os_disk':[{'name':'d','key':'S3CRET-l'}],"
                    + "'zones':[{'a':'S3CRET-m'}],'tags':{'a':{'b':'S3CRET-n'}},'location':{'x':'S3CRET-o'},'value':'S3CRET-p',";
        var blocks = new java.util.ArrayList<String>();
        for (String type :
                List.of(
                        "azurerm_linux_virtual_machine",
                        "azurerm_storage_account",
                        "azurerm_linux_web_app",
                        "azurerm_key_vault_secret",
                        "azurerm_mssql_server",
                        "azurerm_kubernetes_cluster",
                        "azurerm_automation_variable_string",
                        "azurerm_new_thing",
                        "azurerm_storage_blob",
                        "random_password")) {
            blocks.add(managed(type, "x", secrets + "'name':'n'"));
        }
        blocks.add(
                managed(
                        "azapi_resource",
                        "a",
                        "'type':'Microsoft.Compute/virtualMachines@2024-03-01','name':'v','parent_id':'/subscriptions/s1/resourceGroups/shop',"
                            + "'body':{'properties':{'osProfile':{'adminPassword':'S3CRET-q','computerName':'v'}}},'output':{'k':'S3CRET-r'},'sensitive_body':{'x':'S3CRET-s'}"));
        blocks.add(
                "{'mode':'managed','type':'azurerm_key_vault','name':'s','instances':[{'sensitive_attributes':[[{'type':'get_attr','value':'sku_name'}]],"
                    + "'attributes':{'name':'kvs','sku_name':'S3CRET-t'},'private':'S3CRET-u'}]}");
        Imported<Snapshot> imported =
                read(
                        file(
                                folder,
                                "x",
                                text(
                                        "{'version':4,'terraform_version':'1.9.0','outputs':{'o':{'value':'S3CRET-v'}},"
                                            + "'resources':["
                                                + String.join(",", blocks)
                                                + "]}")));

        var out = new ByteArrayOutputStream();
        SnapshotJson.write(imported.value(), out);
        String written = out.toString(StandardCharsets.UTF_8) + imported.notices();
        assertFalse(written.contains("S3CRET"), written);
        assertTrue(written.contains("computerName"), written);
        assertEquals(
                List.of(
                        "187 values of attributes were left out because they are not on the list of"
                            + " what is kept; 1 of them are marked as sensitive. 1 outputs were not"
                            + " read."),
                messages(imported, "values of attributes"));
    }

    @Test
    void sensitiveValuesAreNeverKeptEvenIfListed() throws Exception {
        var snapshot =
                read(file(
                                folder,
                                "x",
                                text(
                                        "{'format_version':'1.0','terraform_version':'1.9.0','values':{'root_module':{'resources':[{'address':'azurerm_key_vault.k','mode':'managed','type':'azurerm_key_vault','name':'k',"
                                            + "'values':{'name':'kv1','sku_name':'hush','tags':{'a':'hush','b':'told'},'access_policy':[{'object_id':'hush','key_permissions':['Get']}]},"
                                            + "'sensitive_values':{'sku_name':true,'tags':{'a':true},'access_policy':[{'object_id':true}]}}]}}}")))
                        .value();

        assertEquals(
                json(
                        "{'id':'/subscriptions/{subscription}/resourceGroups/{resource-group}/providers/Microsoft.KeyVault/vaults/kv1','name':'kv1','type':'Microsoft.KeyVault/vaults','tags':{'b':'told'},'properties':{'accessPolicies':[{'permissions':{'keys':['Get']}}]}}"),
                only(snapshot).body());
    }

    @Test
    void whatAPlanDoesNotKnowYetIsTakenFromItsConfiguration() throws Exception {
        String plan =
                "{'format_version':'1.2','terraform_version':'1.9.0','planned_values':{'root_module':{'resources':["
                        + planned(
                                "azurerm_resource_group",
                                "rg",
                                "'name':'shop','location':'westeurope'")
                        + ","
                        + planned(
                                "azurerm_virtual_network",
                                "net",
                                "'name':'vnet','resource_group_name':'shop'")
                        + "],'child_modules':[{'address':'module.app','resources':["
                        + "{'address':'module.app.azurerm_subnet.s','mode':'managed','type':'azurerm_subnet','name':'s','values':{'name':'web','virtual_network_name':'vnet','resource_group_name':'shop'}},"
                        + "{'address':'module.app.azurerm_network_interface.n','mode':'managed','type':'azurerm_network_interface','name':'n','values':{'name':'nic','resource_group_name':'shop','ip_configuration':[{'name':'i'}]}},"
                        + "{'address':'module.app.azurerm_linux_virtual_machine.v','mode':'managed','type':'azurerm_linux_virtual_machine','name':'v','values':{'name':'vm','resource_group_name':'shop'}},"
                        + "{'address':'module.app.azurerm_subnet_network_security_group_association.a','mode':'managed','type':'azurerm_subnet_network_security_group_association','name':'a','values':{}}"
                        + "]}]}},'resource_changes':["
                        + "{'address':'module.app.azurerm_network_interface.n','change':{'after_unknown':{'id':true,'ip_configuration':[{'subnet_id':true}]}}},"
                        + "{'address':'module.app.azurerm_linux_virtual_machine.v','change':{'after_unknown':{'id':true,'network_interface_ids':true,'availability_set_id':true}}},"
                        + "{'address':'module.app.azurerm_subnet_network_security_group_association.a','change':{'after_unknown':{'id':true,'subnet_id':true,'network_security_group_id':true}}}"
                        + "],'configuration':{'root_module':{'resources':["
                        + "{'address':'azurerm_virtual_network.net','mode':'managed','type':'azurerm_virtual_network','name':'net','expressions':{'resource_group_name':{'references':['azurerm_resource_group.rg.name','azurerm_resource_group.rg']}}}],"
                        + "'module_calls':{'app':{'expressions':{'net':{'references':['azurerm_virtual_network.net.name','azurerm_virtual_network.net']}},'module':{'resources':["
                        + "{'address':'azurerm_subnet.s','mode':'managed','type':'azurerm_subnet','name':'s','expressions':{'virtual_network_name':{'references':['var.net']}}},"
                        + "{'address':'azurerm_network_interface.n','mode':'managed','type':'azurerm_network_interface','name':'n','expressions':{'ip_configuration':[{'subnet_id':{'references':['azurerm_subnet.s.id','azurerm_subnet.s']}}]}},"
                        + "{'address':'azurerm_linux_virtual_machine.v','mode':'managed','type':'azurerm_linux_virtual_machine','name':'v','expressions':{'network_interface_ids':{'references':['azurerm_network_interface.n.id','azurerm_network_interface.n']}}},"
                        + "{'address':'azurerm_subnet_network_security_group_association.a','mode':'managed','type':'azurerm_subnet_network_security_group_association','name':'a','expressions':{'subnet_id':{'references':['azurerm_subnet.s.id','azurerm_subnet.s']}}}"
                        + "]}}}}}}";

        var imported = read(file(folder, "plan.json", text(plan)));

        Snapshot snapshot = imported.value();
        String net = NET.replace("s1", "{subscription}");
        assertEquals(
                List.of(
                        "/subscriptions/{subscription}/resourceGroups/shop",
                        net + "virtualNetworks/vnet",
                        net + "virtualNetworks/vnet/subnets/web",
                        net + "networkInterfaces/nic",
                        "/subscriptions/{subscription}/resourceGroups/shop/providers/Microsoft.Compute/virtualMachines/vm"),
                ids(snapshot));
        assertEquals(
                List.of(
                        "networkinterfaces/nic NETWORK virtualnetworks/vnet",
                        "virtualmachines/vm NETWORK networkinterfaces/nic"),
                dependencies(snapshot));
        assertEquals(
                new Json.Open("[known after apply]"),
                snapshot.resources()
                        .getLast()
                        .body()
                        .object("properties")
                        .object("availabilitySet")
                        .get("id")
                        .orElseThrow());
        assertEquals("terraform-plan", imported.tallies().getFirst().kind());
    }

    @Test
    void orderBecomesDependenciesWithModulesAndIndices() throws Exception {
        String state =
                "{'version':4,'lineage':'l','resources':["
                    + "{'module':'module.a[\\\"x.y\\\"]','mode':'managed','type':'azurerm_log_analytics_workspace','name':'w','instances':[{'index_key':'one','attributes':{'id':'"
                    + "/subscriptions/s1/resourceGroups/shop/providers/Microsoft.OperationalInsights/workspaces/one'}},{'index_key':'two','attributes':{'id':'"
                    + "/subscriptions/s1/resourceGroups/shop/providers/Microsoft.OperationalInsights/workspaces/two'}}]},"
                    + "{'module':'module.a[\\\"x.y\\\"]','mode':'managed','type':'azurerm_container_app_environment','name':'e','instances':[{'index_key':'two','attributes':{'id':'"
                    + "/subscriptions/s1/resourceGroups/shop/providers/Microsoft.App/managedEnvironments/env'},'dependencies':['module.a.azurerm_log_analytics_workspace.w','data.azurerm_client_config.c']}]}]}";

        var snapshot = read(file(folder, "s", text(state))).value();

        assertEquals(
                List.of("managedenvironments/env MONITORS workspaces/two"), dependencies(snapshot));
    }

    @Test
    void typesThatNobodyEnteredAreKeptAndCountedAsUnknown() throws Exception {
        var imported =
                plan(
                        planned(
                                "azurerm_brand_new",
                                "x",
                                "'name':'n1','resource_group_name':'shop','location':'westeurope','tags':{'a':'b'},'subnet_id':'"
                                        + NET
                                        + "virtualNetworks/v/subnets/s','password':'p'"));

        assertEquals(
                json(
                        "{'id':'/subscriptions/{subscription}/resourceGroups/shop/providers/unknown/azurerm_brand_new/n1','name':'n1','type':'unknown/azurerm_brand_new','location':'westeurope','tags':{'a':'b'},'references':{'subnet_id':'"
                                + NET
                                + "virtualNetworks/v/subnets/s'}}"),
                only(imported.value()).body());
        var derived = Derivation.of(imported.value(), TYPES);
        assertEquals(
                java.util.Map.of("unknown/azurerm_brand_new", 1),
                Reconciliation.of(imported, derived, TYPES).unknownTypes());
    }

    @Test
    void whatIsLookedUpOrOfOthersIsLeftOutWithAReason() throws Exception {
        var imported =
                read(
                        file(
                                folder,
                                "x",
                                text(
                                        "{'version':4,'terraform_version':'1.9.0','resources':["
                                                + managed("random_pet", "p", "'id':'x'")
                                                + ","
                                                + managed("azurerm_vpn_site", "v", "'name':'n'")
                                                        .replace("managed", "data")
                                                + ","
                                                + managed("azurerm_storage_blob", "b", "'name':'n'")
                                                + "]}")));

        assertEquals(
                List.of(
                        new Tally.Dropped("random_pet.p", "It is not of the Azure provider"),
                        new Tally.Dropped(
                                "data.azurerm_vpn_site.v",
                                "It is a data source: looked up, not deployed from here"),
                        new Tally.Dropped(
                                "azurerm_storage_blob.b",
                                "It is content of a resource, or a call to one, and no resource")),
                imported.tallies().getFirst().dropped());
    }

    @Test
    void bodiesOfTheGenericProviderAreReadAsObjectOrText() throws Exception {
        String body =
                "{\\\"sku\\\":{\\\"name\\\":\\\"Standard_GRS\\\"},\\\"properties\\\":{\\\"minimumTlsVersion\\\":\\\"TLS1_2\\\",\\\"adminKey\\\":\\\"no\\\"}}";
        var snapshot =
                plan(planned(
                                "azapi_resource",
                                "a",
                                "'type':'Microsoft.Storage/storageAccounts@2023-01-01','name':'st1','parent_id':'/subscriptions/s1/resourceGroups/shop','body':'"
                                        + body
                                        + "'"))
                        .value();

        assertEquals(
                json(
                        "{'id':'/subscriptions/s1/resourceGroups/shop/providers/Microsoft.Storage/storageAccounts/st1','name':'st1','type':'Microsoft.Storage/storageAccounts','sku':{'name':'Standard_GRS'},'properties':{'minimumTlsVersion':'TLS1_2'}}"),
                only(snapshot).body());
    }

    private Imported<Snapshot> state(String... resources) throws Exception {
        return read(
                file(
                        folder,
                        "state",
                        text(
                                "{'version':4,'terraform_version':'1.9.0','serial':1,'resources':["
                                        + String.join(",", resources)
                                        + "]}")));
    }

    private Imported<Snapshot> plan(String... resources) throws Exception {
        return read(
                file(
                        folder,
                        "plan",
                        text(
                                "{'format_version':'1.2','terraform_version':'1.9.0','planned_values':{'root_module':{'resources':["
                                        + String.join(",", resources)
                                        + "]}}}")));
    }

    static String managed(String type, String name, String attributes) {
        return "{'mode':'managed','type':'%s','name':'%s','provider':'provider','instances':[{'schema_version':0,'attributes':{%s}}]}"
                .formatted(type, name, attributes);
    }

    static String planned(String type, String name, String values) {
        return "{'address':'%s.%s','mode':'managed','type':'%s','name':'%s','values':{%s}}"
                .formatted(type, name, type, name, values);
    }

    static String text(String quoted) {
        return quoted.replace('\'', '"');
    }

    static Json json(String quoted) throws Exception {
        return app.muster.json.JsonFile.read(
                        Path.of("expected"),
                        new java.io.ByteArrayInputStream(
                                text(quoted).getBytes(StandardCharsets.UTF_8)))
                .value();
    }

    static List<String> dependencies(Snapshot snapshot) {
        return Derivation.of(snapshot, TYPES).dependencies().stream()
                .map(d -> brief(d.from().value()) + " " + d.kind() + " " + brief(d.to().value()))
                .toList();
    }

    private static String brief(String id) {
        String[] parts = id.toLowerCase(java.util.Locale.ROOT).split("/");
        return parts[parts.length - 2] + "/" + parts[parts.length - 1];
    }

    static List<String> messages(Imported<Snapshot> imported, String part) {
        return imported.notices().stream()
                .map(Notice::message)
                .filter(message -> message.contains(part))
                .toList();
    }
}
