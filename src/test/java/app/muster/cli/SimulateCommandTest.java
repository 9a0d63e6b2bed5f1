package app.muster.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

class SimulateCommandTest {

    private static final Path EXAMPLE = Path.of("examples", "one-night").toAbsolutePath();

    @TempDir private Path folder = Path.of("");

    @Test
    void theWorkedSimulationOfTheManualIsWhatTheCommandLineSays() throws Exception {
        String manual = Files.readString(Path.of("docs/manual/recovery.md"));
        String command = between(manual, "```\nmuster simulate ", "\n```");
        String answer = between(manual, "```text\n", "\n```");

        Terminal.Ran ran = Terminal.in(folder).run(words("simulate " + command));

        assertEquals(0, ran.status(), ran::err);
        assertEquals(answer, ran.out().stripTrailing());
    }

    @Test
    void theAnswerForProgramsTakesTheTimesApart() throws Exception {
        JsonNode answer =
                Terminal.in(folder)
                        .run(
                                words(
                                        "simulate examples/one-night --lost network database web"
                                                + " --detect 1h,1h,1h --decide 30m,30m,30m"
                                                + " --start 2026-12-01T02:00 --format json"))
                        .json();

        JsonNode shop = answer.path("applications").path(0);
        assertEquals(420, shop.path("backMinutes").asInt());
        assertEquals(330, shop.path("restoringMinutes").asInt());
        assertEquals(-60, shop.path("slackMinutes").asInt());
        assertEquals(false, shop.path("makesRto").asBoolean());
        assertEquals(true, shop.path("makesMtd").asBoolean());
        assertTrue(shop.path("makesRpo").isNull());
        assertEquals(1, shop.path("mtdChance").path("value").asDouble());
        assertEquals("other/db", shop.path("sensitivity").path(0).path("asset").asText());
        assertEquals(60, answer.path("detectionMinutes").asInt());
        assertEquals(30, answer.path("decisionMinutes").asInt());
        assertEquals(180, answer.path("measured").path("measuredMinutes").asInt());
        assertEquals(270, answer.path("measured").path("allMinutes").asInt());
        assertEquals("dba", answer.path("utilisation").path(1).path("key").asText());
        assertEquals(50, answer.path("utilisation").path(1).path("busyMinutes").asInt());
        assertEquals(180, answer.path("utilisation").path(1).path("availableMinutes").asInt());
        JsonNode restore = answer.path("schedule").path(3);
        assertEquals(
                "waits until a database engineer is on duty", restore.path("waitsFor").asText());
        assertEquals(0, restore.path("slackMinutes").asInt());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--detect 1h",
                "--detect 2h,1h,3h",
                "--decide -5m,1h,2h",
                "--decide 1h,2h,9999d",
                "--detect soon,later,never",
                "--start tonight",
                "--start 2026-02-30T02:00",
                "--slow-regions 1,2",
                "--slow-regions 3,2,1",
                "--slow-regions 0,1,NaN",
                "--crew dba=-1",
                "--crew dba=1000",
                "--trials 0",
                "--trials 1000001"
            })
    void whatMakesNoSenseIsRefusedInWords(String option) {
        Terminal.Ran ran =
                Terminal.in(folder).run(words("simulate examples/one-night --lost web " + option));

        assertEquals(2, ran.status(), ran::err);
        assertTrue(ran.err().length() > 20, ran::err);
    }

    @Test
    void theTenGravestContradictionsComeFirstAndTheAnswerForProgramsHasAll() throws Exception {
        Path workspace = Terminal.in(folder).example();
        Object[] command = {"simulate", workspace, "--lost", "vm-dc01", "--trials", "10"};

        List<String> page = Terminal.in(folder).run(command).out().lines().toList();
        JsonNode all =
                Terminal.in(folder)
                        .run(
                                Stream.concat(Stream.of(command), Stream.of("--format", "json"))
                                        .toArray())
                        .json()
                        .path("contradictions");

        assertTrue(all.size() > 12, all.toString());
        assertEquals(
                "and "
                        + (all.size() - 10)
                        + " more: muster readiness and --format json have them all",
                page.get(12));
        assertEquals("One asset is gone.", page.get(14));
    }

    @Test
    void sharesThatAddUpToMoreThanTheWholeAreExplained() throws Exception {
        Path workspace = Terminal.in(folder).example();
        String footnote = "A share is the square of a correlation over the trials.";
        Object[] command = {"simulate", workspace, "--lost", "vnet-hub-weu", "afw-hub-weu"};

        String plain = Terminal.in(folder).run(command).out();
        String slow =
                Terminal.in(folder)
                        .run(
                                Stream.concat(
                                                Stream.of(command),
                                                Stream.of("--slow-regions", "1,1,5"))
                                        .toArray())
                        .out();

        assertTrue(!plain.contains(footnote), plain);
        assertTrue(slow.contains(footnote), slow);
    }

    @Test
    void aRoleThatNobodyKnowsIsNamed() {
        Terminal.Ran ran =
                Terminal.in(folder)
                        .run(words("simulate examples/one-night --lost web --crew wizard=2"));

        assertTrue(ran.status() == 2 || ran.status() == 4, ran::err);
        assertTrue(ran.err().contains("wizard"), ran::err);
    }

    @Test
    void whatNobodyIsEverOnDutyForNeverComesBack() throws Exception {
        String plan = Files.readString(EXAMPLE.resolve("plan.muster"));
        Files.writeString(
                folder.resolve("plan.muster"),
                plan.replace("\"06:00-22:00\"", "\"06:00-22:00 x0\""));

        JsonNode answer =
                Terminal.in(folder)
                        .run(
                                "simulate",
                                folder,
                                "--lost",
                                "network",
                                "database",
                                "--format",
                                "json")
                        .json();

        assertTrue(answer.path("applications").path(0).path("backMinutes").isNull());
        assertEquals(
                "other/db", answer.path("applications").path(0).path("noWayBack").path(0).asText());
        assertEquals(
                "In the role dba nobody is ever on duty; what needs it never comes back.",
                answer.path("assumptions").path(0).asText());
    }

    @Test
    void aShiftThatIsNoneIsNamedWithItsPlace() throws Exception {
        String plan = Files.readString(EXAMPLE.resolve("plan.muster"));
        Files.writeString(folder.resolve("plan.muster"), plan.replace("06:00-22:00", "six to ten"));

        Terminal.Ran ran = Terminal.in(folder).run("simulate", folder, "--lost", "web");

        assertEquals(4, ran.status(), ran::err);
        assertTrue(ran.err().contains("/roles/1/shifts"), ran::err);
        assertTrue(ran.err().contains("six to ten"), ran::err);
    }

    private static Object[] words(String line) {
        List<Object> words = new ArrayList<>();
        for (String word : line.split(" ")) {
            words.add(word.equals("examples/one-night") ? EXAMPLE : word);
        }
        return words.toArray();
    }

    private static String between(String text, String start, String end) {
        int from = text.indexOf(start) + start.length();
        return text.substring(from, text.indexOf(end, from));
    }
}
