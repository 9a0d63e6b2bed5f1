package app.muster.document;

import static app.muster.document.Blocks.column;
import static app.muster.document.Blocks.number;

import app.muster.assess.Spares;
import app.muster.plan.AssetId;
import app.muster.recover.Contradiction;
import app.muster.recover.Contradictions;
import app.muster.structure.ChokePoint;
import app.muster.structure.Structure;
import app.muster.structure.Wave;
import app.muster.text.Messages;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// What everything goes through, what can come back together, and what the plan promises and cannot
/// keep.
final class StructurePages {

    private static final int MOST_POINTS = 25;
    private static final int MOST_NAMED = 15;

    private StructurePages() {}

    static void add(Scope scope, Blocks blocks) {
        if (scope.assets.isEmpty()) {
            return;
        }
        Structure structure =
                Structure.of(
                        Spares.told(
                                scope.contents.catalogue(),
                                scope.contents.plan(),
                                scope.contents.assessment().estate()));
        blocks.page(scope.words.get("document.structure"));
        contradictions(scope, blocks);
        chokePoints(scope, structure, blocks);
        waves(scope, structure, blocks);
    }

    private static void contradictions(Scope scope, Blocks blocks) {
        Messages words = scope.words;
        Contents contents = scope.contents;
        Set<Object> shown = new HashSet<>();
        scope.applications.forEach(application -> shown.add(application.id()));
        List<Line> rows =
                Contradictions.of(
                                contents.plan(),
                                contents.catalogue(),
                                contents.assessment(),
                                contents.now())
                        .stream()
                        .filter(
                                one ->
                                        contents.only().isEmpty()
                                                || one.application()
                                                        .filter(shown::contains)
                                                        .isPresent())
                        .map(one -> row(one, words))
                        .toList();
        blocks.part(words.get("document.contradictions"));
        if (rows.isEmpty()) {
            blocks.says(words.get("document.contradictions.none"));
        } else {
            blocks.says(words.get("document.contradictions.says"));
            blocks.list(rows);
        }
    }

    private static Line row(Contradiction one, Messages words) {
        return Line.EMPTY
                .chip(
                        words.get("contradiction.severity." + one.severity().key()),
                        switch (one.severity()) {
                            case IMPOSSIBLE -> Tone.MISSING;
                            case DOUBTFUL, UNKNOWN -> Tone.UNKNOWN;
                        })
                .plain(" " + one.says() + " " + one.remedy());
    }

    private static void chokePoints(Scope scope, Structure structure, Blocks blocks) {
        Messages words = scope.words;
        Set<AssetId> inScope = assets(scope);
        List<List<Line>> rows =
                structure.chokePoints().stream()
                        .filter(point -> inScope.contains(point.asset()))
                        .limit(MOST_POINTS)
                        .map(point -> row(scope, point))
                        .toList();
        blocks.part(words.get("document.choke-points"));
        if (rows.isEmpty()) {
            blocks.says(words.get("document.choke-points.none"));
            return;
        }
        blocks.says(words.get("document.choke-points.says"));
        blocks.table(
                List.of(
                        column(words.get("document.column.asset"), 40),
                        number(words.get("document.column.applications"), 15),
                        number(words.get("document.column.falls"), 15),
                        number(words.get("document.column.through"), 15),
                        column(words.get("document.column.tightest"), 15)),
                rows);
    }

    private static List<Line> row(Scope scope, ChokePoint point) {
        return List.of(
                scope.named(point.asset()),
                Line.of("" + point.radius().applications()),
                Line.of("" + point.radius().assets()),
                Line.of("" + point.onlyThrough()),
                Line.of(Labels.time(point.radius().tightestRto())));
    }

    private static void waves(Scope scope, Structure structure, Blocks blocks) {
        Messages words = scope.words;
        Set<AssetId> inScope = assets(scope);
        var rows = new ArrayList<List<Line>>();
        for (Wave wave : structure.waves()) {
            List<AssetId> own = wave.assets().stream().filter(inScope::contains).toList();
            if (!own.isEmpty()) {
                String names =
                        own.stream()
                                .limit(MOST_NAMED)
                                .map(scope::name)
                                .collect(Collectors.joining(", "));
                rows.add(
                        List.of(
                                Line.EMPTY.strong("" + wave.number()),
                                Line.of("" + own.size()),
                                Line.of(
                                        own.size() > MOST_NAMED
                                                ? words.get(
                                                        "document.waves.more",
                                                        names,
                                                        own.size() - MOST_NAMED)
                                                : names)));
            }
        }
        blocks.part(words.get("document.waves"));
        blocks.says(words.get("document.waves.says"));
        blocks.table(
                List.of(
                        column(words.get("document.column.wave"), 10),
                        number(words.get("document.column.assets"), 10),
                        column(words.get("document.column.names"), 80)),
                rows);
    }

    private static Set<AssetId> assets(Scope scope) {
        return scope.assets.stream().map(asset -> asset.id()).collect(Collectors.toSet());
    }
}
