package app.muster.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What is wrong with a command line is said in the product's words: what was given, what is
/// wanted, and what a right one looks like.
class MisuseTest {

    private static final String SMALL =
            Path.of("examples", "one-night").toAbsolutePath().toString();

    @TempDir private Path folder = Path.of("");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    simulate WS --lost web --trials abc        | --trials takes a whole number such as 1000; this is none: abc
                    simulate WS --lost web --trials 9999999999 | --trials takes a whole number such as 1000; this one is too large: 9999999999
                    simulate WS --lost web --trials 0          | --trials takes 1 to 1,000,000; this is none of them: 0
                    simulate WS --lost web --seed 1.5          | --seed takes a whole number such as 42; this is none: 1.5
                    simulate WS --lost web --crew dba=many     | --crew takes ROLE=N, such as dba=2; this does not fit: many
                    simulate WS --lost web --crew 3            | --crew takes ROLE=N, such as dba=2; this does not fit: 3
                    simulate WS --lost web --detect 1x         | --detect takes three times from the least to the most, at most 3650d, such as 15m,45m,4h; this is none: 1x
                    simulate WS --lost web --seed 1 --seed 2   | --seed is given twice. Once is enough.
                    simulate WS --lost                         | What is missing: --lost ID
                    next WS --trials x                         | --trials takes a whole number such as 1000; this is none: x
                    next WS --hours soon                       | --hours takes a number such as 8 or 2.5; this is none: soon
                    next WS --hours NaN                        | --hours takes more than 0 and at most 1,000,000 hours.
                    next                                       | What is missing: WORKSPACE
                    outcome --everything                       | What is missing: WORKSPACE
                    import                                     | What is missing: --into WORKSPACE, FILE
                    map WS --format bmp                        | --format is one of svg, png, dot, json; this is none: bmp
                    check WS --format xml                      | --format is one of text, json; this is none: xml
                    next WS --trails 5                         | “--trails” is neither a command nor an option here. Did you mean “--trials”?
                    """)
    void whatCannotBeReadIsSaidWithARightExample(String line, String said) {
        Terminal.Ran ran = run(line);

        assertEquals(2, ran.status(), ran::err);
        assertEquals(said, ran.err().lines().findFirst().orElse(""));
        assertEquals("", ran.out());
    }

    @Test
    void aNameThatSeveralHaveIsAnsweredWithTheIdsOfAll() throws Exception {
        Path workspace = Terminal.in(folder).example();

        for (String option :
                List.of("simulate WS --lost", "outcome WS --action vm.delete --target")) {
            Terminal.Ran ran = run(option + " vm-app01", workspace);

            assertEquals(2, ran.status(), ran::err);
            assertEquals(
                    List.of(
                            "“vm-app01” is what 2 are called: name the one you mean by its id.",
                            "  " + machine("rg-erp"),
                            "  " + machine("rg-warehouse")),
                    ran.err().lines().limit(3).toList());
            assertEquals(0, run(option + " " + machine("rg-erp"), workspace).status());
        }
    }

    @Test
    void aNameThatNothingHasIsAnsweredWithCloseOnesAndWithWhatListsThemAll() throws Exception {
        Path workspace = Terminal.in(folder).example();

        assertEquals(
                "Did you mean “vm-dc01” or “vm-dc02”? All there are: muster assets WORKSPACE",
                remedy(run("simulate WS --lost vm-dc0l", workspace)));
        assertEquals(
                "Did you mean “device.wipe” or “vm.wipe-guest”?"
                        + " All there are: muster outcome --list-actions",
                remedy(run("outcome WS --action wipe", workspace)));
        assertEquals(
                "All there are: platform, dba",
                remedy(run("simulate WS --lost web --crew wizard=2")));
    }

    @Test
    void theAttackActionsAreListedWithoutAWorkspaceAndCountedWithOne() throws Exception {
        Path workspace = Terminal.in(folder).example();

        Terminal.Ran page = run("outcome --list-actions");
        JsonNode plain = run("outcome --list-actions --format json").json().path("actions");
        JsonNode counted =
                run("outcome WS --list-actions --format json", workspace).json().path("actions");

        assertEquals(0, page.status(), page::err);
        assertTrue(page.out().contains("\nkeyvault.purge "), page.out());
        assertEquals(plain.size(), counted.size());
        for (int i = 0; i < plain.size(); i++) {
            String id = plain.path(i).path("action").asText();
            assertTrue(page.out().contains("\n" + id + " "), id);
            assertTrue(plain.path(i).path("assets").isNull());
            assertTrue(counted.path(i).path("assets").isInt());
        }
        assertEquals(
                List.of(7),
                counted.valueStream()
                        .filter(action -> action.path("action").asText().equals("vm.delete"))
                        .map(action -> action.path("assets").asInt())
                        .toList());
    }

    private static String machine(String group) {
        return "/subscriptions/11111111-1111-4111-8111-111111111111/resourcegroups/"
                + group
                + "/providers/microsoft.compute/virtualmachines/vm-app01";
    }

    private static String remedy(Terminal.Ran ran) {
        assertEquals(4, ran.status(), ran::err);
        return ran.err().lines().toList().get(1);
    }

    private Terminal.Ran run(String line) {
        return run(line, Path.of(SMALL));
    }

    private Terminal.Ran run(String line, Path workspace) {
        var words = new ArrayList<Object>();
        for (String word : line.split(" ")) {
            words.add(word.equals("WS") ? workspace : word);
        }
        return Terminal.in(folder).run(words.toArray());
    }
}
