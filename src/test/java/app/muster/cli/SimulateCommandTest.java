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
import java.util.Map;
import java.util.stream.Collectors;
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

    @Test
    void fromAnAttackToTheRecoveryIsOneCommand() throws Exception {
        Path workspace = Terminal.in(folder).example();
        JsonNode left =
                Terminal.in(folder)
                        .run("outcome", workspace, "--everything", "--format", "json")
                        .json()
                        .path("outcomes");
        JsonNode simulated = simulated(workspace, "--everything");

        Map<String, String> ends =
                left.valueStream()
                        .collect(
                                Collectors.toMap(
                                        one -> one.path("asset").asText(),
                                        one -> one.path("result").asText()));
        List<String> lost =
                ends.entrySet().stream()
                        .filter(end -> end.getValue().equals("lost"))
                        .map(Map.Entry::getKey)
                        .sorted()
                        .toList();
        assertEquals(
                lost,
                simulated
                        .path("losses")
                        .valueStream()
                        .filter(loss -> !loss.path("assumed").asBoolean())
                        .filter(loss -> loss.path("result").asText().equals("lost"))
                        .map(loss -> loss.path("asset").asText())
                        .filter(asset -> lost.contains(asset))
                        .sorted()
                        .toList());
        assertTrue(
                lost.stream().anyMatch(id -> id.endsWith("/stcontososhopmedia")), lost.toString());
        assertEquals("Everything that owner can do", simulated.path("attack").asText());
        assertEquals("level", simulated.path("attacker").path("kind").asText());
    }

    @Test
    void whoAttacksDecidesWhatHasToComeBack() throws Exception {
        Path workspace = Terminal.in(folder).example();

        assertEquals(
                0,
                simulated(workspace, "--everything", "--attacker", "reader").path("losses").size());
        assertTrue(
                simulated(workspace, "--everything", "--identity", "id-deployment")
                                .path("losses")
                                .size()
                        > 0);
        assertEquals(
                List.of("kv-erp-prod-weu"),
                simulated(workspace, "--action", "keyvault.purge", "--target", "kv-erp-prod-weu")
                        .path("losses")
                        .valueStream()
                        .map(loss -> loss.path("name").asText())
                        .filter(name -> name.startsWith("kv-"))
                        .toList());
    }

    @Test
    void accessIsTakenBackFirstFromAGlobalAdministratorAndFromOthersWhenAsked() throws Exception {
        Path workspace = Terminal.in(folder).example();

        JsonNode admin = simulated(workspace, "--everything", "--attacker", "global-admin");
        JsonNode owner = simulated(workspace, "--everything", "--attacker", "owner");
        JsonNode asked =
                simulated(workspace, "--everything", "--attacker", "owner", "--access-first");

        // (5+60+60)/6 + (2+20+20)/6 + (5+40+30)/6 + (20+240+240)/6 + (5+80+90)/6 + (2+20+10)/6 min
        assertEquals(158, admin.path("accessMinutes").asInt());
        assertEquals(0, owner.path("accessMinutes").asInt());
        assertEquals(158, asked.path("accessMinutes").asInt());
        assertTrue(
                owner.path("assumptions")
                        .valueStream()
                        .anyMatch(said -> said.asText().contains("taking identity and access")));
    }

    @Test
    void whatIsAssumedShowsWhenApplicationsAreBackOtherwise() throws Exception {
        Path workspace = Terminal.in(folder).example();
        Object[] attack = {
            "simulate",
            workspace,
            "--action",
            "keyvault.purge",
            "--assume",
            "kv.purge-protection=in-place",
            "--trials",
            "10"
        };

        String page = Terminal.in(folder).run(attack).out();
        JsonNode answer =
                simulated(
                        workspace,
                        "--action",
                        "keyvault.purge",
                        "--assume",
                        "kv.purge-protection=in-place");

        assertTrue(page.contains("kv.purge-protection = in-place"), page);
        assertTrue(
                page.contains("When applications are back, with what is assumed and without"),
                page);
        assertEquals("in-place", answer.path("assumed").path(0).path("state").asText());
        assertEquals(answer.path("applications").size(), answer.path("before").size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--everything --lost web",
                "--everything --action vm.delete",
                "--lost web --attacker owner",
                "--scenario night-wipe --attacker owner",
                "--everything --target web",
                "--everything --attacker wizard",
                "--trials 5"
            })
    void whatDoesNotGoTogetherIsRefusedInWords(String options) {
        Terminal.Ran ran = Terminal.in(folder).run(words("simulate examples/one-night " + options));

        assertEquals(2, ran.status(), ran::err);
        assertTrue(ran.err().length() > 20, ran::err);
    }

    private JsonNode simulated(Object... what) throws Exception {
        var all = new ArrayList<Object>(List.of("simulate"));
        all.addAll(List.of(what));
        all.addAll(List.of("--trials", "10", "--format", "json"));
        return Terminal.in(folder).run(all.toArray()).json();
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
