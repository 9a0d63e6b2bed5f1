package app.muster.cli;

import app.muster.file.WorkspaceFolder;
import app.muster.problem.Problem;
import app.muster.problem.ProblemException;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine;

import java.nio.file.Path;

/// Opens the window on a workspace, or on the example.
@CommandLine.Command(name = "open")
final class OpenCommand implements Command {

    @CommandLine.Parameters(
            arity = "0..1",
            paramLabel = "WORKSPACE",
            descriptionKey = "cli.parameter.workspace")
    private @Nullable Path workspace;

    @CommandLine.Mixin private Help help = new Help();

    @Override
    public Answer run(Console console) throws ProblemException {
        mustHaveDisplay(console);
        if (workspace == null) {
            Path example = console.surroundings().example();
            return opened(Example.personalCopy(example, console), console);
        }
        if (!WorkspaceFolder.isOne(workspace)) {
            throw new ProblemException(new Problem.NotAWorkspace(workspace));
        }
        return opened(workspace, console);
    }

    static Answer opened(Path workspace, Console console) throws ProblemException {
        mustHaveDisplay(console);
        console.window().open(workspace, console.surroundings().state().resolve("muster.log"));
        return Answer.NOTHING;
    }

    static void mustHaveDisplay(Console console) throws ProblemException {
        if (!console.surroundings().display()) {
            throw new ProblemException(new Problem.NoDisplay());
        }
    }
}
