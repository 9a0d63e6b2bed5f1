package app.muster.assess;

import app.muster.expression.Value;
import app.muster.plan.estate.EvidenceKind;
import app.muster.plan.estate.Json;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/// Deployment stacks that deny the deletion of what they made. Such a denial is no lock and does
/// not turn up among the locks.
final class Stacks {

    private static final Set<String> DENIES = Set.of("denydelete", "denywriteanddelete");

    private final Reading reading;
    private final Set<String> held = new HashSet<>();

    Stacks(Estate estate) {
        reading = new Reading(estate, EvidenceKind.DEPLOYMENT_STACKS);
        for (Item stack : estate.found(EvidenceKind.DEPLOYMENT_STACKS)) {
            if (denies(stack.properties().object("denySettings").text("mode"))) {
                for (Json resource : stack.properties().list("resources")) {
                    if (resource instanceof Json.Obj object && denies(object.text("denyStatus"))) {
                        held.add(Paths.key(object.text("id")));
                    }
                }
            }
        }
    }

    Value denies(Subject subject) {
        return held.contains(subject.key())
                ? Value.TRUE
                : reading.ifWholly(subject.key(), Value.FALSE);
    }

    private static boolean denies(String mode) {
        return DENIES.contains(mode.toLowerCase(Locale.ROOT));
    }
}
