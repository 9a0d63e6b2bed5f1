package app.muster.exercise;

import app.muster.expression.Answer;
import app.muster.expression.Truth;
import app.muster.plan.Plan;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// An exercise being played, or played to its end. Immutable: every event gives a new run. Two runs
/// of the same script and casting with the same events are equal.
public final class Run {

    private final Script script;
    private final Casting casting;
    private final Consequences consequences;
    private final List<Event> events;
    private final Table table;

    private Run(Script script, Casting casting, Consequences consequences, List<Event> events) {
        this.script = script;
        this.casting = casting;
        this.consequences = consequences;
        this.events = List.copyOf(events);
        table = Table.of(script, casting, consequences, this.events);
    }

    /// A run in which nothing has happened yet; [#opening] makes its first event.
    public static Run start(Script script, Casting casting, Consequences consequences) {
        return new Run(script, casting, consequences, List.of());
    }

    /// The run that these events are. It can be graded and read; to play on, see [#with].
    ///
    /// @throws IllegalArgumentException if the numbers of the events have gaps
    public static Run replay(Script script, Casting casting, List<Event> events) {
        return replay(script, casting, Consequences.NONE, events);
    }

    static Run replay(
            Script script, Casting casting, Consequences consequences, List<Event> events) {
        for (int i = 0; i < events.size(); i++) {
            checkNumber(events.get(i), i + 1);
        }
        return new Run(script, casting, consequences, events);
    }

    private static void checkNumber(Event event, int expected) {
        if (event.mark().n() != expected) {
            throw new IllegalArgumentException(
                    "event " + event.mark().n() + " where " + expected + " was due");
        }
    }

    /// The same run, able to say how attack actions end that have not happened yet.
    public Run with(Consequences known) {
        return new Run(script, casting, known, events);
    }

    /// @throws IllegalArgumentException if its number is not the next one
    public Run after(Event event) {
        checkNumber(event, events.size() + 1);
        return new Run(script, casting, consequences, Plan.plus(events, event));
    }

    /// The place of the next event.
    public Event.Mark mark(Duration t, Instant wall, String by) {
        return new Event.Mark(events.size() + 1, t, wall, by);
    }

    /// The first event.
    ///
    /// @param seats seat → `filled`, `doubled` or `absent`
    /// @param extraTime limits in percent of what the script says
    public Event.Started opening(
            Instant wall, String by, Map<String, String> seats, int extraTime, String tool) {
        return new Event.Started(
                mark(Duration.ZERO, wall, by),
                script.head().id(),
                script.hash(),
                script.head().rules(),
                casting.planHash(),
                casting.keys(),
                seats,
                extraTime,
                tool);
    }

    public Script script() {
        return script;
    }

    public Casting casting() {
        return casting;
    }

    public List<Event> events() {
        return events;
    }

    Table table() {
        return table;
    }

    public boolean isPaused() {
        return table.isPaused();
    }

    public boolean isEnded() {
        return table.isEnded();
    }

    /// Attack actions that came to an end, in order.
    public List<Event.Struck> struck() {
        return List.copyOf(table.struck());
    }

    /// The option that was chosen.
    public Optional<String> decided(String decision) {
        return table.decided(decision).map(Table.Choice::option);
    }

    public Optional<Duration> delivered(String inject) {
        return table.delivered(inject);
    }

    /// The phase that a time lies in.
    public Optional<Script.Phase> phase(Duration t) {
        return script.phases().stream()
                .filter(phase -> phase.at().compareTo(t) <= 0)
                .max(Comparator.comparing(Script.Phase::at));
    }

    /// What the clock in the story shows; empty if the script has none.
    public Optional<LocalDateTime> story(Duration t) {
        return script.head()
                .clock()
                .map(
                        clock -> {
                            LocalDateTime story = clock.story().plus(t.multipliedBy(clock.ratio()));
                            for (Script.Phase phase : script.phases()) {
                                if (phase.at().compareTo(t) <= 0) {
                                    story = story.plus(phase.storyJump());
                                }
                            }
                            return story;
                        });
    }

    /// The facilitator's queue at a time: what is due, what comes next, what is held, what lies
    /// ready. Empty once the run has ended.
    public List<Cue> due(Duration t) {
        if (table.isEnded()) {
            return List.of();
        }
        var cues = new ArrayList<Cue>();
        var clockwork = new Clockwork(script, table);
        var conditions = new Conditions(script, casting, consequences, table, t);
        var attacks = new Attacks(script, casting, consequences, table);
        for (Script.Action action : script.actions()) {
            strike(action, t, clockwork, conditions, attacks).ifPresent(cues::add);
        }
        for (Inject inject : script.injects()) {
            play(inject, t, clockwork, conditions).ifPresent(cues::add);
        }
        for (Decision decision : script.decisions()) {
            decide(decision, t, clockwork).ifPresent(cues::add);
        }
        cues.sort(Comparator.comparing(Cue::lane).thenComparing(Cue::at));
        return List.copyOf(cues);
    }

    private Optional<Cue> strike(
            Script.Action action,
            Duration t,
            Clockwork clockwork,
            Conditions conditions,
            Attacks attacks) {
        Optional<Duration> time =
                clockwork.time(action.trigger()).map(at -> at.plus(table.delay(action.id())));
        List<app.muster.plan.AssetId> targets = attacks.targets(action);
        if (time.isEmpty()
                || table.struck(action.id()).isPresent()
                || targets.isEmpty() && !attacks.isFiction(action)
                || conditions.ask(action.when()).truth() == Truth.FALSE) {
            return Optional.empty();
        }
        Duration at = time.get();
        Attacks.Blow blow = attacks.blow(action, targets, at);
        return Optional.of(
                new Cue.Strike(
                        at.compareTo(t) <= 0 ? Cue.Lane.DUE : Cue.Lane.NEXT,
                        at,
                        action,
                        blow.reached(),
                        blow.asPlayed(),
                        blow.bare()));
    }

    private Optional<Cue> play(
            Inject inject, Duration t, Clockwork clockwork, Conditions conditions) {
        if (table.delivered(inject.id()).isPresent() || table.isSkipped(inject.id())) {
            return Optional.empty();
        }
        Optional<Duration> time =
                table.summoned(inject.id()).or(() -> clockwork.time(inject.trigger()));
        boolean byHand = inject.trigger() instanceof Trigger.Manual;
        Answer answer = conditions.ask(inject.when());
        if (time.isEmpty() && !byHand || answer.truth() == Truth.FALSE) {
            return Optional.empty();
        }
        Duration at = time.orElse(t);
        boolean isDue = time.isPresent() && at.compareTo(t) <= 0;
        Cue.Lane lane =
                table.isHeld(inject.id())
                        ? Cue.Lane.HELD
                        : isDue
                                ? Cue.Lane.DUE
                                : inject.kind() == Inject.Kind.CONTINGENCY
                                        ? Cue.Lane.CONTINGENCY
                                        : Cue.Lane.NEXT;
        return Optional.of(
                new Cue.Play(
                        lane,
                        at,
                        inject,
                        new Placeholders(this).fill(inject.text()),
                        answer.truth() == Truth.UNKNOWN ? answer.missing() : List.of()));
    }

    private Optional<Cue> decide(Decision decision, Duration t, Clockwork clockwork) {
        if (table.decided(decision.id()).isPresent()) {
            return Optional.empty();
        }
        return clockwork
                .opened(decision.id())
                .map(
                        opened -> {
                            Duration due =
                                    opened.plus(
                                            table.scaled(
                                                    decision.due().orElse(script.head().play())));
                            return new Cue.Decide(
                                    opened.compareTo(t) <= 0 ? Cue.Lane.DUE : Cue.Lane.NEXT,
                                    opened,
                                    due,
                                    decision,
                                    due.compareTo(t) <= 0);
                        });
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Run that
                && script.equals(that.script)
                && casting.equals(that.casting)
                && events.equals(that.events);
    }

    @Override
    public int hashCode() {
        return Objects.hash(script.hash(), events);
    }

    @Override
    public String toString() {
        return script.head().id() + ", " + events.size() + " events";
    }
}
