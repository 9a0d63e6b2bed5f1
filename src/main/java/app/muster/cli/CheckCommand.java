package app.muster.cli;

import app.muster.catalogue.Control.Severity;
import app.muster.problem.ProblemException;
import app.muster.work.Cancelled;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine;

import java.nio.file.Path;
import java.util.Optional;

/// Judges every control on every asset.
@CommandLine.Command(name = "check")
final class CheckCommand implements Command {

    @CommandLine.Parameters(
            arity = "0..1",
            paramLabel = "WORKSPACE",
            descriptionKey = "cli.parameter.workspace")
    private @Nullable Path workspace;

    @CommandLine.Option(
            names = "--snapshot",
            paramLabel = "FILE",
            descriptionKey = "cli.option.snapshot")
    private @Nullable Path snapshot;

    @CommandLine.Option(
            names = "--fail-on",
            paramLabel = "critical|high|medium|low|any",
            descriptionKey = "cli.option.fail-on")
    private @Nullable String failOn;

    @CommandLine.Option(names = "--all", descriptionKey = "cli.option.all")
    private boolean all;

    @CommandLine.Mixin private Results results = new Results();

    @Override
    public Answer run(Console console) throws ProblemException, Cancelled {
        Optional<Severity> limit = limit(console);
        if ((workspace == null) == (snapshot == null)) {
            throw new WrongUsage(console.say("cli.check.one-of"));
        }
        Situation situation =
                workspace != null
                        ? Situation.judged(workspace, console)
                        : Situation.ofFile(java.util.Objects.requireNonNull(snapshot), console);
        return new CheckAnswer(situation, limit, all, console.words());
    }

    private Optional<Severity> limit(Console console) {
        if (failOn == null) {
            return Optional.empty();
        }
        if (failOn.equalsIgnoreCase("any")) {
            return Optional.of(Severity.LOW);
        }
        for (Severity severity : Severity.values()) {
            if (severity.key().equalsIgnoreCase(failOn)) {
                return Optional.of(severity);
            }
        }
        throw new WrongUsage(console.say("cli.check.fail-on", failOn));
    }
}
