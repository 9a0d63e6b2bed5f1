package app.muster.azure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.muster.azure.server.Answered;
import app.muster.azure.server.Bodies;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URI;
import java.util.Optional;

/// The clouds that Microsoft runs, and those of one's own.
class CloudTest {

    @ParameterizedTest
    @CsvSource({
        "AzurePublic, https://management.azure.com/, https://login.microsoftonline.com/",
        "azureusgovernment, https://management.usgovcloudapi.net/,"
                + " https://login.microsoftonline.us/",
        "AzureChina, https://management.chinacloudapi.cn/, https://login.chinacloudapi.cn/"
    })
    void aCloudHasItsOwnAddresses(String name, String resourceManager, String signIn) {
        Cloud cloud = Cloud.of(name).orElseThrow();

        assertEquals(URI.create(resourceManager), cloud.resourceManager());
        assertEquals(signIn, cloud.signIn());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "AzureMoon",
                "http://management.example/",
                "https://user@management.example/",
                "https://management.example/path",
                "https://management.example/?a=b",
                "file:///etc/passwd"
            })
    void anythingElseIsNoCloud(String text) {
        assertEquals(Optional.empty(), Cloud.of(text));
    }

    @Test
    void aCloudOfOnesOwnSaysWhereItsUsersSignIn() throws Exception {
        try (var azure = Loopback.of(new Bodies(), 10)) {
            azure.server.fix(
                    "/metadata/endpoints",
                    Answered.json(
                            200,
                            "{\"authentication\":{\"loginEndpoint\":\"https://login.own.example\","
                                    + "\"audiences\":[\"https://audience.own.example/\"]}}"));

            Cloud told = azure.signedInBy(SignIn.Way.ENVIRONMENT).told();

            assertEquals("https://login.own.example/", told.signIn());
            assertEquals("https://audience.own.example/.default", told.scope());
            assertEquals(azure.server.address(), told.resourceManager());
            assertEquals("", azure.server.asked().getFirst().authorization());
        }
    }

    @Test
    void aTokenIsForTheAddressItself() throws Exception {
        try (var azure = Loopback.of(new Bodies(), 10)) {
            Cloud cloud = azure.connection.told();

            assertEquals(azure.server.address() + ".default", cloud.scope());
            assertEquals(0, azure.server.asked().size());
        }
    }
}
