package app.muster.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

class PlaybooksCommandsTest {

    @TempDir private Path folder = Path.of("");

    @BeforeEach
    void aPlanWithOnePlaybook() throws Exception {
        Files.writeString(
                folder.resolve("plan.muster"),
                """
                {
                  "format": 2,
                  "name": "Shop",
                  "assets": [
                    {"id": "other/web", "name": "web", "type": "muster/vm", "category": "A"},
                    {"id": "other/lost", "name": "lost", "type": "muster/vm", "category": "A"}
                  ],
                  "roles": [{"id": "operator", "name": "Operator", "holder": "Kim"}],
                  "playbooks": [
                    {"id": "bring-web-back", "title": "Bring web back", "assets": ["other/web"],
                     "lastTested": "2026-10-01",
                     "steps": [{"id": "1", "title": "Build it", "role": "operator",
                       "duration": "5m, 10m, 20m", "attended": true, "verify": "it answers"}]},
                    {"id": "empty", "title": "Empty", "assets": ["other/lost"],
                     "lastTested": "2099-01-01",
                     "steps": [{"id": "1", "title": "Build it", "role": "nobody",
                       "duration": "5m, 10m, 20m", "attended": true}]}
                  ]
                }
                """);
    }

    private Terminal.Ran run(Object... arguments) {
        var all = new ArrayList<Object>(List.of("playbooks"));
        all.addAll(List.of(arguments));
        return Terminal.in(folder).run(all.toArray());
    }

    @Test
    void listSaysHowFarEachCanBeTrusted() throws Exception {
        JsonNode books = run("list", folder, "--format", "json").json().path("playbooks");
        Terminal.Ran read = run("list", folder);

        assertEquals(2, books.size());
        assertEquals("bring-web-back", books.path(0).path("id").asText());
        assertEquals("tested", books.path(0).path("proof").asText());
        assertEquals("2026-10-01", books.path(0).path("verified").asText());
        assertEquals("never", books.path(1).path("proof").asText());
        assertTrue(read.out().contains("Playbooks of the plan (2)"), read::out);
    }

    @Test
    void lintEndsWithOneWhereAPlaybookDoesNotWork() throws Exception {
        Terminal.Ran linted = run("lint", folder, "--format", "json");
        Terminal.Ran read = run("lint", folder);

        assertEquals(1, linted.status(), linted::err);
        assertEquals(1, read.status());
        var errors = new ArrayList<String>();
        for (JsonNode flaw : linted.json().path("problems")) {
            if (flaw.path("severity").asText().equals("error")) {
                errors.add(flaw.path("playbook").asText());
            }
        }
        assertTrue(errors.contains("empty"), linted::out);
    }

    @Test
    void lintCountsErrorsWarningsAndHintsApart() throws Exception {
        Path example = Terminal.in(folder).example();

        List<String> brief =
                Terminal.in(folder).run("playbooks", "lint", example).out().lines().toList();
        Terminal.Ran all = Terminal.in(folder).run("playbooks", "lint", example, "--hints");

        assertEquals(
                List.of("2 errors, 25 warnings, 53 hints", "--hints shows the hints."),
                brief.subList(brief.size() - 2, brief.size()));
        assertTrue(all.out().endsWith("2 errors, 25 warnings, 53 hints\n"), all.out());
        assertEquals(1, all.status(), all::err);
    }

    @Test
    void whatIsExportedIsImportedAgainUnderAnotherId() throws Exception {
        Path out = folder.resolve("out");
        Terminal.Ran exported = run("export", folder, "--playbook", "bring-web-back", "--out", out);
        Path file = out.resolve("bring-web-back.cacao.json");
        Terminal.Ran tried = run("import", folder, file, "--dry-run", "--format", "json");
        int untouched = run("list", folder, "--format", "json").json().path("playbooks").size();
        Terminal.Ran imported = run("import", folder, file);
        JsonNode books = run("list", folder, "--format", "json").json().path("playbooks");

        assertEquals(0, exported.status(), exported::err);
        assertTrue(exported.out().contains("bring-web-back.cacao.json"), exported::out);
        assertEquals(0, imported.status(), imported::err);
        assertEquals(2, untouched);
        assertEquals(3, books.size());
        assertEquals("bring-web-back-2", books.path(2).path("id").asText());
        assertEquals(0, books.path(2).path("assets").size());
        JsonNode note = tried.json().path("problems").path(0);
        assertEquals("warning", note.path("severity").asText());
        assertEquals(
                "“Bring web back” does not bring other/web back, because another playbook already"
                        + " does.",
                note.path("message").asText());
    }

    @Test
    void exportNamesAPlaybookThatIsNotThere() {
        Terminal.Ran refused = run("export", folder, "--playbook", "bring-web-bak");

        assertEquals(4, refused.status(), refused::err);
        assertTrue(refused.err().contains("bring-web-back"), refused::err);
    }

    @Test
    void coverageNamesTheWayBackOfEachAsset() throws Exception {
        Path example = Terminal.in(folder).example();
        JsonNode found = run("coverage", example, "--format", "json").json();
        Terminal.Ran read = run("coverage", example, "--all");

        var ways = new TreeSet<String>();
        for (JsonNode way : found.path("coverage")) {
            if (way.path("own").asBoolean()
                    && way.path("playbook").asText().equals("restore-erp-app")) {
                ways.add(way.path("name").asText());
            }
        }
        assertEquals(Set.of("vm-app01"), ways);
        assertTrue(read.out().contains("All assets ("), read::out);
    }

    @Test
    void coverageSaysWhatAControlWouldChange() throws Exception {
        Path example = Terminal.in(folder).example();
        String purge = "kv.purge-protection@kv-erp-prod-weu=in-place";

        JsonNode before = run("coverage", example, "--format", "json").json();
        JsonNode after = run("coverage", example, "--assume", purge, "--format", "json").json();

        assertEquals("empty", keysWithoutBackups(before));
        assertEquals("sure", keysWithoutBackups(after));
        assertEquals(1, after.path("assumed").size());
        assertTrue(
                run("coverage", example, "--assume", purge)
                        .out()
                        .contains("kv.purge-protection @ kv-erp-prod-weu = in-place"));
    }

    private static String keysWithoutBackups(JsonNode found) {
        for (JsonNode way : found.path("coverage")) {
            if (way.path("name").asText().equals("kv-erp-prod-weu")
                    && way.path("scenario").asText().equals("backups-destroyed")) {
                return way.path("way").asText();
            }
        }
        return "not there";
    }

    @Test
    void coverageAsksForAnInventoryFirst() {
        assertNotEquals(0, run("coverage", folder).status());
    }
}
