package app.muster.cli;

import app.muster.catalogue.Catalogue;
import app.muster.catalogue.CatalogueReader;
import app.muster.catalogue.OwnControls;
import app.muster.catalogue.Slip;
import app.muster.file.WorkspaceFolder;
import app.muster.problem.Problem;
import app.muster.problem.ProblemException;
import app.muster.text.Messages;

import com.fasterxml.jackson.core.JsonGenerator;

import picocli.CommandLine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Says what is wrong with a workspace's own controls.
@CommandLine.Command(name = "lint")
final class CatalogueLintCommand implements Command {

    @CommandLine.Parameters(paramLabel = "WORKSPACE|FILE", descriptionKey = "cli.parameter.own")
    private Path place = Path.of("");

    @CommandLine.Mixin private Results results = new Results();

    private record Linted(OwnControls own, Messages words) implements Answer {

        private static final int MOST_SHOWN = 100;

        @Override
        public ExitStatus status() {
            return own.hasErrors() ? ExitStatus.SHORT : ExitStatus.DONE;
        }

        @Override
        public void write(JsonGenerator json) throws IOException {
            json.writeNumberField("controls", own.controls().size());
            Json.list(
                    json,
                    "problems",
                    own.slips(),
                    slip -> {
                        json.writeStringField("severity", slip.error() ? "error" : "warning");
                        json.writeStringField("file", slip.file().toString());
                        json.writeStringField("at", slip.at());
                        json.writeStringField("message", slip.what());
                        json.writeStringField("remedy", slip.instead());
                    });
        }

        @Override
        public void show(Page page) {
            for (Slip slip : own.slips().stream().limit(MOST_SHOWN).toList()) {
                String line =
                        slip.file()
                                + ": "
                                + slip.at()
                                + ": "
                                + (slip.error() ? "error" : "warning")
                                + ": "
                                + slip.what();
                page.line(
                        slip.instead().isEmpty()
                                ? line
                                : line + ". " + words.get("cli.lint.instead", slip.instead()),
                        slip.error() ? Ink.BAD : Ink.DOUBTFUL);
            }
            if (own.slips().size() > MOST_SHOWN) {
                page.line(words.get("cli.more", own.slips().size() - MOST_SHOWN), Ink.FAINT);
            }
            if (own.slips().isEmpty()) {
                page.line(words.get("cli.catalogue.good", own.controls().size()), Ink.GOOD);
            }
        }
    }

    @Override
    public Answer run(Console console) throws ProblemException {
        Catalogue builtIn = CatalogueReader.builtIn();
        if (WorkspaceFolder.isOne(place)) {
            return new Linted(WorkspaceFolder.look(place).own(builtIn), console.words());
        }
        if (!Files.isRegularFile(place)) {
            throw new ProblemException(new Problem.FileMissing(place));
        }
        return new Linted(OwnControls.read(builtIn, List.of(place)), console.words());
    }
}
