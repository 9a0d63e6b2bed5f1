package app.muster.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.muster.problem.Problem;
import app.muster.problem.ProblemException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A list that is none is refused, not taken for an empty one.
class ListsInPlansTest {

    @TempDir private Path folder = Path.of("");

    private Problem problem(String rest) throws IOException {
        Files.writeString(
                folder.resolve("plan.muster"),
                "{\"format\": 2, \"name\": \"Shop\", " + rest.replace('\'', '"') + "}");
        return assertThrows(ProblemException.class, () -> WorkspaceFolder.look(folder).plan())
                .problem();
    }

    private Problem wrong(String at, String what, String instead) {
        return new Problem.EntryWrong(folder.resolve("plan.muster"), at, what, instead);
    }

    @Test
    void hoursAsATextAreRefusedAndNamed() throws Exception {
        assertEquals(
                wrong("/roles/0/shifts", "“shifts” is no list", "[\"…\"]"),
                problem("'roles': [{'id': 'a', 'name': 'A', 'shifts': '06:00-22:00'}]"));
    }

    @Test
    void aNumberInAListOfTextsIsRefusedAndNamed() throws Exception {
        assertEquals(
                wrong("/applications/0/uses/1", "“uses/1” is no text", "\"…\""),
                problem("'applications': [{'id': 'a', 'name': 'A', 'uses': ['b', 7]}]"));
    }

    @Test
    void aFilterThatChoosesATextInsteadOfAListIsRefused() throws Exception {
        assertEquals(
                wrong("/filters/0/chosen/type", "“chosen/type” is no list", "[\"…\"]"),
                problem("'filters': [{'name': 'x', 'chosen': {'type': 'vm'}}]"));
    }

    @Test
    void moreOrFewerThanThreeDurationsAreNoEstimate() throws Exception {
        for (String wrong : new String[] {"5m, 10m", "5m, soon, 10m, 20m", "1m, 2m, 3m, 4m"}) {
            assertEquals(
                    wrong(
                            "/playbooks/0/steps/0/duration",
                            "“duration” cannot be “" + wrong + "”",
                            "three durations from the least to the most, at most 3650d: 10m, 20m,"
                                    + " 45m"),
                    problem(
                            "'playbooks': [{'id': 'a', 'title': 'A', 'steps': [{'id': '1', 'title':"
                                    + " 'S', 'role': 'r', 'duration': '"
                                    + wrong
                                    + "'}]}]"));
        }
    }
}
