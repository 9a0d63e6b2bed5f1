package app.muster.azure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;

import app.muster.azure.server.Bodies;
import app.muster.plan.estate.Json;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Keys, passwords, connection strings and tokens, wherever Azure might show them.
class SecretsTest {

    private static final String GROUP =
            "/subscriptions/00000000-0000-0000-0000-00000000000a/resourceGroups/rg-main/providers/";

    static final List<String> PLANTED =
            List.of(
                    body(
                            "Microsoft.Web/sites/app",
                            "{'siteConfig':{'appSettings':[{'name':'Db','value':'PLANTED-1'}],"
                                + "'connectionStrings':[{'name':'c','connectionString':'PLANTED-2'}]}}"),
                    body(
                            "Microsoft.ContainerInstance/containerGroups/aci",
                            "{'containers':[{'properties':{'environmentVariables':"
                                + "[{'name':'K','value':'PLANTED-3','secureValue':'PLANTED-3'}]}}]}"),
                    body(
                            "Microsoft.Cache/redis/cache",
                            "{'accessKeys':{'primaryKey':'PLANTED-4','secondaryKey':'PLANTED-5'}}"),
                    body(
                            "Microsoft.Storage/storageAccounts/leaky",
                            "{'keys':[{'keyName':'key1','value':'PLANTED-6'}]}"),
                    body(
                            "Microsoft.Logic/workflows/flow",
                            "{'parameters':{'db':{'value':'Server=x;AccountKey=PLANTED-7;'}}}"),
                    body(
                            "Microsoft.Network/connections/vpn",
                            "{'sharedKey':'PLANTED-8','authorizationKey':'PLANTED-8b'}"),
                    body(
                            "Microsoft.Compute/virtualMachines/vm2",
                            "{'osProfile':{'adminPassword':'PLANTED-9','customData':'PLANTED-10'}}"),
                    body(
                            "Microsoft.Web/sites/fn/functions/f",
                            "{'invokeUrl':'https://x/api?sig=PLANTED-11','clientSecret':'PLANTED-12'}"),
                    body(
                            "Microsoft.Automation/automationAccounts/aa",
                            "{'note':'eyJhbGciOiJIUzI1NiIsInR5cCI.PLANTED-13.x'}"),
                    body(
                            "Microsoft.App/jobs/job",
                            "{'env':{'A':'PLANTED-14'},'repository':'https://me:PLANTED-15@git.example/x'}"));

    private static String body(String path, String properties) {
        return ("{'id':'" + GROUP + path + "','name':'x','properties':" + properties + "}")
                .replace('\'', '"');
    }

    @ParameterizedTest
    @FieldSource("PLANTED")
    void aSecretIsLeftOut(String body) throws Exception {
        var out = new ByteArrayOutputStream();
        app.muster.json.JsonFile.write(Secrets.without(Bodies.json(body)), out);

        assertFalse(out.toString(StandardCharsets.UTF_8).contains("PLANTED"), out.toString());
    }

    @Test
    void whatControlsReadStandsAsItWas() {
        Json.Obj body =
                Bodies.body(
                        "{'properties':{'allowSharedKeyAccess':true,'disableLocalAuth':false,"
                            + "'keyVaultSecretId':'https://kv.vault.azure.net/secrets/tls',"
                            + "'keyName':'key1','primaryStagingAzureStorageAccountId':'/subscriptions/a',"
                            + "'encryption':{'keySource':'Microsoft.Storage'},"
                            + "'passwordAuthentication':'Disabled','expiresOn':'2026-01-01'}}");

        assertSame(body, Secrets.without(body));
    }

    @Test
    void theNameOfASettingStays() {
        assertEquals(
                Bodies.body("{'appSettings':[{'name':'Db','value':'(left out)'}]}"),
                Secrets.without(
                        Bodies.body("{'appSettings':[{'name':'Db','value':'Server=db'}]}")));
    }
}
