package app.muster.cli;

import app.muster.plan.Application;
import app.muster.plan.ApplicationId;
import app.muster.plan.Asset;
import app.muster.plan.AssetId;
import app.muster.plan.Plan;
import app.muster.recover.Chance;
import app.muster.recover.Contradiction;
import app.muster.recover.Driver;
import app.muster.recover.Loss;
import app.muster.recover.Return;
import app.muster.recover.Schedule;
import app.muster.recover.Task;
import app.muster.recover.Trials;
import app.muster.recover.Use;
import app.muster.text.Messages;
import app.muster.text.Percent;

import com.fasterxml.jackson.core.JsonGenerator;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A recovery played once with mean durations, and many times with drawn ones.
record SimulateAnswer(
        Plan plan,
        List<Loss> losses,
        Schedule schedule,
        Trials trials,
        List<Contradiction> contradictions,
        Attacked attacked,
        Messages words)
        implements Answer {

    @Override
    public void write(JsonGenerator json) throws IOException {
        Map<AssetId, Asset> assets = plan.assetsById();
        Map<ApplicationId, Chance> chances = chances();
        Json.list(
                json,
                "applications",
                schedule.applications(),
                back -> {
                    application(json, back);
                    chance(json, chances.get(back.application()));
                });
        Json.list(json, "schedule", schedule.tasks(), task -> task(json, task, assets));
        Json.list(json, "criticalPath", schedule.criticalPath(), t -> task(json, t, assets));
        json.writeNumberField("trials", trials.trials());
        json.writeNumberField("seed", trials.seed());
        Json.list(
                json,
                "losses",
                losses,
                loss -> {
                    json.writeStringField("asset", loss.asset().value());
                    json.writeStringField("name", AssetNames.plain(loss.asset(), assets));
                    json.writeStringField("result", loss.result().key());
                    json.writeStringField("playbook", loss.playbook());
                    json.writeStringField("says", loss.says());
                    json.writeBooleanField("assumed", loss.assumed());
                });
        Json.minutes(json, "makespanMinutes", Optional.of(schedule.makespan()));
        Json.texts(json, "assumptions", schedule.assumptions());
        ContradictionShapes.write(json, contradictions);
        Json.minutes(json, "detectionMinutes", Optional.of(schedule.detection()));
        Json.minutes(json, "decisionMinutes", Optional.of(schedule.decision()));
        Json.minutes(json, "accessMinutes", Optional.of(schedule.access()));
        Json.list(json, "utilisation", schedule.utilisation(), use -> use(json, use));
        Json.object(
                json,
                "measured",
                schedule,
                played -> {
                    Json.minutes(json, "measuredMinutes", Optional.of(played.measured()));
                    Json.minutes(json, "allMinutes", Optional.of(played.worked()));
                });
        attacked.write(json);
        Json.minutes(json, "applicationsBackMinutes", schedule.applicationsBack());
        Json.list(json, "lastPath", schedule.lastPath(), t -> task(json, t, assets));
    }

    private static void use(JsonGenerator json, Use use) throws IOException {
        json.writeStringField("kind", use.isCrew() ? "role" : "limit");
        json.writeStringField("key", use.key());
        json.writeStringField("name", use.name());
        json.writeNumberField("most", use.most());
        json.writeNumberField("peak", use.peak());
        Json.minutes(json, "busyMinutes", Optional.of(use.busy()));
        Json.minutes(json, "availableMinutes", Optional.of(use.available()));
        json.writeNumberField("share", rounded(use.share()));
        Json.list(
                json,
                "levels",
                use.levels(),
                level -> {
                    Json.minutes(json, "atMinutes", Optional.of(level.at()));
                    json.writeNumberField("busy", level.busy());
                });
    }

    private void application(JsonGenerator json, Return back) throws IOException {
        json.writeStringField("application", back.application().value());
        json.writeStringField("name", name(back.application()));
        Json.minutes(json, "backMinutes", back.back());
        Json.text(json, "decides", back.decides());
        Json.texts(json, "noWayBack", back.noWayBack());
        Json.minutes(json, "rtoMinutes", back.rto());
        Json.flag(json, "makesRto", back.makesRto());
        Json.minutes(json, "dataLostMinutes", back.dataLost());
        json.writeBooleanField("dataPromised", back.dataPromised());
        Json.texts(json, "dataUnknown", back.dataUnknown());
        Json.minutes(json, "rpoMinutes", back.rpo());
        Json.flag(json, "makesRpo", back.makesRpo());
        Json.minutes(json, "mtdMinutes", back.mtd());
        Json.flag(json, "makesMtd", back.makesMtd());
        Json.minutes(json, "restoringMinutes", back.restoring());
        Json.minutes(json, "slackMinutes", back.slack());
    }

    private static void chance(JsonGenerator json, @org.jspecify.annotations.Nullable Chance chance)
            throws IOException {
        if (chance == null) {
            return;
        }
        Json.minutes(json, "meanMinutes", chance.mean());
        Json.minutes(json, "halfMinutes", chance.half());
        Json.minutes(json, "nineOfTenMinutes", chance.nineOfTen());
        share(json, "rtoChance", chance.rto());
        Json.minutes(json, "p50Minutes", chance.half());
        Json.minutes(json, "p90Minutes", chance.nineOfTen());
        Json.minutes(json, "p95Minutes", chance.nineteenOfTwenty());
        share(json, "mtdChance", chance.mtd());
        if (chance.histogram().isPresent()) {
            Json.object(
                    json,
                    "histogram",
                    chance.histogram().get(),
                    histogram -> {
                        json.writeNumberField("fromSeconds", histogram.from().toSeconds());
                        json.writeNumberField("widthSeconds", histogram.width().toSeconds());
                        json.writeArrayFieldStart("counts");
                        for (int count : histogram.counts()) {
                            json.writeNumber(count);
                        }
                        json.writeEndArray();
                    });
        } else {
            json.writeNullField("histogram");
        }
        Json.list(json, "sensitivity", chance.drivers(), driver -> driver(json, driver));
    }

    private static void driver(JsonGenerator json, Driver driver) throws IOException {
        json.writeStringField("title", driver.title());
        Json.text(json, "asset", driver.asset());
        json.writeStringField("playbook", driver.playbook());
        Json.texts(json, "steps", driver.steps());
        json.writeNumberField("share", rounded(driver.share()));
    }

    private static void share(JsonGenerator json, String name, Optional<Chance.Share> chance)
            throws IOException {
        if (chance.isPresent()) {
            Json.object(
                    json,
                    name,
                    chance.get(),
                    share -> {
                        json.writeNumberField("value", rounded(share.value()));
                        json.writeNumberField("low", rounded(share.low()));
                        json.writeNumberField("high", rounded(share.high()));
                    });
        } else {
            json.writeNullField(name);
        }
    }

    private static double rounded(double share) {
        return Math.round(share * 10_000) / 10_000.0;
    }

    private static void task(JsonGenerator json, Task task, Map<AssetId, Asset> assets)
            throws IOException {
        json.writeStringField("asset", task.asset().value());
        json.writeStringField("name", AssetNames.plain(task.asset(), assets));
        Json.texts(json, "others", task.others());
        json.writeStringField("playbook", task.playbook());
        json.writeStringField("step", task.step());
        json.writeStringField("title", task.title());
        json.writeStringField("role", task.role().value());
        json.writeBooleanField("attended", task.attended());
        Json.minutes(json, "startMinutes", Optional.of(task.start()));
        Json.minutes(json, "endMinutes", Optional.of(task.end()));
        json.writeBooleanField("critical", task.critical());
        json.writeStringField("waitsFor", task.waitsFor());
        Json.minutes(json, "slackMinutes", Optional.of(task.slack()));
    }

    private Map<ApplicationId, Chance> chances() {
        return trials.applications().stream()
                .collect(Collectors.toMap(Chance::application, chance -> chance));
    }

    private String name(ApplicationId id) {
        return plan.application(id).map(Application::name).orElse(id.value());
    }

    @Override
    public void show(Page page) {
        attacked.showTitle(page);
        // a cancelled subscription is lost too, and is no asset
        Map<AssetId, Asset> assets = plan.assetsById();
        List<Loss> gone = losses.stream().filter(loss -> assets.containsKey(loss.asset())).toList();
        long assumed = gone.stream().filter(Loss::assumed).count();
        ContradictionShapes.showGravest(page, contradictions, words);
        page.line(words.get("cli.simulate.losses", gone.size(), assumed));
        schedule.applicationsBack()
                .ifPresent(
                        back ->
                                page.line(
                                        words.get(
                                                "cli.simulate.applications-back",
                                                Shapes.time(back))));
        if (isMoreThanApplications()) {
            page.line(words.get("cli.simulate.makespan", Shapes.time(schedule.makespan())));
        }
        if (!schedule.detection().plus(schedule.decision()).isZero()) {
            page.line(
                    words.get(
                            "cli.simulate.before",
                            Shapes.time(schedule.detection()),
                            Shapes.time(schedule.decision())));
        }
        if (schedule.access().isPositive()) {
            page.line(words.get("cli.simulate.access", Shapes.time(schedule.access())));
        }
        AssetNames names = names();
        page.table(words.get("cli.simulate.applications"), applications(names));
        Unmapped.tell(page, plan, words);
        attacked.showChanges(page, plan, schedule, names, words);
        var more = new RecoveryPage(schedule, names, words);
        if (!schedule.tasks().isEmpty()) {
            page.title(words.get("cli.simulate.chart"));
            more.chart().forEach(page::line);
        }
        page.table(
                words.get("cli.simulate.drivers"),
                more.drivers(
                        trials.applications(),
                        trials.applications().stream().map(c -> name(c.application())).toList()));
        if (more.isSharedSpread(trials.applications())) {
            page.line(words.get("cli.simulate.shared-spread"), Ink.FAINT);
        }
        page.table(words.get("cli.simulate.utilisation"), more.utilisation());
        if (schedule.applicationsBack().isPresent()) {
            page.table(
                    words.get("cli.simulate.critical-path"), steps(schedule.criticalPath(), names));
        }
        if (isMoreThanApplications()) {
            page.table(words.get("cli.simulate.last-path"), steps(schedule.lastPath(), names));
        }
        page.table(words.get("cli.simulate.schedule"), steps(schedule.tasks(), names));
        if (!schedule.tasks().isEmpty()) {
            page.title(more.measured());
        }
        if (!schedule.assumptions().isEmpty()) {
            page.title(words.get("cli.simulate.assumptions"));
            schedule.assumptions().forEach(page::line);
        }
    }

    /// Whether steps go on when every application that comes back is back.
    private boolean isMoreThanApplications() {
        return !schedule.applicationsBack().equals(Optional.of(schedule.makespan()));
    }

    private AssetNames names() {
        return AssetNames.of(
                plan,
                Stream.of(
                                attacked.assumed().stream().flatMap(one -> one.asset().stream()),
                                schedule.tasks().stream().map(Task::asset),
                                schedule.applications().stream()
                                        .flatMap(back -> back.decides().stream()),
                                trials.applications().stream()
                                        .flatMap(chance -> chance.drivers().stream())
                                        .flatMap(driver -> driver.asset().stream()))
                        .flatMap(shown -> shown),
                words);
    }

    private Table applications(AssetNames names) {
        Table table =
                Table.of(
                                words.get("cli.column.application"),
                                words.get("cli.column.back"),
                                words.get("cli.column.rto"),
                                words.get("cli.column.chance"),
                                words.get("cli.column.mtd"),
                                words.get("cli.column.data-lost"),
                                words.get("cli.column.rpo"),
                                words.get("cli.column.half"),
                                words.get("cli.column.nine-of-ten"),
                                words.get("cli.column.nineteen-of-twenty"),
                                words.get("cli.column.decides"))
                        .numbersIn(1, 2, 3, 4, 5, 6, 7, 8, 9);
        Map<ApplicationId, Chance> chances = chances();
        for (Return back : schedule.applications()) {
            Optional<Chance> chance = Optional.ofNullable(chances.get(back.application()));
            table.row(
                    name(back.application()),
                    Table.cell(
                            Shapes.time(back.back(), words.get("cli.simulate.no-way-back")),
                            ink(back)),
                    Shapes.time(back.rto(), ""),
                    chance.flatMap(Chance::rto).map(SimulateAnswer::chance).orElse(""),
                    Table.cell(Shapes.time(back.mtd(), ""), ink(back.makesMtd())),
                    Table.cell(dataLost(back), ink(back.makesRpo())),
                    Shapes.time(back.rpo(), ""),
                    Shapes.time(chance.flatMap(Chance::half), ""),
                    Shapes.time(chance.flatMap(Chance::nineOfTen), ""),
                    Shapes.time(chance.flatMap(Chance::nineteenOfTwenty), ""),
                    back.decides().map(names::of).orElse(""));
        }
        return table;
    }

    private static String chance(Chance.Share share) {
        return Percent.of(share.value(), share.low(), share.high());
    }

    private String dataLost(Return back) {
        return back.dataLost()
                .map(
                        lost ->
                                back.dataPromised() && lost.isPositive()
                                        ? words.get("cli.simulate.data-promised", Shapes.time(lost))
                                        : Shapes.time(lost))
                .orElseGet(
                        () ->
                                words.get(
                                        back.dataUnknown().isEmpty()
                                                ? "cli.simulate.data-for-good"
                                                : "cli.simulate.data-not-known"));
    }

    private static Ink ink(Optional<Boolean> isMet) {
        return isMet.map(met -> met ? Ink.GOOD : Ink.BAD).orElse(Ink.PLAIN);
    }

    private static Ink ink(Return back) {
        return back.makesRto()
                .map(makes -> makes ? Ink.GOOD : Ink.BAD)
                .orElse(back.back().isPresent() ? Ink.PLAIN : Ink.BAD);
    }

    private Table steps(List<Task> tasks, AssetNames names) {
        var more = new RecoveryPage(schedule, names, words);
        Table table =
                Table.of(
                                words.get("cli.column.start"),
                                words.get("cli.column.end"),
                                words.get("cli.column.role"),
                                words.get("cli.column.asset"),
                                words.get("cli.column.slack"),
                                words.get("cli.column.step"))
                        .numbersIn(0, 1, 4);
        for (Task task : tasks) {
            table.row(
                    Shapes.time(task.start()),
                    Shapes.time(task.end()),
                    task.role().value(),
                    more.name(task.asset(), task.others()),
                    Shapes.time(task.slack()),
                    task.waitsFor().isEmpty()
                            ? task.title()
                            : task.title() + " (" + task.waitsFor() + ")");
        }
        return table;
    }
}
