package app.muster.cli;

import app.muster.catalogue.CatalogueReader;
import app.muster.exercise.Complaint;
import app.muster.problem.ProblemException;
import app.muster.session.ScriptFile;
import app.muster.text.Messages;

import com.fasterxml.jackson.core.JsonGenerator;

import picocli.CommandLine;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/// Says what is wrong with a script.
@CommandLine.Command(name = "lint")
final class ExerciseLintCommand implements Command {

    @CommandLine.Parameters(paramLabel = "FILE", descriptionKey = "cli.parameter.script")
    private Path file = Path.of("");

    @CommandLine.Mixin private Results results = new Results();

    private record Linted(ScriptFile script, Messages words) implements Answer {

        @Override
        public ExitStatus status() {
            return script.isPlayable() ? ExitStatus.DONE : ExitStatus.SHORT;
        }

        @Override
        public void write(JsonGenerator json) throws IOException {
            Json.list(
                    json,
                    "problems",
                    script.complaints(),
                    complaint -> {
                        json.writeStringField("severity", severity(complaint));
                        json.writeStringField("file", script.file().toString());
                        json.writeStringField("at", complaint.line() + ":" + complaint.column());
                        json.writeStringField("id", complaint.id());
                        json.writeStringField("rule", complaint.rule());
                        json.writeStringField("message", complaint.message());
                        json.writeStringField("remedy", complaint.instead());
                    });
        }

        @Override
        public void show(Page page) {
            for (Complaint complaint : script.complaints()) {
                String line =
                        script.file()
                                + ":"
                                + complaint.line()
                                + ":"
                                + complaint.column()
                                + ": "
                                + severity(complaint)
                                + ": "
                                + complaint.message();
                page.line(
                        complaint.instead().isEmpty()
                                ? line
                                : line + " " + words.get("cli.lint.instead", complaint.instead()),
                        complaint.isError() ? Ink.BAD : Ink.DOUBTFUL);
            }
            if (script.complaints().isEmpty()) {
                page.line(words.get("cli.lint.good", script.file()), Ink.GOOD);
            }
        }

        private static String severity(Complaint complaint) {
            return complaint.severity().name().toLowerCase(Locale.ROOT);
        }
    }

    @Override
    public Answer run(Console console) throws ProblemException {
        return new Linted(
                ScriptFile.read(Scripts.find(file, console), CatalogueReader.builtIn()),
                console.words());
    }
}
