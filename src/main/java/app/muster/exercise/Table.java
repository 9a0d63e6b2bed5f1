package app.muster.exercise;

import app.muster.catalogue.Result;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// How things stand at the table after some events. Filled once by [#of], then only read.
final class Table {

    /// A choice that was made.
    record Choice(String option, Duration at, String by) {}

    /// Privileges that came or went.
    private record Turn(Duration at, boolean gained, Collection<String> privileges) {}

    /// A shield that was raised.
    private record Shield(Duration at, String part, Set<String> against) {}

    private final Script script;
    private final List<Turn> played = new ArrayList<>();
    private final List<Turn> bare = new ArrayList<>();
    private final List<Shield> shields = new ArrayList<>();
    private final Map<String, Duration> delivered = new LinkedHashMap<>();
    private final Map<String, Duration> summoned = new HashMap<>();
    private final Map<String, Duration> delays = new HashMap<>();
    private final Map<String, Choice> decided = new LinkedHashMap<>();
    private final Map<String, Event.Struck> struck = new LinkedHashMap<>();
    private final Map<String, List<Event.Observed>> observed = new LinkedHashMap<>();
    private final Map<String, String> variables = new HashMap<>();
    private final Map<String, Boolean> declared = new HashMap<>();
    private final Set<String> held = new HashSet<>();
    private final Set<String> skipped = new HashSet<>();
    private final Set<String> branched = new HashSet<>();
    private Optional<Event.Started> started = Optional.empty();
    private Duration now = Duration.ZERO;
    private boolean paused;
    private boolean ended;

    private Table(Script script) {
        this.script = script;
        played.add(new Turn(Duration.ZERO, true, script.attacker().holds()));
        bare.add(new Turn(Duration.ZERO, true, script.attacker().holds()));
    }

    /// Lays the events one by one; what a later event withdraws does not count.
    static Table of(Script script, Casting casting, Consequences consequences, List<Event> events) {
        var withdrawn = new HashSet<Integer>();
        for (Event event : events) {
            if (event instanceof Event.Withdrawn(Event.Mark _, int replaces, String _)) {
                withdrawn.add(replaces);
            }
        }
        var table = new Table(script);
        for (Event event : events) {
            if (!withdrawn.contains(event.mark().n())) {
                table.lay(event, consequences);
                table.branch(casting, consequences);
            }
            Duration t = event.mark().t();
            table.now = t.compareTo(table.now) > 0 ? t : table.now;
        }
        return table;
    }

    private void lay(Event event, Consequences consequences) {
        switch (event) {
            case Event.Started first -> started = Optional.of(first);
            case Event.Paused _ -> paused = true;
            case Event.Resumed _ -> paused = false;
            case Event.Delivered(Event.Mark mark, String inject, String _) -> {
                delivered.putIfAbsent(inject, mark.t());
                held.remove(inject);
            }
            case Event.Held(Event.Mark _, String inject) -> held.add(inject);
            case Event.Skipped(Event.Mark _, String inject, String _) -> skipped.add(inject);
            case Event.Decided(Event.Mark mark, String decision, String option, String _) -> {
                decided.put(decision, new Choice(option, mark.t(), mark.by()));
                script.decision(decision)
                        .flatMap(d -> d.option(option))
                        .ifPresent(o -> o.effects().forEach(e -> take(e, mark.t())));
            }
            case Event.Struck blow -> strike(blow, consequences);
            case Event.Observed seen ->
                    observed.computeIfAbsent(seen.expected(), _ -> new ArrayList<>()).add(seen);
            case Event.Declared(Event.Mark _, String fact, boolean holds) ->
                    declared.put(fact, holds);
            case Event.Stopped _ -> paused = true;
            case Event.Ended _ -> ended = true;
            case Event.Logged _, Event.Overridden _, Event.Withdrawn _ -> {}
        }
    }

    private void strike(Event.Struck blow, Consequences consequences) {
        struck.put(blow.action(), blow);
        script.action(blow.action())
                .ifPresent(
                        action -> {
                            var gives = new TreeSet<>(action.gives());
                            gives.addAll(consequences.gives(action.type()));
                            if (succeeded(blow.asPlayed().result())) {
                                played.add(new Turn(blow.when(), true, gives));
                            }
                            if (succeeded(blow.bare().result())) {
                                bare.add(new Turn(blow.when(), true, gives));
                            }
                        });
    }

    private static boolean succeeded(Result result) {
        return switch (result) {
            case BLOCKED, CONTAINED, DELAYED -> false;
            case FELL_ALERTED, FELL_SILENT, RECOVERABLE, BEST_EFFORT, UNKNOWN, LOST -> true;
        };
    }

    private void take(Effect effect, Duration at) {
        switch (effect) {
            case Effect.Revoke(List<String> privileges) ->
                    played.add(new Turn(at, false, privileges));
            case Effect.Protect(String part, List<String> against) ->
                    shields.add(new Shield(at, part, Set.copyOf(against)));
            case Effect.Isolate(String part) -> shields.add(new Shield(at, part, Set.of()));
            case Effect.Delay(String action, Duration by) ->
                    delays.merge(action, by, Duration::plus);
            case Effect.Deliver(String inject) -> summoned.putIfAbsent(inject, at);
            case Effect.Skip(String inject) -> skipped.add(inject);
            case Effect.Assign(String variable, String value) -> variables.put(variable, value);
        }
    }

    private void branch(Casting casting, Consequences consequences) {
        for (Script.Branch branch : script.branches()) {
            if (!branched.contains(branch.id())
                    && new Conditions(script, casting, consequences, this, now)
                            .isTrue(branch.when())) {
                branched.add(branch.id());
                branch.then().forEach(effect -> take(effect, now));
            }
        }
    }

    /// What the attacker holds at a time, as played.
    Set<String> holds(Duration at) {
        return holds(played, at);
    }

    /// What he would hold if the team had done nothing.
    Set<String> holdsBare(Duration at) {
        return holds(bare, at);
    }

    private static Set<String> holds(List<Turn> turns, Duration at) {
        var holds = new TreeSet<String>();
        turns.stream()
                .filter(turn -> turn.at().compareTo(at) <= 0)
                .sorted((one, other) -> one.at().compareTo(other.at()))
                .forEach(
                        turn -> {
                            if (turn.gained()) {
                                holds.addAll(turn.privileges());
                            } else {
                                holds.removeAll(turn.privileges());
                            }
                        });
        return holds;
    }

    /// Whether the team had put the part out of reach of that action by then.
    boolean isShielded(String part, String type, Duration at) {
        return shields.stream()
                .anyMatch(
                        shield ->
                                shield.part().equals(part)
                                        && shield.at().compareTo(at) <= 0
                                        && (shield.against().isEmpty()
                                                || shield.against().contains(type)));
    }

    Optional<Duration> delivered(String inject) {
        return Optional.ofNullable(delivered.get(inject));
    }

    /// When a decision or a branch called for the inject.
    Optional<Duration> summoned(String inject) {
        return Optional.ofNullable(summoned.get(inject));
    }

    Duration delay(String action) {
        return delays.getOrDefault(action, Duration.ZERO);
    }

    Optional<Choice> decided(String decision) {
        return Optional.ofNullable(decided.get(decision));
    }

    Optional<Event.Struck> struck(String action) {
        return Optional.ofNullable(struck.get(action));
    }

    /// In the order in which they came.
    Collection<Event.Struck> struck() {
        return struck.values();
    }

    List<Event.Observed> observed(String expected) {
        return observed.getOrDefault(expected, List.of());
    }

    Optional<String> variable(String name) {
        return Optional.ofNullable(variables.get(name));
    }

    Optional<Boolean> declared(String fact) {
        return Optional.ofNullable(declared.get(fact));
    }

    boolean isHeld(String inject) {
        return held.contains(inject);
    }

    boolean isSkipped(String inject) {
        return skipped.contains(inject);
    }

    Optional<Event.Started> started() {
        return started;
    }

    Duration now() {
        return now;
    }

    boolean isPaused() {
        return paused;
    }

    boolean isEnded() {
        return ended;
    }

    /// A limit of the script with the extra time that this run gives.
    Duration scaled(Duration limit) {
        return limit.multipliedBy(started.map(Event.Started::extraTime).orElse(100)).dividedBy(100);
    }
}
