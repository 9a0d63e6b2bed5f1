package app.muster.cli;

import app.muster.catalogue.CatalogueReader;
import app.muster.mapping.EffectiveTargets;
import app.muster.mapping.Proposal;
import app.muster.mapping.Proposals;
import app.muster.mapping.sheet.ApplicationSheet;
import app.muster.mapping.sheet.SheetFile;
import app.muster.problem.ProblemException;

import picocli.CommandLine;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Lists a plan's applications with what is really asked of them, proposes more, and takes them to
/// a spreadsheet and back.
@CommandLine.Command(name = "applications")
final class ApplicationsCommand implements Command {

    @CommandLine.Parameters(paramLabel = "WORKSPACE", descriptionKey = "cli.parameter.workspace")
    private Path workspace = Path.of("");

    @CommandLine.Option(names = "--propose", descriptionKey = "cli.option.propose")
    private boolean propose;

    @CommandLine.Mixin private SheetFiles sheet = new SheetFiles();

    @CommandLine.Mixin private Results results = new Results();

    @Override
    public Answer run(Console console) throws ProblemException {
        sheet.refuseBoth(console);
        Path from = sheet.from;
        if (from != null) {
            return sheet.bring(workspace, from, ApplicationSheet::read, console);
        }
        Mapped mapped = Mapped.look(workspace);
        Path to = sheet.to;
        if (to != null) {
            SheetFile.write(to, ApplicationSheet.write(mapped.plan()));
        }
        List<Proposal> proposals =
                propose
                        ? Proposals.of(mapped.plan(), mapped.snapshot(), CatalogueReader.builtIn())
                        : List.of();
        return new ApplicationsAnswer(
                mapped.plan(),
                EffectiveTargets.of(mapped.plan()),
                propose ? Optional.of(proposals) : Optional.empty(),
                Optional.ofNullable(to),
                console.words());
    }
}
