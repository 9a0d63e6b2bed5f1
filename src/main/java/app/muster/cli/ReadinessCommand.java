package app.muster.cli;

import app.muster.file.WorkspaceFolder;
import app.muster.problem.ProblemException;
import app.muster.readiness.Readiness;
import app.muster.session.RunFiles;
import app.muster.work.Cancelled;

import picocli.CommandLine;

import java.nio.file.Path;

/// Takes the readiness score apart.
@CommandLine.Command(name = "readiness")
final class ReadinessCommand implements Command {

    @CommandLine.Parameters(paramLabel = "WORKSPACE", descriptionKey = "cli.parameter.workspace")
    private Path workspace = Path.of("");

    @CommandLine.Mixin private Results results = new Results();

    @Override
    public Answer run(Console console) throws ProblemException, Cancelled {
        Situation situation = Situation.anyhow(workspace, console, console.clock().instant());
        return new ReadinessAnswer(
                situation,
                Readiness.of(
                        situation.plan(),
                        situation.catalogue(),
                        situation.assessment(),
                        RunFiles.lastExercise(WorkspaceFolder.look(workspace)),
                        situation.at()),
                console.words());
    }
}
