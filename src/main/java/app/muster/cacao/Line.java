package app.muster.cacao;

import app.muster.plan.estate.Json;
import app.muster.text.Messages;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Puts a workflow in a line, because people follow a playbook from top to bottom: branches one
/// after the other, each step with the condition under which it is done.
final class Line {

    private static final int MOST_STEPS = 2_000;
    private static final int DEEPEST = 50;
    private static final int MOST_NOTES = 300;
    private static final Messages WORDS = new Messages(Locale.ENGLISH);

    private final Json.Obj workflow;
    private final String start;
    private final String at;
    private final List<Reading.Note> notes;
    private final List<Planned> planned = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private boolean full;

    /// One step in its place.
    ///
    /// @param under the condition under which it is done, or empty
    /// @param says what to do instead of the step's own name, or empty
    /// @param at its JSON pointer
    record Planned(Json.Obj step, String under, String says, String at) {}

    Line(Json.Obj playbook, String at, List<Reading.Note> notes) {
        workflow = playbook.object("workflow");
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
        for (Map.Entry<String, Json> entry : workflow.fields().entrySet()) {
            boolean action =
                    entry.getValue() instanceof Json.Obj step
                            && !List.of("start", "end").contains(type(step));
            if (action && !seen.contains(entry.getKey()) && !full) {
                note(entry.getKey(), true, "cacao.unreached");
            }
        }
        return planned;
    }

    private String first() {
        note("", false, "cacao.no-start");
        return workflow.fields().entrySet().stream()
                .filter(e -> e.getValue() instanceof Json.Obj step && type(step).equals("start"))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseGet(() -> workflow.fields().keySet().iterator().next());
    }

    /// Goes from step to step to the end of a branch.
    private void follow(String from, String under, int depth) {
        String id = from;
        while (!id.isEmpty() && !full) {
            if (!(workflow.get(id).orElse(Json.NULL) instanceof Json.Obj step)) {
                note(id, true, "cacao.step-missing");
                return;
            }
            if (type(step).equals("end")) {
                seen.add(id);
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
            step(id, step, under, depth);
            id = next(id, step);
        }
    }

    private String next(String id, Json.Obj step) {
        String failure = Fields.line(step, "on_failure");
        String success = Fields.line(step, "on_success");
        String completion = Fields.line(step, "on_completion");
        if (!failure.isEmpty() && !failure.equals(success)) {
            note(id, true, "cacao.on-failure");
            seen.add(failure);
        }
        return completion.isEmpty() ? success : completion;
    }

    private void step(String id, Json.Obj step, String under, int depth) {
        switch (type(step)) {
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
                note(id, true, "cacao.type-unknown", type(step));
                say(id, step, under, "");
            }
        }
    }

    private void say(String id, Json.Obj step, String under, String says) {
        planned.add(new Planned(step, under, says, at + "/" + id));
    }

    private static String within(String outer, String inner) {
        String both = outer.isEmpty() ? inner : outer + " " + inner;
        return both.length() > 200 ? both.substring(0, 200) : both;
    }

    private static String type(Json.Obj step) {
        return Fields.line(step, "type");
    }

    private void note(String id, boolean isLoss, String key, Object... words) {
        if (notes.size() >= MOST_NOTES) {
            return;
        }
        notes.add(
                new Reading.Note(id.isEmpty() ? at : at + "/" + id, isLoss, WORDS.get(key, words)));
    }
}
