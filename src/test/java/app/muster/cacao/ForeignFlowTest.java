package app.muster.cacao;

import static app.muster.cacao.Foreign.notes;
import static app.muster.cacao.Foreign.playbook;
import static app.muster.cacao.Foreign.read;
import static app.muster.cacao.Foreign.titles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.muster.plan.Playbook;

import org.junit.jupiter.api.Test;

import java.util.List;

/// Branches and circles in playbooks of others, brought into one line.

class ForeignFlowTest {

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
}
