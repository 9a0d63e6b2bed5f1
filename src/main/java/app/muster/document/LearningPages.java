package app.muster.document;

import static app.muster.document.Blocks.column;
import static app.muster.document.Blocks.fact;

import app.muster.plan.Attestation;
import app.muster.plan.Improvement;
import app.muster.plan.Waiver;
import app.muster.text.Messages;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What the plan takes for granted, what the last exercise showed, and what is to be done.
final class LearningPages {

    private LearningPages() {}

    static void add(Scope scope, Blocks blocks) {
        assumptions(scope, blocks);
        exercise(scope, blocks);
        improvements(scope, blocks);
        glossary(scope, blocks);
    }

    private static void assumptions(Scope scope, Blocks blocks) {
        Messages words = scope.words;
        blocks.page(words.get("document.assumptions"));
        List<String> assumptions = scope.contents.schedule().assumptions();
        if (assumptions.isEmpty()) {
            blocks.lacks(words.get("document.no-assumptions"));
        } else {
            blocks.list(assumptions.stream().map(Line::of).toList());
        }
        LocalDate today = LocalDate.ofInstant(scope.contents.now(), ZoneOffset.UTC);
        List<Attestation> attestations = scope.contents.plan().attestations();
        if (!attestations.isEmpty()) {
            blocks.part(words.get("document.attestations"));
            blocks.says(words.get("document.attestations.says"));
            var rows = new ArrayList<List<Line>>();
            attestations.forEach(
                    a ->
                            rows.add(
                                    List.of(
                                            Line.of(control(scope, a.control())),
                                            scope.named(a.asset()),
                                            Line.of(
                                                    a.by()
                                                            + (a.shown().isEmpty()
                                                                    ? ""
                                                                    : ": " + a.shown())),
                                            until(a.until(), a.countsOn(today), words))));
            blocks.table(decided(words), rows);
        }
        List<Waiver> waivers = scope.contents.plan().waivers();
        if (!waivers.isEmpty()) {
            blocks.part(words.get("document.waivers"));
            blocks.says(words.get("document.waivers.says"));
            var rows = new ArrayList<List<Line>>();
            waivers.forEach(
                    w ->
                            rows.add(
                                    List.of(
                                            Line.of(control(scope, w.control())),
                                            scope.named(w.asset()),
                                            Line.of(
                                                    w.owner()
                                                            + (w.reason().isEmpty()
                                                                    ? ""
                                                                    : ": " + w.reason())),
                                            until(w.until(), w.countsOn(today), words))));
            blocks.table(decided(words), rows);
        }
    }

    private static List<Block.Column> decided(Messages words) {
        return List.of(
                column(words.get("document.column.control"), 26),
                column(words.get("document.column.asset"), 24),
                column(words.get("document.column.said-by"), 32),
                column(words.get("document.column.until"), 18));
    }

    private static Line until(LocalDate day, boolean counts, Messages words) {
        Line date = Line.of(Labels.date(day, words));
        return counts ? date : date.plain(" ").chip(words.get("document.run-out"), Tone.MISSING);
    }

    private static String control(Scope scope, String id) {
        return scope.contents
                .catalogue()
                .control(id)
                .map(app.muster.catalogue.Control::title)
                .orElse(id);
    }

    private static void exercise(Scope scope, Blocks blocks) {
        Messages words = scope.words;
        blocks.section(words.get("document.exercise"));
        if (scope.contents.lastExercise().isEmpty()) {
            blocks.lacks(words.get("document.no-exercise"));
            return;
        }
        LastExercise exercise = scope.contents.lastExercise().get();
        blocks.facts(
                fact(words.get("document.exercise.title"), exercise.title()),
                fact(words.get("document.exercise.on"), Labels.date(exercise.on(), words)));
        if (!exercise.objectives().isEmpty()) {
            blocks.add(
                    new Block.Gauges(
                            exercise.objectives().stream()
                                    .map(
                                            o ->
                                                    new Block.Gauge(
                                                            o.title(),
                                                            o.low(),
                                                            o.high(),
                                                            o.rating()))
                                    .toList()));
        }
        if (!exercise.results().isEmpty()) {
            blocks.part(words.get("document.exercise.results"));
            blocks.list(exercise.results().stream().map(Line::of).toList());
        }
    }

    private static void improvements(Scope scope, Blocks blocks) {
        Messages words = scope.words;
        blocks.section(words.get("document.improvements"));
        List<Improvement> improvements =
                scope.contents.plan().improvements().stream()
                        .filter(
                                i ->
                                        scope.contents.only().isEmpty()
                                                || i.assets().isEmpty()
                                                || scope.assets.stream()
                                                        .anyMatch(a -> i.assets().contains(a.id())))
                        .toList();
        if (improvements.isEmpty()) {
            blocks.lacks(words.get("document.no-improvements"));
            return;
        }
        LocalDate today = LocalDate.ofInstant(scope.contents.now(), ZoneOffset.UTC);
        var rows = new ArrayList<List<Line>>();
        for (Improvement improvement : improvements) {
            rows.add(
                    List.of(
                            Line.EMPTY
                                    .strong(improvement.title())
                                    .plain(
                                            improvement.source().isEmpty()
                                                    ? ""
                                                    : " \u00B7 " + improvement.source()),
                            FrontPages.orNobody(improvement.owner(), words),
                            improvement
                                    .due()
                                    .map(day -> Line.of(Labels.date(day, words)))
                                    .orElse(
                                            Line.EMPTY.chip(
                                                    words.get("document.not-said"), Tone.UNKNOWN)),
                            state(improvement, today, words)));
        }
        blocks.table(
                List.of(
                        column(words.get("document.column.action"), 46),
                        column(words.get("document.column.owner"), 22),
                        column(words.get("document.column.due"), 18),
                        column(words.get("document.column.state"), 14)),
                rows);
    }

    private static Line state(Improvement improvement, LocalDate today, Messages words) {
        if (improvement.done()) {
            return Line.EMPTY.chip(words.get("document.improvement.done"), Tone.IN_PLACE);
        }
        return improvement.due().filter(due -> due.isBefore(today)).isPresent()
                ? Line.EMPTY.chip(words.get("document.improvement.late"), Tone.MISSING)
                : Line.EMPTY.chip(words.get("document.improvement.open"), Tone.NEUTRAL);
    }

    private static void glossary(Scope scope, Blocks blocks) {
        Messages words = scope.words;
        blocks.section(words.get("document.words"));
        Map<String, String> terms =
                new java.util.TreeMap<>(
                        Map.of(
                                words.get("document.column.rto"), words.get("document.words.rto"),
                                words.get("document.column.rpo"), words.get("document.words.rpo"),
                                words.get("document.column.mtd"), words.get("document.words.mtd"),
                                words.get("status.missing"), words.get("document.words.missing"),
                                words.get("status.unknown"), words.get("document.words.unknown"),
                                words.get("status.waived"), words.get("document.words.waived"),
                                words.get("document.order.critical"),
                                        words.get("document.words.critical")));
        blocks.add(
                new Block.Facts(
                        terms.entrySet().stream()
                                .map(e -> fact(e.getKey(), e.getValue()))
                                .toList()));
    }
}
