package app.muster.cli;

import app.muster.cacao.Reading;
import app.muster.file.WorkspaceFolder;
import app.muster.plan.Plan;
import app.muster.plan.Playbook;
import app.muster.problem.ProblemException;
import app.muster.session.Arrival;
import app.muster.session.PlaybookFiles;
import app.muster.session.Playbooks;
import app.muster.text.Messages;

import com.fasterxml.jackson.core.JsonGenerator;

import picocli.CommandLine;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads playbooks of others into the plan.
@CommandLine.Command(name = "import")
final class PlaybooksImportCommand implements Command {

    @CommandLine.Parameters(
            index = "0",
            paramLabel = "WORKSPACE",
            descriptionKey = "cli.parameter.workspace")
    private Path workspace = Path.of("");

    @CommandLine.Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "FILE",
            descriptionKey = "cli.parameter.cacao")
    private List<Path> files = new ArrayList<>();

    @CommandLine.Option(names = "--dry-run", descriptionKey = "cli.option.dry-run")
    private boolean dryRun;

    @CommandLine.Mixin private Results results = new Results();

    /// @param added as they stand in the plan now
    private record Arrived(List<Playbook> added, Map<Path, Reading> readings, Messages words)
            implements Answer {

        @Override
        public void write(JsonGenerator json) throws IOException {
            Json.list(
                    json,
                    "playbooks",
                    added,
                    book -> {
                        json.writeStringField("id", book.id().value());
                        json.writeStringField("title", book.title());
                        json.writeNumberField("steps", book.steps().size());
                        Json.texts(json, "assets", book.assets());
                    });
            json.writeArrayFieldStart("problems");
            for (Map.Entry<Path, Reading> reading : readings.entrySet()) {
                for (Reading.Note note : reading.getValue().notes()) {
                    json.writeStartObject();
                    json.writeStringField("severity", note.isLoss() ? "warning" : "info");
                    json.writeStringField("file", reading.getKey().toString());
                    json.writeStringField("at", note.at());
                    json.writeStringField("message", note.says());
                    json.writeStringField("remedy", "");
                    json.writeEndObject();
                }
            }
            json.writeEndArray();
        }

        @Override
        public void show(Page page) {
            for (Playbook book : added) {
                page.line(
                        words.get(
                                "cli.playbooks.arrived",
                                book.id().value(),
                                book.title(),
                                book.steps().size()));
            }
            readings.forEach(
                    (file, reading) ->
                            reading.notes()
                                    .forEach(
                                            note ->
                                                    page.line(
                                                            file + note.at() + ": " + note.says(),
                                                            note.isLoss()
                                                                    ? Ink.DOUBTFUL
                                                                    : Ink.PLAIN)));
        }
    }

    @Override
    public Answer run(Console console) throws ProblemException {
        var readings = new LinkedHashMap<Path, Reading>();
        var playbooks = new ArrayList<Playbook>();
        Plan after = WorkspaceFolder.look(workspace).plan();
        for (Path file : files) {
            Arrival arrival = Arrival.of(after, List.of(PlaybookFiles.read(file)));
            readings.put(file, new Reading(arrival.playbooks(), arrival.notes()));
            playbooks.addAll(arrival.playbooks());
            after = arrival.after();
        }
        if (!dryRun) {
            after =
                    Mapped.change(
                                    workspace,
                                    present -> Playbooks.arrived(present.plan(), playbooks))
                            .plan();
        }
        int had = after.playbooks().size() - playbooks.size();
        return new Arrived(
                after.playbooks().subList(had, after.playbooks().size()),
                readings,
                console.words());
    }
}
