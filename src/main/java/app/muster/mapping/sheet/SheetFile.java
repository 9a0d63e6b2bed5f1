package app.muster.mapping.sheet;

import app.muster.file.AtomicFile;
import app.muster.file.FileProblems;
import app.muster.problem.Problem;
import app.muster.problem.ProblemException;
import app.muster.text.Messages;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;

/// A sheet on disk, as a spreadsheet program reads and saves it.
public final class SheetFile {

    private static final long LARGEST = 200_000_000;
    private static final Set<SheetProblem.Kind> UNREADABLE =
            EnumSet.of(SheetProblem.Kind.HEADER_MISSING, SheetProblem.Kind.QUOTE_OPEN);

    private SheetFile() {}

    public static String read(Path file) throws ProblemException {
        try {
            long size = Files.size(file);
            if (size > LARGEST) {
                throw new ProblemException(new Problem.FileTooLarge(file, size, LARGEST));
            }
            return SheetText.of(Files.readAllBytes(file));
        } catch (IOException e) {
            throw FileProblems.reading(file, e);
        }
    }

    public static void write(Path file, String sheet) throws ProblemException {
        AtomicFile.write(file, sheet.getBytes(StandardCharsets.UTF_8));
    }

    /// What the file would change.
    ///
    /// @throws ProblemException if the file is no such sheet at all
    public static SheetChange checked(SheetChange change, Path file, Messages words)
            throws ProblemException {
        for (SheetProblem problem : change.problems()) {
            if (UNREADABLE.contains(problem.kind())) {
                throw new ProblemException(
                        new Problem.EntryWrong(
                                file,
                                "line " + problem.line(),
                                words.get(problem.key(), problem.value()),
                                ""));
            }
        }
        return change;
    }
}
