package app.muster.cli;

import picocli.CommandLine.Option;

/// The option that all commands with results share.
final class Results extends Help {

    @Option(
            names = "--format",
            paramLabel = "text|json",
            descriptionKey = "cli.option.format",
            defaultValue = "text")
    AnswerFormat format = AnswerFormat.text;
}
