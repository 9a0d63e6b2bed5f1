package app.muster.cli;

import app.muster.assess.Estate;
import app.muster.assess.Spares;
import app.muster.catalogue.CatalogueReader;
import app.muster.file.WorkspaceFolder;
import app.muster.plan.Plan;
import app.muster.plan.estate.Snapshot;
import app.muster.problem.ProblemException;
import app.muster.recover.BootstrapLoops;
import app.muster.structure.Structure;
import app.muster.work.Cancelled;

import picocli.CommandLine;

import java.nio.file.Path;

/// Shows what stands on what: what falls with each asset, what everything goes through, and in
/// which waves everything comes back.
@CommandLine.Command(name = "structure")
final class StructureCommand implements Command {

    @CommandLine.Parameters(paramLabel = "WORKSPACE", descriptionKey = "cli.parameter.workspace")
    private Path workspace = Path.of("");

    @CommandLine.Mixin private Results results = new Results();

    @Override
    public Answer run(Console console) throws ProblemException, Cancelled {
        WorkspaceFolder folder = WorkspaceFolder.look(workspace);
        Plan kept = folder.plan();
        Snapshot snapshot = folder.currentSnapshot(kept).orElse(Snapshot.empty());
        Plan plan = Spares.told(CatalogueReader.builtIn(), kept, Estate.of(snapshot));
        return new StructureAnswer(Structure.of(plan), BootstrapLoops.of(plan), console.words());
    }
}
