package app.muster.cli;

import picocli.CommandLine.Option;

/// The option that every command has.
class Help {

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            descriptionKey = "cli.option.help")
    boolean asked;
}
