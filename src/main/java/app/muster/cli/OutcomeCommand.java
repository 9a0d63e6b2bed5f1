package app.muster.cli;

import app.muster.attack.Attacker;
import app.muster.attack.Survivability;
import app.muster.catalogue.CatalogueReader;
import app.muster.file.WorkspaceFolder;
import app.muster.plan.Plan;
import app.muster.problem.ProblemException;
import app.muster.work.Cancelled;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

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

    @CommandLine.Option(names = "--identities", descriptionKey = "cli.option.identities")
    private boolean identities;

    @CommandLine.Mixin private AttackChoice attack = new AttackChoice();

    @CommandLine.Option(names = "--why", descriptionKey = "cli.option.why")
    private boolean why;

    @CommandLine.Mixin private Results results = new Results();

    @Override
    public Answer run(Console console) throws ProblemException, Cancelled {
        if (attack.named() + (listActions ? 1 : 0) + (identities ? 1 : 0) != 1) {
            throw new WrongUsage(console.say("cli.outcome.one-of"));
        }
        attack.check(console);
        if ((identities || listActions) && attack.isAttackerSaid()) {
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
        AttackChoice.Chosen chosen = attack.chosen(situation, console);
        if (identities) {
            return IdentitiesAnswer.of(chosen.after(), chosen.things().estate(), console.words());
        }
        var told = new Whys(why, situation.at(), console.words());
        if (attack.isEverything()) {
            var attacker = chosen.attacker().attacker();
            return new SurvivalAnswer(
                    situation.plan(),
                    situation.catalogue(),
                    chosen.attacker(),
                    Survivability.of(chosen.after(), attacker),
                    chosen.before().map(base -> Survivability.of(base, attacker)),
                    chosen.assumed(),
                    told,
                    console.words());
        }
        AttackChoice.Attack played = chosen.attack(situation, console);
        return new OutcomeAnswer(
                situation.plan(),
                played.title(),
                played.outcomes(),
                played.before().orElse(List.of()),
                chosen.assumed(),
                told,
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

    /// The word for a level on the command line.
    static String word(Attacker.Level level) {
        return level.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
