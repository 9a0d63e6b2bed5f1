package app.muster.exercise;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Plays an exercise without people: every inject is delivered when it is due, every decision falls
/// when the answers say so, or as silence has it. The same input gives the same events.
public final class Player {

    private static final String FACILITATOR = "facilitator";

    private final Script script;
    private final Answers answers;
    private final Instant start;
    private final Set<Object> used = new HashSet<>();
    private Run run;

    private Player(Run run, Answers answers, Instant start) {
        this.run = run;
        this.script = run.script();
        this.answers = answers;
        this.start = start;
    }

    /// One thing that happens next.
    ///
    /// @param order at the same minute: decisions, then attacks, then news, then what people do
    private record Next(Duration at, int order, String by, Function<Event.Mark, Event> event) {}

    /// @param start when the exercise starts in the world
    /// @return the run, played to its end
    public static Run play(
            Script script,
            Casting casting,
            Consequences consequences,
            Answers answers,
            Instant start,
            String tool) {
        Run run = Run.start(script, casting, consequences);
        run =
                run.after(
                        run.opening(
                                start, FACILITATOR, answers.seats(), answers.extraTime(), tool));
        return new Player(run, answers, start).toTheEnd();
    }

    private Run toTheEnd() {
        Duration end = script.head().play();
        Duration now = Duration.ZERO;
        for (Optional<Next> next = next(end); next.isPresent(); next = next(end)) {
            now = next.get().at().compareTo(now) > 0 ? next.get().at() : now;
            add(now, next.get().by(), next.get().event());
        }
        Duration over = now.compareTo(end) > 0 ? now : end;
        unseen(over);
        add(over, FACILITATOR, Event.Ended::new);
        return run;
    }

    private void add(Duration at, String by, Function<Event.Mark, Event> event) {
        run = run.after(event.apply(run.mark(at, start.plus(at), by)));
    }

    private Optional<Next> next(Duration end) {
        var all = new ArrayList<Next>();
        for (Cue cue : run.due(run.table().now())) {
            switch (cue) {
                case Cue.Strike strike ->
                        all.add(new Next(strike.at(), 1, FACILITATOR, strike::struck));
                case Cue.Play play -> {
                    if (isTimed(play)) {
                        all.add(new Next(play.at(), 2, FACILITATOR, mark -> news(play, mark)));
                    }
                }
                case Cue.Decide decide -> all.add(choice(decide));
            }
        }
        for (Answers.Delivery delivery : answers.deliver()) {
            script.inject(delivery.id())
                    .filter(
                            inject ->
                                    run.delivered(inject.id()).isEmpty()
                                            && !used.contains(delivery))
                    .ifPresent(
                            inject ->
                                    all.add(
                                            new Next(
                                                    delivery.minute(),
                                                    2,
                                                    FACILITATOR,
                                                    mark -> {
                                                        used.add(delivery);
                                                        return delivered(inject, mark);
                                                    })));
        }
        for (Answers.Deed deed : answers.observed()) {
            if (!used.contains(deed)) {
                all.add(
                        new Next(
                                deed.minute().orElse(end),
                                3,
                                deed.by(),
                                mark -> {
                                    used.add(deed);
                                    return new Event.Observed(
                                            mark,
                                            deed.id(),
                                            deed.minute(),
                                            deed.grade(),
                                            deed.evidence());
                                }));
            }
        }
        for (Answers.Line line : answers.log()) {
            if (!used.contains(line)) {
                all.add(
                        new Next(
                                line.minute(),
                                4,
                                line.by(),
                                mark -> {
                                    used.add(line);
                                    return new Event.Logged(
                                            mark, line.kind(), line.text(), line.links());
                                }));
            }
        }
        return all.stream()
                .filter(next -> next.at().compareTo(end) <= 0)
                .min(Comparator.comparing(Next::at).thenComparing(Next::order));
    }

    private static boolean isTimed(Cue.Play play) {
        return !(play.inject().trigger() instanceof Trigger.Manual) || play.lane() == Cue.Lane.DUE;
    }

    private Event news(Cue.Play play, Event.Mark mark) {
        return play.isAmber()
                ? new Event.Skipped(
                        mark,
                        play.id(),
                        Words.say("exercise.skip.unknown", String.join("; ", play.missing())))
                : delivered(play.inject(), mark);
    }

    private Event delivered(Inject inject, Event.Mark mark) {
        return new Event.Delivered(mark, inject.id(), new Placeholders(run).fill(inject.text()));
    }

    private Next choice(Cue.Decide cue) {
        Decision decision = cue.decision();
        Optional<Answers.Choice> answer =
                answers.decisions().stream().filter(a -> a.id().equals(decision.id())).findFirst();
        if (answer.isEmpty()) {
            return new Next(
                    cue.at(),
                    0,
                    FACILITATOR,
                    mark ->
                            new Event.Decided(
                                    mark,
                                    decision.id(),
                                    decision.ifSilent(),
                                    Words.say("exercise.silent")));
        }
        Duration minute = answer.get().minute();
        return new Next(
                minute.compareTo(cue.opened()) < 0 ? cue.opened() : minute,
                0,
                decision.owner(),
                mark ->
                        new Event.Decided(
                                mark, decision.id(), answer.get().option(), answer.get().said()));
    }

    private void unseen(Duration at) {
        if (answers.unlisted() == Answers.Unlisted.NOT_SEEN) {
            return;
        }
        var clockwork = new Clockwork(script, run.table());
        List<Script.Expected> open =
                script.expected().stream()
                        .filter(task -> run.table().observed(task.id()).isEmpty())
                        .filter(task -> run.table().decided(task.decision()).isEmpty())
                        .filter(task -> clockwork.asked(task.id()).isPresent())
                        .toList();
        for (Script.Expected task : open) {
            add(
                    at,
                    "evaluator",
                    mark ->
                            new Event.Observed(
                                    mark,
                                    task.id(),
                                    Optional.empty(),
                                    Optional.empty(),
                                    Words.say("exercise.silent")));
        }
    }
}
