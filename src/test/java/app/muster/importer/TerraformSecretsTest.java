package app.muster.importer;

import static app.muster.importer.Reading.file;
import static app.muster.importer.Reading.ids;
import static app.muster.importer.Reading.only;
import static app.muster.importer.Reading.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.muster.json.SnapshotJson;
import app.muster.plan.estate.Snapshot;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// What a Terraform file holds in clear text and Muster never keeps.
class TerraformSecretsTest extends TerraformFiles {

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
    void whatIsMarkedInsideAGenericBodyIsNeverKeptAndCounted() throws Exception {
        String hush = "/subscriptions/s1/resourceGroups/hush/providers/Microsoft.Web/sites/w";
        var imported =
                plan(
                        planned(
                                        "azapi_resource",
                                        "a",
                                        "'type':'Microsoft.KeyVault/vaults@2023-07-01','name':'kv1','parent_id':'/subscriptions/s1/resourceGroups/shop',"
                                            + "'body':{'sku':{'name':'hush-a','tier':'Premium'},'kind':'told','properties':{'vaultUri':'hush-b','list':[{'id':'"
                                                + hush
                                                + "'}]}}")
                                .replaceFirst(
                                        "}$",
                                        ",'sensitive_values':{'body':{'sku':{'name':true},'properties':{'vaultUri':true,'list':[{'id':true}]}}}}"));

        assertEquals(
                json(
                        "{'id':'/subscriptions/s1/resourceGroups/shop/providers/Microsoft.KeyVault/vaults/kv1','name':'kv1','type':'Microsoft.KeyVault/vaults','sku':{'tier':'Premium'},'kind':'told'}"),
                only(imported.value()).body());
        assertEquals(
                List.of(
                        "3 values of attributes were left out because they are not on the list of"
                            + " what is kept; 3 of them are marked as sensitive. 0 outputs were not"
                            + " read."),
                messages(imported, "values of attributes"));
    }

    @Test
    void idsThatAreMarkedAreMadeUpInstead() throws Exception {
        String group = "/subscriptions/hush/resourceGroups/hush";
        String vault = group + "/providers/Microsoft.KeyVault/vaults/hush";
        var snapshot =
                plan(
                                marked(
                                        "azurerm_key_vault",
                                        "a",
                                        "'id':'"
                                                + vault
                                                + "','name':'kv1','resource_group_name':'hush'",
                                        "'id':true,'resource_group_name':true"),
                                marked(
                                        "azurerm_resource_group",
                                        "g",
                                        "'name':'hush'",
                                        "'name':true"),
                                marked(
                                        "azurerm_subnet",
                                        "s",
                                        "'name':'web','virtual_network_name':'hush','resource_group_name':'shop'",
                                        "'virtual_network_name':true"),
                                marked(
                                        "azapi_resource",
                                        "b",
                                        "'type':'Microsoft.KeyVault/vaults@2023-07-01','name':'kv2','id':'"
                                                + vault
                                                + "','parent_id':'"
                                                + group
                                                + "'",
                                        "'id':true,'parent_id':true"))
                        .value();

        String open = "/subscriptions/{subscription}/resourceGroups/{resource-group}";
        assertEquals(
                List.of(
                        open + "/providers/Microsoft.KeyVault/vaults/kv1",
                        "/subscriptions/{subscription}/resourceGroups/{g}",
                        "/subscriptions/{subscription}/resourceGroups/shop/providers/Microsoft.Network/virtualNetworks/{virtual-network}/subnets/web",
                        open + "/providers/Microsoft.KeyVault/vaults/kv2"),
                ids(snapshot));
        var out = new ByteArrayOutputStream();
        SnapshotJson.write(snapshot, out);
        assertFalse(out.toString(StandardCharsets.UTF_8).contains("hush"), out.toString());
    }
}
