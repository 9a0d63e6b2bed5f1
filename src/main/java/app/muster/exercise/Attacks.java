package app.muster.exercise;

import app.muster.attack.Attacker;
import app.muster.attack.Attacker.Level;
import app.muster.catalogue.Result;
import app.muster.plan.Asset;
import app.muster.plan.AssetId;
import app.muster.recover.Loss;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Works out how an attack action ends, once as the team played and once as if it had done nothing.
record Attacks(Script script, Casting casting, Consequences consequences, Table table) {

    /// Every asset the action is done to.
    ///
    /// @return empty if the part has no player and is skipped
    List<AssetId> targets(Script.Action action) {
        String part = part(action);
        if (action.target().isEmpty()) {
            return List.of(AssetId.PLAN);
        }
        List<AssetId> all =
                action.target().equals("all")
                        ? casting.plan().assets().stream().map(Asset::id).toList()
                        : casting.subjects(part).stream()
                                .flatMap(s -> new Reach(casting.plan()).own(s).stream())
                                .distinct()
                                .toList();
        return all.stream().filter(asset -> consequences.isDoneTo(action.type(), asset)).toList();
    }

    /// Whether the part is made up, so that the action is played and never graded.
    boolean isFiction(Script.Action action) {
        return Optional.ofNullable(casting.parts().get(part(action)))
                .filter(binding -> !binding.isBound())
                .filter(binding -> binding.part().ifMissing() == Script.Part.IfMissing.FICTION)
                .isPresent();
    }

    static String part(Script.Action action) {
        return action.target().startsWith("cast.")
                ? action.target().substring("cast.".length())
                : action.target();
    }

    Hit asPlayed(Script.Action action, List<AssetId> targets, Duration at) {
        AssetId first = targets.isEmpty() ? AssetId.PLAN : targets.getFirst();
        Set<String> holds = table.holds(at);
        if (!mayAct(action, holds)) {
            return mayAct(action, table.holdsBare(at))
                    ? Hit.without(
                            first,
                            Result.CONTAINED,
                            "privilege-gone",
                            Words.say("exercise.hit.contained", subject(action)))
                    : unable(action, first);
        }
        if (table.isShielded(part(action), action.type(), at)) {
            return Hit.without(
                    first,
                    Result.BLOCKED,
                    "shielded",
                    Words.say("exercise.hit.shielded", subject(action)));
        }
        return worst(action, targets, holds);
    }

    Hit bare(Script.Action action, List<AssetId> targets, Duration at) {
        Set<String> holds = table.holdsBare(at);
        return mayAct(action, holds)
                ? worst(action, targets, holds)
                : unable(action, targets.isEmpty() ? AssetId.PLAN : targets.getFirst());
    }

    private Hit unable(Script.Action action, AssetId target) {
        return Hit.without(
                target,
                Result.BLOCKED,
                "privilege-missing",
                Words.say("exercise.hit.unable", subject(action)));
    }

    private boolean mayAct(Script.Action action, Set<String> holds) {
        List<String> needs =
                action.needs().isEmpty() ? consequences.needs(action.type()) : action.needs();
        return attacker(holds).holdsOneOf(needs);
    }

    private String subject(Script.Action action) {
        return action.target().startsWith("cast.") ? casting.name(part(action)) : action.type();
    }

    private Hit worst(Script.Action action, List<AssetId> targets, Set<String> holds) {
        if (targets.isEmpty()) {
            return Hit.without(
                    AssetId.PLAN,
                    Result.UNKNOWN,
                    "fiction",
                    Words.say("exercise.hit.fiction", subject(action)));
        }
        var hits = new ArrayList<Hit>();
        for (AssetId target : targets) {
            var outcome = consequences.of(action.type(), target, attacker(holds));
            Consequences.Comeback comeback =
                    switch (outcome.result()) {
                        case RECOVERABLE, BEST_EFFORT -> {
                            List<Loss> losses = lossesSoFar();
                            losses.add(
                                    new Loss(
                                            target,
                                            outcome.result(),
                                            outcome.playbook(),
                                            outcome.says()));
                            yield consequences.comeback(losses, target);
                        }
                        case BLOCKED,
                                CONTAINED,
                                DELAYED,
                                FELL_ALERTED,
                                FELL_SILENT,
                                UNKNOWN,
                                LOST ->
                                Consequences.Comeback.UNKNOWN;
                    };
            hits.add(Hit.of(outcome, comeback));
        }
        return hits.stream().max(Comparator.comparing(Hit::result)).orElse(hits.getFirst());
    }

    private List<Loss> lossesSoFar() {
        var losses = new ArrayList<Loss>();
        for (Event.Struck struck : table.struck()) {
            Hit bare = struck.bare();
            if (bare.result().takesAway() && !bare.asset().equals(AssetId.PLAN)) {
                losses.add(new Loss(bare.asset(), bare.result(), bare.playbook(), bare.says()));
            }
        }
        return losses;
    }

    /// What somebody with these privileges can do: an Owner has all that a Contributor has. A
    /// Global Administrator is no Owner before he has made himself one.
    static Attacker attacker(Set<String> holds) {
        Attacker attacker = new Attacker(holds);
        if (holds.contains("azure.owner")) {
            attacker = attacker.with(Attacker.of(Level.OWNER).privileges());
        }
        if (holds.contains("azure.contributor")) {
            attacker = attacker.with(Attacker.of(Level.CONTRIBUTOR).privileges());
        }
        return attacker;
    }
}
