package app.muster.cli;

import picocli.CommandLine;

/// Groups what is done with exercises.
@CommandLine.Command(name = "exercise", mixinStandardHelpOptions = true)
final class ExerciseCommand {}
