package app.muster.recover;

import app.muster.plan.ApplicationId;
import app.muster.plan.AssetId;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A recovery, step by step.
///
/// @param tasks by start, then by asset and step
/// @param applications in the plan's order
/// @param criticalPath the tasks that decide when the last application is back, in order; where no
///   application has to come back, those that decide when the last task ends
/// @param lastPath the tasks that decide when the last task ends, in order
/// @param paths the same for each application that comes back: the tasks that decide when
/// @param assumptions what was taken for granted, one sentence for people each
/// @param makespan from the attack to the end of the last task
/// @param detection from the attack until somebody knows of it
/// @param decision from then until the restore is allowed to begin
/// @param access from then until identity and access are taken back and the work begins
/// @param utilisation crews first, each in the order in which they are needed
/// @param worked time that all steps take together
/// @param measured the part of it that people have measured
public record Schedule(
        List<Task> tasks,
        List<Return> applications,
        List<Task> criticalPath,
        List<Task> lastPath,
        Map<ApplicationId, List<Task>> paths,
        List<String> assumptions,
        Duration makespan,
        Duration detection,
        Duration decision,
        Duration access,
        List<Use> utilisation,
        Duration worked,
        Duration measured) {

    public Schedule {
        tasks = List.copyOf(tasks);
        applications = List.copyOf(applications);
        criticalPath = List.copyOf(criticalPath);
        lastPath = List.copyOf(lastPath);
        paths = Map.copyOf(paths);
        assumptions = List.copyOf(assumptions);
        utilisation = List.copyOf(utilisation);
    }

    /// From the attack until the work may begin.
    public Duration release() {
        return detection.plus(decision).plus(access);
    }

    /// When the last of the applications that went and come back is back; empty if none has to.
    public Optional<Duration> applicationsBack() {
        return applications.stream()
                .flatMap(one -> one.back().stream())
                .filter(Duration::isPositive)
                .max(Comparator.naturalOrder());
    }

    /// What comes back by the same steps of a playbook as the asset that stands for all of them.
    public List<AssetId> along(AssetId asset, String playbook) {
        return tasks.stream()
                .filter(task -> task.asset().equals(asset) && task.playbook().equals(playbook))
                .findFirst()
                .map(Task::others)
                .orElse(List.of());
    }
}
