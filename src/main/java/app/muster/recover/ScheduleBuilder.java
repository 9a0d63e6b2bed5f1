package app.muster.recover;

import app.muster.plan.Application;
import app.muster.plan.ApplicationId;
import app.muster.plan.AssetId;
import app.muster.plan.Step;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// Puts a recovery that was played into words and times.
final class ScheduleBuilder {

    private final Operation operation;
    private final Agenda agenda;
    private final Duration detection;
    private final Duration decision;
    private final Duration access;
    private final Played played;
    private final long[] slack;
    private Duration worked = Duration.ZERO;
    private Duration measured = Duration.ZERO;

    ScheduleBuilder(Operation operation) {
        this.operation = operation;
        agenda = operation.agenda;
        detection = time(Math.round(Pace.mean(operation.conditions.detection())));
        decision = time(Math.round(Pace.mean(operation.conditions.decision())));
        access =
                time(
                        operation.conditions.access().stream()
                                .mapToLong(step -> Math.round(Pace.mean(step)))
                                .sum());
        int[] durations = new int[agenda.work().size()];
        Arrays.setAll(
                durations,
                job ->
                        (int)
                                Math.min(
                                        Integer.MAX_VALUE / 2,
                                        operation.seconds(agenda.work().get(job))));
        played =
                new Played(
                        agenda,
                        durations,
                        detection.plus(decision).plus(access).toSeconds(),
                        operation.conditions.attack());
        slack = played.slack(latest());
    }

    /// The latest end of each job with which every application is back as early as it is.
    private long[] latest() {
        long[] latest = new long[agenda.work().size()];
        Arrays.fill(latest, Long.MAX_VALUE);
        for (Reach reach : operation.reaches) {
            int last = played.last(reach.gates());
            for (int gate : reach.gates()) {
                latest[gate] = Math.min(latest[gate], played.ends[last]);
            }
        }
        return latest;
    }

    Schedule schedule() {
        List<Return> returns = operation.reaches.stream().map(this::back).toList();
        List<Integer> path = criticalPath(returns);
        Set<Integer> critical = new HashSet<>(path);
        var byJob = new ArrayList<List<Task>>();
        for (int job = 0; job < agenda.work().size(); job++) {
            byJob.add(tasks(job, critical.contains(job)));
        }
        var tasks = new ArrayList<>(of(byJob));
        Duration makespan =
                tasks.stream().map(Task::end).max(Comparator.naturalOrder()).orElse(Duration.ZERO);
        tasks.sort(
                Comparator.comparing(Task::start)
                        .thenComparing(Task::asset)
                        .thenComparing(Task::end)
                        .thenComparing(Task::step));
        return new Schedule(
                tasks,
                returns,
                of(path.stream().map(byJob::get).toList()),
                of(lastPath().stream().map(byJob::get).toList()),
                paths(byJob),
                operation.assumptions,
                makespan,
                detection,
                decision,
                access,
                new Uses(operation, played).all(),
                worked,
                measured);
    }

    private static List<Task> of(List<List<Task>> byJob) {
        return byJob.stream().flatMap(List::stream).toList();
    }

    private Map<ApplicationId, List<Task>> paths(List<List<Task>> byJob) {
        var paths = new HashMap<ApplicationId, List<Task>>();
        for (Reach reach : operation.reaches) {
            if (reach.noWayBack().isEmpty() && reach.gates().length > 0) {
                paths.put(
                        reach.application().id(),
                        of(pathTo(played.last(reach.gates())).stream().map(byJob::get).toList()));
            }
        }
        return paths;
    }

    private Return back(Reach reach) {
        Application application = reach.application();
        boolean lostForGood = !reach.noWayBack().isEmpty();
        int last = played.last(reach.gates());
        Optional<AssetId> decides =
                lostForGood
                        ? Optional.of(reach.noWayBack().getFirst())
                        : last == Dispatch.NONE
                                ? Optional.empty()
                                : Optional.of(deciding(realJob(last), reach));
        long back = last == Dispatch.NONE ? 0 : played.ends[last];
        long restoring = last == Dispatch.NONE ? 0 : back - played.release;
        return new Return(
                application.id(),
                lostForGood ? Optional.empty() : Optional.of(time(back)),
                lostForGood ? Optional.empty() : Optional.of(time(restoring)),
                decides,
                reach.noWayBack(),
                application.targets().rto(),
                reach.dataLost(),
                reach.dataPromised(),
                reach.dataUnknown(),
                application.targets().rpo(),
                application.targets().mtd());
    }

    /// Of what comes back by the last job the first that the application needs.
    private AssetId deciding(int number, Reach reach) {
        List<AssetId> assets = assetsOf(number);
        return assets.stream().filter(reach.lost()::contains).findFirst().orElse(assets.getFirst());
    }

    private List<Integer> criticalPath(List<Return> returns) {
        var gates = new ArrayList<Integer>();
        for (int i = 0; i < returns.size(); i++) {
            if (returns.get(i).back().isPresent()) {
                for (int gate : operation.reaches.get(i).gates()) {
                    gates.add(gate);
                }
            }
        }
        return gates.isEmpty()
                ? lastPath()
                : pathTo(
                        played.last(gates.stream().mapToInt(Integer::intValue).sorted().toArray()));
    }

    private List<Integer> lastPath() {
        return pathTo(played.last(IntStream.range(0, agenda.work().size()).toArray()));
    }

    /// The jobs that decide when the last of them ends, in order.
    private List<Integer> pathTo(int last) {
        var path = new ArrayList<Integer>();
        int job = last;
        while (job != Dispatch.NONE) {
            if (!agenda.work().get(job).isMoment()) {
                path.add(job);
            }
            job = played.decider(job);
        }
        Collections.reverse(path);
        return path;
    }

    private int realJob(int job) {
        int real = job;
        while (agenda.work().get(real).isMoment()) {
            real = played.readiedBy[real];
        }
        return real;
    }

    private AssetId assetOf(int job) {
        return operation.graph.assets().get(agenda.work().get(job).asset()).id();
    }

    private List<AssetId> assetsOf(int job) {
        var assets = new ArrayList<>(List.of(assetOf(job)));
        agenda.work()
                .get(job)
                .others()
                .forEach(other -> assets.add(operation.graph.assets().get(other).id()));
        return assets;
    }

    private List<Task> tasks(int number, boolean critical) {
        Job job = agenda.work().get(number);
        var tasks = new ArrayList<Task>();
        AssetId asset = assetOf(number);
        List<AssetId> assets = assetsOf(number);
        long start = played.starts[number];
        for (Step step : job.steps()) {
            long end = start + Math.round(operation.pace.mean(step, operation.location(job)));
            boolean wasMeasured =
                    job.kind() == Job.Kind.RESTORE && operation.way(asset).isMeasured(step);
            tasks.add(
                    new Task(
                            asset,
                            assets.subList(1, assets.size()),
                            job.playbook(),
                            step.id(),
                            step.title(),
                            step.role(),
                            step.attended(),
                            step.estimate(),
                            time(start),
                            time(end),
                            critical,
                            tasks.isEmpty() ? waitsFor(number) : Words.of("recover.waits.step"),
                            time(slack[number]),
                            wasMeasured));
            worked = worked.plusSeconds(end - start);
            if (wasMeasured) {
                measured = measured.plusSeconds(end - start);
            }
            start = end;
        }
        return tasks;
    }

    private String waitsFor(int number) {
        Job job = agenda.work().get(number);
        return switch (played.causes[number]) {
            case START ->
                    access.isPositive()
                            ? Words.of("recover.waits.access")
                            : played.release > 0 ? Words.of("recover.waits.decision") : "";
            case JOB -> waitsForJob(number, realJob(played.readiedBy[number]));
            case SHIFT -> Words.of("recover.waits.shift", operation.pools.get(job.pool()).name());
            case BUSY -> {
                Pool pool = operation.pools.get(job.pool());
                int busy = played.freedBy[number];
                yield Words.of(
                        pool.isCrew() ? "recover.waits.crew" : "recover.waits.limit",
                        pool.name(),
                        agenda.work().get(busy).steps().getLast().title(),
                        named(agenda.work().get(busy)));
            }
        };
    }

    private String waitsForJob(int number, int before) {
        Job earlier = agenda.work().get(before);
        if (earlier.kind() == Job.Kind.UNLOCK) {
            var lock = operation.locks.lock(earlier.lock());
            return Words.of("recover.waits.lock", lock.name(), lock.place());
        }
        AssetId asset = assetOf(before);
        return asset.equals(assetOf(number)) && agenda.work().get(number).kind() == Job.Kind.RESTORE
                ? Words.of("recover.waits.step")
                : Words.of("recover.waits.asset", operation.shown(earlier));
    }

    private String named(Job job) {
        String first = operation.graph.assets().get(job.asset()).name();
        return job.others().isEmpty()
                ? first
                : Words.of("recover.assume.more", first, job.others().size());
    }

    private static Duration time(long seconds) {
        return Duration.ofSeconds(seconds);
    }
}
