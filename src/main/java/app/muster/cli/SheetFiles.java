package app.muster.cli;

import app.muster.file.AtomicFile;
import app.muster.file.FileProblems;
import app.muster.mapping.Placement;
import app.muster.mapping.sheet.SheetChange;
import app.muster.mapping.sheet.SheetProblem;
import app.muster.mapping.sheet.SheetText;
import app.muster.plan.Plan;
import app.muster.problem.Problem;
import app.muster.problem.ProblemException;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Set;

/// The options of commands that write a sheet for a spreadsheet program and read it back.
final class SheetFiles {

    private static final long LARGEST = 200_000_000;

    private static final Set<SheetProblem.Kind> UNREADABLE =
            EnumSet.of(SheetProblem.Kind.HEADER_MISSING, SheetProblem.Kind.QUOTE_OPEN);

    @CommandLine.Option(
            names = "--to",
            paramLabel = "FILE.csv",
            descriptionKey = "cli.option.sheet-to")
    @Nullable Path to;

    @CommandLine.Option(
            names = "--from",
            paramLabel = "FILE.csv",
            descriptionKey = "cli.option.sheet-from")
    @Nullable Path from;

    @CommandLine.Option(names = "--create", descriptionKey = "cli.option.create")
    boolean create;

    @CommandLine.Option(names = "--dry-run", descriptionKey = "cli.option.dry-run")
    boolean dryRun;

    /// Reads a text into a plan.
    interface Reader {
        SheetChange read(String text, Plan plan, boolean create);
    }

    /// Reads the sheet back, applies the rules to what it left open, and keeps the plan unless only
    /// the difference was asked for.
    Answer bring(Path workspace, Path file, Reader reader, Console console)
            throws ProblemException {
        String text = read(file);
        if (dryRun) {
            Mapped before = Mapped.look(workspace);
            SheetChange change = checked(reader.read(text, before.plan(), create), file, console);
            Plan after = Placement.of(change.plan(), before.snapshot());
            return new SheetAnswer(change, false, Mapped.unmapped(after), console.words());
        }
        var changes = new ArrayList<SheetChange>();
        Mapped after =
                Mapped.change(
                        workspace,
                        before -> {
                            changes.add(
                                    checked(
                                            reader.read(text, before.plan(), create),
                                            file,
                                            console));
                            return Placement.of(changes.getLast().plan(), before.snapshot());
                        });
        return new SheetAnswer(
                changes.getLast(), true, Mapped.unmapped(after.plan()), console.words());
    }

    private static String read(Path file) throws ProblemException {
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

    static void write(Path file, String sheet) throws ProblemException {
        AtomicFile.write(file, sheet.getBytes(StandardCharsets.UTF_8));
    }

    /// @throws ProblemException if the file is no such sheet at all
    private static SheetChange checked(SheetChange change, Path file, Console console)
            throws ProblemException {
        for (SheetProblem problem : change.problems()) {
            if (UNREADABLE.contains(problem.kind())) {
                throw new ProblemException(
                        new Problem.EntryWrong(
                                file,
                                "line " + problem.line(),
                                console.say(problem.key(), problem.value()),
                                ""));
            }
        }
        return change;
    }
}
