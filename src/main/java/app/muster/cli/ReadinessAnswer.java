package app.muster.cli;

import app.muster.assess.Finding;
import app.muster.catalogue.Control;
import app.muster.expression.Truth;
import app.muster.plan.Application;
import app.muster.plan.ApplicationId;
import app.muster.readiness.Coverage;
import app.muster.readiness.Dimension;
import app.muster.readiness.Fact;
import app.muster.readiness.Gate;
import app.muster.readiness.GateWords;
import app.muster.readiness.Readiness;
import app.muster.readiness.Score;
import app.muster.recover.Contradiction;
import app.muster.session.Past.Standing;
import app.muster.text.Messages;

import com.fasterxml.jackson.core.JsonGenerator;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The score of a plan with the facts under it.
record ReadinessAnswer(
        Situation situation,
        Readiness readiness,
        List<Standing> history,
        List<Contradiction> contradictions,
        Messages words)
        implements Answer {

    @Override
    public void write(JsonGenerator json) throws IOException {
        Json.object(json, "score", readiness.score(), score -> score(json, score));
        Json.list(
                json,
                "dimensions",
                readiness.dimensions(),
                dimension -> {
                    json.writeStringField("dimension", dimension.side().key());
                    score(json, dimension.score());
                    json.writeNumberField("known", dimension.known());
                    Json.object(json, "coverage", dimension.coverage(), c -> coverage(json, c));
                    Json.list(json, "facts", dimension.facts(), fact -> fact(json, fact));
                });
        Json.list(
                json,
                "applications",
                readiness.applications(),
                application -> {
                    json.writeStringField("application", application.application().value());
                    json.writeStringField("name", name(application.application()));
                    score(json, application.score());
                    Json.object(json, "coverage", application.coverage(), c -> coverage(json, c));
                    Json.list(json, "facts", application.facts(), fact -> fact(json, fact));
                });
        Json.list(json, "next", readiness.next(), finding -> next(json, finding));
        Json.list(json, "gates", readiness.gates(), gate -> gate(json, gate));
        Json.object(json, "coverage", readiness.coverage(), c -> coverage(json, c));
        Json.list(
                json,
                "history",
                history,
                standing -> {
                    json.writeStringField("at", standing.at().toString());
                    json.writeStringField("occasion", word(standing.occasion()));
                    json.writeStringField("name", standing.name());
                    score(json, standing.score());
                });
        ContradictionShapes.write(json, contradictions);
    }

    private void gate(JsonGenerator json, Gate gate) throws IOException {
        json.writeStringField("gate", gate.basic().key());
        json.writeStringField("passes", word(gate.passes()));
        json.writeNumberField("cap", gate.basic().cap());
        json.writeStringField("says", GateWords.says(gate, words));
        Json.texts(json, "missing", gate.missing());
    }

    private static void coverage(JsonGenerator json, Coverage coverage) throws IOException {
        json.writeNumberField("known", coverage.known());
        json.writeNumberField("facts", coverage.facts());
        json.writeNumberField("percent", coverage.percent());
    }

    private static String word(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static void score(JsonGenerator json, Score score) throws IOException {
        json.writeNumberField("low", score.low());
        json.writeNumberField("high", score.high());
    }

    private void fact(JsonGenerator json, Fact fact) throws IOException {
        json.writeStringField("fact", sentence(fact));
        json.writeStringField("about", fact.about());
        json.writeStringField("holds", fact.holds().name().toLowerCase(Locale.ROOT));
        json.writeNumberField("weight", fact.weight());
        json.writeStringField("asset", fact.asset().value());
        json.writeStringField("control", isControl(fact) ? fact.key() : "");
        json.writeStringField("why", word(fact.why()));
    }

    private static void next(JsonGenerator json, Finding finding) throws IOException {
        json.writeStringField("control", finding.control().id());
        json.writeStringField("title", finding.control().title());
        json.writeStringField("severity", finding.severity().key());
        json.writeStringField("asset", finding.asset().value());
        json.writeStringField("reason", finding.reason());
        json.writeStringField("remedy", finding.cli());
        json.writeBooleanField("own", finding.control().own());
    }

    private static boolean isControl(Fact fact) {
        return !fact.key().startsWith("readiness.fact.");
    }

    private String sentence(Fact fact) {
        Optional<Control> control =
                isControl(fact) ? situation.catalogue().control(fact.key()) : Optional.empty();
        return control.isPresent() ? control.get().title() : words.get(fact.key(), fact.about());
    }

    private String name(ApplicationId id) {
        return situation.plan().application(id).map(Application::name).orElse(id.value());
    }

    @Override
    public void show(Page page) {
        page.line(words.get("cli.readiness", shown(readiness.score())), Ink.STRONG);
        Table sides =
                Table.of(
                                words.get("cli.column.dimension"),
                                words.get("cli.column.score"),
                                words.get("cli.column.holds"),
                                words.get("cli.column.fails"),
                                words.get("cli.column.unknown"),
                                words.get("cli.column.coverage"))
                        .numbersIn(1, 2, 3, 4, 5);
        for (Dimension dimension : readiness.dimensions()) {
            sides.row(
                    side(dimension),
                    shown(dimension.score()),
                    count(dimension, Truth.TRUE),
                    count(dimension, Truth.FALSE),
                    count(dimension, Truth.UNKNOWN),
                    dimension.coverage().percent() + " %");
        }
        page.title(words.get("cli.readiness.dimensions")).table(sides);
        Table gates =
                Table.of(
                                words.get("cli.column.passes"),
                                words.get("cli.column.at-most"),
                                words.get("cli.column.why"))
                        .numbersIn(1);
        for (Gate gate : readiness.gates()) {
            gates.row(
                    Table.cell(
                            words.get("readiness.passes." + word(gate.passes())),
                            switch (gate.passes()) {
                                case TRUE -> Ink.GOOD;
                                case FALSE -> Ink.BAD;
                                case UNKNOWN -> Ink.DOUBTFUL;
                            }),
                    gate.basic().cap(),
                    GateWords.says(gate, words));
        }
        page.table(words.get("cli.readiness.gates"), gates);
        Table applications =
                Table.of(
                                words.get("cli.column.application"),
                                words.get("cli.column.score"),
                                words.get("cli.column.coverage"))
                        .numbersIn(1, 2);
        readiness
                .applications()
                .forEach(
                        a ->
                                applications.row(
                                        name(a.application()),
                                        shown(a.score()),
                                        a.coverage().percent() + " %"));
        page.table(words.get("cli.readiness.applications"), applications);
        Unmapped.tell(page, situation.plan(), words);
        Table next =
                Table.of(
                        words.get("cli.column.severity"),
                        words.get("cli.column.control"),
                        words.get("cli.column.asset"),
                        words.get("cli.column.why"));
        AssetNames names =
                AssetNames.of(
                        situation.plan(), readiness.next().stream().map(Finding::asset), words);
        readiness
                .next()
                .forEach(
                        f ->
                                next.row(
                                        words.get("severity." + f.severity().key()),
                                        f.control().id(),
                                        names.of(f.asset()),
                                        f.reason()));
        page.table(words.get("cli.readiness.next"), next);
        Table past =
                Table.of(
                                words.get("cli.column.at"),
                                words.get("cli.column.score"),
                                words.get("cli.column.occasion"))
                        .numbersIn(1);
        for (Standing standing : history) {
            past.row(
                    standing.at().toString().substring(0, 10),
                    shown(standing.score()),
                    words.get("readiness.occasion." + word(standing.occasion()), standing.name()));
        }
        page.table(words.get("cli.readiness.history"), past);
        ContradictionShapes.show(page, contradictions, words);
    }

    private String side(Dimension dimension) {
        return switch (dimension.side()) {
            case PROTECT -> words.get("readiness.side.protect");
            case DETECT -> words.get("readiness.side.detect");
            case RESPOND -> words.get("readiness.side.respond");
            case RECOVER -> words.get("readiness.side.recover");
            case REHEARSE -> words.get("readiness.side.rehearse");
        };
    }

    private static long count(Dimension dimension, Truth truth) {
        return dimension.facts().stream().filter(fact -> fact.holds() == truth).count();
    }

    private static String shown(Score score) {
        return score.low() == score.high()
                ? Integer.toString(score.low())
                : score.low() + "\u2013" + score.high();
    }
}
