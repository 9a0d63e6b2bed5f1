package app.muster.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

class OutcomeCommandTest {

    private static final String PRODUCTION = "11111111-1111-4111-8111-111111111111";

    @TempDir private Path folder = Path.of("");
    private Terminal terminal = Terminal.in(Path.of(""));
    private Path workspace = Path.of("");

    @BeforeEach
    void open() throws Exception {
        terminal = Terminal.in(folder);
        workspace = terminal.example();
    }

    @Test
    void aFlippedControlShowsWhatEndsOtherwise() throws Exception {
        JsonNode answer =
                json("--action", "keyvault.purge", "--assume", "kv.purge-protection=in-place");

        assertEquals(List.of("outcomes", "assumed", "changes"), names(answer));
        assertEquals(1, answer.path("changes").size());
        JsonNode change = answer.path("changes").path(0);
        assertEquals(
                List.of("kv-erp-prod-weu", "lost", "recoverable"),
                List.of(
                        change.path("name").asText(),
                        change.path("before").path("result").asText(),
                        change.path("after").path("result").asText()));
        assertEquals(
                List.of(),
                json(
                                "--action",
                                "keyvault.purge",
                                "--assume",
                                "kv.purge-protection@kv-shop-prod-weu=in-place")
                        .path("changes")
                        .valueStream()
                        .toList());
    }

    @Test
    void everythingAnIdentityCanDoIsSummedUp() throws Exception {
        JsonNode answer = json("--everything", "--identity", "id-deployment");

        assertEquals(List.of("outcomes", "attacker", "survival", "summary"), names(answer));
        assertEquals(
                List.of("identity", "id-deployment", "Owner", false),
                List.of(
                        answer.path("attacker").path("kind").asText(),
                        answer.path("attacker").path("name").asText(),
                        answer.path("attacker").path("roles").path(0).path("role").asText(),
                        answer.path("attacker")
                                .path("roles")
                                .path(0)
                                .path("eligible")
                                .asBoolean()));
        assertEquals(answer.path("outcomes").size(), answer.path("survival").size());
    }

    @Test
    void whatIsDoneToTheSubscriptionsAndToThePlanIsToldAndNotCountedAmongTheAssets()
            throws Exception {
        JsonNode answer = json("--everything");

        assertEquals(118, assets(answer.path("summary").path("total")));
        assertEquals(
                118,
                answer.path("summary")
                        .path("byCategory")
                        .valueStream()
                        .mapToInt(OutcomeCommandTest::assets)
                        .sum());
        assertEquals(
                List.of(
                        "plan",
                        "/subscriptions/" + PRODUCTION,
                        "/subscriptions/22222222-2222-4222-8222-222222222222"),
                answer.path("survival")
                        .valueStream()
                        .map(fate -> fate.path("asset").asText())
                        .filter(id -> id.equals("plan") || id.matches("/subscriptions/[^/]+"))
                        .sorted(java.util.Comparator.comparing(String::length))
                        .toList());
        assertTrue(
                terminal.run("outcome", workspace, "--everything")
                        .out()
                        .contains("the plan itself"));
    }

    private static int assets(JsonNode sum) {
        return sum.properties().stream()
                .filter(entry -> !entry.getKey().endsWith("Minutes"))
                .filter(entry -> entry.getValue().isInt())
                .mapToInt(entry -> entry.getValue().asInt())
                .sum();
    }

    @Test
    void everybodyWhoHoldsRolesIsThereTheMostDangerousFirst() throws Exception {
        List<String> identities =
                json("--identities")
                        .path("identities")
                        .valueStream()
                        .map(who -> who.path("name").asText())
                        .toList();

        assertEquals("Head of IT operations (daily account)", identities.getFirst());
        assertTrue(
                identities.indexOf("aa-recovery-weu") < identities.indexOf("Contoso auditors"),
                identities.toString());
    }

    @Test
    void aRoleReachesWhatIsInItsScopeAndNothingElse() throws Exception {
        JsonNode group =
                json(
                        "--everything",
                        "--role",
                        "Contributor",
                        "--scope",
                        "/subscriptions/" + PRODUCTION + "/resourceGroups/rg-erp");

        List<String> taken =
                group.path("survival")
                        .valueStream()
                        .filter(fate -> !fate.path("never").asBoolean())
                        .map(fate -> fate.path("asset").asText())
                        .toList();

        assertTrue(!taken.isEmpty());
        assertEquals(
                List.of(),
                taken.stream()
                        .filter(asset -> !asset.contains("/resourcegroups/rg-erp/"))
                        .toList());
    }

    @Test
    void aScenarioIsPlayedWithWhatIsAssumed() throws Exception {
        JsonNode plain = json("--scenario", "night-wipe");
        JsonNode kept =
                json("--scenario", "night-wipe", "--assume", "rsv.immutability-locked=in-place");

        assertEquals(List.of("outcomes"), names(plain));
        assertEquals(List.of("outcomes", "assumed", "changes"), names(kept));
        assertTrue(plain.path("outcomes").size() > 3);
    }

    @Test
    void whatCannotBeMeantIsRefused() throws Exception {
        assertEquals(
                List.of(2, 2, 2, 2, 2, 2, 4, 4, 4, 2, 4, 2, 2),
                List.of(
                        status(),
                        status("--action", "vm.delete", "--everything"),
                        status("--everything", "--target", "vm-dc01"),
                        status("--everything", "--attacker", "owner", "--identity", "x"),
                        status("--everything", "--role", "Owner"),
                        status("--everything", "--assume", "kv.purge-protection=on"),
                        status("--everything", "--assume", "kv.purge=in-place"),
                        status("--everything", "--identity", "nobody"),
                        status("--everything", "--role", "Emperor", "--scope", PRODUCTION),
                        status(
                                "--action",
                                "vm.delete",
                                "--assume",
                                "kv.purge-protection@vm-dc01=in-place"),
                        status("--action", "vm.deleet"),
                        status("--everything", "--scope", "/subscriptions/none"),
                        status("--scenario", "night-wipe", "--attacker", "owner")));
    }

    @Test
    void peopleReadTheSame() throws Exception {
        String page = terminal.run("outcome", workspace, "--everything").out();

        assertTrue(page.startsWith("Everything that owner can do"), page);
        assertTrue(page.contains("Gone for good after"), page);
    }

    private JsonNode json(Object... options) throws Exception {
        return terminal.run(all(options, "--format", "json")).json();
    }

    private int status(Object... options) throws Exception {
        return terminal.run(all(options)).status();
    }

    private Object[] all(Object[] options, Object... more) {
        return java.util.stream.Stream.of(new Object[] {"outcome", workspace}, options, more)
                .flatMap(java.util.Arrays::stream)
                .toArray();
    }

    private static List<String> names(JsonNode node) {
        return node.properties().stream().map(java.util.Map.Entry::getKey).toList();
    }

    @Test
    void whyNamesTheRuleTheFactsTheirSourceAndItsAge() throws Exception {
        String page =
                terminal.run(
                                "outcome",
                                workspace,
                                "--action",
                                "keyvault.purge",
                                "--target",
                                "kv-erp-prod-weu",
                                "--why")
                        .out();

        assertTrue(page.contains("kv-erp-prod-weu: lost (keyvault.purge, rule gone)"), page);
        assertTrue(page.contains("  it.properties.enablePurgeProtection = none"), page);
        assertTrue(
                page.contains(
                        "soft-delete-overview, as of 2022-01-25, older than 180 days: look"
                                + " whether it still holds; confidence high"),
                page);
        JsonNode outcome = json("--action", "vm.delete").path("outcomes").path(0);
        assertEquals(
                java.time.LocalDate.parse(outcome.path("asOf").asText())
                        .plusDays(180)
                        .isBefore(java.time.LocalDate.parse("2026-11-20")),
                outcome.path("stale").asBoolean());
        assertTrue(
                json("--action", "keyvault.purge")
                        .path("outcomes")
                        .path(0)
                        .path("stale")
                        .asBoolean());
    }
}
