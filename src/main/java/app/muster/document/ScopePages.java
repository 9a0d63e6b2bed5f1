package app.muster.document;

import static app.muster.document.Blocks.column;
import static app.muster.document.Blocks.fact;
import static app.muster.document.Blocks.number;

import app.muster.plan.Application;
import app.muster.plan.ApplicationId;
import app.muster.plan.Asset;
import app.muster.plan.Category;
import app.muster.plan.Targets;
import app.muster.recover.Return;
import app.muster.text.Messages;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// What the plan is about: assets by category, the map, and each application with its targets.
final class ScopePages {

    private static final int SMALLEST_MAP = 2;

    private ScopePages() {}

    static void add(Scope scope, Blocks blocks) {
        Messages words = scope.words;
        blocks.section(words.get("document.scope"));
        if (scope.assets.isEmpty()) {
            blocks.lacks(words.get("document.no-assets"));
        } else {
            categories(scope, blocks);
        }
        targets(scope, blocks);
        map(scope, blocks);
        boolean first = true;
        for (Application application : scope.applications) {
            blocks.add(new Block.PageBreak());
            if (first) {
                blocks.section(words.get("document.applications"));
                first = false;
            }
            application(scope, application, blocks);
        }
    }

    private static void categories(Scope scope, Blocks blocks) {
        Messages words = scope.words;
        long loose = scope.assets.stream().filter(a -> a.application().isEmpty()).count();
        blocks.says(
                words.get(
                        "document.scope.says",
                        scope.applications.size(),
                        scope.assets.size(),
                        loose));
        var rows = new ArrayList<List<Line>>();
        for (Category category : Category.values()) {
            long count = scope.assets.stream().filter(a -> a.category() == category).count();
            if (count > 0) {
                rows.add(
                        List.of(
                                Line.EMPTY.chip(category.letter(), Labels.tone(category)),
                                Line.of(Labels.category(category, words)),
                                Line.of("" + count)));
            }
        }
        blocks.table(
                List.of(
                        column("", 8),
                        column(words.get("document.column.category"), 72),
                        number(words.get("document.column.assets"), 20)),
                rows);
        List<Asset> gone = scope.assets.stream().filter(a -> a.goneSince().isPresent()).toList();
        if (!gone.isEmpty()) {
            blocks.add(
                    new Block.Note(
                            Tone.MISSING,
                            Line.of(
                                    words.get(
                                            "document.scope.gone",
                                            gone.size(),
                                            gone.stream()
                                                    .map(Asset::name)
                                                    .collect(Collectors.joining(", "))))));
        }
    }

    private static void targets(Scope scope, Blocks blocks) {
        Messages words = scope.words;
        blocks.part(words.get("document.targets"));
        if (scope.applications.isEmpty()) {
            blocks.lacks(words.get("document.no-applications"));
            return;
        }
        blocks.says(words.get("document.targets.says"));
        var rows = new ArrayList<List<Line>>();
        for (Application application : scope.applications) {
            Optional<Return> back = scope.back(application.id());
            Targets targets = application.targets();
            rows.add(
                    List.of(
                            Line.EMPTY.strong(application.name()),
                            FrontPages.tier(application, words),
                            Line.of(Labels.time(targets.rto())),
                            FrontPages.back(back, words),
                            Line.of(Labels.time(targets.rpo())),
                            lost(back, words),
                            Line.of(Labels.time(targets.mtd()))));
        }
        blocks.table(
                List.of(
                        column(words.get("document.column.application"), 28),
                        column(words.get("document.column.tier"), 11),
                        column(words.get("document.column.rto"), 10),
                        column(words.get("document.column.back"), 17),
                        column(words.get("document.column.rpo"), 10),
                        column(words.get("document.column.lost"), 15),
                        column(words.get("document.column.mtd"), 10)),
                rows);
        ReturnChart.of(scope)
                .ifPresent(
                        chart ->
                                blocks.add(
                                        new Block.Figure(
                                                scope.contents
                                                        .only()
                                                        .map(a -> "times-" + a)
                                                        .orElse("times"),
                                                chart,
                                                words.get("document.chart.alt"),
                                                words.get("document.chart.caption"))));
    }

    private static Line lost(Optional<Return> back, Messages words) {
        return back.flatMap(Return::dataLost)
                .map(Labels::time)
                .map(Line::of)
                .orElse(Line.of(words.get("document.not-known")));
    }

    private static void map(Scope scope, Blocks blocks) {
        Messages words = scope.words;
        Contents contents = scope.contents;
        if (scope.assets.isEmpty() || contents.only().isPresent()) {
            return;
        }
        blocks.add(
                new Block.Figure(
                        "map",
                        MapPicture.of(MapGraph.of(contents.plan(), contents.catalogue()))
                                .svg(words),
                        words.get("document.map.of-plan"),
                        words.get("document.map.caption")));
    }

    private static void application(Scope scope, Application application, Blocks blocks) {
        Messages words = scope.words;
        List<Asset> assets = scope.assetsOf(application.id());
        Optional<Return> back = scope.back(application.id());
        blocks.part(application.name());
        blocks.facts(
                new Block.Fact(
                        words.get("document.column.owner"),
                        FrontPages.orNobody(application.owner(), words)),
                new Block.Fact(
                        words.get("document.column.tier"), FrontPages.tier(application, words)),
                fact(
                        words.get("document.application.kind"),
                        application.shared()
                                ? words.get("document.application.shared")
                                : words.get("document.application.own")),
                new Block.Fact(
                        words.get("document.application.rto"),
                        against(application.targets().rto(), FrontPages.back(back, words), words)),
                new Block.Fact(
                        words.get("document.application.rpo"),
                        against(application.targets().rpo(), lost(back, words), words)),
                fact(
                        words.get("document.application.mtd"),
                        Labels.time(application.targets().mtd())),
                fact(words.get("document.application.uses"), names(scope, application.uses())),
                fact(
                        words.get("document.application.decides"),
                        back.flatMap(Return::decides).map(scope::name).orElse("")),
                fact(words.get("document.application.notes"), application.notes()));
        if (application.targets().rto().isEmpty() || application.targets().rpo().isEmpty()) {
            blocks.lacks(words.get("document.application.no-targets"));
        }
        back.map(Return::noWayBack)
                .filter(lost -> !lost.isEmpty())
                .ifPresent(
                        lost ->
                                blocks.add(
                                        new Block.Note(
                                                Tone.MISSING,
                                                Line.of(
                                                        words.get(
                                                                "document.application.no-way-back",
                                                                lost.stream()
                                                                        .map(scope::name)
                                                                        .collect(
                                                                                Collectors.joining(
                                                                                        ", ")))))));
        if (assets.isEmpty()) {
            blocks.lacks(words.get("document.application.no-assets"));
            return;
        }
        AssetTable.add(scope, assets, blocks);
        if (assets.size() >= SMALLEST_MAP) {
            Contents contents = scope.contents;
            blocks.add(
                    new Block.Figure(
                            "map-" + application.id(),
                            MapPicture.of(
                                            MapGraph.around(
                                                    contents.plan(),
                                                    contents.catalogue(),
                                                    application.id()))
                                    .svg(words),
                            words.get("document.map.of", application.name()),
                            words.get("document.map.of.caption", application.name())));
        }
    }

    private static Line against(Optional<Duration> target, Line estimate, Messages words) {
        String said = target.map(Labels::time).orElse(words.get("document.not-said"));
        Line line =
                Line.EMPTY
                        .strong(said)
                        .plain("  " + words.get("document.application.estimate") + " ");
        for (Inline part : estimate.parts()) {
            line = line.and(part);
        }
        return line;
    }

    private static String names(Scope scope, List<ApplicationId> ids) {
        return ids.stream()
                .map(
                        id ->
                                scope.contents
                                        .plan()
                                        .application(id)
                                        .map(Application::name)
                                        .orElse(id.value()))
                .collect(Collectors.joining(", "));
    }
}
