package app.muster.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;

/// Roles that nobody is in, playbooks that say nothing, and numbers that cannot be.
class NobodyThereTest {

    @TempDir private Path folder = Path.of("");

    private void plan(String people, String steps) throws Exception {
        Files.writeString(
                folder.resolve("plan.muster"),
                """
                {"format": 2, "name": "Shop",
                 "applications": [{"id": "shop", "name": "Shop", "rto": "4h"}],
                 "assets": [{"id": "other/web", "name": "web", "type": "muster/vm", "category": "A",
                   "application": "shop"}],
                 "roles": [{"id": "dba", "name": "Database administrator", "holder": "Kim",
                   "deputy": "Ali", "people": %s}],
                 "playbooks": [{"id": "web", "title": "Bring web back", "assets": ["other/web"],
                   "steps": [%s]}]}
                """
                        .formatted(people, steps));
    }

    private static String step(String durations) {
        return """
        {"id": "1", "title": "Build it", "role": "dba", "duration": "%s", "attended": true,
         "verify": "it answers"}
        """
                .formatted(durations);
    }

    private Terminal.Ran run(Object... arguments) {
        return Terminal.in(folder).run(arguments);
    }

    @Test
    void whatNeedsARoleWithNobodyInItHasNoWayBack() throws Exception {
        plan("0", step("5m, 10m, 20m"));

        JsonNode played = run("simulate", folder, "--lost", "web", "--format", "json").json();
        Terminal.Ran linted = run("playbooks", "lint", folder);

        assertEquals("other/web", played.at("/applications/0/noWayBack/0").asText());
        assertTrue(
                played.path("assumptions")
                        .toString()
                        .contains("In the role dba nobody is ever on duty"),
                played::toPrettyString);
        assertTrue(
                linted.out().contains("Nobody is ever on duty in the role Database administrator."),
                linted::out);
        assertEquals(1, linted.status());
    }

    @Test
    void oneCanAskWhatHappensWithNobodyInARole() throws Exception {
        plan("1", step("5m, 10m, 20m"));

        JsonNode played =
                run("simulate", folder, "--lost", "web", "--crew", "dba=0", "--format", "json")
                        .json();

        assertEquals("other/web", played.at("/applications/0/noWayBack/0").asText());
    }

    @Test
    void aPlaybookWithoutStepsIsSaidToBePassedOver() throws Exception {
        plan("1", "");

        Terminal.Ran played = run("simulate", folder, "--lost", "web");

        assertTrue(
                played.out()
                        .contains(
                                "web (vm): the playbook of the plan has no steps, so what the"
                                        + " catalogue knows is taken instead."),
                played::out);
        assertTrue(
                run("playbooks", "lint", folder).out().contains("It has no steps."), played::out);
    }

    @Test
    void numbersThatCannotBeAreNamedWithThoseThatCan() throws Exception {
        plan("-1", step("5m, 10m, 20m"));
        Terminal.Ran people = run("simulate", folder, "--lost", "web");
        plan("1", step("20m, 10m, 5m"));
        Terminal.Ran order = run("simulate", folder, "--lost", "web");

        assertEquals(4, people.status());
        assertTrue(people.err().contains("“people” cannot be -1."), people::err);
        assertTrue(people.err().contains("Write 0 to 999 instead."), people::err);
        assertTrue(
                order.err()
                        .contains(
                                "three durations from the least to the most, at most 3650d: 10m,"
                                        + " 20m, 45m"),
                order::err);
    }

    @Test
    void whereNothingIsMappedItIsSaidWhyNoApplicationIsTold() throws Exception {
        Files.writeString(
                folder.resolve("plan.muster"),
                """
                {"format": 2, "name": "Fresh",
                 "assets": [
                   {"id": "other/a", "name": "a", "type": "muster/vm", "category": "A"},
                   {"id": "other/b", "name": "b", "type": "muster/vm", "category": "A"}]}
                """);
        String why =
                "None of the 2 assets belongs to an application, so nothing can be said of any.\n"
                        + "See what there could be with muster applications WORKSPACE --propose";

        Terminal.Ran played = run("simulate", folder, "--lost", "a");
        Terminal.Ran scored = run("readiness", folder);

        assertTrue(played.out().contains(why), played::out);
        assertTrue(scored.out().contains(why), scored::out);
        assertTrue(
                !run("readiness", Terminal.in(folder).example())
                        .out()
                        .contains("to an application,"),
                scored::out);
    }

    @Test
    void manyAssetsWhoseIdsAreTheirNamesAreFound() throws Exception {
        var assets = new ArrayList<String>();
        var lost = new ArrayList<Object>();
        lost.add("simulate");
        lost.add(folder);
        for (int i = 0; i < 25; i++) {
            assets.add(
                    "{\"id\": \"other/a%d\", \"name\": \"other/a%d\", \"type\": \"muster/vm\","
                                    .formatted(i, i)
                            + " \"category\": \"A\"}");
            lost.add("--lost");
            lost.add("other/a" + i);
        }
        Files.writeString(
                folder.resolve("plan.muster"),
                "{\"format\": 2, \"name\": \"Shop\", \"assets\": ["
                        + String.join(", ", assets)
                        + "]}");

        Terminal.Ran played = run(lost.toArray());

        assertEquals(0, played.status(), played::err);
    }
}
