package app.muster.cli;

import app.muster.assess.Assessment;
import app.muster.assess.Change;
import app.muster.assess.Comparison;
import app.muster.catalogue.Catalogue;
import app.muster.catalogue.CatalogueReader;
import app.muster.file.WorkspaceFolder;
import app.muster.importer.Importer;
import app.muster.plan.Plan;
import app.muster.plan.estate.Snapshot;
import app.muster.problem.Problem;
import app.muster.problem.ProblemException;
import app.muster.work.Cancelled;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Says what changed between two snapshots.
@CommandLine.Command(name = "diff")
final class DiffCommand implements Command {

    @CommandLine.Parameters(index = "0", paramLabel = "OLD", descriptionKey = "cli.parameter.old")
    private String old = "";

    @CommandLine.Parameters(index = "1", paramLabel = "NEW", descriptionKey = "cli.parameter.new")
    private String fresh = "";

    @CommandLine.Option(
            names = "--in",
            paramLabel = "WORKSPACE",
            descriptionKey = "cli.option.in-workspace")
    private @Nullable Path workspace;

    @CommandLine.Mixin private Results results = new Results();

    @Override
    public Answer run(Console console) throws ProblemException, Cancelled {
        Catalogue catalogue = CatalogueReader.builtIn();
        Plan plan = Plan.empty("diff");
        Optional<WorkspaceFolder> folder = Optional.empty();
        if (workspace != null) {
            folder = Optional.of(WorkspaceFolder.look(workspace));
            plan = folder.get().plan();
            catalogue = folder.get().catalogue(catalogue);
        }
        Instant at = console.clock().instant();
        Change change =
                Comparison.of(
                        catalogue,
                        judged(catalogue, plan, snapshot(old, folder, catalogue, console), console),
                        judged(
                                catalogue,
                                plan,
                                snapshot(fresh, folder, catalogue, console),
                                console));
        return new DiffAnswer(change, plan, at, console.words());
    }

    private static Assessment judged(
            Catalogue catalogue, Plan plan, Snapshot snapshot, Console console) throws Cancelled {
        return Assessment.of(
                catalogue, plan, snapshot, console.clock().instant(), console.progress());
    }

    /// A file, or what the workspace keeps under that name.
    private static Snapshot snapshot(
            String name, Optional<WorkspaceFolder> folder, Catalogue catalogue, Console console)
            throws ProblemException, Cancelled {
        Path file = Path.of(name);
        if (folder.isPresent() && !Files.exists(file)) {
            if (!name.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,99}")) {
                throw new ProblemException(new Problem.FileMissing(file));
            }
            return folder.get().snapshot(name);
        }
        return Importer.read(
                        List.of(file),
                        Optional.empty(),
                        catalogue,
                        console.clock().instant(),
                        console.progress())
                .value();
    }
}
