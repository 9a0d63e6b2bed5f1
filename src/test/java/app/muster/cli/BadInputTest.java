package app.muster.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Whatever is wrong with a file is said with its name, the place and what to do, and nothing that
/// was there before is lost.
class BadInputTest {

    private static final String GOOD =
            """
            [
              {
                "id": "/subscriptions/1/resourceGroups/rg/providers/Microsoft.KeyVault/vaults/kv",
                "name": "kv",
                "type": "Microsoft.KeyVault/vaults",
                "location": "westeurope",
                "properties": {"enableSoftDelete": true}
              }
            ]
            """;

    @TempDir private Path folder = Path.of("");
    private Terminal terminal = Terminal.in(Path.of(""));

    @BeforeEach
    void open() {
        terminal = Terminal.in(folder);
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    Dear all, here is the export you asked for., line 1
                    '[{"id": "/subscriptions/1"}, {"id": ]',     line 1
                    '{"id": "/subscriptions/1", "na',            line 1
                    '{"some": "other JSON"}',                    looks like
                    '',                                          file.json
                    """)
    void aFileThatIsNoInventoryIsNamedWithItsPlace(String content, String place) throws Exception {
        Path file = Files.writeString(folder.resolve("file.json"), content);

        Terminal.Ran ran = terminal.run("import", file, "--into", folder.resolve("workspace"));

        assertEquals(4, ran.status(), ran::err);
        assertTrue(ran.err().contains(file.toString()), ran::err);
        assertTrue(ran.err().contains(place) || content.startsWith("Dear"), ran::err);
        assertEquals(2, ran.err().lines().count(), ran::err);
        assertTrue(Files.notExists(folder.resolve("workspace")));
    }

    @Test
    void byteOrderMarksOtherEncodingsCommentsAndTrailingCommasAreRead() throws Exception {
        String withComments =
                "// exported by hand\n" + GOOD.replace("true}", "true, /* so far */ },");
        for (byte[] content :
                new byte[][] {
                    ("\uFEFF" + GOOD).getBytes(StandardCharsets.UTF_8),
                    ("\uFEFF" + GOOD).getBytes(StandardCharsets.UTF_16LE),
                    ("\uFEFF" + GOOD).getBytes(StandardCharsets.UTF_16BE),
                    withComments.getBytes(StandardCharsets.UTF_8)
                }) {
            Path file = Files.write(folder.resolve("file.json"), content);

            Terminal.Ran ran = terminal.run("inspect", file, "--format", "json");

            assertEquals(0, ran.status(), ran::err);
            assertEquals("kv", ran.json().path("resources").path(0).path("name").asText());
        }
    }

    @Test
    void unresolvedExpressionsOfATemplateAreToldAndTheRestIsRead() throws Exception {
        Path file =
                Files.writeString(
                        folder.resolve("template.json"),
                        """
                        {
                          "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
                          "contentVersion": "1.0.0.0",
                          "parameters": {"where": {"type": "string"}},
                          "resources": [
                            {
                              "type": "Microsoft.KeyVault/vaults",
                              "apiVersion": "2023-07-01",
                              "name": "kv",
                              "location": "[parameters('where')]",
                              "properties": {"enablePurgeProtection": "[reference('other').on]"}
                            }
                          ]
                        }
                        """);

        Terminal.Ran ran = terminal.run("inspect", file, "--format", "json");

        assertEquals(0, ran.status(), ran::err);
        assertEquals("kv", ran.json().path("resources").path(0).path("name").asText());
        assertTrue(ran.json().path("problems").toString().contains("parameters('where')"));
    }

    @Test
    void aFileBeyondTheLimitIsRefusedBeforeItIsRead() throws Exception {
        Path file = folder.resolve("huge.json");
        try (var sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(3_000_000_000L);
        }

        Terminal.Ran ran = terminal.run("inspect", file);

        assertEquals(4, ran.status(), ran::err);
        assertTrue(ran.err().contains(file.toString()), ran::err);
    }

    @Test
    void aFolderThatCannotBeWrittenIsNamed() throws Exception {
        Path file = Files.writeString(folder.resolve("file.json"), GOOD);
        Path blocked = Files.writeString(folder.resolve("a-file"), "kept").resolve("workspace");

        Terminal.Ran ran = terminal.run("import", file, "--into", blocked);

        assertEquals(3, ran.status(), ran::err);
        assertTrue(ran.err().contains(blocked.toString()), ran::err);
        assertEquals("kept", Files.readString(folder.resolve("a-file")));
    }

    @Test
    void aPlanOfANewerProgramStaysAsItIs() throws Exception {
        Path workspace = terminal.example();
        Path plan = workspace.resolve("plan.muster");
        Files.writeString(
                plan, Files.readString(plan).replaceFirst("\"format\": *[0-9]+", "\"format\": 99"));
        byte[] before = Files.readAllBytes(plan);

        Terminal.Ran imported = terminal.run("import", Terminal.INVENTORY, "--into", workspace);

        assertEquals(4, imported.status(), imported::err);
        assertTrue(imported.err().contains("99"), imported::err);
        assertArrayEquals(before, Files.readAllBytes(plan));
    }

    @Test
    void aDamagedPlanIsNamedWithItsLineAndStaysAsItIs() throws Exception {
        Path workspace = terminal.example();
        Path plan = workspace.resolve("plan.muster");
        String cut = Files.readString(plan).substring(0, 2_000);
        Files.writeString(plan, cut);

        Terminal.Ran ran = terminal.run("import", Terminal.INVENTORY, "--into", workspace);

        assertEquals(4, ran.status(), ran::err);
        assertTrue(ran.err().contains(plan + " ends too early, at line"), ran::err);
        assertEquals(cut, Files.readString(plan));
    }

    @Test
    void anImportThatFailsLeavesTheWorkspaceAsItWas() throws Exception {
        Path workspace = terminal.example();
        byte[] before = Files.readAllBytes(workspace.resolve("plan.muster"));
        Path file = Files.writeString(folder.resolve("file.json"), GOOD.substring(0, 80));

        Terminal.Ran ran = terminal.run("import", file, "--into", workspace);

        assertEquals(4, ran.status(), ran::err);
        assertArrayEquals(before, Files.readAllBytes(workspace.resolve("plan.muster")));
    }

    @Test
    void aWrongKeyInAScriptIsNamedWithItsLineAndTheRightOne() throws Exception {
        Path workspace = terminal.example();
        Path script = folder.resolve("wrong.ttx.yaml");
        String good = Files.readString(Terminal.EXERCISES.resolve("night-wipe.ttx.yaml"));
        Files.writeString(script, good.replace("\nobjectives:", "\nobjektives:"));

        Terminal.Ran ran = terminal.run("exercise", "run", workspace, script);

        assertEquals(4, ran.status(), ran::err);
        assertTrue(ran.err().contains(script + ", line "), ran::err);
        assertTrue(Files.notExists(workspace.resolve("exercises")));
    }

    @Test
    void answersForWhatTheScriptDoesNotAskAreNamed() throws Exception {
        Path workspace = terminal.example();
        Path answers =
                Files.writeString(
                        folder.resolve("answers.yaml"),
                        """
                        format: ttx-answers/1
                        decisions:
                          - {id: d99, minute: 3, option: cut}
                        """);

        Terminal.Ran ran =
                terminal.run("exercise", "run", workspace, "night-wipe", "--answers", answers);

        assertEquals(4, ran.status(), ran::err);
        assertTrue(ran.err().contains("d99"), ran::err);
    }

    @Test
    void aNameThatNothingHasIsAnsweredWithTheNearestOne() throws Exception {
        Path workspace = terminal.example();

        Terminal.Ran ran = terminal.run("simulate", workspace, "--lost", "vm-dc0l");

        assertEquals(4, ran.status(), ran::err);
        assertTrue(ran.err().contains("vm-dc01") || ran.err().contains("vm-dc02"), ran::err);
    }
}
