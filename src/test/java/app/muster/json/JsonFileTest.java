package app.muster.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.muster.plan.estate.Json;
import app.muster.problem.Problem;
import app.muster.problem.ProblemException;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

class JsonFileTest {

    private static final Path FILE = Path.of("estate.json");

    @Test
    void numbersKeepTheirDigitsAndFieldsTheirOrder() throws Exception {
        String text =
                "{\"z\":1.10,\"a\":[12345678901234567890,1e3,true,null],\"m\":{\"é\":\"\\n\"}}";

        var out = new ByteArrayOutputStream();
        JsonFile.write(read(text, StandardCharsets.UTF_8).value(), out);

        assertEquals(text, out.toString(StandardCharsets.UTF_8));
    }

    @Test
    void commentsTrailingCommasAndLineBreaksInTextsAreAccepted() throws Exception {
        assertEquals(
                read("{\"a\":[1],\"b\":\"x\\ny\"}", StandardCharsets.UTF_8).value(),
                read("// first\n{\"a\":[1,], /* then */ \"b\":\"x\ny\",}", StandardCharsets.UTF_8)
                        .value());
    }

    @Test
    void everyUnicodeFormIsRead() throws Exception {
        Json expected = read("{\"name\":\"Zürich\"}", StandardCharsets.UTF_8).value();
        for (Charset charset :
                List.of(
                        StandardCharsets.UTF_16LE,
                        StandardCharsets.UTF_16BE,
                        StandardCharsets.UTF_8,
                        Charset.forName("UTF-32BE"))) {
            assertEquals(expected, read("{\"name\":\"Zürich\"}", charset).value());
            assertEquals(expected, read("\uFEFF{\"name\":\"Zürich\"}", charset).value());
        }
    }

    @Test
    void aFieldThatStandsTwiceIsNamedAndTheLastOneCounts() throws Exception {
        JsonFile file = read("{\"a\":[{\"b\":1,\"b\":2}]}", StandardCharsets.UTF_8);

        assertEquals(List.of("/a/0/b"), file.duplicateKeys());
        assertEquals(read("{\"a\":[{\"b\":2}]}", StandardCharsets.UTF_8).value(), file.value());
    }

    @Test
    void aMistakeIsNamedWithItsPlace() {
        assertEquals(
                new Problem.FileMalformed(FILE, "line 2, column 5", "a comma"),
                problem("{\"a\":1\n    \"b\":2}"));
        assertEquals(
                new Problem.FileMalformed(FILE, "line 1, column 1", "a JSON value"),
                problem("<html>"));
        assertEquals(new Problem.FileTruncated(FILE, "line 1, column 8"), problem("{\"a\":[1"));
        assertEquals(new Problem.FileTruncated(FILE, "line 1, column 1"), problem(""));
        assertEquals(
                new Problem.FileMalformed(
                        FILE, "line 1, column 5", "nothing more after the end of the value"),
                problem("{} {}"));
    }

    @Test
    void aHundredThousandLevelsAreRefusedAndHarmNothing() {
        assertEquals(
                new Problem.FileMalformed(
                        FILE, "line 1, column 202", "at most 200 levels of nesting"),
                problem("[".repeat(100_000)));
    }

    private static JsonFile read(String text, Charset charset) throws ProblemException {
        return JsonFile.read(FILE, new ByteArrayInputStream(text.getBytes(charset)));
    }

    private static Problem problem(String text) {
        return assertThrows(ProblemException.class, () -> read(text, StandardCharsets.UTF_8))
                .problem();
    }
}
