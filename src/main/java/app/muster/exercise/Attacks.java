package app.muster.exercise;

import app.muster.attack.Attacker;
import app.muster.attack.Attacker.Level;
import app.muster.attack.Outcome;
import app.muster.catalogue.Result;
import app.muster.plan.Asset;
import app.muster.plan.AssetId;
import app.muster.recover.Loss;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

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

    /// Both ends of one action.
    ///
    /// @param reached what it hit or took along in either of them
    record Blow(Hit asPlayed, Hit bare, List<Event.Reached> reached) {}

    Blow blow(Script.Action action, List<AssetId> targets, Duration at) {
        List<Hit> played = asPlayed(action, targets, at);
        List<Hit> bare = bare(action, targets, at);
        Map<AssetId, Result> results = new LinkedHashMap<>();
        bare.forEach(hit -> results.put(hit.asset(), hit.result()));
        var reached = new ArrayList<Event.Reached>();
        Map<AssetId, Result> seen = new LinkedHashMap<>();
        played.forEach(hit -> seen.put(hit.asset(), hit.result()));
        Result otherwise = worst(played).result();
        results.forEach(
                (asset, result) ->
                        reached.add(
                                new Event.Reached(
                                        asset, seen.getOrDefault(asset, otherwise), result)));
        return new Blow(worst(played), worst(bare), reached);
    }

    private static Hit worst(List<Hit> hits) {
        return hits.stream()
                .filter(hit -> hit.cause().isEmpty())
                .max(Comparator.comparing(Hit::result))
                .orElse(hits.getFirst());
    }

    private List<Hit> asPlayed(Script.Action action, List<AssetId> targets, Duration at) {
        Set<String> holds = table.holds(at);
        if (!mayAct(action, holds)) {
            return mayAct(action, table.holdsBare(at))
                    ? all(
                            targets,
                            Result.CONTAINED,
                            "privilege-gone",
                            "exercise.hit.contained",
                            action)
                    : unable(action, targets);
        }
        if (table.isShielded(part(action), action.type(), at)) {
            return all(targets, Result.BLOCKED, "shielded", "exercise.hit.shielded", action);
        }
        return hits(action, targets, holds, Event.Reached::asPlayed);
    }

    private List<Hit> bare(Script.Action action, List<AssetId> targets, Duration at) {
        Set<String> holds = table.holdsBare(at);
        return mayAct(action, holds)
                ? hits(action, targets, holds, Event.Reached::bare)
                : unable(action, targets);
    }

    private List<Hit> unable(Script.Action action, List<AssetId> targets) {
        return all(targets, Result.BLOCKED, "privilege-missing", "exercise.hit.unable", action);
    }

    private List<Hit> all(
            List<AssetId> targets, Result result, String rule, String words, Script.Action action) {
        String says = Words.say(words, subject(action));
        return (targets.isEmpty() ? List.of(AssetId.PLAN) : targets)
                .stream().map(target -> Hit.without(target, result, rule, says)).toList();
    }

    private boolean mayAct(Script.Action action, Set<String> holds) {
        List<String> needs =
                action.needs().isEmpty() ? consequences.needs(action.type()) : action.needs();
        return attacker(holds).holdsOneOf(needs);
    }

    private String subject(Script.Action action) {
        return action.target().startsWith("cast.") ? casting.name(part(action)) : action.type();
    }

    private List<Hit> hits(
            Script.Action action,
            List<AssetId> targets,
            Set<String> holds,
            Function<Event.Reached, Result> how) {
        if (targets.isEmpty()) {
            return all(targets, Result.UNKNOWN, "fiction", "exercise.hit.fiction", action);
        }
        List<Consequences.Past> earlier = earlier(how);
        List<Outcome> outcomes = consequences.of(action.type(), targets, attacker(holds), earlier);
        List<Loss> losses = new ArrayList<>();
        for (Consequences.Past past : earlier) {
            if (past.result().takesAway() && !past.asset().equals(AssetId.PLAN)) {
                losses.add(new Loss(past.asset(), past.result(), "", ""));
            }
        }
        for (Outcome outcome : outcomes) {
            if (outcome.result().takesAway() && !outcome.asset().equals(AssetId.PLAN)) {
                losses.removeIf(loss -> loss.asset().equals(outcome.asset()));
                losses.add(
                        new Loss(
                                outcome.asset(),
                                outcome.result(),
                                outcome.playbook(),
                                outcome.says()));
            }
        }
        return outcomes.stream().map(o -> Hit.of(o, comeback(o, losses))).toList();
    }

    private Consequences.Comeback comeback(Outcome outcome, List<Loss> losses) {
        return switch (outcome.result()) {
            case RECOVERABLE -> consequences.comeback(losses, outcome.asset());
            case BEST_EFFORT,
                    BLOCKED,
                    CONTAINED,
                    DELAYED,
                    FELL_ALERTED,
                    FELL_SILENT,
                    UNKNOWN,
                    LOST ->
                    Consequences.Comeback.UNKNOWN;
        };
    }

    private List<Consequences.Past> earlier(Function<Event.Reached, Result> how) {
        var earlier = new ArrayList<Consequences.Past>();
        for (Event.Struck struck : table.struck()) {
            script.action(struck.action())
                    .ifPresent(
                            action ->
                                    struck.reached()
                                            .forEach(
                                                    r ->
                                                            earlier.add(
                                                                    new Consequences.Past(
                                                                            action.type(),
                                                                            r.asset(),
                                                                            how.apply(r)))));
        }
        return earlier;
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
