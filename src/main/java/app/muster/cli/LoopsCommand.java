package app.muster.cli;

import app.muster.file.WorkspaceFolder;
import app.muster.problem.ProblemException;
import app.muster.recover.BootstrapLoops;

import picocli.CommandLine;

import java.nio.file.Path;

/// Shows recovery infrastructure that needs itself.
@CommandLine.Command(name = "loops")
final class LoopsCommand implements Command {

    @CommandLine.Parameters(paramLabel = "WORKSPACE", descriptionKey = "cli.parameter.workspace")
    private Path workspace = Path.of("");

    @CommandLine.Mixin private Results results = new Results();

    @Override
    public Answer run(Console console) throws ProblemException {
        return new LoopsAnswer(
                BootstrapLoops.of(WorkspaceFolder.look(workspace).plan()), console.words());
    }
}
