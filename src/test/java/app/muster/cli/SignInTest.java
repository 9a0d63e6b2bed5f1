package app.muster.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.muster.azure.server.Answered;
import app.muster.azure.server.ArmServer;
import app.muster.azure.server.Asked;
import app.muster.azure.server.Certificate;
import app.muster.azure.server.Recorded;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// The ways of signing in, each in a program of its own through the real client over TLS, against a
/// sign-in and a Resource Manager on this machine. A proxy that is not there stops whatever would
/// go anywhere else.
class SignInTest {

    private static final String TENANT = "00000000-0000-0000-0000-0000000000ff";
    private static final String CLIENT = "00000000-0000-0000-0000-0000000000cc";
    private static final String TOKENS = "/" + TENANT + "/oauth2/v2.0/token";

    @TempDir static Path shared;
    private static Certificate certificate = new Certificate(Path.of(""));

    @TempDir Path folder;
    private ArmServer server;

    @BeforeAll
    static void makeCertificate() throws IOException {
        certificate = Certificate.make(shared);
    }

    @BeforeEach
    void serve() throws IOException {
        server = ArmServer.start(Recorded.smallEstate(), certificate, 0, 100, true);
        server.fix(
                "/metadata/endpoints",
                Answered.json(
                        200,
                        "{\"authentication\":{\"loginEndpoint\":\""
                                + server.address()
                                + "\",\"audiences\":[\"https://management.own.example/\"]}}"));
        server.fix(
                TOKENS,
                Answered.json(
                        200,
                        "{\"token_type\":\"Bearer\",\"expires_in\":3600,\"ext_expires_in\":3600,"
                                + "\"access_token\":\"PLANTED-token\",\"id_token\":\"e30."
                                + base64(
                                        "{\"oid\":\"o\",\"sub\":\"s\",\"tid\":\"t\","
                                                + "\"preferred_username\":\"ada@own.example\"}")
                                + ".sig\",\"client_info\":\""
                                + base64("{\"uid\":\"o\",\"utid\":\"t\"}")
                                + "\"}"));
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    @AfterEach
    void end() {
        server.close();
    }

    @Test
    void theEnvironmentSignsInWithASecret() throws Exception {
        Ended ended =
                collect(
                        "environment",
                        Map.of(
                                "AZURE_TENANT_ID", TENANT,
                                "AZURE_CLIENT_ID", CLIENT,
                                "AZURE_CLIENT_SECRET", "PLANTED-secret"));

        assertEquals("", ended.err());
        assertEquals(0, ended.status());
        assertEquals(Set.of("Bearer PLANTED-token"), bearers());
        assertTrue(tokenRequest().contains("client_secret=PLANTED-secret"), tokenRequest());
        assertTrue(
                tokenRequest().contains("https%3A%2F%2Fmanagement.own.example%2F.default"),
                tokenRequest());
        assertFalse(ended.out().contains("PLANTED"));
    }

    @Test
    void aWorkloadSignsInWithItsFile() throws Exception {
        Path proof = Files.writeString(folder.resolve("proof"), "PLANTED-proof");

        Ended ended =
                collect(
                        "workload",
                        Map.of(
                                "AZURE_TENANT_ID", TENANT,
                                "AZURE_CLIENT_ID", CLIENT,
                                "AZURE_FEDERATED_TOKEN_FILE", proof.toString()));

        assertEquals("", ended.err());
        assertEquals(0, ended.status());
        assertEquals(Set.of("Bearer PLANTED-token"), bearers());
        assertTrue(tokenRequest().contains("client_assertion=PLANTED-proof"));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void theAzureCliLendsItsToken() throws Exception {
        Ended ended = collect("cli", Map.of("PATH", azureCli()));

        assertEquals("", ended.err());
        assertEquals(0, ended.status());
        assertEquals(Set.of("Bearer PLANTED-from-az"), bearers());
        String asked = Files.readString(folder.resolve("asked"));
        assertTrue(asked.contains("--resource https://management.own.example"), asked);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void withoutAChoiceWhateverThereIsSignsIn() throws Exception {
        Ended ended = collect("auto", Map.of("PATH", azureCli()));

        assertEquals("", ended.err());
        assertEquals(Set.of("Bearer PLANTED-from-az"), bearers());
    }

    @Test
    void aDeviceCodeIsShownAndWaitedFor() throws Exception {
        server.fix(
                "/" + TENANT + "/oauth2/v2.0/devicecode",
                Answered.json(
                        200,
                        "{\"user_code\":\"MUSTER42\",\"device_code\":\"code\","
                                + "\"verification_uri\":\"https://localhost/device\","
                                + "\"expires_in\":900,\"interval\":1,"
                                + "\"message\":\"Type MUSTER42 at https://localhost/device\"}"));

        Ended ended = collect("device-code", Map.of(), "--tenant", TENANT);

        assertEquals("Type MUSTER42 at https://localhost/device\n", ended.err());
        assertEquals(0, ended.status());
        assertEquals(Set.of("Bearer PLANTED-token"), bearers());
    }

    @Test
    void aRefusedSecretIsToldAndNotShown() throws Exception {
        server.fix(
                TOKENS,
                Answered.json(
                        401,
                        "{\"error\":\"invalid_client\",\"error_description\":\"PLANTED-reason\"}"));

        Ended ended =
                collect(
                        "environment",
                        Map.of(
                                "AZURE_TENANT_ID", TENANT,
                                "AZURE_CLIENT_ID", CLIENT,
                                "AZURE_CLIENT_SECRET", "PLANTED-secret"));

        assertEquals(5, ended.status());
        assertTrue(ended.err().startsWith("Azure took no sign-in (environment)."), ended.err());
        assertFalse(ended.err().contains("PLANTED"), ended.err());
        assertEquals(Set.of(), bearers());
    }

    private record Ended(int status, String out, String err) {}

    /// The door that a program of its own goes through.
    static final class Door {
        private Door() {}

        public static void main(String[] arguments) {
            System.exit(Cli.main(arguments, (_, _) -> {}));
        }
    }

    private Ended collect(String way, Map<String, String> environment, String... more)
            throws Exception {
        var command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-Djavax.net.ssl.trustStore=" + certificate.store(),
                                "-Djavax.net.ssl.trustStorePassword=" + Certificate.PASSWORD,
                                "-Dhttps.proxyHost=127.0.0.1",
                                "-Dhttps.proxyPort=1",
                                "-Dhttp.nonProxyHosts=localhost|127.0.0.1",
                                "-Duser.home=" + folder.resolve("home"),
                                "-cp",
                                System.getProperty("java.class.path"),
                                Door.class.getName(),
                                "collect",
                                "--live",
                                "--sign-in",
                                way,
                                "--cloud",
                                server.address().toString(),
                                "--to",
                                folder.resolve("live.json").toString()));
        command.addAll(List.of(more));
        Path out = folder.resolve("out.txt");
        Path err = folder.resolve("err.txt");
        var builder =
                new ProcessBuilder(command)
                        .redirectOutput(out.toFile())
                        .redirectError(err.toFile());
        builder.environment()
                .keySet()
                .removeIf(name -> name.startsWith("AZURE_") || name.startsWith("MUSTER_"));
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        builder.environment().put("XDG_STATE_HOME", folder.resolve("state").toString());
        builder.environment().putAll(environment);
        int status = builder.start().waitFor();
        return new Ended(status, Files.readString(out), Files.readString(err));
    }

    /// @return a PATH whose Azure CLI is a stand-in that is signed in
    private String azureCli() throws IOException {
        Path tools = Files.createDirectories(folder.resolve("tools"));
        Path az = tools.resolve("az");
        Files.writeString(
                az,
                """
                #!/bin/sh
                echo "$@" >>'%s'
                echo '{"accessToken":"PLANTED-from-az","expires_on":4070908800,'
                echo '"expiresOn":"2099-01-01 00:00:00.000000","tokenType":"Bearer"}'
                """
                        .formatted(folder.resolve("asked")));
        assertTrue(az.toFile().setExecutable(true));
        return tools + File.pathSeparator + System.getenv("PATH");
    }

    /// What the Resource Manager was shown.
    private Set<String> bearers() {
        var bearers = new TreeSet<String>();
        server.asked().stream()
                .map(Asked::authorization)
                .filter(shown -> !shown.isEmpty())
                .forEach(bearers::add);
        return bearers;
    }

    private String tokenRequest() {
        return server.asked().stream()
                .filter(asked -> asked.path().equalsIgnoreCase(TOKENS))
                .map(Asked::body)
                .findFirst()
                .orElse("");
    }
}
