package app.muster.importer;

import static app.muster.importer.Reading.TYPES;
import static app.muster.importer.Reading.file;
import static app.muster.importer.Reading.ids;
import static app.muster.importer.Reading.only;
import static app.muster.importer.Reading.template;

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

class TemplateImportTest {

    private static final String HERE =
            "/subscriptions/{subscription}/resourceGroups/{resource-group}/providers/";

    @TempDir Path folder;

    @Test
    void namesAreWorkedOutAsFarAsTheFileTells() throws Exception {
        var snapshot =
                read(
                        template(
                                "'parameters':{'vm':{'type':'string'},'env':{'type':'string','defaultValue':'prod'}},"
                                    + "'variables':{'nic':'[concat(parameters(~vm~),~-~,variables(~kind~))]','kind':'[toLower(~NIC~)]'},"
                                    + "'resources':[{'type':'Microsoft.Network/networkInterfaces','name':'[variables(~nic~)]'},{'type':'Microsoft.KeyVault/vaults','name':'[format(~kv-{0}-{1}~,"
                                    + " parameters(~env~),"
                                    + " uniqueString(resourceGroup().id))]'},{'type':'Microsoft.Sql/servers/databases','name':'[concat(~sql/~,"
                                    + " if(equals(parameters(~env~),~prod~),~big~,~small~))]'}]"));

        assertEquals(
                List.of(
                        HERE + "Microsoft.Network/networkInterfaces/{vm}-nic",
                        HERE + "Microsoft.KeyVault/vaults/kv-prod-{unique}",
                        HERE + "Microsoft.Sql/servers/sql/databases/big"),
                ids(snapshot));
    }

    @Test
    void whatStaysOpenIsOpenAndAnIdOfOpenNamesIsAnId() throws Exception {
        var body =
                only(read(
                                template(
                                        "'parameters':{'sku':{'type':'string'},'vnet':{'type':'string'}},'resources':[{'type':'Microsoft.Web/sites','name':'web','properties':"
                                            + "{'sku':'[parameters(~sku~)]','vnet':'[resourceId(~Microsoft.Network/virtualNetworks~,parameters(~vnet~))]','plain':'[[x]'}}]")))
                        .body()
                        .object("properties");

        assertEquals(new Json.Open("[parameters('sku')]"), body.get("sku").orElseThrow());
        assertEquals(HERE + "Microsoft.Network/virtualNetworks/{vnet}", body.text("vnet"));
        assertEquals("[x]", body.text("plain"));
    }

    @Test
    void symbolicNamesExistingResourcesAndModuleOutputsLeadToDependencies() throws Exception {
        String module =
                "'net':{'type':'Microsoft.Resources/deployments','name':'net','properties':{'expressionEvaluationOptions':{'scope':'inner'},'parameters':{'n':{'value':'hub'}},"
                    + "'template':{'$schema':'https://x/deploymentTemplate.json#','languageVersion':'2.0','parameters':{'n':{'type':'string'}},"
                    + "'resources':{'v':{'type':'Microsoft.Network/virtualNetworks','name':'[parameters(~n~)]'}},'outputs':{'id':{'type':'string','value':'[resourceId(~Microsoft.Network/virtualNetworks~,parameters(~n~))]'}}}}}";
        var snapshot =
                read(
                        template(
                                "'languageVersion':'2.0','resources':{'old':{'existing':true,'type':'Microsoft.KeyVault/vaults','name':'kv'},"
                                        + module
                                        + ",'st':{'type':'Microsoft.Storage/storageAccounts','name':'st','dependsOn':['net'],'properties':{'subnet':'[format(~{0}/subnets/a~,"
                                        + " reference(~net~).outputs.id.value)]'}}}"));

        assertEquals(
                List.of(
                        HERE + "Microsoft.Resources/deployments/net",
                        HERE + "Microsoft.Network/virtualNetworks/hub",
                        HERE + "Microsoft.Storage/storageAccounts/st"),
                ids(snapshot));
        assertEquals(List.of("st needs hub NETWORK REFERENCE /properties/subnet"), needs(snapshot));
    }

    @Test
    void aResourceThatTheDefaultsLeaveOutIsNoAssetAndItsLockNoEvidence() throws Exception {
        var snapshot =
                read(
                        template(
                                "'parameters':{'on':{'type':'bool','defaultValue':false}},'resources':["
                                    + "{'condition':'[parameters(~on~)]','type':'Microsoft.KeyVault/vaults','name':'kv'},"
                                    + "{'condition':'[parameters(~on~)]','type':'Microsoft.Authorization/locks','name':'keep'}]"));

        assertEquals(List.of(HERE + "Microsoft.KeyVault/vaults/kv"), ids(snapshot));
        assertEquals(List.of(), snapshot.evidence());
        assertEquals(List.of(), Derivation.of(snapshot, TYPES).assets());
    }

    @Test
    void aTemplateThatNeedsItselfOrGrowsWithoutEndStillEnds() throws Exception {
        var grows = new StringBuilder("'v0':'x'");
        for (int i = 1; i < 90; i++) {
            grows.append(
                    ",'v%d':'[concat(variables(~v%d~),variables(~v%d~))]'"
                            .formatted(i, i - 1, i - 1));
        }
        grows.append(",'w0':['x']");
        for (int i = 1; i < 60; i++) {
            grows.append(
                    ",'w%d':['[variables(~w%d~)]','[variables(~w%d~)]']"
                            .formatted(i, i - 1, i - 1));
        }
        String deep = "[" + "not(".repeat(5_000) + "true" + ")".repeat(5_000) + "]";

        var snapshot =
                read(
                        template(
                                "'variables':{'a':'[variables(~b~)]','b':'[variables(~a~)]',"
                                        + grows
                                        + "},'resources':[{'type':'Microsoft.Web/sites','name':'[variables(~a~)]','properties':{'big':'[variables(~v89~)]','wide':'[variables(~w59~)]','deep':'"
                                        + deep
                                        + "'}}]"));

        assertEquals(List.of(HERE + "Microsoft.Web/sites/{a}"), ids(snapshot));
    }

    @Test
    void whatIsDeclaredSecureNeverReachesTheSnapshot() throws Exception {
        String declared =
                "'languageVersion':'2.0','definitions':{'Login':{'type':'object','properties':{'user':{'type':'string'},'password':{'type':'secureString'}}},'Word':{'type':'securestring'}},"
                    + "'parameters':{'pw':{'type':'secureString','defaultValue':'S3CRET-a'},'small':{'type':'securestring','defaultValue':'[concat(~S3CRET~,~-b~)]'},"
                    + "'all':{'type':'secureObject','defaultValue':{'key':'S3CRET-c'}},'login':{'$ref':'#/definitions/Login','defaultValue':{'user':'told','password':'S3CRET-d'}},"
                    + "'logins':{'type':'array','items':{'$ref':'#/definitions/Login'},'defaultValue':[{'user':'u','password':'S3CRET-e'}]},'word':{'$ref':'#/definitions/Word','defaultValue':'S3CRET-f'}},"
                    + "'variables':{'join':'[concat(~x-~,parameters(~pw~),variables(~copied~)[0])]','copy':[{'name':'copied','count':2,'input':'[format(~{0}{1}~,parameters(~small~),copyIndex(~copied~))]'}]},";
        String used =
                "'a':'[parameters(~pw~)]','b':'[parameters(~small~)]','c':'[parameters(~all~).key]','d':'[parameters(~login~)]',"
                    + "'e':'[parameters(~logins~)[0].password]','f':'[parameters(~word~)]','g':'[variables(~join~)]','h':'[variables(~copied~)]',"
                    + "'i':'[base64(parameters(~pw~))]','j':'[if(true(),parameters(~pw~),~~)]','k':'[string(parameters(~login~))]','l':'[parameters(~all~)]',"
                    + "'copy':[{'name':'m','count':2,'input':{'n':'[parameters(~PW~)]'}}]";
        String site = "{'type':'Microsoft.Web/sites','name':'%s','properties':{" + used + "}}";
        String resources =
                site.formatted("top")
                        + ",{'type':'Microsoft.Resources/deployments','name':'inner','properties':{'expressionEvaluationOptions':{'scope':'inner'},'parameters':"
                        + "{'pw':{'value':'S3CRET-g'},'small':{'value':'[parameters(~pw~)]'},'login':{'value':{'user':'told','password':'S3CRET-h'}}},'template':{"
                        + declared
                        + "'resources':["
                        + site.formatted("in")
                        + "],'outputs':{'o':{'type':'securestring','value':'S3CRET-i'},'p':{'type':'string','value':'[parameters(~pw~)]'},'q':{'type':'array','copy':{'count':1,'input':'[parameters(~small~)]'}}}}}}"
                        + ",{'type':'Microsoft.Resources/deployments','name':'outer','properties':{'expressionEvaluationOptions':{'scope':'outer'},'template':{'parameters':{'pw':{'type':'secureString','defaultValue':'S3CRET-j'}},'resources':["
                        + site.formatted("out")
                        + "]}}},{'type':'Microsoft.Web/sites','name':'asks','properties':{'o':'[reference(~inner~).outputs.o.value]','p':'[reference(~inner~).outputs.p.value]','q':'[reference(~inner~).outputs.q.value]'}}";

        var snapshot = read(template(declared + "'resources':[" + resources + "]"));

        var out = new ByteArrayOutputStream();
        SnapshotJson.write(snapshot, out);
        String written = out.toString(StandardCharsets.UTF_8);
        assertFalse(written.contains("S3CRET"), written);
        assertFalse(written.contains("UzNDUkVU"), written);
        for (int at : List.of(0, 2, 4)) {
            Json.Obj shown = snapshot.resources().get(at).body().object("properties");
            assertEquals(new Json.Open("[parameters('pw')]"), shown.get("a").orElseThrow());
            assertEquals("told", shown.object("d").text("user"));
        }
    }

    @Test
    void aVaultThatLetsAMachineInIsNeededByTheMachine() throws Exception {
        String machine = "resourceId(~Microsoft.Compute/virtualMachines~,~vm~)";
        var snapshot =
                read(
                        template(
                                "'resources':[{'type':'Microsoft.Compute/virtualMachines','name':'vm','identity':{'type':'SystemAssigned'}},"
                                    + "{'type':'Microsoft.KeyVault/vaults','name':'kv','properties':{'accessPolicies':[{'objectId':'[reference("
                                        + machine
                                        + ",~2021-03-01~,~Full~).identity.principalId]'}]}},"
                                        + "{'type':'Microsoft.Storage/storageAccounts','name':'st'},"
                                        + "{'type':'Microsoft.Authorization/roleAssignments','name':'r','scope':'Microsoft.Storage/storageAccounts/st',"
                                        + "'properties':{'principalId':'[reference("
                                        + machine
                                        + ",~2021-03-01~,~Full~).identity.principalId]'}}]"));

        assertEquals(
                List.of("vm needs st DATA REFERENCE ", "vm needs kv KEYS REFERENCE "),
                needs(snapshot));
    }

    private Snapshot read(String text) throws Exception {
        return Reading.read(file(folder, "template.json", text)).value();
    }

    private static List<String> needs(Snapshot snapshot) {
        return Derivation.of(snapshot, TYPES).dependencies().stream()
                .map(
                        d ->
                                d.from().shortName()
                                        + " needs "
                                        + d.to().shortName()
                                        + " "
                                        + d.kind()
                                        + " "
                                        + d.origin()
                                        + " "
                                        + d.path())
                .toList();
    }
}
