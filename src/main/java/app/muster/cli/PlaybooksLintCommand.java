package app.muster.cli;

import app.muster.catalogue.PlaybookTemplate;
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
import java.util.List;
import java.util.function.Predicate;

/// Says what in the plan's playbooks, and in the templates that stand for the rest, will hurt on
/// the day.
@CommandLine.Command(name = "lint")
final class PlaybooksLintCommand implements Command {

    @CommandLine.Parameters(paramLabel = "WORKSPACE", descriptionKey = "cli.parameter.workspace")
    private Path workspace = Path.of("");

    @CommandLine.Option(names = "--hints", descriptionKey = "cli.option.hints")
    private boolean hints;

    @CommandLine.Mixin private Results results = new Results();

    @Override
    public Answer run(Console console) throws ProblemException, Cancelled {
        Situation situation = Situation.anyhow(workspace, console, console.clock().instant());
        return new Linted(
                situation,
                PlaybookLint.of(
                        situation.catalogue(),
                        situation.plan(),
                        situation.assessment(),
                        situation.at()),
                hints,
                console.words());
    }

    private record Linted(Situation situation, List<Flaw> flaws, boolean hints, Messages words)
            implements Answer {

        @Override
        public ExitStatus status() {
            return flaws.stream().anyMatch(flaw -> flaw.severity() == Flaw.Severity.ERROR)
                    ? ExitStatus.SHORT
                    : ExitStatus.DONE;
        }

        @Override
        public void write(JsonGenerator json) throws IOException {
            Json.list(
                    json,
                    "problems",
                    flaws,
                    flaw -> {
                        json.writeStringField("severity", flaw.severity().key());
                        json.writeStringField("rule", flaw.rule());
                        json.writeStringField("playbook", flaw.playbook().value());
                        json.writeBooleanField("own", flaw.own());
                        json.writeNumberField("assets", flaw.assets());
                        json.writeNumberField("step", flaw.step());
                        Json.text(json, "asset", flaw.asset());
                        Json.text(json, "scenario", flaw.scenario().map(s -> s.key()));
                        json.writeStringField("message", flaw.says());
                        json.writeStringField("remedy", flaw.remedy());
                    });
        }

        @Override
        public void show(Page page) {
            for (Playbook book : situation.plan().playbooks()) {
                show(
                        page,
                        words.get("cli.playbooks.book", book.title(), book.id().value()),
                        flaw -> flaw.own() && flaw.playbook().equals(book.id()));
            }
            for (PlaybookTemplate template : situation.catalogue().playbooks()) {
                int assets =
                        flaws.stream()
                                .filter(flaw -> isOf(template, flaw))
                                .mapToInt(Flaw::assets)
                                .max()
                                .orElse(0);
                show(
                        page,
                        words.get(
                                "cli.playbooks.template", template.title(), template.key(), assets),
                        flaw -> isOf(template, flaw));
            }
            long mild = count(Flaw.Severity.HINT);
            page.line(
                    words.get(
                            "cli.playbooks.flaws",
                            count(Flaw.Severity.ERROR),
                            count(Flaw.Severity.WARNING),
                            mild),
                    status() == ExitStatus.DONE ? Ink.GOOD : Ink.BAD);
            if (mild > 0 && !hints) {
                page.line(words.get("cli.playbooks.more-hints"), Ink.FAINT);
            }
        }

        private static boolean isOf(PlaybookTemplate template, Flaw flaw) {
            return !flaw.own() && flaw.playbook().value().equals(template.key());
        }

        private void show(Page page, String title, Predicate<Flaw> isIts) {
            List<Flaw> its =
                    flaws.stream()
                            .filter(isIts)
                            .filter(f -> hints || f.severity() != Flaw.Severity.HINT)
                            .toList();
            if (!its.isEmpty()) {
                page.title(title);
                its.forEach(flaw -> show(page, flaw));
            }
        }

        private long count(Flaw.Severity severity) {
            return flaws.stream().filter(flaw -> flaw.severity() == severity).count();
        }

        private void show(Page page, Flaw flaw) {
            String place =
                    flaw.step() == 0 ? "" : words.get("cli.playbooks.step", flaw.step()) + " ";
            page.line(
                    "  "
                            + words.get("playbook.flaw." + flaw.severity().key())
                            + ": "
                            + place
                            + flaw.says()
                            + " "
                            + flaw.remedy(),
                    switch (flaw.severity()) {
                        case ERROR -> Ink.BAD;
                        case WARNING -> Ink.DOUBTFUL;
                        case HINT -> Ink.PLAIN;
                    });
        }
    }
}
