package app.muster.mapping.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.muster.plan.Plan;
import app.muster.problem.Problem;
import app.muster.problem.ProblemException;
import app.muster.text.Messages;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Locale;

class SheetFileTest {

    private static final Messages WORDS = new Messages(Locale.ENGLISH);

    @TempDir private Path folder;

    @Test
    void whatIsWrittenIsReadAgain() throws Exception {
        Path file = folder.resolve("assets.csv");

        SheetFile.write(file, "id,note\r\na,M\u00FCnchen\r\n");

        assertEquals("id,note\r\na,M\u00FCnchen\r\n", SheetFile.read(file));
    }

    @Test
    void aFileThatIsNotThereIsAProblem() {
        Path file = folder.resolve("none.csv");

        assertEquals(
                new Problem.FileMissing(file),
                assertThrows(ProblemException.class, () -> SheetFile.read(file)).problem());
    }

    @Test
    void aFileThatIsNoSheetIsAProblemWithItsLine() {
        Path file = folder.resolve("shopping.csv");
        SheetChange change = AssetSheet.read("fruit,price\n", Plan.empty("Contoso"), false);

        assertEquals(
                new Problem.EntryWrong(
                        file, "line 1", WORDS.get("sheet.problem.header-missing", "id"), ""),
                assertThrows(ProblemException.class, () -> SheetFile.checked(change, file, WORDS))
                        .problem());
    }
}
