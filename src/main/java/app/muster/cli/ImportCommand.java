package app.muster.cli;

import app.muster.catalogue.CatalogueReader;
import app.muster.file.WorkspaceFolder;
import app.muster.importer.Derivation;
import app.muster.importer.Extent;
import app.muster.mapping.Arrival;
import app.muster.plan.Plan;
import app.muster.plan.estate.Snapshot;
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
            Snapshot snapshot = folder.named(read.snapshot());
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
        Extent extent = Extent.of(snapshot, read.reconciliation().tallies());
        return Arrival.of(plan, present, snapshot, read.derived(), extent, today);
    }

    /// Keeps a snapshot that was read elsewhere in a workspace, which is made if the folder has
    /// none, and brings what follows from it into the plan.
    ///
    /// @return the snapshot under the name that it has there
    static Snapshot kept(Path into, Snapshot read, Console console) throws ProblemException {
        boolean isOne = WorkspaceFolder.isOne(into);
        try (WorkspaceFolder folder =
                isOne
                        ? WorkspaceFolder.open(into)
                        : WorkspaceFolder.create(into, Plan.empty(name(into)))) {
            Snapshot snapshot = folder.named(read);
            LocalDate today = LocalDate.ofInstant(console.clock().instant(), ZoneOffset.UTC);
            var derived = Derivation.of(snapshot, CatalogueReader.builtIn());
            Arrival arrival = Arrival.of(folder.plan(), present(folder), snapshot, derived, today);
            folder.keep(snapshot);
            folder.save(arrival.plan());
            return snapshot;
        }
    }

    private String name() {
        return name(into);
    }

    private static String name(Path into) {
        Path name = into.toAbsolutePath().normalize().getFileName();
        return name == null ? "plan" : name.toString();
    }
}
