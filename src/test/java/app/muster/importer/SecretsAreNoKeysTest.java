package app.muster.importer;

import static app.muster.importer.Reading.GROUP;
import static app.muster.importer.Reading.TYPES;
import static app.muster.importer.Reading.file;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.muster.plan.Dependency.Rule;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/// Of all that names a vault only what is encrypted with its keys is lost with them.
class SecretsAreNoKeysTest {

    private static final String WEB = "Microsoft.Web/sites/web";

    @TempDir Path folder;

    @Test
    void onlyAKeyThatEncryptsDataIsACustomersKey() throws Exception {
        String inventory =
                "["
                        + String.join(
                                ",",
                                body("Microsoft.KeyVault/vaults/kv", ""),
                                body(
                                        "Microsoft.Network/applicationGateways/agw",
                                        "'sslCertificates':[{'properties':{'keyVaultSecretId':'https://kv.vault.azure.net/secrets/tls'}}]"),
                                body(WEB, ""),
                                body(
                                        WEB + "/config/appsettings",
                                        "'ENCRYPTION_SALT':'https://kv.vault.azure.net/secrets/salt'"),
                                body(
                                        "Microsoft.ContainerService/managedClusters/aks",
                                        "'securityProfile':{'azureKeyVaultKms':{'keyVaultResourceId':'"
                                                + GROUP
                                                + "Microsoft.KeyVault/vaults/kv'}}"))
                        + "]";

        Derived derived =
                Derivation.of(
                        Reading.read(file(folder, "a.json", inventory.replace('\'', '"'))).value(),
                        TYPES);

        var rules = new TreeMap<String, Rule>();
        derived.dependencies().forEach(need -> rules.put(need.from().shortName(), need.rule()));
        assertEquals(
                Map.of(
                        "agw", Rule.HOST_NAME,
                        "aks", Rule.CUSTOMER_KEY,
                        "web", Rule.HOST_NAME),
                rules);
    }

    private static String body(String path, String properties) {
        return "{'id':'" + GROUP + path + "','properties':{" + properties + "}}";
    }
}
