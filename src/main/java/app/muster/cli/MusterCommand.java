package app.muster.cli;

import app.muster.problem.ProblemException;
import app.muster.work.Cancelled;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine;

import java.nio.file.Path;

/// The program itself: with no command it opens the window.
@CommandLine.Command(
        name = "muster",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class)
final class MusterCommand implements Command {

    /// What `mvn` alone starts: the example in the window, or the main job without one.
    @CommandLine.Option(names = "--first-run", hidden = true)
    private @Nullable Path example;

    @CommandLine.Option(names = "--tour", hidden = true)
    private @Nullable Path tour;

    @Override
    public Answer run(Console console) throws ProblemException, Cancelled {
        if (example != null && tour != null && !console.surroundings().display()) {
            return new Tour(example, tour, console).answer();
        }
        OpenCommand.mustHaveDisplay(console);
        Path copied = example == null ? console.surroundings().example() : example;
        return OpenCommand.opened(Example.personalCopy(copied, console), console);
    }
}
