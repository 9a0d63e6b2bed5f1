package app.muster.cli;

import app.muster.assess.Estate;
import app.muster.attack.Attacker;
import app.muster.attack.Outcomes;
import app.muster.catalogue.AttackAction;
import app.muster.plan.AssetId;
import app.muster.plan.estate.ResourceId;
import app.muster.problem.Nearest;
import app.muster.problem.Problem;
import app.muster.problem.ProblemException;
import app.muster.work.Cancelled;

import picocli.CommandLine;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Says what one attack action does to the estate.
@CommandLine.Command(name = "outcome")
final class OutcomeCommand implements Command {

    @CommandLine.Parameters(paramLabel = "WORKSPACE", descriptionKey = "cli.parameter.workspace")
    private Path workspace = Path.of("");

    @CommandLine.Option(
            names = "--action",
            required = true,
            paramLabel = "ACTION",
            descriptionKey = "cli.option.action")
    private String action = "";

    @CommandLine.Option(names = "--target", paramLabel = "ID", descriptionKey = "cli.option.target")
    private List<String> targets = new ArrayList<>();

    @CommandLine.Option(
            names = "--attacker",
            paramLabel = "LEVEL",
            defaultValue = "owner",
            descriptionKey = "cli.option.attacker")
    private String attacker = "owner";

    @CommandLine.Mixin private Results results = new Results();

    @Override
    public Answer run(Console console) throws ProblemException, Cancelled {
        Attacker.Level level = level(console);
        Situation situation = Situation.judged(workspace, console);
        AttackAction known = action(situation);
        Estate estate = Estate.of(situation.snapshot());
        var hit = new ArrayList<AssetId>();
        var names = new PlanNames(situation.plan(), console.words());
        for (String target : targets) {
            Optional<AssetId> inventoried =
                    ResourceId.in(target).flatMap(estate::resource).map(r -> AssetId.of(r.id()));
            hit.add(inventoried.isPresent() ? inventoried.get() : names.asset(target).id());
        }
        return new OutcomeAnswer(
                situation.plan(),
                known,
                new Outcomes(
                                situation.catalogue(),
                                situation.plan(),
                                estate,
                                situation.assessment(),
                                situation.at())
                        .of(known, hit, Attacker.of(level)),
                console.words());
    }

    private AttackAction action(Situation situation) throws ProblemException {
        List<String> all = situation.catalogue().actions().stream().map(AttackAction::id).toList();
        return situation
                .catalogue()
                .action(action)
                .orElseThrow(
                        () ->
                                new ProblemException(
                                        new Problem.NameUnknown(
                                                "attack action", action, Nearest.to(action, all))));
    }

    private Attacker.Level level(Console console) {
        return Arrays.stream(Attacker.Level.values())
                .filter(level -> word(level).equalsIgnoreCase(attacker))
                .findFirst()
                .orElseThrow(
                        () ->
                                new WrongUsage(
                                        console.say(
                                                "cli.outcome.attacker",
                                                attacker,
                                                String.join(
                                                        ", ",
                                                        Arrays.stream(Attacker.Level.values())
                                                                .map(OutcomeCommand::word)
                                                                .toList()))));
    }

    private static String word(Attacker.Level level) {
        return level.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
