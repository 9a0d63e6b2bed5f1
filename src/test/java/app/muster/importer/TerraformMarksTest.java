package app.muster.importer;

import static app.muster.importer.Reading.file;
import static app.muster.importer.Reading.ids;
import static app.muster.importer.Reading.only;
import static app.muster.importer.Reading.read;
import static app.muster.importer.TerraformImportTest.NET;
import static app.muster.importer.TerraformImportTest.dependencies;
import static app.muster.importer.TerraformImportTest.json;
import static app.muster.importer.TerraformImportTest.managed;
import static app.muster.importer.TerraformImportTest.messages;
import static app.muster.importer.TerraformImportTest.planned;
import static app.muster.importer.TerraformImportTest.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import app.muster.json.SnapshotJson;
import app.muster.plan.estate.Json;
import app.muster.plan.estate.Snapshot;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

class TerraformMarksTest {

    @TempDir Path folder;

    @Test
    void everyIdOfAListThatNobodyEnteredIsKept() throws Exception {
        String a = NET + "virtualNetworks/v/subnets/a";
        String b = NET + "virtualNetworks/w/subnets/b";
        var snapshot =
                state(
                                managed("azurerm_virtual_network", "v", network("v")),
                                managed("azurerm_virtual_network", "w", network("w")),
                                managed(
                                        "azurerm_brand_new",
                                        "x",
                                        "'id':'"
                                                + NET
                                                + "things/n1','name':'n1','subnet_ids':['"
                                                + a
                                                + "','"
                                                + b
                                                + "'],'rule':[{'pool_id':'"
                                                + a
                                                + "'},{'pool_id':'"
                                                + b
                                                + "'}]"))
                        .value();

        var both = new Json.Arr(List.of(new Json.Text(a), new Json.Text(b)));
        assertEquals(
                new Json.Obj(java.util.Map.of("subnet_ids", both, "rule-pool_id", both)),
                snapshot.resources().getLast().body().object("references"));
        assertEquals(
                List.of(
                        "things/n1 NETWORK virtualnetworks/v",
                        "things/n1 NETWORK virtualnetworks/w"),
                dependencies(snapshot));
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

    @Test
    void modulesThatNameEachOtherInARingEnd() throws Exception {
        var calls = new java.util.ArrayList<String>();
        for (String[] pair : List.of(new String[] {"a", "b"}, new String[] {"b", "a"})) {
            var given = new java.util.ArrayList<String>();
            var outputs = new java.util.ArrayList<String>();
            for (int i = 0; i < 10; i++) {
                var ins = new java.util.ArrayList<String>();
                var outs = new java.util.ArrayList<String>();
                for (int k = 0; k < 10; k++) {
                    ins.add("'module." + pair[1] + ".o" + k + "'");
                    outs.add("'var.v" + k + "'");
                }
                ins.add("'azurerm_virtual_network.net.id'");
                given.add("'v" + i + "':{'references':[" + String.join(",", ins) + "]}");
                outputs.add(
                        "'o"
                                + i
                                + "':{'expression':{'references':["
                                + String.join(",", outs)
                                + "]}}");
            }
            calls.add(
                    "'"
                            + pair[0]
                            + "':{'expressions':{"
                            + String.join(",", given)
                            + "},'module':{'outputs':{"
                            + String.join(",", outputs)
                            + "}}}");
        }
        String plan =
                "{'format_version':'1.2','terraform_version':'1.9.0','planned_values':{'root_module':{'resources':["
                        + planned("azurerm_virtual_network", "net", network("v"))
                        + ","
                        + planned("azurerm_brand_new", "x", "'id':'" + NET + "things/n1'")
                        + "]}},'configuration':{'root_module':{'resources':[{'mode':'managed','type':'azurerm_brand_new','name':'x',"
                        + "'expressions':{'network':{'references':['module.a.o0']}}}],'module_calls':{"
                        + String.join(",", calls)
                        + "}}}}";

        var snapshot = read(file(folder, "ring", text(plan))).value();

        assertEquals(List.of("things/n1 NETWORK virtualnetworks/v"), dependencies(snapshot));
    }

    private static String marked(String type, String name, String values, String sensitive) {
        return planned(type, name, values)
                .replaceFirst("}$", ",'sensitive_values':{%s}}".formatted(sensitive));
    }

    private static String network(String name) {
        return "'id':'%svirtualNetworks/%s','name':'%s'".formatted(NET, name, name);
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
}
