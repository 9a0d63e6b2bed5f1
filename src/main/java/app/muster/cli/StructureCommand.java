package app.muster.cli;

import app.muster.file.WorkspaceFolder;
import app.muster.problem.ProblemException;
import app.muster.recover.BootstrapLoops;
import app.muster.structure.Structure;

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
    public Answer run(Console console) throws ProblemException {
        var plan = WorkspaceFolder.look(workspace).plan();
        return new StructureAnswer(Structure.of(plan), BootstrapLoops.of(plan), console.words());
    }
}
