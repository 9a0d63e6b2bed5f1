package app.muster.ui.exercises;

import app.muster.exercise.Cue;
import app.muster.exercise.Decision;
import app.muster.exercise.Event;
import app.muster.exercise.Grade;
import app.muster.exercise.Grades;
import app.muster.exercise.Run;
import app.muster.exercise.Script;
import app.muster.problem.Problem;
import app.muster.problem.ProblemException;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/// What the facilitator sees and does. Every event is on disk before it counts; if it cannot be
/// written, it has not happened.
final class ConsoleViewModel {

    static final String EVALUATOR = "evaluator";
    static final String SCRIBE = "scribe";
    private static final Duration SLACK = Duration.ofMinutes(5);

    private final RunFile file;
    private final InstantSource world;
    private final Consumer<Problem> problems;
    private final ReadOnlyObjectWrapper<Run> run;
    private final ReadOnlyObjectWrapper<Duration> now;
    private final ReadOnlyObjectWrapper<List<Cue>> cues = new ReadOnlyObjectWrapper<>(List.of());
    private Duration stale = Duration.ZERO;

    /// How far the table is behind, and what may be left out to catch up.
    record Behind(Duration by, List<String> cut) {}

    /// @param problems where it goes if the journal cannot be written
    ConsoleViewModel(Played played, InstantSource world, Consumer<Problem> problems) {
        file = played.file();
        this.world = world;
        this.problems = problems;
        run = new ReadOnlyObjectWrapper<>(played.run());
        now = new ReadOnlyObjectWrapper<>(played.run().events().getLast().mark().t());
        refresh();
    }

    ReadOnlyObjectProperty<Run> run() {
        return run.getReadOnlyProperty();
    }

    /// Time on the table's clock.
    ReadOnlyObjectProperty<Duration> now() {
        return now.getReadOnlyProperty();
    }

    /// The queue, the most urgent first.
    ReadOnlyObjectProperty<List<Cue>> cues() {
        return cues.getReadOnlyProperty();
    }

    Script script() {
        return run.get().script();
    }

    /// The table's clock shows `t`: attack actions and injects that need no hand happen now.
    /// Nothing moves while the run is paused or over, and the clock never goes back.
    void tick(Duration t) {
        if (run.get().isPaused() || run.get().isEnded() || t.compareTo(now.get()) < 0) {
            return;
        }
        now.set(t);
        if (t.compareTo(stale) >= 0) {
            refresh();
            happen();
        }
    }

    private void happen() {
        for (Optional<Cue> next = byItself(); next.isPresent(); next = byItself()) {
            boolean kept =
                    switch (next.get()) {
                        case Cue.Strike strike -> add(Played.FACILITATOR, strike::struck);
                        case Cue.Play play -> deliver(play);
                        case Cue.Decide _ -> false;
                    };
            if (!kept) {
                return;
            }
        }
    }

    private Optional<Cue> byItself() {
        return cues.get().stream()
                .filter(cue -> cue.lane() == Cue.Lane.DUE)
                .filter(
                        cue ->
                                switch (cue) {
                                    case Cue.Strike _ -> true;
                                    case Cue.Play play -> play.inject().auto() && !play.isAmber();
                                    case Cue.Decide _ -> false;
                                })
                .min(Comparator.comparing(Cue::at));
    }

    /// The next time at which something falls due, or a decision opens or runs out.
    Optional<Duration> nextTime() {
        return times().filter(t -> t.compareTo(now.get()) > 0).min(Comparator.naturalOrder());
    }

    private Stream<Duration> times() {
        return Stream.concat(
                cues.get().stream()
                        .flatMap(
                                cue ->
                                        switch (cue) {
                                            case Cue.Decide decide ->
                                                    Stream.of(decide.opened(), decide.at());
                                            case Cue.Play _, Cue.Strike _ -> Stream.of(cue.at());
                                        }),
                Stream.concat(
                        script().phases().stream().map(Script.Phase::at),
                        Stream.of(script().head().play())));
    }

    Optional<Cue> cue(String id) {
        return cues.get().stream().filter(cue -> cue.id().equals(id)).findFirst();
    }

    /// The inject that has been due longest and that nobody has to be asked about first.
    Optional<Cue.Play> next() {
        return duePlays().filter(play -> !play.isAmber()).min(Comparator.comparing(Cue::at));
    }

    private Stream<Cue.Play> duePlays() {
        return cues.get().stream()
                .filter(cue -> cue.lane() == Cue.Lane.DUE)
                .filter(Cue.Play.class::isInstance)
                .map(Cue.Play.class::cast);
    }

    /// Decisions that the team can take now, the one that runs out first at the head.
    List<Cue.Decide> open() {
        return cues.get().stream()
                .filter(Cue.Decide.class::isInstance)
                .map(Cue.Decide.class::cast)
                .filter(decide -> decide.lane() == Cue.Lane.DUE)
                .sorted(Comparator.comparing(Cue::at))
                .toList();
    }

    boolean deliver(Cue.Play play) {
        return add(Played.FACILITATOR, mark -> new Event.Delivered(mark, play.id(), play.text()));
    }

    /// The room says whether what nobody knows is so; then the inject is delivered or left out.
    void declare(Cue.Play play, boolean holds, String why) {
        for (String fact : play.missing()) {
            add(Played.FACILITATOR, mark -> new Event.Declared(mark, fact, holds));
        }
        if (holds) {
            deliver(play);
        } else {
            skip(play.id(), why);
        }
    }

    void hold(String inject) {
        add(Played.FACILITATOR, mark -> new Event.Held(mark, inject));
    }

    void skip(String inject, String why) {
        add(Played.FACILITATOR, mark -> new Event.Skipped(mark, inject, why));
    }

    /// @param said the decision in the team's words, or empty
    void decide(Decision decision, String option, String said) {
        add(
                decision.owner().isEmpty() ? Played.FACILITATOR : decision.owner(),
                mark -> new Event.Decided(mark, decision.id(), option, said));
    }

    /// Nobody decided, so what the script says for that case holds.
    void silent(Decision decision, String why) {
        add(
                Played.FACILITATOR,
                mark -> new Event.Decided(mark, decision.id(), decision.ifSilent(), why));
    }

    /// @param grade the evaluator's own; empty to grade by time, as done now
    void observe(String expected, Optional<Grade> grade, String evidence) {
        boolean done = grade.map(g -> g.compareTo(Grade.U) < 0).orElse(true);
        add(
                EVALUATOR,
                mark ->
                        new Event.Observed(
                                mark,
                                expected,
                                done ? Optional.of(mark.t()) : Optional.empty(),
                                grade,
                                evidence));
    }

    /// @param kind fact, decision, action, question, gap or quote
    void log(String by, String kind, String text) {
        if (!text.isBlank()) {
            add(by, mark -> new Event.Logged(mark, kind, text.strip(), List.of()));
        }
    }

    void pause() {
        if (!run.get().isPaused() && !run.get().isEnded()) {
            add(Played.FACILITATOR, Event.Paused::new);
        }
    }

    void resume() {
        if (run.get().isPaused() && !run.get().isEnded()) {
            add(Played.FACILITATOR, Event.Resumed::new);
        }
    }

    /// The stop word was said; the table stands still from here.
    void stop(String why) {
        add(Played.FACILITATOR, mark -> new Event.Stopped(mark, why));
    }

    /// Ends play; decisions whose time ran out are kept as not taken.
    void end(String silence) {
        if (!run.get().isEnded()) {
            open().stream()
                    .filter(Cue.Decide::isOverdue)
                    .forEach(overdue -> silent(overdue.decision(), silence));
            add(Played.FACILITATOR, Event.Ended::new);
        }
    }

    /// The last delivery that still counts.
    Optional<Event.Delivered> lastDelivery() {
        Set<Integer> withdrawn = withdrawn(run.get());
        return run.get().events().stream()
                .filter(Event.Delivered.class::isInstance)
                .map(Event.Delivered.class::cast)
                .filter(delivered -> !withdrawn.contains(delivered.mark().n()))
                .reduce((_, later) -> later);
    }

    /// Numbers of the events that no longer count.
    static Set<Integer> withdrawn(Run run) {
        var withdrawn = new HashSet<Integer>();
        for (Event event : run.events()) {
            if (event instanceof Event.Withdrawn(Event.Mark _, int replaces, String _)) {
                withdrawn.add(replaces);
            }
        }
        return withdrawn;
    }

    void undoDelivery(String why) {
        lastDelivery()
                .ifPresent(
                        delivered ->
                                add(
                                        Played.FACILITATOR,
                                        mark ->
                                                new Event.Withdrawn(
                                                        mark, delivered.mark().n(), why)));
    }

    Grades grades() {
        return Grades.of(run.get());
    }

    /// Set once the oldest due inject has waited for more than five minutes.
    Optional<Behind> behind() {
        return duePlays()
                .map(play -> now.get().minus(play.at()))
                .max(Comparator.naturalOrder())
                .filter(by -> by.compareTo(SLACK) > 0)
                .map(by -> new Behind(by, cut()));
    }

    private List<String> cut() {
        return run.get().phase(now.get()).stream()
                .flatMap(phase -> phase.cutOrder().stream())
                .filter(id -> cue(id).isPresent())
                .toList();
    }

    /// Seats that are taken and that nobody has heard from yet.
    List<Script.Seat> silentSeats() {
        Set<String> heard = new HashSet<>();
        run.get().events().forEach(event -> heard.add(event.mark().by()));
        return script().seats().stream()
                .filter(seat -> !taken(seat.id()).equals("absent"))
                .filter(seat -> !heard.contains(seat.id()))
                .toList();
    }

    private String taken(String seat) {
        return run.get().events().getFirst() instanceof Event.Started started
                ? started.seats().getOrDefault(seat, "absent")
                : "absent";
    }

    /// Lets go of the journal; the run can be taken up again unless it has ended.
    void close() {
        try {
            file.close();
        } catch (ProblemException e) {
            problems.accept(e.problem());
        }
    }

    private boolean add(String by, Function<Event.Mark, ? extends Event> event) {
        Event next = event.apply(run.get().mark(now.get(), world.instant(), by));
        try {
            file.keep(next);
        } catch (ProblemException e) {
            problems.accept(e.problem());
            return false;
        }
        run.set(run.get().after(next));
        refresh();
        return true;
    }

    /// The queue as of now. It stays as it is until the next of its times or the next full minute,
    /// since a condition may ask the clock.
    private void refresh() {
        cues.set(run.get().due(now.get()));
        Duration minute = Duration.ofMinutes(now.get().toMinutes() + 1);
        stale = nextTime().filter(t -> t.compareTo(minute) < 0).orElse(minute);
    }
}
