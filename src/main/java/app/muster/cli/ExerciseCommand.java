package app.muster.cli;

import picocli.CommandLine;

/// Groups what is done with exercises.
@CommandLine.Command(name = "exercise")
final class ExerciseCommand {

    @CommandLine.Mixin private Help help = new Help();
}
