package app.muster.cli;

import app.muster.assess.Estate;
import app.muster.attack.Attacker;
import app.muster.attack.Outcome;
import app.muster.attack.Outcomes;
import app.muster.catalogue.AttackAction;
import app.muster.exercise.Answers;
import app.muster.exercise.Casting;
import app.muster.exercise.Consequences;
import app.muster.exercise.Event;
import app.muster.exercise.Player;
import app.muster.exercise.Run;
import app.muster.exercise.Script;
import app.muster.plan.AssetId;
import app.muster.problem.Problem;
import app.muster.problem.ProblemException;
import app.muster.recover.Loss;
import app.muster.recover.Recovery;
import app.muster.session.ScriptFile;
import app.muster.text.Messages;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A script cast on a workspace's plan, ready to be played without people.
record Rehearsal(Situation situation, ScriptFile script, Casting casting) {

    static Rehearsal of(Situation situation, ScriptFile script) {
        return new Rehearsal(
                situation,
                script,
                Casting.propose(
                        script.script(),
                        situation.plan(),
                        situation.catalogue(),
                        situation.assessment()));
    }

    Rehearsal cast(Casting other) {
        return new Rehearsal(situation, script, other);
    }

    Run played(Answers answers, Messages words) throws ProblemException {
        for (Script.Part part : casting.blocking()) {
            throw new ProblemException(
                    new Problem.EntryWrong(
                            script.file(),
                            "cast." + part.id(),
                            words.get("cli.exercise.nobody", part.kind()),
                            ""));
        }
        return Player.play(
                script.script(),
                casting,
                consequences(),
                answers,
                situation.at(),
                "muster " + ProgramVersion.number());
    }

    Consequences consequences() {
        return Consequences.of(
                situation.catalogue(),
                situation.plan(),
                outcomes(),
                situation.assessment(),
                LocalDate.ofInstant(situation.at(), ZoneOffset.UTC));
    }

    private Outcomes outcomes() {
        return new Outcomes(
                situation.catalogue(),
                situation.plan(),
                Estate.of(situation.snapshot()),
                situation.assessment(),
                situation.at());
    }

    /// What is gone after the script was played against a team that does nothing, each action with
    /// what the ones before it left standing.
    List<Loss> losses(Messages words) throws ProblemException {
        return situation.waysBack().bound(Recovery.losses(outcomes(outcomes(), words)));
    }

    /// How the script's actions end, in their order, against a team that does nothing.
    ///
    /// @param first as things stand before the first
    List<Outcome> outcomes(Outcomes first, Messages words) throws ProblemException {
        var all = new ArrayList<Outcome>();
        Outcomes now = first;
        for (Event.Struck struck : played(Answers.silent(), words).struck()) {
            Optional<AttackAction> action =
                    script.script()
                            .action(struck.action())
                            .flatMap(a -> situation.catalogue().action(a.type()));
            List<AssetId> hit =
                    struck.targets().stream()
                            .filter(id -> situation.plan().asset(id).isPresent())
                            .toList();
            if (action.isPresent() && !hit.isEmpty() && succeeded(struck)) {
                List<Outcome> outcomes =
                        now.of(action.get(), hit, Attacker.of(Attacker.Level.GLOBAL_ADMIN));
                all.addAll(outcomes);
                now = now.after(outcomes);
            }
        }
        return all;
    }

    String title() {
        return script.script().head().title();
    }

    private static boolean succeeded(Event.Struck struck) {
        return switch (struck.asPlayed().result()) {
            case BLOCKED, CONTAINED, DELAYED -> false;
            case FELL_ALERTED, FELL_SILENT, RECOVERABLE, BEST_EFFORT, UNKNOWN, LOST -> true;
        };
    }
}
