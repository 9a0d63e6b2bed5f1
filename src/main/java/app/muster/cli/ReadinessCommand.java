package app.muster.cli;

import app.muster.file.WorkspaceFolder;
import app.muster.problem.ProblemException;
import app.muster.readiness.Readiness;
import app.muster.session.Past;
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
        WorkspaceFolder folder = WorkspaceFolder.look(workspace);
        return new ReadinessAnswer(
                situation,
                Readiness.of(
                        situation.plan(),
                        situation.catalogue(),
                        situation.assessment(),
                        RunFiles.lastExercise(folder),
                        situation.at()),
                Past.of(
                                folder,
                                situation.catalogue(),
                                situation.plan(),
                                situation.snapshot(),
                                situation.at(),
                                console.progress())
                        .readiness(),
                situation.contradictions(),
                console.words());
    }
}
