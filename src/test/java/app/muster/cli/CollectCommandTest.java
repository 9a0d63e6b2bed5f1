package app.muster.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.muster.azure.server.Answered;
import app.muster.azure.server.ArmServer;
import app.muster.azure.server.Bodies;
import app.muster.azure.server.Certificate;
import app.muster.azure.server.Recorded;
import app.muster.azure.server.Trouble;
import app.muster.azure.server.Troubles;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/// `muster collect`, the live part as a program of its own against a server on this machine.
class CollectCommandTest {

    private static final String TOKEN = "PLANTED-bearer-token";
    private static final String LEAKY =
            "{\"id\":\"/subscriptions/00000000-0000-0000-0000-00000000000a/resourceGroups/rg-main"
                    + "/providers/Microsoft.Web/sites/leaky\",\"name\":\"leaky\","
                    + "\"type\":\"microsoft.web/sites\",\"properties\":{\"siteConfig\":"
                    + "{\"appSettings\":[{\"name\":\"Db\",\"value\":\"AccountKey=PLANTED-key\"}]},"
                    + "\"primaryKey\":\"PLANTED-key\",\"clientSecret\":\"PLANTED-secret\"}}";

    @TempDir static Path shared;
    private static Certificate certificate = new Certificate(Path.of(""));

    @TempDir Path folder;

    @BeforeAll
    static void makeCertificate() throws IOException {
        certificate = Certificate.make(shared);
    }

    private record Ended(int status, String out, String err) {
        JsonNode json() throws IOException {
            return JsonMapper.builder().build().readTree(out);
        }
    }

    private Ended muster(String... arguments) throws Exception {
        var command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-Djavax.net.ssl.trustStore=" + certificate.store(),
                                "-Djavax.net.ssl.trustStorePassword=" + Certificate.PASSWORD,
                                "-Duser.home=" + folder.resolve("home"),
                                "-cp",
                                System.getProperty("java.class.path"),
                                "app.muster.Main"));
        command.addAll(List.of(arguments));
        Path out = folder.resolve("out.txt");
        Path err = folder.resolve("err.txt");
        var builder =
                new ProcessBuilder(command)
                        .redirectOutput(out.toFile())
                        .redirectError(err.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("AZURE_"));
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        builder.environment().put("MUSTER_ACCESS_TOKEN", TOKEN);
        builder.environment().put("XDG_STATE_HOME", folder.resolve("state").toString());
        int status = builder.start().waitFor();
        return new Ended(status, Files.readString(out), Files.readString(err));
    }

    @Test
    void aLiveSnapshotIsKeptInTheWorkspaceAndNothingSecretIs() throws Exception {
        Bodies bodies = Recorded.smallEstate();
        bodies.add(Bodies.json(LEAKY));
        try (var server = ArmServer.start(bodies, certificate, 0, 5, false)) {
            Path workspace = folder.resolve("workspace");

            Ended ended =
                    muster(
                            "collect",
                            "--live",
                            "--cloud",
                            server.address().toString(),
                            "--into",
                            workspace.toString(),
                            "--format",
                            "json");

            assertEquals("", ended.err());
            assertEquals(0, ended.status());
            assertEquals(
                    List.of("snapshot", "coverage"),
                    ended.json().properties().stream().map(java.util.Map.Entry::getKey).toList());
            assertEquals(
                    List.of("complete"),
                    ended.json()
                            .get("coverage")
                            .valueStream()
                            .map(said -> said.get("state").asText())
                            .distinct()
                            .toList());
            assertEquals(List.of(), leaked());
            Terminal.Ran checked = Terminal.in(folder).run("check", workspace, "--format", "json");
            assertEquals(0, checked.status());
            assertTrue(checked.json().get("findings").size() > 50);
        }
    }

    @Test
    void aRefusalIsToldAndEndsWithZero() throws Exception {
        try (var server = ArmServer.start(Recorded.smallEstate(), certificate, 0, 5, false)) {
            server.meet(Troubles.refused("/pricings"));
            Path file = folder.resolve("live.json.gz");

            Ended ended =
                    muster(
                            "collect",
                            "--live",
                            "--cloud",
                            server.address().toString(),
                            "--subscription",
                            "00000000-0000-0000-0000-00000000000a",
                            "--to",
                            file.toString());

            assertEquals(0, ended.status(), ended.err());
            assertTrue(ended.out().contains("Security Reader"), ended.out());
            try (var in = new GZIPInputStream(Files.newInputStream(file))) {
                assertTrue(
                        new String(in.readAllBytes(), StandardCharsets.UTF_8)
                                .startsWith("{\"format\":2,\"kind\":\"muster-snapshot\""));
            }
        }
    }

    @Test
    void aReadingWithGapsIsGoneOnWith() throws Exception {
        try (var server = ArmServer.start(Recorded.smallEstate(), certificate, 0, 5, true)) {
            Path file = folder.resolve("live.json.gz");
            String cloud = server.address().toString();
            server.meet(
                    Troubles.always(
                            "stpayroll/blobservices/default",
                            Answered.error(400, "Broken", "Not now.")));
            muster("collect", "--live", "--cloud", cloud, "--to", file.toString());
            server.meet(Trouble.NONE);
            int before = server.asked().size();

            Ended ended =
                    muster(
                            "collect",
                            "--live",
                            "--cloud",
                            cloud,
                            "--resume",
                            file.toString(),
                            "--to",
                            file.toString(),
                            "--format",
                            "json");

            assertEquals("", ended.err());
            assertEquals(
                    List.of(
                            "/subscriptions",
                            "/subscriptions/00000000-0000-0000-0000-00000000000a/resourceGroups"
                                    + "/rg-main/providers/Microsoft.Storage/storageAccounts"
                                    + "/stpayroll/blobServices/default",
                            "/subscriptions/00000000-0000-0000-0000-00000000000a/resourceGroups"
                                    + "/rg-main/providers/Microsoft.Storage/storageAccounts"
                                    + "/stpayroll/blobServices/default/containers"),
                    server.asked().subList(before, server.asked().size()).stream()
                            .map(asked -> asked.path())
                            .sorted()
                            .toList());
            assertEquals(
                    List.of("complete"),
                    ended.json()
                            .get("coverage")
                            .valueStream()
                            .map(said -> said.get("state").asText())
                            .distinct()
                            .toList());
        }
    }

    @Test
    void anOldOrABrokenFileIsNotGoneOnWith() throws Exception {
        Path old = folder.resolve("old.json");
        Files.writeString(
                old,
                "{\"format\":2,\"kind\":\"muster-snapshot\",\"name\":\"old\","
                        + "\"taken\":\"2020-01-01T00:00:00Z\",\"source\":\"x\",\"resources\":[],"
                        + "\"evidence\":[],\"coverage\":[]}");
        var terminal = Terminal.in(folder);

        Terminal.Ran ran = terminal.run("collect", "--live", "--resume", old);

        assertEquals(2, ran.status());
        assertTrue(ran.err().contains("was taken at 2020-01-01T00:00:00Z"), ran::err);
        Files.writeString(old, "{\"format\":2,\"kind\":");
        assertEquals(4, terminal.run("collect", "--live", "--resume", old).status());
        assertEquals(4, terminal.run("collect", "--live", "--resume", "gone.json").status());
        assertEquals(2, terminal.run("collect", "--list", "--resume", old).status());
    }

    @Test
    void whatCanBeChosenIsListed() throws Exception {
        try (var server = ArmServer.start(Recorded.smallEstate(), certificate, 0, 5, false)) {
            Ended ended =
                    muster(
                            "collect",
                            "--list",
                            "--cloud",
                            server.address().toString(),
                            "--format",
                            "json");

            assertEquals(0, ended.status(), ended.err());
            assertEquals(
                    List.of("Payroll", "Platform"),
                    ended.json()
                            .get("choices")
                            .valueStream()
                            .map(choice -> choice.get("name").asText())
                            .toList());
        }
    }

    @Test
    void noNetworkEndsWithFive() throws Exception {
        Ended ended = muster("collect", "--live", "--cloud", "https://localhost:1/");

        assertEquals(5, ended.status());
        assertEquals(
                "localhost gave no usable answer: no connection.\n"
                        + "Check the network, the proxy and the address behind --cloud.\n",
                ended.err());
    }

    @Test
    void nobodySignedInEndsWithFive() throws Exception {
        try (var server = ArmServer.start(Recorded.smallEstate(), certificate, 0, 5, true)) {
            Ended ended =
                    muster(
                            "collect",
                            "--live",
                            "--sign-in",
                            "environment",
                            "--cloud",
                            server.address().toString());

            assertEquals(5, ended.status());
            assertTrue(
                    ended.err().startsWith("Azure took no sign-in (environment).\n"), ended.err());
            assertTrue(server.asked().stream().allMatch(asked -> asked.authorization().isEmpty()));
        }
    }

    @Test
    void theScriptIsPrintedAsItIs() {
        var terminal = Terminal.in(folder);

        assertTrue(
                terminal.run("collect", "--script", "bash")
                        .out()
                        .startsWith("#!/usr/bin/env bash"));
        assertTrue(
                terminal.run("collect", "--script", "powershell")
                        .out()
                        .startsWith("#!/usr/bin/env pwsh"));
    }

    @Test
    void aWrongCommandLineIsToldApart() {
        var terminal = Terminal.in(folder);

        assertEquals(2, terminal.run("collect").status());
        assertEquals(2, terminal.run("collect", "--script", "fish").status());
        assertEquals(2, terminal.run("collect", "--live", "--script", "bash").status());
        assertEquals(2, terminal.run("collect", "--live", "--cloud", "http://x/").status());
        assertEquals(2, terminal.run("collect", "--live", "--sign-in", "guess").status());
        assertEquals(2, terminal.run("collect", "--live", "--to", "a", "--into", "b").status());
    }

    /// Every file that the session left behind which holds what was planted.
    private List<String> leaked() throws IOException {
        try (var files = Files.walk(folder)) {
            var leaked = new ArrayList<String>();
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                byte[] bytes = Files.readAllBytes(file);
                String text =
                        file.toString().endsWith(".gz")
                                ? unpacked(file)
                                : new String(bytes, StandardCharsets.ISO_8859_1);
                if (text.contains("PLANTED")) {
                    leaked.add(folder.relativize(file).toString());
                }
            }
            return leaked;
        }
    }

    private static String unpacked(Path file) throws IOException {
        try (var in = new GZIPInputStream(Files.newInputStream(file))) {
            return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }
}
