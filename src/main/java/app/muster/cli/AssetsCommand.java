package app.muster.cli;

import app.muster.mapping.sheet.AssetSheet;
import app.muster.mapping.sheet.SheetFile;
import app.muster.plan.Asset;
import app.muster.plan.Plan;
import app.muster.problem.ProblemException;

import picocli.CommandLine;

import java.nio.file.Path;
import java.util.Optional;

/// Lists a plan's assets, and takes them to a spreadsheet and back.
@CommandLine.Command(name = "assets")
final class AssetsCommand implements Command {

    @CommandLine.Parameters(paramLabel = "WORKSPACE", descriptionKey = "cli.parameter.workspace")
    private Path workspace = Path.of("");

    @CommandLine.Option(names = "--unmapped", descriptionKey = "cli.option.unmapped")
    private boolean unmapped;

    @CommandLine.Mixin private SheetFiles sheet = new SheetFiles();

    @CommandLine.Mixin private Results results = new Results();

    @Override
    public Answer run(Console console) throws ProblemException {
        sheet.refuseBoth(console);
        Path from = sheet.from;
        if (from != null) {
            return sheet.bring(workspace, from, AssetSheet::read, console);
        }
        Plan plan = Mapped.look(workspace).plan();
        Path to = sheet.to;
        if (to != null) {
            SheetFile.write(to, AssetSheet.write(plan, this::isWanted));
        }
        return new AssetsAnswer(
                plan,
                plan.assets().stream().filter(this::isWanted).toList(),
                Optional.ofNullable(to),
                console.words());
    }

    private boolean isWanted(Asset asset) {
        return !unmapped || asset.application().isEmpty() && asset.goneSince().isEmpty();
    }
}
