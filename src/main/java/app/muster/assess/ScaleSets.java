package app.muster.assess;

import app.muster.expression.Truth;
import app.muster.expression.Value;
import app.muster.plan.Category;
import app.muster.plan.estate.Resource;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Members of flexible scale sets. Backup and Site Recovery take machines, not sets, and none of a
/// uniform one.
final class ScaleSets {

    private final Estate estate;
    private final Map<String, List<Resource>> members = new HashMap<>();

    ScaleSets(Estate estate) {
        this.estate = estate;
        for (Resource machine : estate.ofType("microsoft.compute/virtualmachines")) {
            String set =
                    machine.body().object("properties").object("virtualMachineScaleSet").text("id");
            if (!set.isEmpty()) {
                members.computeIfAbsent(Paths.key(set), _ -> new ArrayList<>()).add(machine);
            }
        }
    }

    /// Whether each member is backed up or replicated.
    Value areMembersSafe(Subject set) {
        if (!set.hasSettings()) {
            return new Value.Unknown(() -> Unread.settings(set.name()));
        }
        String mode = set.body().object("properties").text("orchestrationMode");
        if (!mode.equalsIgnoreCase("Flexible")) {
            return Value.FALSE;
        }
        List<Resource> known = members.getOrDefault(set.key(), List.of());
        if (known.isEmpty()) {
            return new Value.Unknown(() -> Unread.children("virtualMachines", set.name()));
        }
        Truth safe = Truth.TRUE;
        Value open = Value.TRUE;
        for (Resource machine : known) {
            var subject = Subject.of(machine, Category.A);
            Value backup = estate.joins().backups().active(subject);
            Value replica = estate.joins().replicas().active(subject);
            Truth one = truth(backup).or(truth(replica));
            open = one == Truth.UNKNOWN ? backup instanceof Value.Unknown ? backup : replica : open;
            safe = safe.and(one);
        }
        return safe == Truth.UNKNOWN ? open : new Value.Flag(safe == Truth.TRUE);
    }

    private static Truth truth(Value value) {
        return value instanceof Value.Flag(boolean flag) ? Truth.of(flag) : Truth.UNKNOWN;
    }
}
