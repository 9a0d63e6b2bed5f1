package app.muster.cli;

import app.muster.exercise.Event;
import app.muster.exercise.Grade;
import app.muster.exercise.Grades;
import app.muster.exercise.Hit;
import app.muster.exercise.Measure;
import app.muster.exercise.Run;
import app.muster.exercise.RunReport;
import app.muster.plan.Improvement;
import app.muster.text.Messages;

import com.fasterxml.jackson.core.JsonGenerator;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What an exercise showed.
///
/// @param notices what is not as it was when the exercise was run
/// @param whole whether to tell all that the report has
record RunAnswer(Path journal, Run run, List<String> notices, boolean whole, Messages words)
        implements Answer {

    @Override
    public void write(JsonGenerator json) throws IOException {
        writeRun(json);
        writeScores(json);
        if (whole) {
            writeReport(json, RunReport.of(run));
            Json.texts(json, "notices", notices);
        }
    }

    void writeRun(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("run");
        json.writeStringField("file", journal.toString());
        json.writeStringField("script", run.script().head().id());
        json.writeStringField("title", run.script().head().title());
        json.writeStringField("scriptHash", run.script().hash());
        json.writeStringField("began", began());
        json.writeNumberField("events", run.events().size());
        json.writeBooleanField("ended", run.isEnded());
        json.writeObjectFieldStart("casting");
        for (var part : run.casting().keys().entrySet()) {
            Json.texts(json, part.getKey(), part.getValue());
        }
        json.writeEndObject();
        Json.list(
                json,
                "outcomes",
                run.struck(),
                struck -> {
                    json.writeStringField("action", struck.action());
                    Json.minutes(json, "minute", Optional.of(struck.when()));
                    Json.object(json, "asPlayed", struck.asPlayed(), hit -> hit(json, hit));
                    Json.object(json, "bare", struck.bare(), hit -> hit(json, hit));
                });
        json.writeEndObject();
    }

    private String began() {
        return run.events().isEmpty() ? "" : run.events().getFirst().mark().wall().toString();
    }

    private static void hit(JsonGenerator json, Hit hit) throws IOException {
        json.writeStringField("asset", hit.asset().value());
        json.writeStringField("result", hit.result().key());
        json.writeStringField("rule", hit.rule());
        json.writeStringField("says", hit.says());
        Json.texts(json, "missing", hit.missing());
    }

    void writeScores(JsonGenerator json) throws IOException {
        Grades grades = Grades.of(run);
        json.writeObjectFieldStart("scores");
        Json.object(json, "overall", grades.overall(), range -> range(json, range));
        Json.list(json, "activities", grades.ranges(), range -> range(json, range));
        Json.list(
                json,
                "objectives",
                grades.objectives(),
                rating -> {
                    json.writeStringField("objective", rating.objective().id());
                    json.writeStringField("text", rating.objective().text());
                    Json.text(json, "grade", rating.grade().map(Grade::letter));
                    json.writeNumberField("measured", rating.measured());
                    json.writeNumberField("of", rating.of());
                    json.writeStringField("confidence", rating.confidence().name());
                });
        Json.list(json, "measures", grades.measures(), measure -> measure(json, measure));
        Json.list(
                json,
                "applications",
                grades.applications(),
                of -> {
                    json.writeStringField("application", of.application().value());
                    json.writeStringField("grade", of.grade().letter());
                    json.writeBooleanField("inherited", of.inherited());
                });
        Json.list(
                json,
                "coverage",
                grades.coverage(),
                share -> {
                    json.writeStringField("what", share.what());
                    json.writeNumberField("exercised", share.exercised());
                    json.writeNumberField("inScope", share.inScope());
                });
        json.writeStringField("comparison", grades.comparison());
        json.writeEndObject();
    }

    private static void range(JsonGenerator json, Grades.Range range) throws IOException {
        json.writeStringField("name", range.name());
        json.writeNumberField("measured", range.measured());
        json.writeNumberField("of", range.of());
        if (range.bounds().isPresent()) {
            json.writeNumberField("low", range.bounds().get().low());
            json.writeNumberField("high", range.bounds().get().high());
        } else {
            json.writeNullField("low");
            json.writeNullField("high");
        }
    }

    private static void measure(JsonGenerator json, Measure measure) throws IOException {
        json.writeStringField("id", measure.id());
        json.writeStringField("kind", measure.kind().name().toLowerCase(java.util.Locale.ROOT));
        json.writeStringField("text", measure.text());
        json.writeStringField("objective", measure.objective());
        json.writeStringField("grade", measure.grade().letter());
        json.writeStringField("confidence", measure.confidence().name());
        json.writeBooleanField("critical", measure.critical());
        Json.texts(json, "evidence", measure.evidence());
        Json.minutes(json, "takenMinutes", measure.taken());
        Json.minutes(json, "limitMinutes", measure.limit());
    }

    private static void writeReport(JsonGenerator json, RunReport report) throws IOException {
        Json.list(
                json,
                "decisions",
                report.decisions(),
                of -> {
                    json.writeStringField("decision", of.decision().id());
                    json.writeStringField("option", of.option());
                    json.writeBooleanField("silent", of.silent());
                    Json.minutes(json, "limitMinutes", Optional.of(of.limit()));
                    Json.minutes(json, "takenMinutes", of.taken());
                    Json.minutes(json, "marginMinutes", of.margin());
                });
        Json.texts(json, "gaps", report.gaps());
        Json.list(json, "improvements", report.improvements(), i -> improvement(json, i));
        Json.texts(json, "log", report.log().stream().map(Event.Logged::text).toList());
        Json.texts(json, "notTested", report.notTested());
    }

    private static void improvement(JsonGenerator json, Improvement improvement)
            throws IOException {
        json.writeStringField("id", improvement.id());
        json.writeStringField("title", improvement.title());
        json.writeStringField("control", improvement.control());
        Json.texts(json, "assets", improvement.assets());
        json.writeStringField("remedy", improvement.remedy());
    }

    @Override
    public void show(Page page) {
        RunReport report = RunReport.of(run);
        Grades grades = report.grades();
        page.line(run.script().head().title(), Ink.STRONG);
        notices.forEach(notice -> page.line(notice, Ink.DOUBTFUL));
        page.line(words.get("cli.run.overall", shown(grades.overall())));
        Table objectives =
                Table.of(
                                words.get("cli.column.grade"),
                                words.get("cli.column.measured"),
                                words.get("cli.column.objective"))
                        .numbersIn(1);
        grades.objectives()
                .forEach(
                        r ->
                                objectives.row(
                                        r.grade()
                                                .map(Grade::letter)
                                                .orElse(words.get("cli.run.not-tested")),
                                        r.measured() + "/" + r.of(),
                                        r.objective().text()));
        page.table(words.get("cli.run.objectives"), objectives);
        grades.objectives().stream()
                .flatMap(rating -> rating.grade().stream())
                .distinct()
                .sorted()
                .forEach(grade -> page.line(grade.letter() + ": " + grade.means(), Ink.FAINT));
        page.table(words.get("cli.run.outcomes"), outcomes(report));
        if (whole) {
            page.table(words.get("cli.run.measures"), measures(grades));
            list(page, "cli.run.gaps", report.gaps());
            list(
                    page,
                    "cli.run.improvements",
                    report.improvements().stream().map(Improvement::title).toList());
            list(page, "cli.run.untested", report.notTested());
        }
        page.title(words.get("cli.run.journal", journal, run.events().size()));
    }

    private void list(Page page, String key, List<String> lines) {
        if (!lines.isEmpty()) {
            page.title(words.get(key));
            lines.forEach(page::line);
        }
    }

    private Table outcomes(RunReport report) {
        Table table =
                Table.of(
                                words.get("cli.column.minute"),
                                words.get("cli.column.action"),
                                words.get("cli.column.target"),
                                words.get("cli.column.as-played"),
                                words.get("cli.column.bare"),
                                words.get("cli.column.why"))
                        .numbersIn(0);
        for (RunReport.OfOutcome of : report.outcomes()) {
            table.row(
                    of.at().toMinutes(),
                    of.type(),
                    of.target(),
                    result(of.asPlayed()),
                    result(of.bare()),
                    of.asPlayed().says());
        }
        return table;
    }

    private Table.Cell result(Hit hit) {
        return Table.cell(
                words.get("exercise.result." + hit.result().key()),
                OutcomeAnswer.ink(hit.result()));
    }

    private Table measures(Grades grades) {
        Table table =
                Table.of(
                        words.get("cli.column.grade"),
                        words.get("cli.column.confidence"),
                        words.get("cli.column.measure"),
                        words.get("cli.column.why"));
        grades.measures()
                .forEach(
                        m ->
                                table.row(
                                        m.grade().letter(),
                                        m.confidence().name(),
                                        m.text(),
                                        m.evidence().isEmpty() ? "" : m.evidence().getFirst()));
        return table;
    }

    static String shown(Grades.Range range) {
        return range.bounds()
                .map(bounds -> bounds.low() + "\u2013" + bounds.high())
                .orElse("\u2013");
    }
}
