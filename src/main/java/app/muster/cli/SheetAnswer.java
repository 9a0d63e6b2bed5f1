package app.muster.cli;

import app.muster.mapping.sheet.SheetChange;
import app.muster.mapping.sheet.SheetProblem;
import app.muster.text.Messages;

import com.fasterxml.jackson.core.JsonGenerator;

import java.io.IOException;
import java.util.Locale;

/// What a sheet that came back changes, or would change.
///
/// @param applied whether the changes were saved
/// @param unmapped assets that are nobody's afterwards
record SheetAnswer(SheetChange change, boolean applied, long unmapped, Messages words)
        implements Answer {

    private static final int SHOWN = 30;

    @Override
    public void write(JsonGenerator json) throws IOException {
        Json.list(
                json,
                "changes",
                change.cells(),
                cell -> {
                    json.writeNumberField("line", cell.line());
                    json.writeStringField("id", cell.subject());
                    json.writeStringField("column", cell.column());
                    json.writeStringField("before", cell.before());
                    json.writeStringField("after", cell.after());
                });
        Json.texts(json, "newApplications", change.newApplications());
        Json.list(
                json,
                "problems",
                change.problems(),
                problem -> {
                    json.writeNumberField("line", problem.line());
                    json.writeStringField(
                            "kind",
                            problem.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
                    json.writeStringField("value", problem.value());
                    json.writeStringField("message", words.get(problem.key(), problem.value()));
                });
        json.writeBooleanField("applied", applied);
        json.writeNumberField("unmapped", unmapped);
    }

    @Override
    public void show(Page page) {
        Table cells =
                Table.of(
                                words.get("cli.column.line"),
                                words.get("cli.column.column"),
                                words.get("cli.column.before"),
                                words.get("cli.column.after"),
                                words.get("cli.column.asset"))
                        .numbersIn(0);
        change.cells().stream()
                .limit(SHOWN)
                .forEach(c -> cells.row(c.line(), c.column(), c.before(), c.after(), c.subject()));
        page.table(
                words.get(applied ? "cli.sheet.applied" : "cli.sheet.dry", change.cells().size()),
                cells);
        if (change.cells().isEmpty()) {
            page.line(words.get("cli.sheet.same"));
        }
        if (change.cells().size() > SHOWN) {
            page.line(words.get("cli.more", change.cells().size() - SHOWN), Ink.FAINT);
        }
        if (!change.newApplications().isEmpty()) {
            page.line(
                    words.get(
                            applied ? "cli.sheet.made" : "cli.sheet.new-applications",
                            String.join(", ", change.newApplications())));
        }
        Table problems =
                Table.of(words.get("cli.column.line"), words.get("cli.column.message"))
                        .numbersIn(0);
        change.problems().stream()
                .limit(SHOWN)
                .forEach(p -> problems.row(p.line(), words.get(p.key(), p.value())));
        page.table(words.get("cli.sheet.problems", change.problems().size()), problems);
        page.line(words.get("cli.mapping.unmapped", unmapped));
    }

    /// Falls short if a row or cell that somebody filled in was not taken.
    @Override
    public ExitStatus status() {
        boolean onlyColumns =
                change.problems().stream()
                        .allMatch(p -> p.kind() == SheetProblem.Kind.COLUMN_UNKNOWN);
        boolean tookNothing = !change.problems().isEmpty() && change.cells().isEmpty();
        return onlyColumns && !tookNothing ? ExitStatus.DONE : ExitStatus.SHORT;
    }
}
