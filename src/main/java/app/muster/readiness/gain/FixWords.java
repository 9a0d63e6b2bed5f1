package app.muster.readiness.gain;

import app.muster.plan.Playbook;
import app.muster.plan.Role;
import app.muster.plan.Step;
import app.muster.text.Messages;

/// What a fix asks people to do, in one sentence.
public final class FixWords {

    private FixWords() {}

    public static String says(Fix fix, Messages words) {
        return switch (fix) {
            case Fix.Protect protect ->
                    words.get("fix.protect", protect.control().title(), protect.assets().size());
            case Fix.Staff(Role role) -> words.get("fix.staff", role.name());
            case Fix.Fill(Role role) -> words.get("fix.fill", role.name());
            case Fix.Deputise(Role role) -> words.get("fix.deputise", role.name());
            case Fix.Rehearse(Playbook playbook) -> words.get("fix.rehearse", playbook.title());
            case Fix.Measure(Playbook playbook, Step step) ->
                    words.get("fix.measure", step.title(), playbook.title());
            case Fix.Exercise _ -> words.get("fix.exercise");
        };
    }
}
