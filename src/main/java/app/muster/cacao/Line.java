package app.muster.cacao;

import app.muster.plan.estate.Json;
import app.muster.text.Messages;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Puts a workflow in a line, because people follow a playbook from top to bottom: branches one
/// after the other, each step with the condition under which it is done, and then what all of them
/// lead to.
final class Line {

    private static final int MOST_STEPS = 2_000;
    private static final int DEEPEST = 50;
    private static final int LONGEST_CONDITION = 200;
    private static final Messages WORDS = new Messages(Locale.ENGLISH);

    private final Json.Obj workflow;
    private final String start;
    private final String at;
    private final Flow flow;
    private final Notes notes;
    private final List<Planned> planned = new ArrayList<>();
    private final Set<String> seen = new LinkedHashSet<>();
    private final Deque<Set<String>> joins = new ArrayDeque<>();
    private boolean full;

    /// One step in its place.
    ///
    /// @param under the condition under which it is done, or empty
    /// @param says what to do instead of the step's own name, or empty
    /// @param at its JSON pointer
    record Planned(Json.Obj step, String under, String says, String at) {}

    Line(Json.Obj playbook, String at, Notes notes) {
        workflow = playbook.object("workflow");
        flow = new Flow(workflow);
        start = Fields.line(playbook, "workflow_start");
        this.at = at + "/workflow";
        this.notes = notes;
    }

    List<Planned> steps() {
        if (workflow.fields().isEmpty()) {
            note("", true, "cacao.no-workflow");
            return planned;
        }
        follow(start.isEmpty() ? first() : start, "", 0);
        leftOut();
        return planned;
    }

    private void leftOut() {
        Set<String> failures = new LinkedHashSet<>();
        for (String id : List.copyOf(seen)) {
            Json.Obj step = workflow.object(id);
            String failure = Flow.failure(step);
            if (!failure.isEmpty() && seen.contains(failure)) {
                String name = Fields.line(workflow.object(failure), "name");
                note(id, false, "cacao.on-failure-known", name.isEmpty() ? failure : name);
            } else if (!failure.isEmpty()) {
                note(id, true, "cacao.on-failure");
                failures.add(failure);
            }
        }
        Set<String> onlyOnFailure = flow.reached(failures);
        for (Map.Entry<String, Json> entry : workflow.fields().entrySet()) {
            boolean action =
                    entry.getValue() instanceof Json.Obj step
                            && !List.of("start", "end").contains(Flow.type(step));
            String id = entry.getKey();
            if (action && !seen.contains(id) && !onlyOnFailure.contains(id) && !full) {
                note(id, true, "cacao.unreached");
            }
        }
    }

    private String first() {
        note("", false, "cacao.no-start");
        return workflow.fields().entrySet().stream()
                .filter(
                        e ->
                                e.getValue() instanceof Json.Obj step
                                        && Flow.type(step).equals("start"))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseGet(() -> workflow.fields().keySet().iterator().next());
    }

    /// Goes from step to step to the end of a branch, or to where branches come together.
    private void follow(String from, String under, int depth) {
        String id = from;
        while (!id.isEmpty() && !full) {
            if (!(workflow.get(id).orElse(Json.NULL) instanceof Json.Obj step)) {
                note(id, true, "cacao.step-missing");
                return;
            }
            if (Flow.type(step).equals("end")) {
                seen.add(id);
                return;
            }
            String here = id;
            if (joins.stream().anyMatch(join -> join.contains(here))) {
                return;
            }
            if (!seen.add(id)) {
                note(id, false, "cacao.again");
                return;
            }
            if (depth > DEEPEST || planned.size() >= MOST_STEPS) {
                full = true;
                note(id, true, "cacao.too-much", MOST_STEPS, DEEPEST);
                return;
            }
            id = after(id, step, under, depth);
        }
    }

    /// Puts the step and its branches in the line.
    ///
    /// @return the step that comes next
    private String after(String id, Json.Obj step, String under, int depth) {
        String next = Flow.next(step);
        if (Flow.branches(step).isEmpty()) {
            step(id, step, under, depth);
            return next;
        }
        Set<String> later = next.isEmpty() ? Set.of() : flow.certain(next, seen);
        Set<String> common = flow.common(step, seen);
        common.removeAll(later);
        joins.push(later);
        joins.push(common);
        step(id, step, under, depth);
        joins.pop();
        String join = common.isEmpty() ? "" : common.iterator().next();
        if (!join.isEmpty() && !next.isEmpty()) {
            follow(join, under, depth + 1);
        }
        joins.pop();
        return next.isEmpty() ? join : next;
    }

    private void step(String id, Json.Obj step, String under, int depth) {
        switch (Flow.type(step)) {
            case "start" -> {}
            case "action" -> planned.add(new Planned(step, under, "", at + "/" + id));
            case "playbook-action" -> {
                note(id, false, "cacao.other-playbook");
                say(
                        id,
                        step,
                        under,
                        WORDS.get("cacao.run-playbook", Fields.line(step, "playbook_id")));
            }
            case "parallel" -> {
                note(id, false, "cacao.parallel");
                for (Json branch : step.list("next_steps")) {
                    if (branch instanceof Json.Text(String first)) {
                        follow(first, under, depth + 1);
                    }
                }
            }
            case "if-condition" -> {
                note(id, false, "cacao.if");
                String condition = Fields.line(step, "condition");
                follow(
                        Fields.line(step, "on_true"),
                        within(under, WORDS.get("cacao.when", condition)),
                        depth + 1);
                follow(
                        Fields.line(step, "on_false"),
                        within(under, WORDS.get("cacao.when-not", condition)),
                        depth + 1);
            }
            case "while-condition" -> {
                note(id, false, "cacao.while");
                follow(
                        Fields.line(step, "on_true"),
                        within(under, WORDS.get("cacao.as-long", Fields.line(step, "condition"))),
                        depth + 1);
            }
            case "switch-condition" -> {
                note(id, false, "cacao.switch");
                String on = Fields.line(step, "switch");
                for (Map.Entry<String, Json> one : step.object("cases").fields().entrySet()) {
                    if (one.getValue() instanceof Json.Text(String first)) {
                        follow(
                                first,
                                within(under, WORDS.get("cacao.case", on, one.getKey())),
                                depth + 1);
                    }
                }
            }
            default -> {
                note(id, true, "cacao.type-unknown", Flow.type(step));
                say(id, step, under, "");
            }
        }
    }

    private void say(String id, Json.Obj step, String under, String says) {
        planned.add(new Planned(step, under, says, at + "/" + id));
    }

    private static String within(String outer, String inner) {
        String both = outer.isEmpty() ? inner : outer + " " + inner;
        return Fields.cut(both, LONGEST_CONDITION);
    }

    private void note(String id, boolean isLoss, String key, Object... words) {
        notes.add(id.isEmpty() ? at : at + "/" + id, isLoss, key, words);
    }
}
