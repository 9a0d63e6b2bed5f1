package app.muster.exercise;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Warns where a script will play less well than it could: too full, too one-sided, too easy to see
/// through. Numbers come from exercise doctrine and practice.
record LintBalance(Script script, Lint.Sink errors, Lint.Sink warnings) {

    private static final int MINUTES_AN_INJECT = 8;
    private static final int MOST_OBJECTIVES = 5;

    void check() {
        objectives();
        injects();
        decisions();
        tasks();
        if (script.head()
                        .hotwash()
                        .multipliedBy(100)
                        .compareTo(script.head().play().multipliedBy(15))
                < 0) {
            warnings.complain("duration.hotwash", "hotwash-short", "");
        }
        for (Script.Branch branch : script.branches()) {
            if (branch.rejoin().isEmpty()) {
                warnings.complain(
                        "branches." + branch.id(), "branch-open", "rejoin: …", branch.id());
            }
        }
    }

    private void objectives() {
        if (script.objectives().size() > MOST_OBJECTIVES) {
            warnings.complain("objectives", "objectives-many", "", script.objectives().size());
        }
        for (Script.Objective objective : script.objectives()) {
            String path = "objectives." + objective.id();
            boolean talked =
                    script.expected().stream().anyMatch(t -> t.objective().equals(objective.id()));
            boolean computed =
                    script.actions().stream().anyMatch(a -> a.objective().equals(objective.id()));
            String activity = objective.capability().split("\\.")[0].toLowerCase(Locale.ROOT);
            if (!talked && !computed) {
                errors.complain(path, "objective-unmeasured", "", objective.id());
            } else if (activity.equals("protect") && !computed) {
                warnings.complain(path, "protect-by-talk", "", objective.id());
            } else if (activity.equals("respond") && !talked) {
                warnings.complain(path, "respond-by-outcome", "", objective.id());
            }
        }
    }

    private void injects() {
        int most = (int) (script.head().play().toMinutes() / MINUTES_AN_INJECT);
        List<Inject> sure =
                script.injects().stream().filter(i -> i.kind() != Inject.Kind.CONTINGENCY).toList();
        if (sure.size() > most) {
            warnings.complain("injects", "injects-many", "", sure.size(), most);
        }
        long noise = sure.stream().filter(i -> i.kind() == Inject.Kind.NOISE).count();
        if (noise * 3 > sure.size() - noise) {
            warnings.complain("injects", "noise-many", "", noise);
        }
        for (Script.Seat seat : script.seats()) {
            if (script.injects().stream()
                    .noneMatch(i -> i.to().contains(seat.id()) || i.to().contains("all"))) {
                warnings.complain("roles." + seat.id(), "silent-seat", "", seat.name());
            }
        }
        sure.stream()
                .filter(i -> i.trigger() instanceof Trigger.At)
                .min(Comparator.comparing(i -> ((Trigger.At) i.trigger()).at()))
                .filter(
                        i ->
                                script.actions().stream()
                                        .filter(
                                                a ->
                                                        a.trigger()
                                                                        instanceof
                                                                        Trigger.At(Duration at)
                                                                && at.isZero())
                                        .anyMatch(a -> a.critical()))
                .ifPresent(
                        i ->
                                warnings.complain(
                                        "injects." + i.id(), "first-catastrophic", "", i.id()));
    }

    private void decisions() {
        for (Decision decision : script.decisions()) {
            String path = "decisions." + decision.id();
            boolean helped =
                    script.injects().stream()
                            .anyMatch(
                                    i ->
                                            i.trigger()
                                                            instanceof
                                                            Trigger.IfNot(
                                                                    var cause,
                                                                    String id,
                                                                    var _)
                                                    && cause == Trigger.Cause.DECISION
                                                    && id.equals(decision.id()));
            if (!helped) {
                warnings.complain(path, "no-contingency", "", decision.id());
            }
            List<Decision.Option> byLength =
                    decision.options().stream()
                            .sorted(
                                    Comparator.comparing((Decision.Option o) -> o.label().length())
                                            .reversed())
                            .toList();
            if (byLength.size() > 1
                    && byLength.getFirst().fit() == Decision.Fit.PLAN
                    && byLength.getFirst().label().length()
                            > 1.5 * byLength.get(1).label().length()) {
                warnings.complain(path, "longest-is-right", "", decision.id());
            }
        }
    }

    private void tasks() {
        for (Script.Expected task : script.expected()) {
            if (task.step().isEmpty()) {
                warnings.complain("expected." + task.id(), "task-unlinked", "step: …/1", task.id());
            }
        }
        var measures = new ArrayList<Boolean>();
        Stream.concat(
                        script.expected().stream()
                                .filter(t -> !t.objective().isEmpty())
                                .map(Script.Expected::critical),
                        script.actions().stream()
                                .filter(a -> !a.objective().isEmpty())
                                .map(Script.Action::critical))
                .forEach(measures::add);
        long critical = measures.stream().filter(isCritical -> isCritical).count();
        if (critical * 100 > measures.size() * 40) {
            warnings.complain("objectives", "critical-many", "", critical, measures.size());
        }
    }
}
