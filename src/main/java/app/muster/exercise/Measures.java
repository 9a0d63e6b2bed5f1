package app.muster.exercise;

import app.muster.expression.Durations;
import app.muster.plan.AssetId;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/// Grades each thing that a run measured.
final class Measures {

    private final Run run;
    private final Script script;
    private final Table table;
    private final Clockwork clockwork;

    Measures(Run run) {
        this.run = run;
        script = run.script();
        table = run.table();
        clockwork = new Clockwork(script, table);
    }

    List<Measure> all() {
        var measures = new ArrayList<Measure>();
        for (Script.Expected task : script.expected()) {
            if (!task.objective().isEmpty()) {
                measures.add(overridden(task(task)));
            }
        }
        for (Script.Action action : script.actions()) {
            if (!action.objective().isEmpty()) {
                outcome(action).map(this::overridden).ifPresent(measures::add);
            }
        }
        return measures;
    }

    private Measure overridden(Measure measure) {
        return overridden(run, measure.id())
                .map(
                        o ->
                                measure.graded(
                                        o.grade(),
                                        Words.say("exercise.why.override", o.mark().by(), o.why())))
                .orElse(measure);
    }

    static Optional<Event.Overridden> overridden(Run run, String id) {
        return run.events().stream()
                .filter(Event.Overridden.class::isInstance)
                .map(Event.Overridden.class::cast)
                .filter(override -> override.id().equals(id))
                .reduce((_, later) -> later);
    }

    /// How one evaluator, or a decision, graded a task.
    private record Vote(Grade grade, Optional<Duration> done, String evidence, boolean sure) {}

    private Measure task(Script.Expected task) {
        Optional<Duration> asked = clockwork.asked(task.id());
        Optional<Duration> limit = task.limit().map(table::scaled);
        var votes = new LinkedHashMap<String, Vote>();
        for (Event.Observed seen : table.observed(task.id())) {
            votes.put(seen.mark().by(), vote(task, seen, asked, limit));
        }
        if (votes.isEmpty()) {
            byDecision(task, asked, limit).ifPresent(vote -> votes.put("decision", vote));
        }
        Grade grade =
                votes.values().stream().map(Vote::grade).reduce(Grade::worse).orElse(Grade.UNKNOWN);
        boolean agreed =
                votes.size() > 1
                        && votes.values().stream().map(Vote::grade).distinct().count() == 1;
        var evidence = new ArrayList<String>();
        votes.values().forEach(vote -> evidence.add(vote.evidence()));
        if (evidence.isEmpty()) {
            evidence.add(
                    Words.say(
                            asked.isEmpty() ? "exercise.why.not-asked" : "exercise.why.not-seen"));
        }
        return new Measure(
                task.id(),
                Measure.Kind.TASK,
                task.text(),
                task.objective(),
                task.activity(),
                task.critical(),
                grade,
                grade,
                agreed || votes.containsKey("decision")
                        ? Measure.Confidence.A
                        : votes.values().stream().anyMatch(Vote::sure)
                                ? Measure.Confidence.B
                                : Measure.Confidence.C,
                evidence,
                votes.values().stream()
                        .flatMap(vote -> vote.done().stream())
                        .findFirst()
                        .flatMap(done -> asked.map(done::minus)),
                limit,
                List.of(),
                Optional.empty());
    }

    private Vote vote(
            Script.Expected task,
            Event.Observed seen,
            Optional<Duration> asked,
            Optional<Duration> limit) {
        boolean sure = !seen.evidence().isEmpty();
        Grade grade =
                seen.grade()
                        .orElseGet(
                                () ->
                                        seen.done().isEmpty()
                                                ? Grade.U
                                                : timed(task, seen.done().get(), asked, limit));
        String time =
                seen.done()
                        .map(done -> timeSays(done, asked, limit))
                        .orElse(Words.say("exercise.why.not-done"));
        return new Vote(grade, seen.done(), sure ? time + " " + seen.evidence() : time, sure);
    }

    private static String timeSays(
            Duration done, Optional<Duration> asked, Optional<Duration> limit) {
        Duration taken = done.minus(asked.orElse(Duration.ZERO));
        return limit.isEmpty()
                ? Words.say("exercise.why.done", Durations.shown(done))
                : Words.say(
                        "exercise.why.done-limit",
                        Durations.shown(done),
                        Durations.shown(taken),
                        Durations.shown(limit.get()));
    }

    private Optional<Vote> byDecision(
            Script.Expected task, Optional<Duration> asked, Optional<Duration> limit) {
        return table.decided(task.decision())
                .map(
                        choice ->
                                choice.option().equals(task.option())
                                        ? new Vote(
                                                timed(task, choice.at(), asked, limit),
                                                Optional.of(choice.at()),
                                                timeSays(choice.at(), asked, limit),
                                                true)
                                        : new Vote(
                                                Grade.U,
                                                Optional.empty(),
                                                Words.say(
                                                        "exercise.why.other-option",
                                                        label(task.decision(), choice.option())),
                                                true));
    }

    private String label(String decision, String option) {
        return script.decision(decision)
                .flatMap(d -> d.option(option))
                .map(Decision.Option::label)
                .orElse(option);
    }

    private Grade timed(
            Script.Expected task,
            Duration done,
            Optional<Duration> asked,
            Optional<Duration> limit) {
        double taken = done.minus(asked.orElse(Duration.ZERO)).toSeconds();
        double allowed = limit.map(Duration::toSeconds).orElse(Long.MAX_VALUE).doubleValue();
        if (taken > script.rubric().lateM() * allowed) {
            return Grade.U;
        }
        if (taken > script.rubric().lateS() * allowed) {
            return Grade.M;
        }
        return script.rubric().helpCaps() && wasHelped(task, done) ? Grade.S : Grade.P;
    }

    private boolean wasHelped(Script.Expected task, Duration done) {
        return script.injects().stream()
                .filter(inject -> inject.purpose() == Inject.Purpose.HELP)
                .filter(inject -> inject.hint().equals(task.id()))
                .flatMap(inject -> table.delivered(inject.id()).stream())
                .anyMatch(at -> at.compareTo(done) <= 0);
    }

    private Optional<Measure> outcome(Script.Action action) {
        Optional<Event.Struck> struck = table.struck(action.id());
        Optional<Casting.Binding> binding =
                Optional.ofNullable(run.casting().parts().get(Attacks.part(action)));
        if (binding.isPresent() && !binding.get().isBound() && !binding.get().kindInPlan()) {
            return Optional.empty();
        }
        Grade grade =
                binding.isPresent() && !binding.get().isBound()
                        ? Grade.UNKNOWN
                        : struck.map(Event.Struck::bare).map(Measures::grade).orElse(Grade.UNKNOWN);
        List<String> evidence =
                struck.map(
                                s ->
                                        List.of(
                                                Words.say(
                                                        "exercise.why.bare",
                                                        Words.say(
                                                                "exercise.result."
                                                                        + s.bare().result().key()),
                                                        s.bare().says()),
                                                Words.say(
                                                        "exercise.why.played",
                                                        Words.say(
                                                                "exercise.result."
                                                                        + s.asPlayed()
                                                                                .result()
                                                                                .key()),
                                                        s.asPlayed().says())))
                        .orElse(List.of(Words.say("exercise.why.not-struck")));
        return Optional.of(
                new Measure(
                        action.id(),
                        Measure.Kind.OUTCOME,
                        Words.say("exercise.measure.outcome", action.type(), target(action)),
                        action.objective(),
                        action.activity(),
                        action.critical(),
                        grade,
                        grade,
                        Measure.Confidence.A,
                        evidence,
                        Optional.empty(),
                        Optional.empty(),
                        struck.map(Event.Struck::targets).orElse(List.of()),
                        struck.flatMap(s -> s.bare().cause())
                                .filter(cause -> !cause.equals(AssetId.PLAN))));
    }

    private String target(Script.Action action) {
        return action.target().startsWith("cast.")
                ? run.casting().name(Attacks.part(action))
                : action.target();
    }

    /// The grade of protection: how the action ends if nobody does anything.
    static Grade grade(Hit bare) {
        return switch (bare.result()) {
            case BLOCKED, CONTAINED -> Grade.P;
            case DELAYED, FELL_ALERTED -> Grade.S;
            case FELL_SILENT, BEST_EFFORT -> Grade.M;
            case RECOVERABLE ->
                    bare.inTime().equals(Optional.of(false))
                            ? Grade.M
                            : bare.tested() ? Grade.P : Grade.S;
            case LOST -> Grade.U;
            case UNKNOWN -> Grade.UNKNOWN;
        };
    }
}
