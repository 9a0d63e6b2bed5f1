package app.muster.document;

import static app.muster.document.Blocks.column;

import app.muster.recover.Schedule;
import app.muster.recover.Task;
import app.muster.text.Messages;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

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
        blocks.says(words.get("document.order.says", scope.tasks.size(), Labels.time(schedule.makespan())));
        criticalPath(scope, blocks);
        blocks.part(words.get("document.order.all"));
        var rows = new ArrayList<List<Line>>();
        for (Task task : scope.tasks) {
            Line step = Line.of(task.title());
            rows.add(
                    List.of(
                            Line.EMPTY.strong(Labels.time(task.start())),
                            Line.of(Labels.time(task.end())),
                            scope.named(task.asset()),
                            task.critical() ? step.plain(" ").chip(words.get("document.order.critical"), Tone.ACCENT) : step,
                            Line.of(scope.role(task.role())),
                            Line.of(task.waitsFor().isEmpty() ? "\u2013" : task.waitsFor())));
        }
        blocks.table(
                List.of(
                        column(words.get("document.column.start"), 9),
                        column(words.get("document.column.end"), 9),
                        column(words.get("document.column.asset"), 22),
                        column(words.get("document.column.step"), 26),
                        column(words.get("document.column.role"), 14),
                        column(words.get("document.column.waits"), 20)),
                rows);
    }

    private static void criticalPath(Scope scope, Blocks blocks) {
        Messages words = scope.words;
        Set<Task> inScope = new HashSet<>(scope.tasks);
        List<Task> path = scope.contents.schedule().criticalPath().stream().filter(inScope::contains).toList();
        if (path.isEmpty()) {
            return;
        }
        blocks.part(words.get("document.order.path"));
        blocks.says(words.get("document.order.path.says"));
        blocks.numbered(
                path.stream()
                        .map(
                                task ->
                                        Line.EMPTY
                                                .strong(Labels.time(task.end().minus(task.start())))
                                                .plain("  " + task.title() + " \u00B7 " + scope.name(task.asset()) + " \u00B7 " + scope.role(task.role())))
                        .toList());
    }
}
