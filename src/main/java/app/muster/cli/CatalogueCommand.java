package app.muster.cli;

import picocli.CommandLine;

/// Groups what is done with a workspace's own catalogue.
@CommandLine.Command(name = "catalogue")
final class CatalogueCommand {

    @CommandLine.Mixin private Help help = new Help();
}
