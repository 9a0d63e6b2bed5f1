package app.muster.cli;

import app.muster.plan.Playbook;
import app.muster.problem.ProblemException;
import app.muster.recover.Flaw;
import app.muster.recover.PlaybookLint;
import app.muster.text.Messages;
import app.muster.work.Cancelled;

import com.fasterxml.jackson.core.JsonGenerator;

import picocli.CommandLine;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

/// Lists the plan's playbooks and how far each can be trusted.
@CommandLine.Command(name = "list")
final class PlaybooksListCommand implements Command {

    @CommandLine.Parameters(paramLabel = "WORKSPACE", descriptionKey = "cli.parameter.workspace")
    private Path workspace = Path.of("");

    @CommandLine.Mixin private Results results = new Results();

    @Override
    public Answer run(Console console) throws ProblemException, Cancelled {
        Situation situation = Situation.anyhow(workspace, console, console.clock().instant());
        return new Listed(
                situation,
                PlaybookLint.of(
                        situation.catalogue(),
                        situation.plan(),
                        situation.assessment(),
                        situation.at()),
                console.words());
    }

    private record Listed(Situation situation, List<Flaw> flaws, Messages words) implements Answer {

        @Override
        public void write(JsonGenerator json) throws IOException {
            Json.list(
                    json,
                    "playbooks",
                    situation.plan().playbooks(),
                    book -> {
                        json.writeStringField("id", book.id().value());
                        json.writeStringField("title", book.title());
                        json.writeStringField("template", book.template());
                        json.writeStringField("donePer", situation.catalogue().donePer(book).key());
                        Json.texts(json, "assets", book.assets());
                        json.writeNumberField("steps", book.steps().size());
                        json.writeNumberField("measured", measured(book));
                        json.writeStringField("proof", proof(book));
                        Json.text(json, "verified", book.verified(today()));
                        json.writeNumberField("errors", count(book, Flaw.Severity.ERROR));
                        json.writeNumberField("warnings", count(book, Flaw.Severity.WARNING));
                    });
            json.writeNumberField("templates", situation.catalogue().playbooks().size());
        }

        @Override
        public void show(Page page) {
            Table table =
                    Table.of(
                                    words.get("cli.column.id"),
                                    words.get("cli.column.assets"),
                                    words.get("cli.playbooks.steps"),
                                    words.get("cli.playbooks.measured"),
                                    words.get("cli.playbooks.proof"),
                                    words.get("cli.playbooks.errors"),
                                    words.get("cli.playbooks.warnings"),
                                    words.get("cli.column.title"))
                            .numbersIn(1, 2, 3, 5, 6);
            for (Playbook book : situation.plan().playbooks()) {
                long errors = count(book, Flaw.Severity.ERROR);
                table.row(
                        book.id(),
                        book.assets().size(),
                        book.steps().size(),
                        measured(book),
                        words.get("playbook.proof." + proof(book)),
                        Table.cell(Long.toString(errors), errors > 0 ? Ink.BAD : Ink.PLAIN),
                        count(book, Flaw.Severity.WARNING),
                        book.title());
            }
            page.table(words.get("cli.playbooks.own", situation.plan().playbooks().size()), table);
            page.line(
                    words.get("cli.playbooks.templates", situation.catalogue().playbooks().size()));
        }

        private static long measured(Playbook book) {
            return book.steps().stream().filter(step -> book.timing(step).isMeasured()).count();
        }

        private String proof(Playbook book) {
            return book.proof(today()).name().toLowerCase(Locale.ROOT);
        }

        private LocalDate today() {
            return LocalDate.ofInstant(situation.at(), ZoneOffset.UTC);
        }

        private long count(Playbook book, Flaw.Severity severity) {
            return flaws.stream()
                    .filter(flaw -> flaw.own() && flaw.playbook().equals(book.id()))
                    .filter(flaw -> flaw.severity() == severity)
                    .count();
        }
    }
}
