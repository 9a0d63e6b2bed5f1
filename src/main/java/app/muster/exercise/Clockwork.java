package app.muster.exercise;

import app.muster.catalogue.Result;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Knows when the parts of a script come about, as things stand.
record Clockwork(Script script, Table table) {

    /// When a trigger fires; empty while what it waits for has not happened, or never will.
    Optional<Duration> time(Trigger trigger) {
        return switch (trigger) {
            case Trigger.At(Duration at) -> Optional.of(at);
            case Trigger.Manual() -> Optional.empty();
            case Trigger.After after -> after(after);
            case Trigger.IfNot(Trigger.Cause cause, String id, Duration within) ->
                    cause == Trigger.Cause.DECISION
                            ? table.decided(id).isPresent()
                                    ? Optional.empty()
                                    : opened(id).map(open -> open.plus(table.scaled(within)))
                            : isDone(id)
                                    ? Optional.empty()
                                    : asked(id).map(open -> open.plus(table.scaled(within)));
        };
    }

    private Optional<Duration> after(Trigger.After after) {
        String id = after.id();
        Optional<Duration> cause =
                switch (after.cause()) {
                    case INJECT -> table.delivered(id);
                    case PHASE -> script.phase(id).map(Script.Phase::at);
                    case ACTION ->
                            table.struck(id)
                                    .filter(s -> fits(s.asPlayed().result(), after.outcomes()))
                                    .map(Event.Struck::when);
                    case DECISION ->
                            table.decided(id)
                                    .filter(
                                            choice ->
                                                    after.option().isEmpty()
                                                            || after.option()
                                                                    .equals(choice.option()))
                                    .map(Table.Choice::at);
                    case EXPECTED ->
                            table.observed(id).stream()
                                    .flatMap(seen -> seen.done().stream())
                                    .findFirst();
                };
        return cause.map(at -> at.plus(after.delay()));
    }

    private static boolean fits(Result result, List<Result> outcomes) {
        return outcomes.isEmpty() || outcomes.contains(result);
    }

    /// When a decision opened or will open.
    Optional<Duration> opened(String decision) {
        return script.decision(decision).flatMap(d -> time(d.opens()));
    }

    /// When an expected action was called for.
    Optional<Duration> asked(String expected) {
        return script.expected(expected)
                .flatMap(
                        task ->
                                task.after().isEmpty()
                                        ? Optional.of(Duration.ZERO)
                                        : table.delivered(task.after()));
    }

    private boolean isDone(String expected) {
        return table.observed(expected).stream().anyMatch(seen -> seen.done().isPresent());
    }
}
