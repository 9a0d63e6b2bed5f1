package app.muster.cacao;

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
import java.nio.file.Path;
import java.util.List;

/// Playbooks of others, whole and broken.
class ForeignCacaoTest {

    private static final Path FILE = Path.of("theirs.json");

    private static Reading read(String text) throws ProblemException {
        return CacaoReader.read(FILE, text.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }

    private static String playbook(String workflow) {
        return """
        {'type': 'playbook', 'spec_version': 'cacao-2.0', 'name': 'Theirs',
         'workflow_start': 'start--1',
         'agent_definitions': {'group--1': {'type': 'group', 'name': 'Night shift'}},
         'workflow': {'start--1': {'type': 'start', 'on_completion': 'a'}, %s,
          'end': {'type': 'end'}}}\
        """
                .formatted(workflow);
    }

    private static List<String> titles(Playbook book) {
        return book.steps().stream().map(Step::title).toList();
    }

    private static List<String> notes(Reading reading) {
        return reading.notes().stream().map(note -> note.at() + " " + note.says()).toList();
    }

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
    void branchesStandOneAfterTheOtherUnderTheirConditionsAndANoteSaysSo() throws Exception {
        Reading reading =
                read(
                        playbook(
                                """
                                'a': {'type': 'if-condition', 'condition': '__hit__:value = 1',
                                 'on_true': 't', 'on_false': 'f', 'on_completion': 'p'},
                                't': {'type': 'action', 'name': 'Cut it off', 'on_completion': 'end'},
                                'f': {'type': 'while-condition', 'condition': 'x', 'on_true': 'w', 'on_completion': 'end'},
                                'w': {'type': 'action', 'name': 'Look again', 'on_completion': 'end'},
                                'p': {'type': 'parallel', 'next_steps': ['p1', 'p2'], 'on_completion': 's'},
                                'p1': {'type': 'action', 'name': 'One', 'on_completion': 'end'},
                                'p2': {'type': 'action', 'name': 'Two', 'on_completion': 'end'},
                                's': {'type': 'switch-condition', 'switch': '__v__', 'cases': {'1': 'c'}, 'on_completion': 'q'},
                                'c': {'type': 'action', 'name': 'Case', 'on_completion': 'end'},
                                'q': {'type': 'playbook-action', 'playbook_id': 'playbook--9', 'on_failure': 'c', 'on_success': 'end'},
                                'lonely': {'type': 'action', 'name': 'Nobody comes here'}\
                                """));

        assertEquals(
                List.of(
                        "[if __hit__:value = 1] Cut it off",
                        "[if not __hit__:value = 1] [as long as x] Look again",
                        "One",
                        "Two",
                        "[if __v__ is 1] Case",
                        "Do the playbook playbook--9"),
                titles(reading.playbooks().getFirst()));
        assertEquals(
                List.of(
                        "/workflow/a Both branches of this condition stand one after the other.",
                        "/workflow/f What is repeated stands here once.",
                        "/workflow/p Steps that run side by side stand one after the other.",
                        "/workflow/s The cases of this switch stand one after the other.",
                        "/workflow/q This step runs another playbook; it became a step that says"
                                + " so.",
                        "/workflow/q When this step fails, the file goes on at “Case”. That step"
                                + " stands here, the jump to it does not.",
                        "/workflow/lonely Nothing leads to this step; it was left out."),
                notes(reading).subList(0, 7));
    }

    @Test
    void whatAFailureAndASuccessBothLeadToStaysInTheLine() throws Exception {
        Reading reading =
                read(
                        playbook(
                                """
                                'a': {'type': 'action', 'name': 'A', 'on_success': 'b', 'on_failure': 'c'},
                                'b': {'type': 'action', 'name': 'B', 'on_completion': 'c'},
                                'c': {'type': 'action', 'name': 'C', 'on_completion': 'd'},
                                'd': {'type': 'action', 'name': 'D', 'on_success': 'end', 'on_failure': 'x'},
                                'x': {'type': 'action', 'name': 'X', 'on_completion': 'y'},
                                'y': {'type': 'action', 'name': 'Y', 'on_completion': 'end'}\
                                """));

        assertEquals(List.of("A", "B", "C", "D"), titles(reading.playbooks().getFirst()));
        assertEquals(
                List.of(
                        "/workflow/a When this step fails, the file goes on at “C”. That step"
                                + " stands here, the jump to it does not.",
                        "/workflow/d What to do when this step fails was left out."),
                notes(reading).subList(0, 2));
        assertEquals(3, reading.notes().size());
    }

    @Test
    void whereBranchesComeTogetherNothingIsConditionalAnyMore() throws Exception {
        String branches =
                """
                'a': {'type': 'if-condition', 'condition': 'c', 'on_true': 't', 'on_false': 'f'},
                't': {'type': 'if-condition', 'condition': 'd', 'on_true': 'u', 'on_false': 'j'},
                'u': {'type': 'action', 'name': 'U', 'on_completion': 'j'},
                'f': {'type': 'action', 'name': 'F', 'on_completion': 'j'},
                'j': {'type': 'action', 'name': 'Join', 'on_completion': 'k'},
                'k': {'type': 'action', 'name': 'Last', 'on_completion': 'end'}\
                """;

        assertEquals(
                List.of("[if c] [if d] U", "[if not c] F", "Join", "Last"),
                titles(read(playbook(branches)).playbooks().getFirst()));
        assertEquals(
                List.of("[if c] [if d] U", "[if c] Join", "[if c] Last"),
                titles(
                        read(playbook(branches.replace(", 'on_false': 'f'}", "}")))
                                .playbooks()
                                .getFirst()));
    }

    @Test
    void aStepThatOnlySomeBranchesLeadToKeepsItsCondition() throws Exception {
        Reading reading =
                read(
                        playbook(
                                """
                                'a': {'type': 'switch-condition', 'switch': 'v', 'cases': {'1': 'x', 'default': 'y'}},
                                'x': {'type': 'if-condition', 'condition': 'c', 'on_true': 'j', 'on_false': 'end'},
                                'y': {'type': 'action', 'name': 'Y', 'on_completion': 'j'},
                                'j': {'type': 'action', 'name': 'Join', 'on_completion': 'end'}\
                                """));

        assertEquals(
                List.of("[if v is 1] [if c] Join", "[if v is default] Y"),
                titles(reading.playbooks().getFirst()));
        assertTrue(
                notes(reading)
                        .contains(
                                "/workflow/j The workflow comes back to this step; it stands here"
                                        + " once."));
    }

    @Test
    void branchAfterBranchIsReadToTheMostSteps() throws Exception {
        var diamonds = new StringBuilder();
        for (int i = 0; i < 3_000; i++) {
            diamonds.append(i == 0 ? "'a'" : ",'i%d'".formatted(i))
                    .append(
                            """
                            : {'type': 'if-condition', 'condition': 'c', 'on_true': 't%1$d', 'on_false': 'f%1$d'},
                            't%1$d': {'type': 'action', 'name': 'T', 'on_completion': 'i%2$d'},
                            'f%1$d': {'type': 'action', 'name': 'F', 'on_completion': 'i%2$d'}\
                            """
                                    .formatted(i, i + 1));
        }
        Playbook book = read(playbook(diamonds.toString())).playbooks().getFirst();

        assertEquals(2_000, book.steps().size());
        assertEquals(List.of("[if c] T", "[if not c] F", "[if c] T"), titles(book).subList(0, 3));
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
    void aWorkflowThatRunsInACircleEnds() throws Exception {
        Reading reading =
                read(
                        playbook(
                                """
                                'a': {'type': 'action', 'name': 'A', 'on_completion': 'b'},
                                'b': {'type': 'action', 'name': 'B', 'on_completion': 'a'}\
                                """));

        assertEquals(List.of("A", "B"), titles(reading.playbooks().getFirst()));
        assertEquals(
                "/workflow/a The workflow comes back to this step; it stands here once.",
                notes(reading).getFirst());
    }

    @Test
    void branchesWithinBranchesEndBeforeTheStackDoes() throws Exception {
        var nested = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            nested.append(i == 0 ? "" : ",")
                    .append(
                            "'%s': {'type': 'if-condition', 'condition': 'c', 'on_true': 'n%d'}"
                                    .formatted(i == 0 ? "a" : "n" + i, i + 1));
        }
        Reading reading = read(playbook(nested.toString()));

        assertEquals(List.of(), titles(reading.playbooks().getFirst()));
        assertTrue(reading.notes().size() <= 300, () -> reading.notes().size() + " notes");
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
