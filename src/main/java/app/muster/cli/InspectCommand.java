package app.muster.cli;

import app.muster.problem.ProblemException;
import app.muster.work.Cancelled;

import picocli.CommandLine;

import java.util.Optional;

/// Reads inventories and writes nothing.
@CommandLine.Command(name = "inspect")
final class InspectCommand implements Command {

    @CommandLine.Mixin private Inventory inventory = new Inventory();

    @CommandLine.Mixin private Results results = new Results();

    @Override
    public Answer run(Console console) throws ProblemException, Cancelled {
        return new ImportAnswer(inventory.read(console), Optional.empty(), false, console.words());
    }
}
