package app.muster.document;

import static app.muster.document.Blocks.column;
import static app.muster.document.Blocks.fact;
import static app.muster.document.Blocks.number;

import app.muster.catalogue.ControlName;
import app.muster.expression.Truth;
import app.muster.plan.Application;
import app.muster.plan.Role;
import app.muster.plan.estate.Snapshot;
import app.muster.readiness.Dimension;
import app.muster.readiness.GateWords;
import app.muster.readiness.Score;
import app.muster.recover.Return;
import app.muster.recover.Task;
import app.muster.text.Messages;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The cover, and the page that is read at 3 a.m.: whom to call and where to start.
final class FrontPages {

    private static final int FIRST_STEPS = 5;

    private FrontPages() {}

    static void add(Scope scope, Blocks blocks) {
        Messages words = scope.words;
        Contents contents = scope.contents;
        Score score = score(scope);
        blocks.facts(
                fact(words.get("document.cover.date"), Labels.moment(contents.now(), words)),
                fact(words.get("document.cover.snapshot"), snapshot(contents)),
                fact(
                        words.get("document.cover.readiness"),
                        words.get("document.score", range(score.low(), score.high()))),
                fact(
                        words.get("document.cover.covers"),
                        words.get(
                                "document.covers",
                                scope.applications.size(),
                                scope.assets.size())));
        blocks.add(new Block.Contents(words.get("document.contents")));
        startHere(scope, blocks);
        readiness(scope, blocks);
    }

    private static Score score(Scope scope) {
        return scope.contents
                .only()
                .flatMap(
                        id ->
                                scope.contents.readiness().applications().stream()
                                        .filter(a -> a.application().equals(id))
                                        .findFirst())
                .map(app.muster.readiness.Readiness.ApplicationScore::score)
                .orElse(scope.contents.readiness().score());
    }

    static String range(int low, int high) {
        return low == high ? "" + low : low + "\u2013" + high;
    }

    private static String snapshot(Contents contents) {
        Snapshot snapshot = contents.snapshot();
        Messages words = contents.words();
        return snapshot.isEmpty()
                ? words.get("document.snapshot.none")
                : words.get(
                        "document.snapshot",
                        snapshot.name(),
                        Labels.moment(snapshot.taken(), words),
                        Math.max(0, Duration.between(snapshot.taken(), contents.now()).toDays()));
    }

    private static void startHere(Scope scope, Blocks blocks) {
        Messages words = scope.words;
        blocks.page(words.get("document.start"));
        blocks.part(words.get("document.start.call"));
        roles(scope, blocks);
        blocks.part(words.get("document.start.order"));
        order(scope, blocks);
        List<Task> first =
                scope.tasks.stream()
                        .filter(task -> task.waitsFor().isEmpty())
                        .limit(FIRST_STEPS)
                        .toList();
        if (!first.isEmpty()) {
            blocks.part(words.get("document.start.first"));
            var rows = new ArrayList<List<Line>>();
            first.forEach(
                    task ->
                            rows.add(
                                    List.of(
                                            Line.of(scope.role(task.role())),
                                            Line.of(task.title()),
                                            scope.named(task))));
            blocks.table(
                    List.of(
                            column(words.get("document.column.role"), 24),
                            column(words.get("document.column.step"), 38),
                            column(words.get("document.column.asset"), 38)),
                    rows);
        }
        blocks.part(words.get("document.start.use"));
        blocks.numbered(
                List.of(
                        Line.of(words.get("document.start.use.attacker")),
                        Line.of(words.get("document.start.use.order")),
                        Line.of(words.get("document.start.use.tick")),
                        Line.of(words.get("document.start.use.commands")),
                        Line.of(words.get("document.start.use.times"))));
    }

    private static void roles(Scope scope, Blocks blocks) {
        Messages words = scope.words;
        List<Role> roles = scope.contents.plan().roles();
        if (roles.isEmpty()) {
            blocks.lacks(words.get("document.start.no-roles"));
            return;
        }
        var rows = new ArrayList<List<Line>>();
        for (Role role : roles) {
            rows.add(
                    List.of(
                            Line.EMPTY.strong(role.name()),
                            orNobody(role.holder(), words),
                            orNobody(role.deputy(), words),
                            Line.of("" + role.people())));
        }
        blocks.table(
                List.of(
                        column(words.get("document.column.role"), 28),
                        column(words.get("document.column.holder"), 30),
                        column(words.get("document.column.deputy"), 30),
                        number(words.get("document.column.people"), 12)),
                rows);
    }

    static Line orNobody(String person, Messages words) {
        return person.isBlank()
                ? Line.EMPTY.chip(words.get("document.nobody"), Tone.UNKNOWN)
                : Line.of(person);
    }

    private static void order(Scope scope, Blocks blocks) {
        Messages words = scope.words;
        if (scope.applications.isEmpty()) {
            blocks.lacks(words.get("document.no-applications"));
            return;
        }
        blocks.says(words.get("document.start.order.says"));
        var rows = new ArrayList<List<Line>>();
        int place = 1;
        for (Application application : scope.byReturn()) {
            Optional<Return> back = scope.back(application.id());
            rows.add(
                    List.of(
                            Line.of("" + place++),
                            Line.EMPTY.strong(application.name()),
                            tier(application, words),
                            orNobody(application.owner(), words),
                            back(back, words),
                            Line.of(Labels.time(application.targets().rto())),
                            makes(back, words)));
        }
        blocks.table(
                List.of(
                        column("#", 4),
                        column(words.get("document.column.application"), 25),
                        column(words.get("document.column.tier"), 12),
                        column(words.get("document.column.owner"), 20),
                        column(words.get("document.column.back"), 16),
                        column(words.get("document.column.rto"), 10),
                        column(words.get("document.column.makes-rto"), 15)),
                rows);
    }

    static Line tier(Application application, Messages words) {
        return application.tier() == 0
                ? Line.EMPTY.chip(words.get("document.not-said"), Tone.UNKNOWN)
                : Line.of("" + application.tier());
    }

    static Line back(Optional<Return> back, Messages words) {
        if (back.isEmpty()) {
            return Line.of(words.get("document.not-simulated"));
        }
        Optional<Duration> time = back.get().back();
        if (time.isEmpty()) {
            return Line.EMPTY.chip(words.get("document.no-way-back"), Tone.MISSING);
        }
        return time.get().isZero()
                ? Line.of(words.get("document.not-hit"))
                : Line.of(Labels.time(time.get()));
    }

    static Line makes(Optional<Return> back, Messages words) {
        return back.flatMap(Return::makesRto)
                .map(
                        makes ->
                                makes
                                        ? Line.EMPTY.chip(
                                                words.get("document.rto.made"), Tone.IN_PLACE)
                                        : Line.EMPTY.chip(
                                                words.get("document.rto.missed"), Tone.MISSING))
                .orElse(Line.EMPTY.chip(words.get("document.rto.none"), Tone.NEUTRAL));
    }

    private static void readiness(Scope scope, Blocks blocks) {
        Messages words = scope.words;
        blocks.page(words.get("document.readiness"));
        blocks.says(words.get("document.readiness.says"));
        var gauges = new ArrayList<Block.Gauge>();
        Score whole = scope.contents.readiness().score();
        gauges.add(
                new Block.Gauge(
                        words.get("document.readiness.whole"), whole.low(), whole.high(), ""));
        for (Dimension dimension : scope.contents.readiness().dimensions()) {
            gauges.add(
                    new Block.Gauge(
                            Labels.side(dimension.side(), words),
                            dimension.score().low(),
                            dimension.score().high(),
                            words.get(
                                    "document.readiness.known",
                                    dimension.known(),
                                    dimension.facts().size(),
                                    dimension.coverage().percent())));
        }
        blocks.add(new Block.Gauges(gauges));
        List<Line> basics =
                scope.contents.readiness().gates().stream()
                        .filter(gate -> gate.passes() != Truth.TRUE)
                        .map(gate -> Line.of(GateWords.says(gate, words)))
                        .toList();
        if (!basics.isEmpty()) {
            blocks.list(basics);
        }
        if (!scope.applications.isEmpty()) {
            blocks.part(words.get("document.readiness.applications"));
            var each = new ArrayList<Block.Gauge>();
            for (Application application : scope.applications) {
                scope.contents.readiness().applications().stream()
                        .filter(a -> a.application().equals(application.id()))
                        .forEach(
                                a ->
                                        each.add(
                                                new Block.Gauge(
                                                        application.name(),
                                                        a.score().low(),
                                                        a.score().high(),
                                                        words.get(
                                                                "document.readiness.facts",
                                                                a.facts().size()))));
            }
            blocks.add(new Block.Gauges(each));
        }
        var next =
                scope.contents.readiness().next().stream()
                        .filter(scope.findings::contains)
                        .toList();
        if (!next.isEmpty()) {
            blocks.part(words.get("document.readiness.next"));
            var rows = new ArrayList<List<Line>>();
            next.forEach(
                    finding ->
                            rows.add(
                                    List.of(
                                            Line.EMPTY.chip(
                                                    Labels.severity(finding.severity(), words),
                                                    Labels.tone(finding.severity())),
                                            Line.of(ControlName.of(finding.control(), words)),
                                            scope.named(finding.asset()))));
            blocks.table(
                    List.of(
                            column(words.get("document.column.severity"), 14),
                            column(words.get("document.column.lacks"), 46),
                            column(words.get("document.column.asset"), 40)),
                    rows);
        }
    }
}
