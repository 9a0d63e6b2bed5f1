package app.muster.recover;

import java.time.Duration;
import java.util.List;

/// A recovery, step by step.
///
/// @param tasks by start, then by asset and step
/// @param applications in the plan's order
/// @param criticalPath the tasks that decide when the last application is back, in order
/// @param assumptions what was taken for granted, one sentence for people each
public record Schedule(
        List<Task> tasks,
        List<Return> applications,
        List<Task> criticalPath,
        List<String> assumptions,
        Duration makespan) {

    public Schedule {
        tasks = List.copyOf(tasks);
        applications = List.copyOf(applications);
        criticalPath = List.copyOf(criticalPath);
        assumptions = List.copyOf(assumptions);
    }
}
