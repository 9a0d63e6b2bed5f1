package app.muster.cli;

import app.muster.attack.Assumption;
import app.muster.attack.Fate;
import app.muster.attack.Outcome;
import app.muster.attack.Outcomes;
import app.muster.attack.Survivability;
import app.muster.catalogue.AttackAction;
import app.muster.plan.AssetId;
import app.muster.problem.Problem;
import app.muster.problem.ProblemException;
import app.muster.session.ScriptFile;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The attack that is asked about: one action, those of a script, or everything an attacker can do;
/// who he is; and which controls are taken as if they were otherwise.
final class AttackChoice {

    @CommandLine.Option(
            names = "--action",
            paramLabel = "ACTION",
            descriptionKey = "cli.option.action")
    private @Nullable String action;

    @CommandLine.Option(
            names = "--scenario",
            paramLabel = "FILE",
            descriptionKey = "cli.option.scenario")
    private @Nullable Path scenario;

    @CommandLine.Option(names = "--everything", descriptionKey = "cli.option.everything")
    private boolean everything;

    @CommandLine.Option(names = "--target", paramLabel = "ID", descriptionKey = "cli.option.target")
    private List<String> targets = new ArrayList<>();

    @CommandLine.Mixin private AttackerChoice who = new AttackerChoice();

    @CommandLine.Option(
            names = "--assume",
            paramLabel = "CONTROL[@ASSET]=STATE",
            descriptionKey = "cli.option.assume")
    private List<String> assumptions = new ArrayList<>();

    /// Of action, script and everything so many were named.
    int named() {
        return (action == null ? 0 : 1) + (scenario == null ? 0 : 1) + (everything ? 1 : 0);
    }

    boolean isEverything() {
        return everything;
    }

    boolean isAttackerSaid() {
        return who.isSaid();
    }

    /// Whether anything is said that only goes with an attack.
    boolean isSaid() {
        return named() > 0 || who.isSaid() || !assumptions.isEmpty() || !targets.isEmpty();
    }

    void check(Console console) {
        who.check(console);
        if (action == null && !targets.isEmpty()) {
            throw new WrongUsage(console.say("cli.outcome.target-alone"));
        }
        if (scenario != null && who.isSaid()) {
            throw new WrongUsage(console.say("cli.outcome.attacker-alone"));
        }
    }

    Chosen chosen(Situation situation, Console console) throws ProblemException {
        var things = new OutcomeTargets(situation, console.words());
        Outcomes before = things.outcomes();
        AttackerChoice.Chosen attacker = who.chosen(situation, things, console);
        var assumed = new Assumptions(situation, things, console).read(assumptions);
        Outcomes after = assumed.isEmpty() ? before : before.assuming(assumed);
        if (!after.idle().isEmpty()) {
            throw new WrongUsage(
                    console.say("cli.outcome.assume-idle", after.idle().getFirst().control()));
        }
        return new Chosen(
                this,
                things,
                attacker,
                assumed,
                after,
                assumed.isEmpty() ? Optional.empty() : Optional.of(before));
    }

    /// An attack in one situation.
    ///
    /// @param after with what is assumed
    /// @param before without it; empty if nothing is
    record Chosen(
            AttackChoice asked,
            OutcomeTargets things,
            AttackerChoice.Chosen attacker,
            List<Assumption> assumed,
            Outcomes after,
            Optional<Outcomes> before) {

        /// How the attack ends on each asset, and what it is called.
        Attack attack(Situation situation, Console console) throws ProblemException {
            Path script = asked.scenario;
            if (script != null) {
                var rehearsal =
                        Rehearsal.of(
                                situation,
                                ScriptFile.playable(
                                        Scripts.find(script, console), situation.catalogue()));
                return new Attack(
                        rehearsal.title(),
                        rehearsal.outcomes(after, console.words()),
                        before.isPresent()
                                ? Optional.of(rehearsal.outcomes(before.get(), console.words()))
                                : Optional.empty());
            }
            String named = asked.action;
            if (named == null) {
                return new Attack(
                        attacker.everything(console.words()),
                        everything(after),
                        before.map(this::everything));
            }
            AttackAction action = action(situation, named);
            List<AssetId> hit = things.assets(asked.targets);
            return new Attack(
                    action.title(),
                    after.of(action, hit, attacker.attacker()),
                    before.map(base -> base.of(action, hit, attacker.attacker())));
        }

        private List<Outcome> everything(Outcomes of) {
            return Survivability.of(of, attacker.attacker()).fates().stream()
                    .map(Fate::outcome)
                    .toList();
        }

        /// Whom to name: a script says itself what its attacker holds.
        Optional<AttackerChoice.Chosen> named() {
            return asked.scenario == null ? Optional.of(attacker) : Optional.empty();
        }
    }

    /// @param title in words
    /// @param outcomes the worst of each asset, if everything is asked about
    /// @param before the same without what is assumed; empty if nothing is
    record Attack(String title, List<Outcome> outcomes, Optional<List<Outcome>> before) {}

    static AttackAction action(Situation situation, String name) throws ProblemException {
        List<String> all = situation.catalogue().actions().stream().map(AttackAction::id).toList();
        return situation
                .catalogue()
                .action(name)
                .orElseThrow(
                        () ->
                                new ProblemException(
                                        Problem.NameUnknown.among(all, "attack action", name)
                                                .listedBy("muster outcome --list-actions")));
    }
}
