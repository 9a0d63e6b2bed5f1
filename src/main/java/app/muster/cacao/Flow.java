package app.muster.cacao;

import app.muster.plan.estate.Json;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which step of a workflow leads to which.
final class Flow {

    private static final int DEEPEST = 20;
    private static final int MOST_LOOKED_AT = 1_000_000;

    private final Json.Obj workflow;
    private int lookedAt;

    Flow(Json.Obj workflow) {
        this.workflow = workflow;
    }

    static String type(Json.Obj step) {
        return Fields.line(step, "type");
    }

    /// What comes after the step and all its branches, or empty.
    static String next(Json.Obj step) {
        String completion = Fields.line(step, "on_completion");
        return completion.isEmpty() ? Fields.line(step, "on_success") : completion;
    }

    /// What is done only when the step fails, or empty.
    static String failure(Json.Obj step) {
        String failure = Fields.line(step, "on_failure");
        return failure.equals(Fields.line(step, "on_success")) ? "" : failure;
    }

    /// The first steps of its branches.
    static List<String> branches(Json.Obj step) {
        var branches = new ArrayList<String>();
        switch (type(step)) {
            case "parallel" -> texts(step.list("next_steps"), branches);
            case "if-condition" -> {
                branches.add(Fields.line(step, "on_true"));
                branches.add(Fields.line(step, "on_false"));
            }
            case "while-condition" -> branches.add(Fields.line(step, "on_true"));
            case "switch-condition" ->
                    texts(List.copyOf(step.object("cases").fields().values()), branches);
            default -> {}
        }
        branches.removeIf(String::isEmpty);
        return branches;
    }

    /// Steps that are done whichever of its branches is taken, in the order of the first one.
    ///
    /// @param known steps that were met on the way here; what lies behind them does not count
    Set<String> common(Json.Obj step, Set<String> known) {
        return common(step, known, new HashMap<>(), 0);
    }

    /// Steps that are done whatever happens once this one is, itself included.
    Set<String> certain(String from, Set<String> known) {
        return certain(from, known, new HashMap<>(), 0);
    }

    /// What is reached from these steps by any way at all.
    Set<String> reached(Set<String> from) {
        var reached = new LinkedHashSet<String>();
        var open = new ArrayList<>(from);
        while (!open.isEmpty()) {
            String id = open.removeLast();
            if (reached.add(id) && workflow.get(id).orElse(Json.NULL) instanceof Json.Obj step) {
                open.addAll(branches(step));
                open.add(next(step));
                open.add(failure(step));
            }
        }
        return reached;
    }

    private Set<String> common(
            Json.Obj step, Set<String> known, Map<String, Set<String>> answers, int depth) {
        List<String> branches = branches(step);
        boolean all =
                switch (type(step)) {
                    case "parallel" -> true;
                    case "if-condition" -> branches.size() == 2;
                    case "switch-condition" -> step.object("cases").get("default").isPresent();
                    default -> false;
                };
        if (!all || branches.isEmpty()) {
            return new LinkedHashSet<>();
        }
        Set<String> common = certain(branches.getFirst(), known, answers, depth);
        branches.forEach(branch -> common.retainAll(certain(branch, known, answers, depth)));
        return common;
    }

    private Set<String> certain(
            String from, Set<String> known, Map<String, Set<String>> answers, int depth) {
        var certain = new LinkedHashSet<String>();
        String id = from;
        while (depth <= DEEPEST
                && !known.contains(id)
                && workflow.get(id).orElse(Json.NULL) instanceof Json.Obj step
                && !type(step).equals("end")
                && lookedAt++ < MOST_LOOKED_AT
                && certain.add(id)) {
            if (!branches(step).isEmpty()) {
                Set<String> before = answers.get(id);
                if (before == null) {
                    answers.put(id, Set.of());
                    before = whatever(step, known, answers, depth + 1);
                    answers.put(id, before);
                }
                lookedAt += before.size();
                certain.addAll(before);
            }
            id = next(step);
        }
        return certain;
    }

    private Set<String> whatever(
            Json.Obj step, Set<String> known, Map<String, Set<String>> answers, int depth) {
        if (!type(step).equals("parallel")) {
            return common(step, known, answers, depth);
        }
        var all = new LinkedHashSet<String>();
        branches(step).forEach(branch -> all.addAll(certain(branch, known, answers, depth)));
        return all;
    }

    private static void texts(List<Json> items, List<String> into) {
        for (Json item : items) {
            if (item instanceof Json.Text(String text)) {
                into.add(text);
            }
        }
    }
}
