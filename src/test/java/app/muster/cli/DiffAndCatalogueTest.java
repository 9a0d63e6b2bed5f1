package app.muster.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.muster.file.WorkspaceFolder;
import app.muster.plan.Acknowledgement;
import app.muster.plan.Plan;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Two snapshots compared, and a workspace's own controls, from the command line.
class DiffAndCatalogueTest {

    private static final String VAULT =
            "[{\"id\":\"/subscriptions/1/resourceGroups/g/providers/Microsoft.RecoveryServices/vaults/v\","
                + "\"properties\":{\"securitySettings\":{\"multiUserAuthorization\":\"%s\"}}}]";

    @TempDir private Path folder;

    private Path before = Path.of("");
    private Path after = Path.of("");

    @BeforeEach
    void twoInventories() throws Exception {
        before = Files.writeString(folder.resolve("a.json"), VAULT.formatted("Enabled"));
        after = Files.writeString(folder.resolve("b.json"), VAULT.formatted("Disabled"));
    }

    @Test
    void aWeakerVaultPutsThePlanIntoHeightenedAwareness() throws Exception {
        Terminal.Ran ran = Terminal.in(folder).run("diff", before, after, "--format", "json");
        JsonNode json = ran.json();

        assertEquals(0, ran.status());
        assertEquals(
                List.of("before", "now", "resources", "protections", "heightened"), names(json));
        assertEquals(0, json.path("resources").size());
        assertEquals("rsv.mua", json.path("protections").path(0).path("control").asText());
        assertTrue(json.path("heightened").path("active").asBoolean());
        assertEquals(
                "mua-off", json.path("heightened").path("reasons").path(0).path("reason").asText());
    }

    @Test
    void theSameIsSaidInWords() {
        String said = Terminal.in(folder).run("diff", before, after).out();

        assertTrue(said.contains("Heightened awareness"), said);
        assertTrue(
                Terminal.in(folder).run("diff", before, before).out().contains("Nothing changed."));
    }

    @Test
    void anAcknowledgementInTheWorkspaceEndsIt() throws Exception {
        Path workspace = folder.resolve("acme");
        Terminal terminal = Terminal.in(folder);
        terminal.run("import", before, "--into", workspace);
        terminal.run("import", after, "--into", workspace);
        String now = "";
        try (var open = WorkspaceFolder.open(workspace)) {
            Plan plan = open.plan();
            now = plan.snapshot().orElseThrow();
            open.save(
                    plan.withAcknowledgements(
                            List.of(
                                    new Acknowledgement(
                                            "Ada", LocalDate.of(2026, 11, 2), now, "It was us."))));
        }

        JsonNode json =
                terminal.run("diff", before, now, "--in", workspace, "--format", "json").json();

        assertEquals(false, json.path("heightened").path("active").asBoolean());
        assertEquals("Ada", json.path("heightened").path("endedBy").asText());
    }

    @Test
    void aWrongControlOfOnesOwnIsNamed() throws Exception {
        Path workspace = folder.resolve("acme");
        Terminal terminal = Terminal.in(folder);
        terminal.run("import", before, "--into", workspace);
        Path own = Files.createDirectories(workspace.resolve("catalogue")).resolve("own.yaml");
        Files.writeString(own, "controls:\n  - id: own.one\n");

        Terminal.Ran ran = terminal.run("catalogue", "lint", workspace, "--format", "json");
        Terminal.Ran check = terminal.run("check", workspace);

        assertEquals(1, ran.status());
        assertEquals(
                "controls, own.one, remedy",
                ran.json().path("problems").path(0).path("at").asText());
        assertEquals(4, check.status());
        assertTrue(check.err().contains("own.yaml"), check.err());
    }

    @Test
    void aHundredSlipsAreShownAndTheRestIsCounted() throws Exception {
        Path own =
                Files.writeString(
                        folder.resolve("own.yaml"), "controls:\n" + "  - id: own.one\n".repeat(20));

        Terminal.Ran page = Terminal.in(folder).run("catalogue", "lint", own);
        int all =
                Terminal.in(folder)
                        .run("catalogue", "lint", own, "--format", "json")
                        .json()
                        .path("problems")
                        .size();

        assertEquals(1, page.status());
        assertEquals(101, page.out().lines().count());
        assertEquals(
                "and " + (all - 100) + " more: --format json has them all",
                page.out().lines().toList().getLast());
    }

    private static List<String> names(JsonNode json) {
        var names = new ArrayList<String>();
        json.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
