package app.muster.cli;

import app.muster.problem.ProblemException;
import app.muster.work.Cancelled;

import picocli.CommandLine;

import java.nio.file.Path;

/// Says what a run showed.
@CommandLine.Command(name = "report")
final class ExerciseReportCommand implements Command {

    @CommandLine.Parameters(paramLabel = "RUN", descriptionKey = "cli.parameter.run")
    private Path journal = Path.of("");

    @CommandLine.Mixin private Results results = new Results();

    @Override
    public Answer run(Console console) throws ProblemException, Cancelled {
        KeptRun kept = KeptRun.read(journal, console);
        return new RunAnswer(kept.journal(), kept.run(), kept.notices(), true, console.words());
    }
}
