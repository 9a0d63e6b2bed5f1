package app.muster.cli;

import app.muster.catalogue.CatalogueReader;
import app.muster.expression.Durations;
import app.muster.file.FileProblems;
import app.muster.problem.ProblemException;
import app.muster.session.ScriptFile;

import com.fasterxml.jackson.core.JsonGenerator;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Lists the exercises that can be run.
@CommandLine.Command(name = "list")
final class ExerciseListCommand implements Command {

    @CommandLine.Parameters(
            arity = "0..1",
            paramLabel = "FOLDER",
            descriptionKey = "cli.parameter.scripts")
    private @Nullable Path folder;

    @CommandLine.Mixin private Results results = new Results();

    private record Listing(List<ScriptFile> scripts, Console console) implements Answer {

        @Override
        public void write(JsonGenerator json) throws IOException {
            Json.list(
                    json,
                    "exercises",
                    scripts,
                    script -> {
                        var head = script.script().head();
                        json.writeStringField("file", script.file().toString());
                        json.writeStringField("id", head.id());
                        json.writeStringField("version", head.version());
                        json.writeStringField("title", head.title());
                        json.writeStringField("summary", head.summary());
                        json.writeStringField("audience", head.audience());
                        json.writeNumberField("difficulty", head.difficulty());
                        json.writeNumberField("playMinutes", head.play().toMinutes());
                    });
        }

        @Override
        public void show(Page page) {
            Table table =
                    Table.of(
                                    console.say("cli.column.exercise"),
                                    console.say("cli.column.title"),
                                    console.say("cli.column.play"),
                                    console.say("cli.column.difficulty"),
                                    console.say("cli.column.summary"))
                            .numbersIn(2, 3);
            for (ScriptFile script : scripts) {
                var head = script.script().head();
                table.row(
                        head.id(),
                        head.title(),
                        Durations.shown(head.play()),
                        head.difficulty(),
                        head.summary());
            }
            page.table(table);
        }
    }

    @Override
    public Answer run(Console console) throws ProblemException {
        Path from = folder == null ? console.surroundings().exercises() : folder;
        var catalogue = CatalogueReader.builtIn();
        var scripts = new ArrayList<ScriptFile>();
        for (Path file : scripts(from)) {
            scripts.add(ScriptFile.read(file, catalogue));
        }
        return new Listing(List.copyOf(scripts), console);
    }

    private static List<Path> scripts(Path folder) throws ProblemException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".ttx.yaml")).sorted().toList();
        } catch (IOException e) {
            throw FileProblems.reading(folder, e);
        }
    }
}
