package app.muster.attack;

import app.muster.expression.Truth;
import app.muster.expression.Value;
import app.muster.plan.AssetId;
import app.muster.plan.estate.ResourceId;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What denials mean for one attacker and one target.
///
/// Three ways lead past a denial: to change what made it, to delete what the target goes with (its
/// managed application, its workspace), and to delete its whole resource group, for which the right
/// is asked at the group and not at what is in it.
///
/// @see
///   "https://learn.microsoft.com/azure/azure-resource-manager/bicep/deployment-stacks-known-issues"
/// @see "https://learn.microsoft.com/azure/azure-resource-manager/managed-applications/overview"
final class Obstacle {

    private static final String GROUP_TYPE = "microsoft.resources/subscriptions/resourcegroups";
    private static final String REMOVE = "microsoft.authorization/denyassignments/delete";

    private final Denials denials;
    private final Attacker attacker;
    private final String target;
    private final String type;
    private final Set<String> names = new LinkedHashSet<>();
    private final Set<String> doubts = new LinkedHashSet<>();
    private final Set<String> past = new LinkedHashSet<>();

    Obstacle(Denials denials, Attacker attacker, String target, String type) {
        this.denials = denials;
        this.attacker = attacker;
        this.target = target;
        this.type = type;
    }

    Refusal asked(List<Denial> over, List<List<String>> ways) {
        Truth stopped = Truth.TRUE;
        for (List<String> way : ways) {
            Truth one = Truth.FALSE;
            for (Denial denial : over) {
                if (way.stream().anyMatch(what -> denial.refuses(what, target, type))) {
                    one = one.or(stands(denial, way));
                }
            }
            stopped = stopped.and(one);
        }
        return switch (stopped) {
            case TRUE -> new Refusal(new Value.Text(String.join("; ", names)), "");
            case UNKNOWN -> new Refusal(new Value.Unknown(String.join("; ", doubts)), "");
            case FALSE -> new Refusal(Value.ABSENT, String.join(" ", past));
        };
    }

    private Truth stands(Denial denial, List<String> way) {
        Truth counts = denial.countsFor(attacker.who(), denials.groups());
        if (counts == Truth.FALSE) {
            return Truth.FALSE;
        }
        boolean deletes = way.equals(List.of(type + "/delete"));
        Truth stands = counts.and(passed(denial, deletes).not());
        if (stands == Truth.TRUE) {
            names.add(denial.name());
        } else if (stands == Truth.UNKNOWN && counts == Truth.UNKNOWN) {
            doubts.add(doubt(denial));
        }
        return stands;
    }

    private String doubt(Denial denial) {
        return !denial.doubt().isEmpty()
                ? denial.doubt()
                : attacker.who()
                        .map(who -> Words.of("attack.missing.denied", who.name(), denial.name()))
                        .orElseGet(() -> Words.of("attack.missing.exempt", denial.name()));
    }

    private Truth passed(Denial denial, boolean deletes) {
        Truth passed = opened(denial);
        if (deletes && passed != Truth.TRUE) {
            passed = passed.or(withMaker(denial));
        }
        return deletes && passed != Truth.TRUE ? passed.or(withGroup(denial)) : passed;
    }

    /// Whoever may change what made it takes it away first.
    private Truth opened(Denial denial) {
        if (denial.byStack()) {
            String maker = denial.maker().map(ResourceId::key).orElse(denial.scope());
            return told(
                    attacker.holds("stacks.open", new AssetId(maker), ""),
                    Words.of("attack.past.stack", denial.name()));
        }
        return denial.mayBeRemoved() && !denial.refuses(REMOVE, denial.scope(), "")
                ? told(
                        attacker.holds("denials.remove", new AssetId(denial.scope()), ""),
                        Words.of("attack.past.removed", denial.name()))
                : Truth.FALSE;
    }

    private Truth withMaker(Denial denial) {
        if (denial.byStack() || denial.maker().isEmpty()) {
            return Truth.FALSE;
        }
        ResourceId maker = denial.maker().get();
        return told(
                attacker.deletes(AssetId.of(maker), maker.type()),
                Words.of("attack.past.maker", maker.name()));
    }

    private Truth withGroup(Denial denial) {
        Optional<ResourceId> group = Denials.group(denial.scope());
        if (group.isEmpty() || group.get().key().equals(denial.scope())) {
            return Truth.FALSE;
        }
        AssetId whole = AssetId.of(group.get());
        Truth denied = Truth.FALSE;
        for (Denial other : denials.over(whole.value())) {
            if (other.refuses(GROUP_TYPE + "/delete", whole.value(), GROUP_TYPE)) {
                denied = denied.or(other.countsFor(attacker.who(), denials.groups()));
            }
        }
        return denied == Truth.TRUE
                ? Truth.FALSE
                : denied.not()
                        .and(
                                told(
                                        attacker.deletes(whole, GROUP_TYPE),
                                        Words.of("attack.past.group")));
    }

    private Truth told(Value held, String words) {
        if (held.equals(Value.TRUE)) {
            past.add(words);
            return Truth.TRUE;
        }
        if (held instanceof Value.Unknown unknown) {
            doubts.add(unknown.missing());
            return Truth.UNKNOWN;
        }
        return Truth.FALSE;
    }
}
