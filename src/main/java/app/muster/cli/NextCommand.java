package app.muster.cli;

import app.muster.attack.Outcome;
import app.muster.attack.Outcomes;
import app.muster.file.WorkspaceFolder;
import app.muster.problem.ProblemException;
import app.muster.readiness.gain.Bundle;
import app.muster.readiness.gain.Gains;
import app.muster.readiness.gain.Question;
import app.muster.recover.Conditions;
import app.muster.recover.Crews;
import app.muster.recover.TooManySteps;
import app.muster.session.RunFiles;
import app.muster.work.Cancelled;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/// Says what to do next: what each single fix gains, and what to take for the hours there are.
@CommandLine.Command(name = "next")
final class NextCommand implements Command {

    @CommandLine.Parameters(paramLabel = "WORKSPACE", descriptionKey = "cli.parameter.workspace")
    private Path workspace = Path.of("");

    @CommandLine.Mixin private AttackerChoice who = new AttackerChoice();

    @CommandLine.Option(
            names = "--action",
            paramLabel = "ACTION",
            descriptionKey = "cli.option.next-action")
    private @Nullable String action;

    @CommandLine.Option(
            names = "--hours",
            paramLabel = "N",
            descriptionKey = "cli.option.next-hours")
    private @Nullable Double hours;

    @CommandLine.Mixin private Drawing drawing = new Drawing();

    @CommandLine.Mixin private Results results = new Results();

    @Override
    public Answer run(Console console) throws ProblemException, Cancelled {
        who.check(console);
        drawing.check(console);
        if (hours != null && !(hours > 0 && hours <= 1_000_000)) {
            throw new WrongUsage(console.say("cli.next.hours"));
        }
        Situation situation = Situation.judged(workspace, console);
        var things = new OutcomeTargets(situation, console.words());
        var attacker = who.chosen(situation, things, console).attacker();
        Function<Outcomes, List<Outcome>> attack;
        if (action == null) {
            attack = outcomes -> outcomes.everything(attacker);
        } else {
            var known = AttackChoice.action(situation, action);
            attack = outcomes -> outcomes.of(known, List.of(), attacker);
        }
        var question =
                new Question(
                        situation.counted(),
                        situation.catalogue(),
                        situation.assessment(),
                        RunFiles.lastExercise(WorkspaceFolder.look(workspace)),
                        situation.at(),
                        attack,
                        Conditions.of(Crews.AS_PLANNED).in(situation.assessment().estate()),
                        drawing.trials(),
                        drawing.seed());
        try (ExecutorService two = Executors.newFixedThreadPool(Drawing.THREADS)) {
            Gains gains = Gains.of(question, two, console.progress());
            return new NextAnswer(
                    situation.plan(),
                    gains,
                    bundle(question, gains, console),
                    Optional.ofNullable(hours),
                    drawing.trials(),
                    drawing.seed(),
                    console.words());
        } catch (TooManySteps tooMany) {
            throw Drawing.tooMuch(tooMany, console);
        }
    }

    private Optional<Bundle> bundle(Question question, Gains gains, Console console)
            throws Cancelled {
        return hours == null
                ? Optional.empty()
                : Optional.of(Bundle.of(question, gains, hours, console.progress()));
    }
}
