package app.muster.cli;

import picocli.CommandLine;

/// Groups what is done with playbooks.
@CommandLine.Command(name = "playbooks")
final class PlaybooksCommand {

    @CommandLine.Mixin private Help help = new Help();
}
