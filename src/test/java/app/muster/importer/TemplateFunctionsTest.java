package app.muster.importer;

import static app.muster.importer.Reading.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.muster.importer.template.TemplateReader;
import app.muster.importer.template.TemplateReading.Found;
import app.muster.json.JsonFile;
import app.muster.plan.estate.Json;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// What template expressions come to. The expected values are those that Azure's documentation
/// gives for the same arguments, or follow from its rules.
class TemplateFunctionsTest {

    private static final String HERE =
            "/subscriptions/{subscription}/resourceGroups/{resource-group}/providers/";

    @Test
    void texts() throws Exception {
        assertText("a-b", "format(~{0}-{1}~, ~a~, ~b~)");
        assertText("{x}007", "format(~{{x}}{0:D3}~, 7)");
        assertText("ab12", "concat(toLower(~AB~), 12)");
        assertText("bc", "substring(~abcd~, 1, 2)");
        assertText("vault", "last(split(~a/b/vault~, ~/~))");
        assertText("b", "split(~a;b,c~, createArray(~;~, ~,~))[1]");
        assertText("x_y", "replace(~x-y~, ~-~, ~_~)");
        assertText("0007", "padLeft(~7~, 4, ~0~)");
        assertText("a,b", "join(createArray(~a~, ~b~), ~,~)");
        assertText("b25lLCB0d28=", "base64(~one, two~)");
        assertText("a%20b", "uriComponent(~a b~)");
        assertText("https://x.net/a", "uri(~https://x.net~, ~a~)");
        assertText("a", "first(~abc~)");
    }

    @Test
    void listsAndObjects() throws Exception {
        assertValue("[1,2,3]", "range(1, 3)");
        assertValue("[1,2,3]", "union(createArray(1, 2), createArray(2, 3))");
        assertValue(
                "{\"a\":{\"x\":1,\"y\":2}}",
                "union(createObject(~a~, createObject(~x~, 1)), createObject(~a~, createObject(~y~,"
                        + " 2)))");
        assertValue(
                "{\"a\":{\"y\":2}}",
                "shallowMerge(createArray(createObject(~a~, createObject(~x~, 1)),"
                        + " createObject(~a~, createObject(~y~, 2))))");
        assertValue("[2]", "intersection(createArray(1, 2), createArray(2, 3))");
        assertValue("[1,2]", "flatten(createArray(createArray(1), createArray(2)))");
        assertValue("2", "max(1, 2)");
        assertValue("1", "indexOf(createArray(~a~, ~b~), ~b~)");
        assertValue("true", "contains(createObject(~k~, 1), ~k~)");
        assertValue("true", "empty(createArray())");
        assertValue("null", "tryGet(createObject(~k~, 1), ~no~)");
        assertValue("5", "coalesce(null(), 5)");
        assertValue(
                "[{\"key\":\"a\",\"value\":1},{\"key\":\"b\",\"value\":2}]",
                "items(createObject(~b~, 2, ~a~, 1))");
    }

    @Test
    void lambdas() throws Exception {
        assertValue("[2,3]", "map(range(1, 2), lambda(~x~, add(lambdaVariables(~x~), 1)))");
        assertValue("[2]", "filter(range(1, 2), lambda(~x~, greater(lambdaVariables(~x~), 1)))");
        assertValue(
                "[3,2,1]",
                "sort(range(1, 3), lambda(~a~, ~b~, greater(lambdaVariables(~a~),"
                        + " lambdaVariables(~b~))))");
        assertValue(
                "6",
                "reduce(range(1, 3), 0, lambda(~a~, ~b~, add(lambdaVariables(~a~),"
                        + " lambdaVariables(~b~))))");
        assertValue(
                "{\"1\":10,\"2\":20}",
                "toObject(range(1, 2), lambda(~x~, string(lambdaVariables(~x~))), lambda(~x~,"
                        + " mul(lambdaVariables(~x~), 10)))");
        assertValue(
                "{\"a\":[\"ax\",\"ay\"],\"b\":[\"b\"]}",
                "groupBy(createArray(~ax~, ~b~, ~ay~), lambda(~x~, substring(lambdaVariables(~x~),"
                        + " 0, 1)))");
        assertValue(
                "{\"a\":2}",
                "mapValues(createObject(~a~, 1), lambda(~x~, add(lambdaVariables(~x~), 1)))");
    }

    @Test
    void addressRanges() throws Exception {
        assertText("10.144.0.0/24", "cidrSubnet(~10.144.0.0/20~, 24, 0)");
        assertText("10.144.3.0/24", "cidrSubnet(~10.144.0.0/20~, 24, 3)");
        assertText("10.144.3.1", "cidrHost(~10.144.3.0/24~, 0)");
        assertText("10.144.15.254", "parseCidr(~10.144.0.0/20~).lastUsable");
        assertText("255.255.240.0", "parseCidr(~10.144.0.0/20~).netmask");
    }

    @Test
    void whatAzureWouldMakeUpIsTheSameForTheSame() throws Exception {
        assertEquals(name("uniqueString(~a~)"), name("uniqueString(~a~)"));
        assertEquals("{unique}", name("uniqueString(resourceGroup().id)"));
        assertEquals("kv{unique}", name("toLower(concat(~KV~, uniqueString(resourceGroup().id)))"));
        String other = name("replace(concat(~a-~, uniqueString(~x~)), ~-~, ~~)");
        assertTrue(other.startsWith("a{unique-") && other.endsWith("}"), other);
    }

    @Test
    void functionsOfTheTemplatesOwnSeeTheirArguments() throws Exception {
        String functions =
                "'functions':[{'namespace':'shop','members':{'name':{'parameters':[{'name':'part','type':'string'}],"
                    + "'output':{'type':'string','value':'[concat(~shop-~,parameters(~part~))]'}}}}],";

        assertEquals(new Json.Text("shop-db"), value(functions, "shop.name(~db~)", Map.of()));
    }

    @Test
    void givenParametersStandBeforeDefaults() throws Exception {
        String parameters =
                "'parameters':{'Env':{'type':'string','defaultValue':'dev'},'size':{'type':'int'}},";

        assertEquals(new Json.Text("dev"), value(parameters, "parameters(~env~)", Map.of()));
        assertEquals(
                new Json.Text("prod9"),
                value(
                        parameters,
                        "concat(parameters(~env~), parameters(~size~))",
                        Map.of("env", new Json.Text("prod"), "SIZE", new Json.Num("9"))));
    }

    @Test
    void aConditionThatStaysOpenStillHasAValueWhereBothSidesAgree() throws Exception {
        String parameters = "'parameters':{'on':{'type':'bool'}},";

        assertEquals(
                new Json.Text("x"), value(parameters, "if(parameters(~on~), ~x~, ~x~)", Map.of()));
        assertEquals(
                new Json.Open("[if(parameters('on'), 'x', 'y')]"),
                value(parameters, "if(parameters(~on~), ~x~, ~y~)", Map.of()));
    }

    @Test
    void idsAreOfTheScopeThatATemplateDeploysTo() throws Exception {
        assertText(
                HERE + "Microsoft.Sql/servers/a/databases/b",
                "resourceId(~Microsoft.Sql/servers/databases~, ~a~, ~b~)");
        assertText(
                "/subscriptions/{subscription}/resourceGroups/hub/providers/Microsoft.Network/virtualNetworks/n",
                "resourceId(~hub~, ~Microsoft.Network/virtualNetworks~, ~n~)");
        assertText(
                "/subscriptions/s2/resourceGroups/hub/providers/Microsoft.Network/virtualNetworks/n",
                "resourceId(~s2~, ~hub~, ~Microsoft.Network/virtualNetworks~, ~n~)");
        assertText(
                "/providers/Microsoft.Management/managementGroups/corp",
                "tenantResourceId(~Microsoft.Management/managementGroups~, ~corp~)");
        assertText(
                "/subscriptions/{subscription}/resourceGroups/rg",
                "subscriptionResourceId(~Microsoft.Resources/resourceGroups~, ~rg~)");
        assertText(
                HERE + "Microsoft.KeyVault/vaults/kv/providers/Microsoft.Authorization/locks/l",
                "extensionResourceId(resourceId(~Microsoft.KeyVault/vaults~, ~kv~),"
                        + " ~Microsoft.Authorization/locks~, ~l~)");
    }

    @Test
    void whatIsAskedOfAResourceIsNeededWithoutDependsOn() throws Exception {
        var found =
                found(
                        "",
                        "concat(~x~, listKeys(resourceId(~Microsoft.Storage/storageAccounts~,"
                                + " ~st~), ~2021-04-01~).keys[0].value)",
                        Map.of());

        assertEquals(
                List.of(new Json.Text(HERE + "Microsoft.Storage/storageAccounts/st")),
                found.body().list("dependsOn"));
    }

    private static void assertText(String expected, String expression) throws Exception {
        assertEquals(new Json.Text(expected), value("", expression, Map.of()), expression);
    }

    private static void assertValue(String expected, String expression) throws Exception {
        assertEquals(json(expected), value("", expression, Map.of()), expression);
    }

    private static Json value(String declared, String expression, Map<String, Json> given)
            throws Exception {
        return found(declared, expression, given)
                .body()
                .object("properties")
                .get("v")
                .orElseThrow();
    }

    private static String name(String expression) throws Exception {
        String text =
                template(
                        "'resources':[{'type':'Microsoft.Web/sites','name':'["
                                + expression
                                + "]'}]");
        String id = TemplateReader.read((Json.Obj) json(text)).found().getFirst().id();
        return id.substring(id.lastIndexOf('/') + 1);
    }

    private static Found found(String declared, String expression, Map<String, Json> given)
            throws Exception {
        String text =
                template(
                        declared
                                + "'resources':[{'type':'Microsoft.Web/sites','name':'web','properties':{'v':'["
                                + expression
                                + "]'}}]");
        return TemplateReader.read((Json.Obj) json(text), given).found().getFirst();
    }

    private static Json json(String text) throws Exception {
        var in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        return JsonFile.read(Path.of("text"), in).value();
    }
}
