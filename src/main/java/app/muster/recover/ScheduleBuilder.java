package app.muster.recover;

import app.muster.plan.Application;
import app.muster.plan.AssetId;
import app.muster.plan.Role;
import app.muster.plan.Step;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Puts a recovery that was played into words and times.
final class ScheduleBuilder {

    private final Operation operation;
    private final Agenda agenda;
    private final Dispatch played;

    ScheduleBuilder(Operation operation) {
        this.operation = operation;
        agenda = operation.agenda;
        played = new Dispatch(agenda.jobs());
        played.play(agenda.means());
    }

    Schedule schedule() {
        List<Return> returns = operation.reaches.stream().map(this::back).toList();
        List<Integer> path = criticalPath(returns);
        Set<Integer> critical = new HashSet<>(path);
        var tasks = new ArrayList<Task>();
        Duration makespan = Duration.ZERO;
        for (int job = 0; job < agenda.steps().length; job++) {
            if (!agenda.isMoment(job)) {
                Task task = task(job, critical.contains(job));
                tasks.add(task);
                makespan = makespan.compareTo(task.end()) >= 0 ? makespan : task.end();
            }
        }
        tasks.sort(
                Comparator.comparing(Task::start)
                        .thenComparing(Task::asset)
                        .thenComparing(Task::end)
                        .thenComparing(Task::step));
        return new Schedule(
                tasks,
                returns,
                path.stream().map(job -> task(job, true)).toList(),
                operation.assumptions,
                makespan);
    }

    private Return back(Reach reach) {
        Application application = reach.application();
        boolean lostForGood = !reach.noWayBack().isEmpty();
        int last = lastOf(reach.gates());
        Optional<AssetId> decides =
                lostForGood
                        ? Optional.of(reach.noWayBack().getFirst())
                        : last == Dispatch.NONE
                                ? Optional.empty()
                                : Optional.of(assetOf(realJob(last)));
        return new Return(
                application.id(),
                lostForGood
                        ? Optional.empty()
                        : Optional.of(
                                last == Dispatch.NONE ? Duration.ZERO : time(played.ends[last])),
                decides,
                reach.noWayBack(),
                application.targets().rto(),
                reach.dataLost(),
                application.targets().rpo());
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
        if (gates.isEmpty()) {
            for (int job = 0; job < agenda.steps().length; job++) {
                gates.add(job);
            }
        }
        var path = new ArrayList<Integer>();
        int job = lastOf(gates.stream().mapToInt(Integer::intValue).toArray());
        while (job != Dispatch.NONE) {
            if (!agenda.isMoment(job)) {
                path.add(job);
            }
            job = decider(job);
        }
        Collections.reverse(path);
        return path;
    }

    private int lastOf(int[] jobs) {
        int last = Dispatch.NONE;
        for (int job : jobs) {
            if (last == Dispatch.NONE || played.ends[job] > played.ends[last]) {
                last = job;
            }
        }
        return last;
    }

    /// The job that had to end before this one could start.
    private int decider(int job) {
        return played.freedBy[job] == Dispatch.NONE ? played.readiedBy[job] : played.freedBy[job];
    }

    private int realJob(int job) {
        int real = job;
        while (agenda.isMoment(real)) {
            real = played.readiedBy[real];
        }
        return real;
    }

    private AssetId assetOf(int job) {
        return operation.graph.assets().get(agenda.assets()[job]).id();
    }

    private Task task(int job, boolean critical) {
        Step step = agenda.details()[job];
        AssetId asset = assetOf(job);
        return new Task(
                asset,
                operation.way(asset).playbook(),
                step.id(),
                step.title(),
                step.role(),
                step.attended(),
                step.estimate(),
                time(played.starts[job]),
                time(played.ends[job]),
                critical,
                waitsFor(job, step));
    }

    private String waitsFor(int job, Step step) {
        if (played.freedBy[job] != Dispatch.NONE) {
            String role =
                    operation
                            .plan
                            .role(step.role())
                            .map(Role::name)
                            .filter(name -> !name.isBlank())
                            .orElse(step.role().value().replace('-', ' '));
            return Words.of("recover.waits.crew", role);
        }
        int before = played.readiedBy[job];
        if (before == Dispatch.NONE) {
            return "";
        }
        AssetId asset = assetOf(realJob(before));
        return asset.equals(assetOf(job))
                ? Words.of("recover.waits.step")
                : Words.of("recover.waits.asset", operation.shown(asset));
    }

    private static Duration time(long millis) {
        return Duration.ofMillis(millis);
    }
}
