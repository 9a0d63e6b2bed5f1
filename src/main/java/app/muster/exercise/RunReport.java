package app.muster.exercise;

import app.muster.catalogue.Result;
import app.muster.plan.AssetId;
import app.muster.plan.Improvement;
import app.muster.plan.Names;
import app.muster.plan.Role;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Everything a report on a run says, as data.
///
/// @param began when it started in the world; empty if it never did
/// @param saved outcomes that the team's actions made milder than a bare attack
/// @param gaps what the plan did not know or lacked, one sentence for people each
/// @param improvements proposals; each becomes part of the plan when somebody accepts it
public record RunReport(
        Script.Head head,
        Optional<Instant> began,
        Grades grades,
        List<OfOutcome> outcomes,
        List<OfOutcome> saved,
        List<OfDecision> decisions,
        List<String> gaps,
        List<Improvement> improvements,
        List<Event.Logged> log,
        List<String> notTested) {

    /// How an attack action ended, and how it would have.
    public record OfOutcome(
            String action, String type, String target, Duration at, Hit asPlayed, Hit bare) {}

    /// A decision and its time.
    ///
    /// @param limit how long it was open
    /// @param taken from its opening; empty if it never was
    /// @param next the first attack action after it, on the table's clock
    /// @param margin from the decision to that action; empty if no action came
    public record OfDecision(
            Decision decision,
            String option,
            boolean silent,
            Duration limit,
            Optional<Duration> taken,
            Optional<Duration> next,
            Optional<Duration> margin) {}

    private static final Pattern CONTROL = Pattern.compile("control\\(([a-z0-9.-]+)\\)");

    public RunReport {
        outcomes = List.copyOf(outcomes);
        saved = List.copyOf(saved);
        decisions = List.copyOf(decisions);
        gaps = List.copyOf(gaps);
        improvements = List.copyOf(improvements);
        log = List.copyOf(log);
        notTested = List.copyOf(notTested);
    }

    public static RunReport of(Run run) {
        Grades grades = Grades.of(run);
        List<OfOutcome> outcomes = run.struck().stream().map(s -> outcome(run, s)).toList();
        return new RunReport(
                run.script().head(),
                run.table().started().map(s -> s.mark().wall()),
                grades,
                outcomes,
                outcomes.stream()
                        .filter(o -> o.asPlayed().result().compareTo(o.bare().result()) < 0)
                        .toList(),
                run.script().decisions().stream()
                        .flatMap(decision -> decision(run, decision).stream())
                        .toList(),
                gaps(run, grades),
                improvements(run, outcomes, grades),
                run.events().stream()
                        .filter(Event.Logged.class::isInstance)
                        .map(Event.Logged.class::cast)
                        .toList(),
                grades.measures().stream()
                        .filter(measure -> !measure.grade().isKnown())
                        .map(measure -> measure.text() + ": " + measure.evidence().getFirst())
                        .toList());
    }

    private static OfOutcome outcome(Run run, Event.Struck struck) {
        Script.Action action = run.script().action(struck.action()).orElseThrow();
        return new OfOutcome(
                action.id(),
                action.type(),
                action.target().startsWith("cast.")
                        ? run.casting().name(Attacks.part(action))
                        : action.target(),
                struck.when(),
                struck.asPlayed(),
                struck.bare());
    }

    private static Optional<OfDecision> decision(Run run, Decision decision) {
        Optional<Duration> opened = new Clockwork(run.script(), run.table()).opened(decision.id());
        Optional<Table.Choice> choice = run.table().decided(decision.id());
        if (opened.isEmpty()) {
            return Optional.empty();
        }
        Optional<Duration> at = choice.map(Table.Choice::at);
        Optional<Duration> next =
                at.flatMap(
                        t ->
                                run.struck().stream()
                                        .map(Event.Struck::when)
                                        .filter(when -> when.compareTo(t) > 0)
                                        .min(Comparator.naturalOrder()));
        return Optional.of(
                new OfDecision(
                        decision,
                        choice.map(Table.Choice::option).orElse(""),
                        choice.filter(c -> c.by().equals("facilitator")).isPresent(),
                        run.table().scaled(decision.due().orElse(Duration.ZERO)),
                        at.map(t -> t.minus(opened.get())),
                        next,
                        next.flatMap(n -> at.map(n::minus))));
    }

    private static List<String> gaps(Run run, Grades grades) {
        var gaps = new ArrayList<String>();
        for (Event.Struck struck : run.struck()) {
            for (String missing : struck.bare().missing()) {
                gaps.add(Words.say("exercise.gap.fact", missing));
            }
        }
        for (Script.Seat seat : run.script().seats()) {
            boolean filled =
                    run.casting().plan().roles().stream()
                            .filter(role -> role.id().value().equals(seat.plan()))
                            .map(Role::holder)
                            .anyMatch(holder -> !holder.isEmpty());
            if (!seat.plan().isEmpty() && !filled) {
                gaps.add(Words.say("exercise.gap.role", seat.name(), seat.plan()));
            }
        }
        for (Casting.Binding binding : run.casting().parts().values()) {
            if (!binding.isBound()) {
                gaps.add(
                        Words.say("exercise.gap.part", binding.part().id(), binding.part().kind()));
            }
        }
        for (Event event : run.events()) {
            switch (event) {
                case Event.Declared d -> gaps.add(Words.say("exercise.gap.declared", d.fact()));
                case Event.Logged l when l.kind().equals("gap") -> gaps.add(l.text());
                case Event.Started _,
                        Event.Paused _,
                        Event.Resumed _,
                        Event.Delivered _,
                        Event.Held _,
                        Event.Skipped _,
                        Event.Decided _,
                        Event.Struck _,
                        Event.Logged _,
                        Event.Observed _,
                        Event.Overridden _,
                        Event.Stopped _,
                        Event.Withdrawn _,
                        Event.Ended _ -> {}
            }
        }
        return gaps.stream().distinct().toList();
    }

    private static List<Improvement> improvements(
            Run run, List<OfOutcome> outcomes, Grades grades) {
        var taken =
                new ArrayList<>(
                        run.casting().plan().improvements().stream().map(Improvement::id).toList());
        var proposals = new ArrayList<Improvement>();
        for (OfOutcome outcome : outcomes) {
            Result result = outcome.bare().result();
            Grade grade = Measures.grade(outcome.bare());
            boolean isOurs = run.casting().plan().asset(outcome.bare().asset()).isPresent();
            if (isOurs && (grade.compareTo(Grade.M) >= 0 || result == Result.RECOVERABLE)) {
                boolean untested = result == Result.RECOVERABLE && grade == Grade.S;
                propose(
                        run,
                        proposals,
                        taken,
                        Words.say(
                                untested
                                        ? "exercise.improve.test"
                                        : grade.isKnown()
                                                ? "exercise.improve.outcome"
                                                : "exercise.improve.find-out",
                                outcome.target(),
                                outcome.type()),
                        control(outcome.bare()),
                        List.of(outcome.bare().asset()),
                        outcome.bare().says());
            }
        }
        for (Measure measure : grades.measures()) {
            if (measure.kind() == Measure.Kind.TASK
                    && (measure.grade() == Grade.M || measure.grade() == Grade.U)) {
                propose(
                        run,
                        proposals,
                        taken,
                        Words.say("exercise.improve.task", measure.text()),
                        "",
                        List.of(),
                        measure.evidence().getFirst());
            }
        }
        return proposals;
    }

    private static void propose(
            Run run,
            List<Improvement> proposals,
            List<String> taken,
            String title,
            String control,
            List<AssetId> assets,
            String remedy) {
        String id = Names.idFor(title, taken);
        taken.add(id);
        proposals.add(
                new Improvement(
                        id,
                        title,
                        control,
                        assets,
                        remedy,
                        Words.say("exercise.improve.source", run.script().head().title()),
                        "",
                        Optional.empty(),
                        false));
    }

    /// The control that the deciding rule found missing.
    private static String control(Hit hit) {
        for (Hit.Fact fact : hit.facts()) {
            Matcher control = CONTROL.matcher(fact.name());
            if (control.matches() && !fact.value().equals("true")) {
                return control.group(1);
            }
        }
        return "";
    }
}
