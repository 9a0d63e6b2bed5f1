package app.muster.cli;

import app.muster.attack.Attacker;
import app.muster.attack.Outcome;
import app.muster.attack.Outcomes;
import app.muster.attack.Survivability;
import app.muster.catalogue.AttackAction;
import app.muster.catalogue.CatalogueReader;
import app.muster.file.WorkspaceFolder;
import app.muster.plan.AssetId;
import app.muster.plan.Plan;
import app.muster.problem.Problem;
import app.muster.problem.ProblemException;
import app.muster.session.ScriptFile;
import app.muster.work.Cancelled;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Says what one attack action, the actions of a scenario, or everything an attacker can do, does
/// to the estate.
@CommandLine.Command(name = "outcome")
final class OutcomeCommand implements Command {

    @CommandLine.Parameters(
            paramLabel = "WORKSPACE",
            arity = "0..1",
            descriptionKey = "cli.parameter.outcome-workspace")
    private @Nullable Path workspace;

    @CommandLine.Option(names = "--list-actions", descriptionKey = "cli.option.list-actions")
    private boolean listActions;

    @CommandLine.Option(
            names = "--action",
            paramLabel = "ACTION",
            descriptionKey = "cli.option.action")
    private @Nullable String action;

    @CommandLine.Option(
            names = "--scenario",
            paramLabel = "FILE",
            descriptionKey = "cli.option.outcome-scenario")
    private @Nullable Path scenario;

    @CommandLine.Option(names = "--everything", descriptionKey = "cli.option.everything")
    private boolean everything;

    @CommandLine.Option(names = "--identities", descriptionKey = "cli.option.identities")
    private boolean identities;

    @CommandLine.Option(names = "--target", paramLabel = "ID", descriptionKey = "cli.option.target")
    private List<String> targets = new ArrayList<>();

    @CommandLine.Mixin private AttackerChoice who = new AttackerChoice();

    @CommandLine.Option(
            names = "--assume",
            paramLabel = "CONTROL[@ASSET]=STATE",
            descriptionKey = "cli.option.assume")
    private List<String> assumptions = new ArrayList<>();

    @CommandLine.Mixin private Results results = new Results();

    @Override
    public Answer run(Console console) throws ProblemException, Cancelled {
        if (Stream.of(listActions, action != null, scenario != null, everything, identities)
                        .filter(Boolean::booleanValue)
                        .count()
                != 1) {
            throw new WrongUsage(console.say("cli.outcome.one-of"));
        }
        who.check(console);
        if (action == null && !targets.isEmpty()) {
            throw new WrongUsage(console.say("cli.outcome.target-alone"));
        }
        if ((scenario != null || identities || listActions) && who.isSaid()) {
            throw new WrongUsage(console.say("cli.outcome.attacker-alone"));
        }
        Path of = workspace;
        if (listActions) {
            return actions(of, console);
        }
        if (of == null) {
            throw new WrongUsage(console.say("cli.wrong.missing", "WORKSPACE"));
        }
        Situation situation = Situation.judged(of, console);
        var things = new OutcomeTargets(situation, console.words());
        Outcomes before = things.outcomes();
        AttackerChoice.Chosen chosen = who.chosen(situation, things, console);
        var assumed = new Assumptions(situation, things, console).read(assumptions);
        Outcomes after = assumed.isEmpty() ? before : before.assuming(assumed);
        if (!after.idle().isEmpty()) {
            throw new WrongUsage(
                    console.say("cli.outcome.assume-idle", after.idle().getFirst().control()));
        }
        Optional<Outcomes> base = assumed.isEmpty() ? Optional.empty() : Optional.of(before);
        if (identities) {
            return IdentitiesAnswer.of(after, things.estate(), console.words());
        }
        if (everything) {
            return new SurvivalAnswer(
                    situation.plan(),
                    situation.catalogue(),
                    chosen,
                    Survivability.of(after, chosen.attacker()),
                    base.map(b -> Survivability.of(b, chosen.attacker())),
                    assumed,
                    console.words());
        }
        Path script = scenario;
        if (script != null) {
            var rehearsal =
                    Rehearsal.of(
                            situation,
                            ScriptFile.playable(
                                    Scripts.find(script, console), situation.catalogue()));
            List<Outcome> played = rehearsal.outcomes(after, console.words());
            return new OutcomeAnswer(
                    situation.plan(),
                    rehearsal.title(),
                    played,
                    base.isPresent() ? rehearsal.outcomes(base.get(), console.words()) : List.of(),
                    assumed,
                    console.words());
        }
        AttackAction known = action(situation, action == null ? "" : action);
        List<AssetId> hit = things.assets(targets);
        return new OutcomeAnswer(
                situation.plan(),
                known.title(),
                after.of(known, hit, chosen.attacker()),
                base.map(b -> b.of(known, hit, chosen.attacker())).orElse(List.of()),
                assumed,
                console.words());
    }

    private static Answer actions(@Nullable Path workspace, Console console)
            throws ProblemException {
        Optional<Plan> plan =
                workspace == null
                        ? Optional.empty()
                        : Optional.of(WorkspaceFolder.look(workspace).plan());
        return new ActionsAnswer(CatalogueReader.builtIn().actions(), plan, console.words());
    }

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

    /// The word for a level on the command line.
    static String word(Attacker.Level level) {
        return level.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
