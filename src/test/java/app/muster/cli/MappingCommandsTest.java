package app.muster.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/// An estate mapped from the command line: rules, proposals, sheets.
class MappingCommandsTest {

    @TempDir private Path folder = Path.of("");
    private Terminal terminal = Terminal.in(Path.of(""));
    private Path workspace = Path.of("");

    @BeforeEach
    void importContoso() {
        terminal = Terminal.in(folder);
        workspace = folder.resolve("estate");
        assertEquals(0, terminal.run("import", Terminal.INVENTORY, "--into", workspace).status());
    }

    @Test
    void aRuleIsPreviewedThenAppliedThenRemoved() throws Exception {
        Object[] rule = {"--add", "tag:app = erp", "--application", "ERP", "--create"};

        JsonNode previewed = json("rules", workspace, "--preview", rule);
        assertEquals(List.of(16, 16, 0), counts(previewed.path("rules").path(0)));
        assertEquals(114, previewed.path("unmappedBefore").asInt());
        assertEquals(98, previewed.path("unmappedAfter").asInt());
        assertEquals(114, json("assets", workspace).path("unmapped").asInt());

        assertTrue(json("rules", workspace, rule).path("applied").asBoolean());
        assertEquals(98, json("assets", workspace).path("unmapped").asInt());
        assertEquals(98, json("assets", workspace, "--unmapped").path("assets").size());

        json("rules", workspace, "--remove", "tag-app-erp");
        assertEquals(114, json("assets", workspace).path("unmapped").asInt());
    }

    @Test
    void aRuleThatIsThereAlreadyIsNotAddedTwice() throws Exception {
        Object[] rule = {"--add", "tag:app = erp", "name = *", "--application", "ERP", "--create"};
        json("rules", workspace, rule);

        Terminal.Ran again =
                terminal.run(
                        "rules",
                        workspace,
                        "--add",
                        "name = *",
                        "tag:app = erp",
                        "--application",
                        "ERP");

        assertEquals(2, again.status());
        assertTrue(
                again.err().contains("The rule tag-app-erp-name says this already"), again.err());
        assertEquals(1, json("rules", workspace).path("rules").size());
    }

    @Test
    void aSheetIsNotWrittenAndReadAtOnce() {
        Path sheet = folder.resolve("assets.csv");

        Terminal.Ran both = terminal.run("assets", workspace, "--from", sheet, "--to", sheet);

        assertEquals(2, both.status());
        assertEquals(false, Files.exists(sheet));
    }

    @Test
    void whatIsNewAtTheNextImportIsPlacedByTheRules() throws Exception {
        json(
                "rules",
                workspace,
                "--add",
                "tag:app = *",
                "name = vm-*",
                "--application",
                "Machines",
                "--create");
        Path little =
                Files.writeString(
                        folder.resolve("little.json"),
                        """
                        [{"id": "/subscriptions/11111111-1111-4111-8111-111111111111"},
                         {"id": "/subscriptions/22222222-2222-4222-8222-222222222222"}]
                        """);
        Files.setLastModifiedTime(little, FileTime.from(Instant.parse("2026-11-18T08:00:00Z")));
        terminal.run("import", little, "--into", workspace);

        JsonNode again = json("import", Terminal.INVENTORY, "--into", workspace).path("changes");

        assertEquals(114, again.path("back").size());
        assertEquals("tag-app-name-vm", again.path("placed").path(0).path("rule").asText());
        assertEquals("2026-11-18T08:00:00Z", again.path("olderThan").asText());
    }

    @Test
    void proposalsAreReadAndNothingIsChanged() throws Exception {
        JsonNode answer = json("applications", workspace, "--propose");

        JsonNode first = answer.path("proposals").path(0);
        assertEquals("Online Shop", first.path("name").asText());
        assertEquals("tag", first.path("kind").asText());
        assertEquals("tag:app = online shop", first.path("rules").path(0).path(0).asText());
        assertEquals(0, answer.path("applications").size());
        assertEquals(114, answer.path("unmapped").asInt());
    }

    @Test
    void aSheetGoesOutAndComesBack() throws Exception {
        Path sheet = folder.resolve("assets.csv");
        json("assets", workspace, "--to", sheet);
        String text = Files.readString(sheet);
        String edited =
                text.replaceFirst(
                        "(?m)^([^\\r\\n]*/virtualmachines/vm-dc01,vm-dc01,[^,]*,[^,]*,A),,",
                        "$1,Identity,");

        Files.writeString(sheet, edited);
        Terminal.Ran refused = terminal.run("assets", workspace, "--from", sheet);
        JsonNode dry = json("assets", workspace, "--from", sheet, "--create", "--dry-run");
        JsonNode taken = json("assets", workspace, "--from", sheet, "--create");
        JsonNode again = json("assets", workspace, "--from", sheet, "--create");

        assertEquals(1, refused.status());
        assertEquals("Identity", dry.path("newApplications").path(0).asText());
        assertEquals(1, dry.path("changes").size());
        assertEquals(dry.path("changes"), taken.path("changes"));
        assertEquals(113, taken.path("unmapped").asInt());
        assertEquals(0, again.path("changes").size());
    }

    @Test
    void applicationsGoOutAndComeBackToo() throws Exception {
        Path example = terminal.example();
        Path sheet = folder.resolve("applications.csv");
        json("applications", example, "--to", sheet);
        assertEquals(0, json("applications", example, "--from", sheet).path("changes").size());
        Files.writeString(
                sheet,
                Files.readString(sheet).replace(",Payroll,no,", ",Wages,no,").replace("2d", "1h"));

        JsonNode changed = json("applications", example, "--from", sheet);

        assertTrue(changed.path("changes").toString().contains("Wages"), changed::toString);
        JsonNode hub = json("applications", example).path("applications").path(6);
        assertEquals("network-and-identity", hub.path("id").asText());
        assertEquals(60, hub.path("rto").path("effectiveMinutes").asInt());
        assertTrue(hub.path("contradicted").asBoolean());
    }

    @Test
    void whatIsNoRuleAndNoSheetIsRefused() throws Exception {
        Path other = Files.writeString(folder.resolve("other.csv"), "a,b\n1,2\n");

        assertEquals(
                List.of(2, 2, 4, 4, 4),
                List.of(
                        terminal.run("rules", workspace, "--add", "x", "--application", "y")
                                .status(),
                        terminal.run("rules", workspace, "--add", "name = x").status(),
                        terminal.run("rules", workspace, "--remove", "nothing").status(),
                        terminal.run("assets", workspace, "--from", other).status(),
                        terminal.run("assets", workspace, "--from", folder.resolve("no.csv"))
                                .status()));
    }

    private static List<Integer> counts(JsonNode rule) {
        return Stream.of("fits", "places", "takes").map(key -> rule.path(key).asInt()).toList();
    }

    private JsonNode json(Object command, Path workspace, Object... rest) throws Exception {
        Object[] all =
                Stream.of(
                                Stream.of(command, workspace),
                                Stream.of(rest)
                                        .flatMap(
                                                each ->
                                                        each instanceof Object[] more
                                                                ? Stream.of(more)
                                                                : Stream.of(each)),
                                Stream.of("--format", "json"))
                        .flatMap(each -> each)
                        .toArray();
        Terminal.Ran ran = terminal.run(all);
        assertEquals(List.of(0, ""), List.of(ran.status(), ran.err()));
        return ran.json();
    }
}
