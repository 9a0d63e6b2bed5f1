package app.muster.document;

import static app.muster.document.Blocks.column;

import app.muster.recover.Schedule;
import app.muster.recover.Task;
import app.muster.text.Messages;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// The order in which everything comes back, and what decides it.
final class OrderPages {

    private OrderPages() {}

    static void add(Scope scope, Blocks blocks) {
        Messages words = scope.words;
        Schedule schedule = scope.contents.schedule();
        blocks.page(words.get("document.order"));
        if (scope.tasks.isEmpty()) {
            blocks.lacks(words.get("document.no-schedule"));
            return;
        }
        blocks.says(
                words.get(
                        "document.order.says",
                        scope.tasks.size(),
                        Labels.time(schedule.makespan())));
        criticalPath(scope, blocks);
        blocks.part(words.get("document.order.all"));
        blocks.says(words.get("document.order.all.says"));
        var rows = new ArrayList<List<Line>>();
        runs(scope.tasks).forEach(run -> rows.add(row(scope, run)));
        blocks.table(
                List.of(
                        column(words.get("document.column.start"), 9),
                        column(words.get("document.column.end"), 9),
                        column(words.get("document.column.asset"), 19),
                        column(words.get("document.column.playbook"), 18),
                        column(words.get("document.column.roles"), 15),
                        column(words.get("document.column.waits"), 30)),
                rows);
    }

    /// The steps of one playbook on one asset, or on those of a deployment, by the start of the
    /// first.
    private static Collection<List<Task>> runs(List<Task> tasks) {
        Map<List<String>, List<Task>> runs = new LinkedHashMap<>();
        for (Task task : tasks) {
            runs.computeIfAbsent(
                            List.of(task.asset().value(), task.playbook()), _ -> new ArrayList<>())
                    .add(task);
        }
        return runs.values();
    }

    private static List<Line> row(Scope scope, List<Task> run) {
        Task first = run.getFirst();
        Duration end = run.stream().map(Task::end).max(Duration::compareTo).orElse(first.end());
        Line playbook = Line.of(scope.playbook(first.playbook()));
        boolean critical = run.stream().anyMatch(Task::critical);
        return List.of(
                Line.EMPTY.strong(Labels.time(first.start())),
                Line.of(Labels.time(end)),
                scope.named(first),
                critical
                        ? playbook.plain(" ")
                                .chip(scope.words.get("document.order.critical"), Tone.ACCENT)
                        : playbook,
                Line.of(
                        run.stream()
                                .map(task -> scope.role(task.role()))
                                .distinct()
                                .collect(Collectors.joining(", "))),
                Line.of(first.waitsFor().isEmpty() ? "\u2013" : first.waitsFor()));
    }

    private static void criticalPath(Scope scope, Blocks blocks) {
        Messages words = scope.words;
        Set<Task> inScope = new HashSet<>(scope.tasks);
        List<Task> path =
                scope.contents.schedule().criticalPath().stream()
                        .filter(inScope::contains)
                        .toList();
        if (path.isEmpty()) {
            return;
        }
        blocks.part(words.get("document.order.path"));
        blocks.says(
                scope.contents
                        .schedule()
                        .applicationsBack()
                        .map(back -> words.get("document.order.path.says", Labels.time(back)))
                        .orElse(words.get("document.order.path.all")));
        blocks.numbered(
                path.stream()
                        .map(
                                task ->
                                        Line.EMPTY
                                                .strong(Labels.time(task.end().minus(task.start())))
                                                .plain(
                                                        "  "
                                                                + task.title()
                                                                + " \u00B7 "
                                                                + scope.names(task)
                                                                + " \u00B7 "
                                                                + scope.role(task.role())))
                        .toList());
    }
}
