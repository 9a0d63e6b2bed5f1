package app.muster.exercise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.muster.problem.Problem;
import app.muster.problem.ProblemException;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.List;

class ScriptReaderTest {

    private static final Path FILE = Path.of("gates.ttx.yaml");

    private static List<String> complaints(String from, String to) throws ProblemException {
        String text = Given.gates();
        if (!text.contains(from)) {
            throw new IllegalArgumentException(from);
        }
        return ScriptReader.read(text.replace(from, to), FILE).complaints().stream()
                .map(
                        c ->
                                c.rule()
                                        + " "
                                        + c.id()
                                        + " "
                                        + c.line()
                                        + ":"
                                        + c.column()
                                        + " "
                                        + c.instead())
                .toList();
    }

    @Test
    void aGoodScriptIsReadWithoutComplaint() throws Exception {
        ScriptReader.Read read = ScriptReader.read(Given.gates(), FILE);

        assertEquals(List.of(), read.complaints());
        assertEquals(6, read.script().actions().size());
    }

    @Test
    void anUnknownKeyIsNamedWithItsPlaceAndTheNearest() throws Exception {
        assertEquals(
                List.of("key-unknown i5 35:33 text"),
                complaints(
                        "{id: i5, at: 40m, to: [ic], text:",
                        "{id: i5, at: 40m, to: [ic], textt: \"x\", text:"));
    }

    @Test
    void aKeyOfTheAuthorsOwnIsAllowed() throws Exception {
        assertEquals(List.of(), complaints("version: 1.0.0", "version: 1.0.0\nx-reviewed: yes"));
    }

    @Test
    void aKeyThatStandsTwiceIsAnError() throws Exception {
        assertEquals(
                List.of("key-twice  5:1 "),
                complaints("title: \"Gates\"", "title: \"Gates\"\ntitle: \"Again\""));
    }

    @Test
    void anchorsAliasesTagsAndASecondDocumentAreRefused() throws Exception {
        assertEquals(
                List.of("no-anchors  4:8 "), complaints("title: \"Gates\"", "title: &t \"Gates\""));
        assertEquals(
                List.of("no-anchors  4:8 ", "no-anchors  5:10 "),
                complaints(
                        "title: \"Gates\"\n"
                                + "summary: \"A small exercise whose grades can be worked out by"
                                + " hand.\"",
                        "title: &t \"Gates\"\nsummary: *t"));
        assertEquals(
                List.of("no-tags  4:8 "), complaints("title: \"Gates\"", "title: !x \"Gates\""));
        assertEquals(
                "one-document",
                ScriptReader.read(Given.gates() + "---\nformat: ttx/1\n", FILE)
                        .complaints()
                        .getFirst()
                        .rule());
    }

    @Test
    void twoTriggersOrNoneAreAnError() throws Exception {
        assertEquals(
                List.of("trigger-count i5 35:6 at | after | ifNot | manual"),
                complaints("{id: i5, at: 40m,", "{id: i5, at: 40m, manual: true,"));
        assertEquals(
                List.of("trigger-count i5 35:6 at | after | ifNot | manual"),
                complaints("{id: i5, at: 40m,", "{id: i5,"));
    }

    @Test
    void aWordThatIsNoneOfTheChoicesIsNamedWithTheNearest() throws Exception {
        assertEquals(
                List.of("not-a-choice i7 37:50 contingency"),
                complaints("within: 15m}, kind: contingency", "within: 15m}, kind: contingancy"));
    }

    @Test
    void aScalarKeepsItsLetters() throws Exception {
        Script script =
                ScriptReader.read(Given.gates().replace("title: \"Gates\"", "title: 010"), FILE)
                        .script();

        assertEquals("010", script.head().title());
    }

    @Test
    void jsonIsReadAsWell() throws Exception {
        ScriptReader.Read read =
                ScriptReader.read("{\"format\": \"ttx/1\", \"id\": \"x\"}", Path.of("x.ttx.json"));

        assertEquals("ttx/1", read.script().head().format());
        assertEquals("key-missing", read.complaints().getFirst().rule());
    }

    @Test
    void brokenYamlIsNamedWithItsLine() {
        var thrown =
                assertThrows(
                        ProblemException.class,
                        () -> ScriptReader.read("format: ttx/1\nwhen: a == 'x' : y\n", FILE));

        assertEquals(
                "line 2, column 15",
                thrown.problem() instanceof Problem.FileMalformed(Path _, String at, String _)
                        ? at
                        : "");
    }

    @Test
    void depthAndLengthHaveAnEnd() {
        assertThrows(
                ProblemException.class,
                () -> ScriptReader.read("x: " + "[".repeat(13) + "]".repeat(13), FILE));
        assertThrows(
                ProblemException.class,
                () -> ScriptReader.read("x: \"" + "y".repeat(1 << 20) + "\"", FILE));
    }
}
