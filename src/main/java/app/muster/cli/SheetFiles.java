package app.muster.cli;

import app.muster.mapping.Placement;
import app.muster.mapping.sheet.SheetChange;
import app.muster.mapping.sheet.SheetFile;
import app.muster.plan.Plan;
import app.muster.problem.ProblemException;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine;

import java.nio.file.Path;
import java.util.ArrayList;

/// The options of commands that write a sheet for a spreadsheet program and read it back.
final class SheetFiles {

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

    void refuseBoth(Console console) {
        if (to != null && from != null) {
            throw new WrongUsage(console.say("cli.sheet.both"));
        }
    }

    /// Reads the sheet back, applies the rules to what it left open, and keeps the plan unless only
    /// the difference was asked for.
    Answer bring(Path workspace, Path file, Reader reader, Console console)
            throws ProblemException {
        String text = SheetFile.read(file);
        if (dryRun) {
            Mapped before = Mapped.look(workspace);
            SheetChange change =
                    SheetFile.checked(
                            reader.read(text, before.plan(), create), file, console.words());
            Plan after = Placement.of(change.plan(), before.snapshot());
            return new SheetAnswer(change, false, Mapped.unmapped(after), console.words());
        }
        var changes = new ArrayList<SheetChange>();
        Mapped after =
                Mapped.change(
                        workspace,
                        before -> {
                            changes.add(
                                    SheetFile.checked(
                                            reader.read(text, before.plan(), create),
                                            file,
                                            console.words()));
                            return Placement.of(changes.getLast().plan(), before.snapshot());
                        });
        return new SheetAnswer(
                changes.getLast(), true, Mapped.unmapped(after.plan()), console.words());
    }
}
