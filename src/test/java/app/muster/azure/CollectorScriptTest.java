package app.muster.azure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.muster.azure.server.Bodies;
import app.muster.azure.server.Recorded;
import app.muster.importer.Importer;
import app.muster.plan.estate.Coverage;
import app.muster.plan.estate.EvidenceKind;
import app.muster.plan.estate.Json;
import app.muster.plan.estate.Snapshot;
import app.muster.work.Progress;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// The collector script, run against a stand-in for the Azure CLI that answers from files.
class CollectorScriptTest {

    private static final String A = "/subscriptions/00000000-0000-0000-0000-00000000000a";
    private static final String B = "/subscriptions/00000000-0000-0000-0000-00000000000b";
    private static final int PAGE = 3;

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"collect.sh", "collect.ps1"})
    void theScriptGathersWhatTheLivePathReads(String name) throws Exception {
        Bodies bodies = Recorded.smallEstate();
        Snapshot collected = collected(name, bodies, List.of(), List.of());

        assertEquals(
                Judged.findings(Judged.imported(bodies.all(), folder)), Judged.findings(collected));
        try (var azure = Loopback.of(bodies, 100)) {
            assertEquals(said(azure.read().snapshot()), said(collected));
        }
        assertEquals(
                Set.of(
                        "get",
                        "post /providers/Microsoft.ResourceGraph/resources"
                                + "?api-version=2022-10-01"),
                verbs());
    }

    /// GET, and whatever else the script called.
    private Set<String> verbs() throws IOException {
        var verbs = new TreeSet<String>();
        for (String call : Files.readAllLines(folder.resolve("answers/calls"))) {
            verbs.add(call.startsWith("get ") ? "get" : call);
        }
        return verbs;
    }

    @ParameterizedTest
    @ValueSource(strings = {"collect.sh", "collect.ps1"})
    void theScriptKeepsOfTheActivityLogWhatTheLivePathKeeps(String name) throws Exception {
        Bodies bodies = Recorded.smallEstate();
        for (String verb : List.of("delete", "write", "read")) {
            bodies.happened(
                    ActivityLogTest.event(
                            verb + "@example.com",
                            "2026-11-19T03:12:0%dZ".formatted(verb.length()),
                            ActivityLogTest.LOCK,
                            verb));
        }
        Snapshot collected = collected(name, bodies, List.of(), List.of());

        try (var azure = Loopback.of(bodies, 100)) {
            assertEquals(log(azure.read().snapshot()), log(collected));
        }
        assertEquals(2, log(collected).size());
    }

    private static List<Json.Obj> log(Snapshot snapshot) {
        return snapshot.evidence().stream()
                .filter(each -> each.kind() == EvidenceKind.ACTIVITY_LOG)
                .flatMap(each -> each.items().stream())
                .toList();
    }

    @Test
    void whatIsRefusedOrFailsIsCoverage() throws Exception {
        Bodies bodies = Recorded.smallEstate();
        Snapshot collected =
                collected(
                        "collect.sh",
                        bodies,
                        List.of(
                                B
                                        + "/providers/microsoft.authorization/locks|Forbidden"
                                        + "|AuthorizationFailed|You may not.",
                                "stpayroll/blobservices/default|Internal Server Error"
                                        + "|InternalServerError|Sorry.",
                                "securitycontacts|Too Many Requests|TooManyRequests"
                                        + "|Please try again after '0' seconds."),
                        List.of());

        assertEquals(List.of(), Judged.unfounded(collected, Judged.imported(bodies.all(), folder)));
        assertTrue(
                collected
                        .coverage()
                        .contains(
                                new Coverage(
                                        EvidenceKind.LOCKS,
                                        B,
                                        Coverage.State.DENIED,
                                        "the role Reader on " + B + " would let it be read")));
        assertEquals(
                Set.of(
                        "locks denied " + B,
                        "blob-containers failed x",
                        "blob-services failed x",
                        "security-contacts failed " + A,
                        "security-contacts failed " + B),
                new TreeSet<>(
                        said(collected).stream()
                                .filter(line -> !line.contains(" complete "))
                                .filter(line -> !line.contains(" partial "))
                                .map(line -> line.replaceAll(" \\S*stpayroll.*", " x"))
                                .toList()));
    }

    @Test
    void aSubscriptionThatCannotBeSeenIsDenied() throws Exception {
        Snapshot collected =
                collected(
                        "collect.sh",
                        Recorded.smallEstate(),
                        List.of(),
                        List.of(
                                "--subscription",
                                A.substring(15),
                                "--subscription",
                                "00000000-0000-0000-0000-0000000000dd"));

        assertTrue(
                said(collected)
                        .contains(
                                "locks denied"
                                        + " /subscriptions/00000000-0000-0000-0000-0000000000dd"));
        assertFalse(said(collected).contains("locks complete " + B));
    }

    @Test
    void aPlantedSecretReachesNoFile() throws Exception {
        Bodies bodies = Recorded.smallEstate();
        SecretsTest.PLANTED.forEach(body -> bodies.add(Bodies.json(body)));
        collected("collect.sh", bodies, List.of(), List.of());

        assertFalse(Files.readString(folder.resolve("out.json")).contains("PLANTED"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"collect.sh", "collect.ps1"})
    void theScriptAsksWhatTheProgramAsks(String name) throws Exception {
        String script = script(name);
        var missing = new ArrayList<String>();
        for (Source.Bulk source : Sources.BULK) {
            need(
                    script,
                    source.kind().key()
                            + "|"
                            + source.table()
                            + "|"
                            + String.join(" ", source.types()),
                    missing);
        }
        for (Source.OfSubscription source : Sources.OF_SUBSCRIPTION) {
            need(
                    script,
                    source.kind().key() + "|" + source.path() + "|" + source.leastRole(),
                    missing);
        }
        for (Source.OfResource source : Sources.OF_RESOURCE) {
            need(
                    script,
                    source.kind().key()
                            + "|"
                            + source.type()
                            + "|"
                            + (source.isList() ? "list" : "thing")
                            + "|"
                            + source.path()
                            + "|"
                            + source.leastRole(),
                    missing);
        }
        need(script, Source.COLUMNS, missing);
        assertEquals(List.of(), missing);
    }

    @Test
    void shellcheckObjectsToNothing() throws Exception {
        Assumptions.assumeTrue(isThere("shellcheck"), "shellcheck is not installed");
        Path file = folder.resolve("collect.sh");
        Files.writeString(file, script("collect.sh"));

        assertEquals("", ran(Map.of(), 0, "shellcheck", file.toString()));
    }

    private static void need(String script, String text, List<String> missing) {
        if (!script.contains(text)) {
            missing.add(text);
        }
    }

    private Snapshot collected(
            String name, Bodies bodies, List<String> troubles, List<String> arguments)
            throws Exception {
        boolean shell = name.endsWith(".sh");
        for (String tool : List.of("bash", "jq", "gzip", "sha256sum", shell ? "bash" : "pwsh")) {
            Assumptions.assumeTrue(isThere(tool), tool + " is not installed");
        }
        Path answers = Files.createDirectories(folder.resolve("answers"));
        lay(bodies, answers);
        Files.write(answers.resolve("troubles"), troubles);
        Path tools = Files.createDirectories(folder.resolve("tools"));
        Path az = tools.resolve("az");
        Files.writeString(az, resource("/app/muster/azure/az"));
        assertTrue(az.toFile().setExecutable(true));
        Path file = folder.resolve(name);
        Files.writeString(file, script(name));
        Path out = folder.resolve("out.json");
        var command = new ArrayList<>(List.of("bash", file.toString(), "--to", out.toString()));
        command.addAll(arguments);
        ran(
                Map.of(
                        "PATH",
                        tools + File.pathSeparator + System.getenv("PATH"),
                        "MUSTER_ANSWERS",
                        answers.toString(),
                        "MUSTER_PAUSE",
                        "0",
                        "MUSTER_TAKEN",
                        Loopback.NOW.toString()),
                0,
                command.toArray(String[]::new));
        return Importer.read(
                        List.of(out),
                        Optional.empty(),
                        Judged.CATALOGUE,
                        Loopback.NOW,
                        Progress.NONE)
                .value();
    }

    /// Lays out what the stand-in answers: each thing, each list, each query, in pages.
    private static void lay(Bodies bodies, Path answers) throws Exception {
        for (Json.Obj body : bodies.all()) {
            write(answers, body.text("id").toLowerCase(Locale.ROOT), body);
        }
        for (String collection : bodies.collections()) {
            List<Json.Obj> all = bodies.collection(collection);
            if (collection.equals("/subscriptions")) {
                all = all.stream().map(CollectorScriptTest::subscription).toList();
            }
            for (int from = 0; from < all.size(); from += PAGE) {
                int to = Math.min(all.size(), from + PAGE);
                var page = new java.util.LinkedHashMap<String, Json>();
                page.put("value", new Json.Arr(List.copyOf(all.subList(from, to))));
                if (to < all.size()) {
                    page.put(
                            "nextLink",
                            new Json.Text(
                                    "https://management.azure.com"
                                            + Paths.encoded(collection)
                                            + "?api-version=x&$skiptoken="
                                            + to));
                }
                write(answers, collection + (from == 0 ? "" : "#" + from), new Json.Obj(page));
            }
        }
        for (Source.Bulk source : Sources.BULK) {
            List<Json.Obj> rows = bodies.rows(source.query());
            for (int from = 0; from == 0 || from < rows.size(); from += PAGE) {
                int to = Math.min(rows.size(), from + PAGE);
                var page = new java.util.LinkedHashMap<String, Json>();
                page.put("data", new Json.Arr(List.copyOf(rows.subList(from, to))));
                if (to < rows.size()) {
                    page.put("$skipToken", new Json.Text("page-" + to));
                }
                write(
                        answers,
                        source.query() + "#" + (from == 0 ? "" : "page-" + from),
                        new Json.Obj(page));
            }
        }
    }

    private static Json.Obj subscription(Json.Obj body) {
        return Bodies.json(
                "{\"id\":\""
                        + body.text("id")
                        + "\",\"subscriptionId\":\""
                        + body.text("id").substring(15)
                        + "\"}");
    }

    private static void write(Path answers, String asked, Json answer) throws Exception {
        byte[] sum =
                MessageDigest.getInstance("SHA-256").digest(asked.getBytes(StandardCharsets.UTF_8));
        Files.writeString(
                answers.resolve(HexFormat.of().formatHex(sum) + ".json"), Bodies.text(answer));
    }

    /// What was read for which place, as lines.
    private static Set<String> said(Snapshot snapshot) {
        var said = new TreeSet<String>();
        for (Coverage one : snapshot.coverage()) {
            said.add(one.kind().key() + " " + one.state().key() + " " + one.scope());
        }
        return said;
    }

    private String ran(Map<String, String> environment, int expected, String... command)
            throws IOException, InterruptedException {
        var builder =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("said.txt").toFile());
        builder.environment().putAll(environment);
        int status = builder.start().waitFor();
        String said = Files.readString(folder.resolve("said.txt"));
        assertEquals(expected, status, said);
        return said;
    }

    private static boolean isThere(String tool) {
        for (String place : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)) {
            if (Files.isExecutable(Path.of(place, tool))) {
                return true;
            }
        }
        return false;
    }

    private static String script(String name) throws IOException {
        return resource("/app/muster/cli/" + name);
    }

    private static String resource(String name) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(CollectorScriptTest.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
