package app.muster.cli;

import app.muster.attack.Attacker;
import app.muster.attack.Outcome;
import app.muster.attack.Outcomes;
import app.muster.catalogue.AttackAction;
import app.muster.catalogue.Result;
import app.muster.plan.Asset;
import app.muster.plan.AssetId;
import app.muster.plan.Plan;
import app.muster.plan.Role;
import app.muster.problem.ProblemException;
import app.muster.recover.Access;
import app.muster.recover.Conditions;
import app.muster.recover.Crews;
import app.muster.recover.Loss;
import app.muster.recover.Recovery;
import app.muster.recover.Schedule;
import app.muster.recover.TooManySteps;
import app.muster.recover.Trials;
import app.muster.work.Cancelled;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// Plays the recovery from an attack.
@CommandLine.Command(name = "simulate")
final class SimulateCommand implements Command {

    @CommandLine.Parameters(paramLabel = "WORKSPACE", descriptionKey = "cli.parameter.workspace")
    private Path workspace = Path.of("");

    @CommandLine.Mixin private AttackChoice attack = new AttackChoice();

    @CommandLine.Option(
            names = "--lost",
            arity = "1..*",
            paramLabel = "ID",
            descriptionKey = "cli.option.lost")
    private List<String> lost = new ArrayList<>();

    @CommandLine.Mixin private Drawing drawing = new Drawing();

    @CommandLine.Option(names = "--crew", paramLabel = "ROLE=N", descriptionKey = "cli.option.crew")
    private Map<String, Integer> crew = new LinkedHashMap<>();

    @CommandLine.Option(
            names = "--detect",
            paramLabel = "LEAST,LIKELY,MOST",
            descriptionKey = "cli.option.detect")
    private @Nullable String detect;

    @CommandLine.Option(
            names = "--decide",
            paramLabel = "LEAST,LIKELY,MOST",
            descriptionKey = "cli.option.decide")
    private @Nullable String decide;

    @CommandLine.Option(names = "--access-first", descriptionKey = "cli.option.access-first")
    private boolean accessFirst;

    @CommandLine.Option(
            names = "--start",
            paramLabel = "TIME",
            descriptionKey = "cli.option.attack-start")
    private @Nullable String start;

    @CommandLine.Option(names = "--failures", descriptionKey = "cli.option.failures")
    private boolean failures;

    @CommandLine.Option(
            names = "--slow-regions",
            paramLabel = "LEAST,LIKELY,MOST",
            descriptionKey = "cli.option.slow-regions")
    private @Nullable String slowRegions;

    @CommandLine.Mixin private Results results = new Results();

    @Override
    public Answer run(Console console) throws ProblemException, Cancelled {
        boolean isNamed = !lost.isEmpty();
        if (attack.named() + (isNamed ? 1 : 0) != 1) {
            throw new WrongUsage(console.say("cli.simulate.one-of"));
        }
        if (isNamed && attack.isSaid()) {
            throw new WrongUsage(console.say("cli.simulate.lost-alone"));
        }
        attack.check(console);
        drawing.check(console);
        var asked = new AskedConditions(console);
        Conditions conditions =
                asked.conditions(detect, decide, start, slowRegions).failing(failures);
        Situation situation =
                isNamed
                        ? Situation.anyhow(workspace, console, console.clock().instant())
                        : Situation.judged(workspace, console);
        Conditions staffed =
                conditions.staffed(crews(situation, console)).in(situation.assessment().estate());
        if (isNamed) {
            return played(
                    situation,
                    gone(situation, console),
                    Attacked.BY_NAME,
                    accessFirst ? behindAccess(staffed, situation) : staffed,
                    console);
        }
        AttackChoice.Chosen chosen = attack.chosen(situation, console);
        boolean isAccessLost =
                attack.isAttackerSaid() && chosen.attacker().attacker().holdsDirectory();
        Conditions here = accessFirst || isAccessLost ? behindAccess(staffed, situation) : staffed;
        AttackChoice.Attack done = chosen.attack(situation, console);
        try {
            return played(
                    situation,
                    losses(situation, done.outcomes()),
                    new Attacked(
                            done.title(),
                            chosen.named(),
                            chosen.assumed(),
                            done.before()
                                    .map(
                                            before ->
                                                    Recovery.of(
                                                            situation.plan(),
                                                            situation.catalogue(),
                                                            losses(situation, before),
                                                            here))),
                    here,
                    console);
        } catch (TooManySteps tooMany) {
            throw Drawing.tooMuch(tooMany, console);
        }
    }

    private static Conditions behindAccess(Conditions conditions, Situation situation) {
        return conditions.takingAccessBack(
                Access.takenBack(situation.plan(), situation.catalogue()));
    }

    private static List<Loss> losses(Situation situation, List<Outcome> outcomes) {
        return situation.waysBack().bound(Recovery.losses(outcomes));
    }

    private Answer played(
            Situation situation,
            List<Loss> losses,
            Attacked attacked,
            Conditions conditions,
            Console console)
            throws Cancelled {
        try (ExecutorService two = Executors.newFixedThreadPool(Drawing.THREADS)) {
            Plan plan = situation.counted();
            Schedule schedule = Recovery.of(plan, situation.catalogue(), losses, conditions);
            Trials chances =
                    Trials.run(
                            plan,
                            situation.catalogue(),
                            losses,
                            conditions,
                            drawing.trials(),
                            drawing.seed(),
                            two,
                            console.progress());
            return new SimulateAnswer(
                    situation.plan(),
                    losses,
                    schedule,
                    chances,
                    situation.contradictions(),
                    attacked,
                    console.words());
        } catch (TooManySteps tooMany) {
            throw Drawing.tooMuch(tooMany, console);
        }
    }

    private Crews crews(Situation situation, Console console) throws ProblemException {
        var names = new PlanNames(situation.plan(), console.words());
        Crews crews = Crews.AS_PLANNED;
        for (Map.Entry<String, Integer> entry : crew.entrySet()) {
            Role role = names.role(entry.getKey());
            if (!Role.isCrew(entry.getValue())) {
                throw new WrongUsage(
                        console.say("cli.simulate.crew", role.name(), Role.MOST_PEOPLE));
            }
            crews = crews.with(role.id(), entry.getValue());
        }
        return crews;
    }

    /// The named assets and nothing else, each gone by the worst that a single attack action of an
    /// owner does to it while everything else stands. What no action takes away is gone all the
    /// same and comes back by its playbook.
    private List<Loss> gone(Situation situation, Console console) throws ProblemException {
        Outcomes outcomes = new OutcomeTargets(situation, console.words()).outcomes();
        var names = new PlanNames(situation.plan(), console.words());
        var losses = new ArrayList<Loss>();
        Map<AssetId, Asset> assets = situation.plan().assetsById();
        for (AssetId id : names.assets(lost)) {
            Asset asset = Objects.requireNonNull(assets.get(id));
            var ends = new ArrayList<Outcome>();
            for (AttackAction action : situation.catalogue().actions()) {
                if (action.types().contains(asset.type())) {
                    ends.add(outcomes.of(action, id, Attacker.of(Attacker.Level.OWNER)));
                }
            }
            List<Loss> worst = Recovery.losses(ends);
            losses.add(
                    worst.isEmpty()
                            ? new Loss(id, Result.RECOVERABLE, "", console.say("cli.simulate.gone"))
                            : worst.getFirst());
        }
        return situation.waysBack().bound(losses);
    }
}
