package app.muster.exercise;

import app.muster.expression.Durations;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Checks what a script says about time: phases fill the play, decisions end, nothing waits for
/// itself.
record LintTiming(Script script, Lint.Sink errors) {

    void check() {
        Duration sum =
                script.phases().stream()
                        .map(Script.Phase::length)
                        .reduce(Duration.ZERO, Duration::plus);
        if (!sum.equals(script.head().play())) {
            errors.complain(
                    "duration.play",
                    "phase-sum",
                    Durations.shown(sum),
                    Durations.shown(sum),
                    Durations.shown(script.head().play()));
        }
        for (Decision decision : script.decisions()) {
            String path = "decisions." + decision.id();
            if (decision.due().isEmpty()) {
                errors.complain(path, "decision-due", "due: 20m", decision.id());
            }
            if (decision.owner().isEmpty()) {
                errors.complain(path, "decision-owner", "owner: …", decision.id());
            }
            if (decision.ifSilent().isEmpty()) {
                errors.complain(path, "decision-silent", "ifSilent: …", decision.id());
            }
            if (decision.options().size() < 2) {
                errors.complain(path, "decision-options", "", decision.id());
            }
        }
        cycles();
    }

    private void cycles() {
        var waits = new HashMap<String, String>();
        script.injects().forEach(i -> cause(i.trigger()).ifPresent(c -> waits.put(i.id(), c)));
        script.actions().forEach(a -> cause(a.trigger()).ifPresent(c -> waits.put(a.id(), c)));
        script.decisions().forEach(d -> cause(d.opens()).ifPresent(c -> waits.put(d.id(), c)));
        script.injects().forEach(i -> cycle("injects." + i.id(), i.id(), waits));
        script.actions().forEach(a -> cycle("actions." + a.id(), a.id(), waits));
        script.decisions().forEach(d -> cycle("decisions." + d.id(), d.id(), waits));
    }

    private void cycle(String path, String id, Map<String, String> waits) {
        Set<String> seen = new HashSet<>();
        String at = id;
        while (seen.add(at)) {
            Optional<String> next = Optional.ofNullable(waits.get(at));
            if (next.isEmpty()) {
                return;
            }
            at = next.get();
        }
        if (at.equals(id)) {
            errors.complain(path, "trigger-cycle", "at: 10m", id);
        }
    }

    private static Optional<String> cause(Trigger trigger) {
        return switch (trigger) {
            case Trigger.After(Trigger.Cause _, String id, var _, String _, var _) ->
                    Optional.of(id);
            case Trigger.IfNot(Trigger.Cause _, String id, var _) -> Optional.of(id);
            case Trigger.At _, Trigger.Manual _ -> Optional.empty();
        };
    }
}
