package app.muster.cacao;

import static app.muster.cacao.Foreign.FILE;
import static app.muster.cacao.Foreign.notes;
import static app.muster.cacao.Foreign.playbook;
import static app.muster.cacao.Foreign.read;
import static app.muster.cacao.Foreign.titles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.muster.plan.Estimate;
import app.muster.plan.Playbook;
import app.muster.plan.Step;
import app.muster.problem.Problem;
import app.muster.problem.ProblemException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.util.List;

/// Playbooks of others, whole and broken.

class ForeignCacaoTest {

    @Test
    void aPlaybookOfOthersComesWithItsStepsItsAgentsAndItsTimeouts() throws Exception {
        Reading reading =
                read(
                        playbook(
                                """
                                'a': {'type': 'action', 'name': 'Block it', 'description': 'It is blocked.',
                                 'timeout': 3600000, 'on_completion': 'b', 'agent': 'group--1',
                                 'external_references': [{'name': 'x', 'url': 'https://example.invalid/a'}],
                                 'commands': [{'type': 'ssh', 'command': 'last; netstat -n'},
                                  {'type': 'bash', 'command_b64': 'ZWNobyAiaGkiCmxz'}]},
                                'b': {'type': 'action', 'name': 'Tell them', 'on_success': 'end',
                                 'commands': [{'type': 'manual', 'command': 'call'}], 'agent': 'nobody'}\
                                """));

        Playbook book = reading.playbooks().getFirst();
        Step block = book.steps().getFirst();
        assertEquals("theirs", book.id().value());
        assertEquals(List.of("Block it", "Tell them"), titles(book));
        assertEquals("night-shift", block.role().value());
        assertEquals("somebody", book.steps().getLast().role().value());
        assertEquals("# ssh\nlast; netstat -n\necho \"hi\"\nls", block.command());
        assertEquals(Estimate.minutes(15, 30, 60), block.estimate());
        assertEquals("https://example.invalid/a", block.link());
        assertEquals("It is blocked.", block.verify());
        assertEquals(
                List.of(
                        "/workflow The file does not say how long its steps take: each got 15"
                                + " minutes (5 minutes to 1 hour)."),
                notes(reading));
    }

    @Test
    void aLongNameIsNotCutWithinACharacter() throws Exception {
        Reading reading =
                read(
                        playbook(
                                "'a': {'type': 'action', 'name': '%s', 'on_completion': 'end'}"
                                        .formatted("x".repeat(299) + "😀 z")));

        assertEquals(List.of("x".repeat(299)), titles(reading.playbooks().getFirst()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file://host/evil.exe",
                "javascript://host/%0aalert(1)",
                "ms-settings://host/x",
                "//host/x",
                "mailto:a@b.invalid",
                "no page"
            })
    void onlyPagesOfTheWebArriveAsLinks(String address) throws Exception {
        Reading reading =
                read(
                        playbook(
                                """
                                'a': {'type': 'action', 'name': 'A', 'on_completion': 'end', 'timeout': 60000,
                                 'external_references': [{'name': 'x', 'url': '%s'}]}\
                                """
                                        .formatted(address)));

        assertEquals("", reading.playbooks().getFirst().steps().getFirst().link());
        assertEquals(
                List.of(
                        "/workflow/a/external_references “"
                                + address
                                + "” is no address of a page and was left out."),
                notes(reading));
    }

    @Test
    void hugeListsAreCutAndANoteSaysSo() throws Exception {
        String empty = "{'type': 'playbook', 'spec_version': 'cacao-2.0'}";
        Reading many = read("[" + empty + ("," + empty).repeat(1_999) + "]");
        String runs =
                "{'type': 'playbook', 'spec_version': 'cacao-2.0', 'name': 'x',"
                        + " 'playbook_extensions': {'"
                        + Ids.EXTENSION
                        + "': {'runs': [0"
                        + ",0".repeat(99_999)
                        + "]}}}";

        assertEquals(1_000, many.playbooks().size());
        assertEquals(300, many.notes().size());
        assertEquals(
                "More was left out or put in a simpler way than the 299 things named here.",
                many.notes().getLast().says());
        Reading bad = read(runs);
        assertEquals(300, bad.notes().size());
        assertEquals(
                "Of runs, all after the first 5,000 were left out.", bad.notes().get(1).says());
    }

    @Test
    void aListAndABundleGiveTheirPlaybooks() throws Exception {
        String one = playbook("'a': {'type': 'action', 'name': 'A', 'on_completion': 'end'}");

        assertEquals(
                2, read("[" + one + "," + one + ", 7, {'type': 'identity'}]").playbooks().size());
        assertEquals(
                1,
                read("{'type': 'bundle', 'objects': [{'type': 'identity'}, " + one + "]}")
                        .playbooks()
                        .size());
    }

    @Test
    void anOlderVersionIsRefusedInClearWords() {
        var refused =
                assertThrows(
                        ProblemException.class,
                        () ->
                                read(
                                        "{'type': 'playbook', 'spec_version': 'cacao-1.1',"
                                                + " 'workflow': {}}"));

        assertEquals(
                new Problem.EntryWrong(
                        FILE,
                        "/spec_version",
                        "spec_version is “cacao-1.1”, and only version 2.0 is read",
                        "a file of the version cacao-2.0"),
                refused.problem());
    }

    /// Nothing of this may end in anything but a problem that a person can act on.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "{",
                "[]",
                "null",
                "7",
                "'playbook'",
                "{'type': 'playbook'}",
                "{'type': 'playbook', 'spec_version': 'cacao-2.0'",
                "{'type': 'playbook', 'spec_version': 2.0}",
                "{'type': 'bundle', 'objects': []}",
                "{'type': ['playbook']}",
                "<playbook/>",
                "\u0000\u0001\u0002"
            })
    void whatIsNoPlaybookIsRefusedAsAProblem(String text) {
        assertThrows(ProblemException.class, () -> read(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'workflow': 7",
                "'workflow': []",
                "'workflow': {'a': 7}",
                "'workflow': {'a': null}, 'workflow_start': 'a'",
                "'workflow': {'a': {}}, 'workflow_start': 'a'",
                "'workflow': {'a': {'type': 'action', 'commands': 'x'}}, 'workflow_start': 'a'",
                "'workflow': {'a': {'type': 'action', 'commands': [7, {'type': 7}]}},"
                        + " 'workflow_start': 'a'",
                "'workflow': {'a': {'type': 'action', 'commands': [{'command_b64': '***'}]}},"
                        + " 'workflow_start': 'a'",
                "'workflow': {'a': {'type': 'action', 'on_completion': 'nowhere'}},"
                        + " 'workflow_start': 'a'",
                "'workflow': {'a': {'type': 'parallel', 'next_steps': [7, 'a']}}, 'workflow_start':"
                        + " 'a'",
                "'workflow': {'a': {'type': 'switch-condition', 'cases': []}}, 'workflow_start':"
                        + " 'a'",
                "'workflow': {'a': {'type': 'action', 'timeout': -5, 'name': 9}}, 'workflow_start':"
                        + " 'a'",
                "'workflow': {'a': {'type': 'action', 'timeout': 99999999999999999999}},"
                        + " 'workflow_start': 'a'",
                "'workflow': {'a': {'type': 'action', 'external_references': [{'url': 'ht"
                        + " tp:x'}]}}, 'workflow_start': 'a'",
                "'workflow': {'a': {'type': 'rocket'}}, 'workflow_start': 'a'",
                "'workflow': {'a': {'type': 'start'}}, 'workflow_start': 'zzz'"
            })
    void whatIsWrongInsideAPlaybookIsANoteAndTheRestIsRead(String inside) throws Exception {
        Reading reading =
                read(
                        "{'type': 'playbook', 'spec_version': 'cacao-2.0', 'name': 'x', "
                                + inside
                                + "}");

        assertEquals(1, reading.playbooks().size());
        assertTrue(!reading.notes().isEmpty());
    }

    @Test
    void aBrokenExtensionOfOursCostsOnlyItself() throws Exception {
        Playbook book = CacaoTest.book(CacaoTest.step("Look", "ls"));
        String text =
                new String(CacaoWriter.write(book, CacaoTest.wording()), StandardCharsets.UTF_8);
        Reading reading =
                CacaoReader.read(
                        FILE,
                        text.replace("2026-05-03", "yesterday")
                                .replace("\"other/repository/shop\"", "\"shop\"")
                                .replace("\"restore-erp\"", "\"Not An Id\"")
                                .getBytes(StandardCharsets.UTF_8));

        Playbook read = reading.playbooks().getFirst();
        assertEquals("restore-the-erp-all-of-it", read.id().value());
        assertEquals(1, read.assets().size());
        assertEquals(1, read.runs().size());
        assertEquals(3, reading.notes().size());
    }

    @Test
    void everyCutOfAGoodFileIsAProblemOrAReading() throws Exception {
        byte[] whole =
                CacaoWriter.write(
                        CacaoTest.book(CacaoTest.step("Look", "ls")), CacaoTest.wording());
        int refused = 0;
        for (int end = 0; end < whole.length - 2; end += 7) {
            byte[] cut = java.util.Arrays.copyOf(whole, end);
            assertThrows(ProblemException.class, () -> CacaoReader.read(FILE, cut));
            refused++;
        }
        assertTrue(refused > 100);
    }
}
