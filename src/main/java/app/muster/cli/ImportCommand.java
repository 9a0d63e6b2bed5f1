package app.muster.cli;

import app.muster.file.WorkspaceFolder;
import app.muster.mapping.Arrival;
import app.muster.plan.Plan;
import app.muster.plan.estate.Snapshot;
import app.muster.problem.Problem;
import app.muster.problem.ProblemException;
import app.muster.work.Cancelled;

import picocli.CommandLine;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/// Reads inventories into a workspace.
@CommandLine.Command(name = "import")
final class ImportCommand implements Command {

    @CommandLine.Mixin private Inventory inventory = new Inventory();

    @CommandLine.Option(
            names = "--into",
            required = true,
            paramLabel = "WORKSPACE",
            descriptionKey = "cli.option.into")
    private Path into = Path.of("");

    @CommandLine.Option(names = "--dry-run", descriptionKey = "cli.option.dry-run")
    private boolean dryRun;

    @CommandLine.Mixin private Results results = new Results();

    @Override
    public Answer run(Console console) throws ProblemException, Cancelled {
        boolean isOne = WorkspaceFolder.isOne(into);
        Plan before = isOne ? WorkspaceFolder.look(into).plan() : Plan.empty(name());
        Inventory.Read read = inventory.read(console);
        if (dryRun) {
            Snapshot present = isOne ? present(WorkspaceFolder.look(into)) : Snapshot.empty();
            Arrival arrival = arrival(read, before, present, read.snapshot(), console);
            return new ImportAnswer(read, Optional.of(arrival), false, console.words());
        }
        try (WorkspaceFolder folder =
                isOne ? WorkspaceFolder.open(into) : WorkspaceFolder.create(into, before)) {
            Snapshot snapshot = underItsOwnName(read.snapshot(), folder);
            Arrival arrival = arrival(read, folder.plan(), present(folder), snapshot, console);
            folder.keep(snapshot);
            folder.save(arrival.plan());
            return new ImportAnswer(
                    new Inventory.Read(
                            read.catalogue(),
                            snapshot,
                            read.derived(),
                            read.problems(),
                            read.reconciliation()),
                    Optional.of(arrival),
                    true,
                    console.words());
        }
    }

    /// What the plan was derived from; nothing if that cannot be read any more, which must not keep
    /// a newer inventory out.
    private static Snapshot present(WorkspaceFolder folder) throws ProblemException {
        Plan plan = folder.plan();
        try {
            return folder.currentSnapshot(plan).orElseGet(Snapshot::empty);
        } catch (ProblemException unreadable) {
            return Snapshot.empty();
        }
    }

    private static Arrival arrival(
            Inventory.Read read, Plan plan, Snapshot present, Snapshot snapshot, Console console) {
        LocalDate today = LocalDate.ofInstant(console.clock().instant(), ZoneOffset.UTC);
        return Arrival.of(plan, present, snapshot, read.derived(), today);
    }

    private String name() {
        Path name = into.toAbsolutePath().normalize().getFileName();
        return name == null ? "plan" : name.toString();
    }

    /// The snapshot under a name that no other one of the workspace has, so that none is lost.
    private static Snapshot underItsOwnName(Snapshot snapshot, WorkspaceFolder folder)
            throws ProblemException {
        Snapshot named = snapshot;
        for (int n = 2; isTaken(named, folder); n++) {
            String base = snapshot.name().substring(0, Math.min(90, snapshot.name().length()));
            named = renamed(snapshot, base + "-" + n);
        }
        return named;
    }

    private static boolean isTaken(Snapshot snapshot, WorkspaceFolder folder)
            throws ProblemException {
        try {
            return !folder.snapshot(snapshot.name()).equals(snapshot);
        } catch (ProblemException e) {
            if (e.problem() instanceof Problem.FileMissing) {
                return false;
            }
            throw e;
        }
    }

    private static Snapshot renamed(Snapshot snapshot, String name) {
        return new Snapshot(
                name,
                snapshot.taken(),
                snapshot.source(),
                snapshot.resources(),
                snapshot.evidence(),
                snapshot.coverage());
    }
}
