package app.muster.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.muster.text.Messages;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import picocli.CommandLine;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// The main job from the command line, and what it says when something is in its way.
class CliTest {

    @TempDir private Path folder = Path.of("");
    private Terminal terminal = Terminal.in(Path.of(""));

    @BeforeEach
    void open() {
        terminal = Terminal.in(folder);
    }

    @Test
    void fromAnInventoryToDocuments() throws Exception {
        Path workspace = folder.resolve("shop");

        JsonNode imported = json("import", Terminal.INVENTORY, "--into", workspace);
        JsonNode found = json("check", workspace);
        JsonNode outcomes = json("outcome", workspace, "--action", "backup.delete-items");
        JsonNode recovery =
                json("simulate", workspace, "--lost", "vm-dc01", "--trials", 50, "--seed", 7);
        JsonNode map = json("map", workspace);
        JsonNode files = json("export", workspace, "--to", "md,html,svg");
        JsonNode readiness = json("readiness", workspace);

        assertEquals(
                List.of(
                        "snapshot",
                        "resources",
                        "dependencies",
                        "problems",
                        "changes",
                        "reconciliation"),
                names(imported));
        assertTrue(imported.path("changes").path("applied").asBoolean());
        assertEquals(List.of("snapshot", "findings", "coverage", "summary"), names(found));
        assertEquals(
                List.of(
                        "control",
                        "title",
                        "severity",
                        "category",
                        "asset",
                        "resourceId",
                        "type",
                        "verdict",
                        "reason",
                        "evidence",
                        "missing",
                        "remedy",
                        "own",
                        "remedyBicep"),
                names(found.path("findings").path(0)));
        assertEquals(List.of("outcomes"), names(outcomes));
        assertEquals(
                List.of("applications", "schedule", "criticalPath", "trials", "seed"),
                names(recovery).subList(0, 5));
        assertEquals(50, recovery.path("trials").asInt());
        assertEquals(7, recovery.path("seed").asInt());
        assertTrue(names(map).containsAll(List.of("nodes", "edges", "groups")));
        assertEquals(List.of("files"), names(files));
        assertTrue(Files.size(workspace.resolve("documents/recovery-plan.html")) > 0);
        assertEquals(
                List.of(
                        "score",
                        "dimensions",
                        "applications",
                        "next",
                        "gates",
                        "coverage",
                        "history",
                        "contradictions"),
                names(readiness));
        assertTrue(names(recovery).contains("contradictions"));
    }

    @Test
    void theSameInputGivesTheSameBytes() throws Exception {
        Path workspace = terminal.example();
        for (List<Object> command :
                List.<List<Object>>of(
                        List.of("inspect", Terminal.INVENTORY),
                        List.of("check", workspace),
                        List.of("outcome", workspace, "--action", "lock.remove"),
                        List.of("simulate", workspace, "--scenario", "night-wipe"),
                        List.of("map", workspace),
                        List.of("readiness", workspace))) {
            assertEquals(answer(command), answer(command));
        }
    }

    @Test
    void whatIsMissingFailsABuildThatAsksForIt() throws Exception {
        Path workspace = terminal.example();

        assertEquals(0, terminal.run("check", workspace).status());
        assertEquals(1, terminal.run("check", workspace, "--fail-on", "critical").status());
        assertEquals(1, terminal.run("check", workspace, "--fail-on", "any").status());
    }

    @Test
    void aSnapshotIsJudgedWithoutAWorkspace() throws Exception {
        JsonNode found = json("check", "--snapshot", Terminal.INVENTORY);

        assertTrue(found.path("summary").path("findings").asInt() > 100);
    }

    @Test
    void aDryRunWritesNothing() throws Exception {
        Path workspace = folder.resolve("dry");

        JsonNode imported = json("import", Terminal.INVENTORY, "--into", workspace, "--dry-run");

        assertFalse(imported.path("changes").path("applied").asBoolean());
        assertFalse(Files.exists(workspace));
    }

    @Test
    void importingAgainChangesNothing() throws Exception {
        Path workspace = folder.resolve("twice");
        json("import", Terminal.INVENTORY, "--into", workspace);
        byte[] before = Files.readAllBytes(workspace.resolve("plan.muster"));

        JsonNode again = json("import", Terminal.INVENTORY, "--into", workspace);

        assertEquals(0, again.path("changes").path("added").size());
        assertEquals(new String(before), Files.readString(workspace.resolve("plan.muster")));
    }

    @Test
    void anOtherInventoryOfTheSameNameKeepsTheSnapshotThatIsThere() throws Exception {
        Path workspace = folder.resolve("estate");
        Path inventory = Files.copy(Terminal.INVENTORY, folder.resolve("estate.json"));
        json("import", inventory, "--into", workspace);
        Files.writeString(
                inventory, Files.readString(inventory).replace("westeurope", "francecentral"));
        json("import", inventory, "--into", workspace);

        try (Stream<Path> kept = Files.list(workspace.resolve("snapshots"))) {
            assertEquals(2, kept.count());
        }
    }

    @Test
    void everyRunHasAJournalOfItsOwnThatComesOutTheSameAgain() throws Exception {
        Path workspace = terminal.example();
        Path answers = Terminal.EXERCISES.resolve("night-wipe.answers.yaml");
        Object[] run = {"exercise", "run", workspace, "night-wipe", "--answers", answers};

        JsonNode first = json(run);
        JsonNode second = json(run);

        assertEquals(List.of("run", "scores"), names(first));
        Path journal = Path.of(first.path("run").path("file").asText());
        assertFalse(journal.toString().equals(second.path("run").path("file").asText()));
        assertEquals(first.path("scores"), second.path("scores"));
        assertEquals(0, terminal.run("exercise", "verify", journal).status());
        assertEquals(first.path("scores"), json("exercise", "report", journal).path("scores"));
    }

    @Test
    void aJournalThatWasTamperedWithIsNoticed() throws Exception {
        Path workspace = terminal.example();
        JsonNode run = json("exercise", "run", workspace, "night-wipe");
        Path journal = Path.of(run.path("run").path("file").asText());
        List<String> lines = Files.readAllLines(journal);

        Files.write(journal, lines.subList(0, lines.size() - 1));
        Terminal.Ran cut = terminal.run("exercise", "verify", journal);
        Files.write(
                journal,
                lines.stream()
                        .map(
                                line ->
                                        line.replace(
                                                "\"result\":\"fell-silent\"",
                                                "\"result\":\"blocked\""))
                        .toList());
        Terminal.Ran changed = terminal.run("exercise", "verify", journal);
        List<String> gap = new ArrayList<>(lines);
        gap.remove(3);
        Files.write(journal, gap);
        Terminal.Ran holed = terminal.run("exercise", "verify", journal);

        assertEquals(List.of(1, 1, 4), List.of(cut.status(), changed.status(), holed.status()));
        assertTrue(cut.out().contains("not ended"), cut::out);
        assertTrue(changed.out().contains("differently"), changed::out);
        assertTrue(holed.err().contains(journal.toString()), holed::err);
    }

    @Test
    void aScriptWithErrorsFallsShort() throws Exception {
        Path script = folder.resolve("wrong.ttx.yaml");
        String good = Files.readString(Terminal.EXERCISES.resolve("night-wipe.ttx.yaml"));
        Files.writeString(script, good.replace("\nobjectives:", "\nobjektives:"));

        Terminal.Ran linted = terminal.run("exercise", "lint", script);

        assertEquals(1, linted.status());
        assertTrue(linted.out().contains("objectives"), linted::out);
        assertEquals(0, terminal.run("exercise", "lint", "night-wipe").status());
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    '',                                        3
                    open,                                      3
                    --version,                                 0
                    --help,                                    0
                    help simulate,                             0
                    chek,                                      2
                    import nothing.json,                       2
                    check,                                     2
                    check here --fail-on dire,                 2
                    exercise,                                  2
                    simulate here,                             2
                    export here --to docx,                     2
                    inspect nothing.json --as parquet,         2
                    inspect nothing.json,                      4
                    check nowhere,                             4
                    open nowhere,                              3
                    exercise lint nothing.yaml,                4
                    """)
    void everyEndHasItsStatus(String line, int status) {
        Object[] arguments = line.isEmpty() ? new Object[0] : line.split(" ");

        Terminal.Ran ran = terminal.run(arguments);

        assertEquals(status, ran.status(), ran::err);
        assertEquals(status == 0, ran.err().isEmpty());
        if (status == 2) {
            assertTrue(ran.err().contains("--help"), ran::err);
        }
    }

    @Test
    void aWindowIsOpenedOnAPersonalCopyOfTheExample() {
        var opened = new ArrayList<Path>();
        var desk = Terminal.withDisplay(folder, (workspace, _) -> opened.add(workspace));

        assertEquals(0, desk.run().status());

        Path copy = folder.resolve("home/Muster/contoso");
        assertEquals(List.of(copy), opened);
        assertTrue(Files.isRegularFile(copy.resolve("plan.muster")));
    }

    @Test
    void whereThereIsNoDisplayTheTourDoesTheMainJob() throws Exception {
        Path out = folder.resolve("tour");

        Terminal.Ran toured = terminal.run("--first-run", Terminal.EXAMPLE, "--tour", out);

        assertEquals(0, toured.status(), toured::err);
        assertEquals(6, toured.out().lines().count(), toured::out);
        assertTrue(Files.size(out.resolve("documents/recovery-plan.pdf")) > 0);
        assertTrue(Files.size(out.resolve("findings.json")) > 0);
        assertTrue(Files.size(out.resolve("recovery.json")) > 0);
    }

    @Test
    void aDefectLeavesItsTraceInALogAndNotOnTheScreen() throws Exception {
        var desk =
                Terminal.withDisplay(
                        folder,
                        (_, _) -> {
                            throw new IllegalStateException("a defect for this test");
                        });

        Terminal.Ran ran = desk.run();

        assertEquals(70, ran.status());
        assertFalse(ran.err().contains("a defect for this test"), ran::err);
        try (Stream<Path> logs = Files.list(folder.resolve("state"))) {
            Path log = logs.findFirst().orElseThrow();
            assertTrue(ran.err().contains(log.toString()), ran::err);
            assertTrue(Files.readString(log).contains("a defect for this test"));
        }
    }

    @Test
    void everyCommandOptionAndParameterHasWords() {
        assertEquals(List.of(), wordless(CommandTree.line(new Messages(Locale.ENGLISH))).toList());
    }

    private static Stream<String> wordless(CommandLine line) {
        var spec = line.getCommandSpec();
        String name = spec.qualifiedName();
        Stream<String> own =
                Stream.concat(
                        Stream.of(name).filter(_ -> spec.usageMessage().description().length == 0),
                        Stream.concat(spec.options().stream(), spec.positionalParameters().stream())
                                .filter(argument -> !argument.hidden())
                                .filter(argument -> argument.description().length == 0)
                                .map(argument -> name + " " + argument.paramLabel()));
        return Stream.concat(
                own, line.getSubcommands().values().stream().flatMap(CliTest::wordless));
    }

    private JsonNode json(Object... command) throws Exception {
        return terminal.run(answered(List.of(command))).json();
    }

    private String answer(List<Object> command) {
        Terminal.Ran ran = terminal.run(answered(command));
        assertEquals(List.of(0, ""), List.of(ran.status(), ran.err()));
        return ran.out();
    }

    private static Object[] answered(List<Object> command) {
        return Stream.concat(command.stream(), Stream.of("--format", "json")).toArray();
    }

    private static List<String> names(JsonNode object) {
        var names = new ArrayList<String>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
