package app.muster.cli;

import app.muster.assess.Estate;
import app.muster.catalogue.PlaybookTemplate;
import app.muster.file.WorkspaceFolder;
import app.muster.plan.Playbook;
import app.muster.problem.Problem;
import app.muster.problem.ProblemException;
import app.muster.session.PlaybookFiles;
import app.muster.work.Cancelled;

import com.fasterxml.jackson.core.JsonGenerator;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Writes playbooks in a form that other programs read.
@CommandLine.Command(name = "export")
final class PlaybooksExportCommand implements Command {

    private static final String CACAO = "cacao";

    @CommandLine.Parameters(paramLabel = "WORKSPACE", descriptionKey = "cli.parameter.workspace")
    private Path workspace = Path.of("");

    @CommandLine.Option(
            names = "--to",
            paramLabel = "FORMAT",
            defaultValue = CACAO,
            descriptionKey = "cli.option.playbooks-to")
    private String to = CACAO;

    @CommandLine.Option(
            names = "--playbook",
            paramLabel = "ID",
            descriptionKey = "cli.option.playbook")
    private List<String> wanted = new ArrayList<>();

    @CommandLine.Option(names = "--out", paramLabel = "FOLDER", descriptionKey = "cli.option.out")
    private @Nullable Path out;

    @CommandLine.Mixin private Results results = new Results();

    private record Written(List<Path> files) implements Answer {

        @Override
        public void write(JsonGenerator json) throws IOException {
            Json.texts(json, "files", files);
        }

        @Override
        public void show(Page page) {
            files.forEach(file -> page.line(file.toString()));
        }
    }

    @Override
    public Answer run(Console console) throws ProblemException, Cancelled {
        if (!to.equalsIgnoreCase(CACAO)) {
            throw new WrongUsage(console.say("cli.playbooks.format", to));
        }
        Situation situation = Situation.anyhow(workspace, console, console.clock().instant());
        Path folder = out == null ? WorkspaceFolder.look(workspace).documents() : out;
        return new Written(
                new PlaybookFiles(
                                situation.plan(),
                                situation.catalogue(),
                                Estate.of(situation.snapshot()),
                                situation.at())
                        .write(chosen(situation), folder));
    }

    private List<Playbook> chosen(Situation situation) throws ProblemException {
        if (wanted.isEmpty()) {
            return situation.plan().playbooks();
        }
        var chosen = new ArrayList<Playbook>();
        for (String id : wanted) {
            chosen.add(one(situation, id));
        }
        return chosen;
    }

    private static Playbook one(Situation situation, String id) throws ProblemException {
        Optional<Playbook> own =
                situation.plan().playbooks().stream()
                        .filter(book -> book.id().value().equalsIgnoreCase(id))
                        .findFirst();
        Optional<Playbook> found =
                own.or(() -> situation.catalogue().playbook(id).map(PlaybookFiles::of));
        if (found.isEmpty()) {
            List<String> known =
                    Stream.concat(
                                    situation.plan().playbooks().stream().map(b -> b.id().value()),
                                    situation.catalogue().playbooks().stream()
                                            .map(PlaybookTemplate::key))
                            .toList();
            throw new ProblemException(
                    Problem.NameUnknown.among(known, "playbook", id)
                            .listedBy("muster playbooks list WORKSPACE"));
        }
        return found.get();
    }
}
