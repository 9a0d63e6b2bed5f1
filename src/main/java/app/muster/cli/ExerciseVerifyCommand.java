package app.muster.cli;

import app.muster.exercise.Cue;
import app.muster.exercise.Event;
import app.muster.exercise.Run;
import app.muster.problem.ProblemException;
import app.muster.work.Cancelled;

import picocli.CommandLine;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Replays a journal: is it whole, and does the same plan still give the same outcomes?
@CommandLine.Command(name = "verify")
final class ExerciseVerifyCommand implements Command {

    @CommandLine.Parameters(paramLabel = "RUN", descriptionKey = "cli.parameter.run")
    private Path journal = Path.of("");

    @CommandLine.Mixin private Results results = new Results();

    @Override
    public Answer run(Console console) throws ProblemException, Cancelled {
        KeptRun kept = KeptRun.read(journal, console);
        var problems = new ArrayList<>(kept.notices());
        problems.addAll(disorder(kept.run(), console));
        problems.addAll(different(kept, console));
        return new VerifyAnswer(kept, List.copyOf(problems), console.words());
    }

    private static List<String> disorder(Run run, Console console) {
        var problems = new ArrayList<String>();
        Duration before = Duration.ZERO;
        for (Event event : run.events()) {
            if (event.mark().t().compareTo(before) < 0) {
                problems.add(console.say("cli.verify.backwards", event.mark().n()));
            }
            before = event.mark().t();
        }
        if (!run.isEnded()) {
            problems.add(console.say("cli.verify.unended"));
        }
        return problems;
    }

    private static List<String> different(KeptRun kept, Console console) throws Cancelled {
        var problems = new ArrayList<String>();
        List<Event> events = kept.run().events();
        Run replayed =
                Run.start(
                        kept.run().script(), kept.run().casting(), kept.rehearsal().consequences());
        for (Event event : events) {
            console.progress()
                    .step(console.say("cli.verify.step"), event.mark().n(), events.size());
            if (event instanceof Event.Struck struck && !same(struck, replayed)) {
                problems.add(
                        console.say("cli.verify.different", struck.mark().n(), struck.action()));
            }
            replayed = replayed.after(event);
        }
        return problems;
    }

    private static boolean same(Event.Struck struck, Run before) {
        Optional<Cue.Strike> computed =
                before.due(struck.mark().t()).stream()
                        .filter(Cue.Strike.class::isInstance)
                        .map(Cue.Strike.class::cast)
                        .filter(cue -> cue.id().equals(struck.action()))
                        .findFirst();
        return computed.isPresent()
                && computed.get().asPlayed().equals(struck.asPlayed())
                && computed.get().bare().equals(struck.bare());
    }
}
