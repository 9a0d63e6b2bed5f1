package app.muster.recover;

import app.muster.catalogue.PlaybookTemplate;
import app.muster.catalogue.Reliance;
import app.muster.plan.DonePer;
import app.muster.plan.Playbook;
import app.muster.plan.Step;
import app.muster.plan.Timing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The steps that bring one lost asset back.
///
/// @param playbook the key of the template or the id of the plan's own playbook
/// @param template the key of the template it is or was made from, or empty
/// @param steps with the durations to count on: measured ones where there are some
/// @param keepsData whether its data comes back too
/// @param donePer for what the steps are done once
/// @param relies on which copy; empty if nobody has said
/// @param timings how it is known how long each step takes, in the order of the steps
record Way(
        String playbook,
        String template,
        List<Step> steps,
        boolean keepsData,
        DonePer donePer,
        Optional<Reliance> relies,
        List<Timing> timings) {

    Way {
        steps = List.copyOf(steps);
        timings = List.copyOf(timings);
    }

    /// The plan's own way; where people measured how long a step takes, that counts.
    static Way of(
            Playbook playbook, boolean keepsData, DonePer donePer, Optional<Reliance> relies) {
        var steps = new ArrayList<Step>();
        var timings = new ArrayList<Timing>();
        for (Step step : playbook.steps()) {
            Timing timing = playbook.timing(step);
            timings.add(timing);
            steps.add(timing.isMeasured() ? step.taking(timing.estimate(), step.source()) : step);
        }
        return new Way(
                playbook.id().value(),
                playbook.template(),
                steps,
                keepsData,
                donePer,
                relies,
                timings);
    }

    static Way of(PlaybookTemplate template) {
        List<Timing> timings =
                template.steps().stream()
                        .map(
                                step ->
                                        new Timing(
                                                step.estimate(),
                                                Optional.empty(),
                                                0,
                                                step.source()))
                        .toList();
        return new Way(
                template.key(),
                template.key(),
                template.steps(),
                template.keepsData(),
                template.donePer(),
                template.relies(),
                timings);
    }

    /// The way of what comes back with this, by no steps of its own.
    Way along() {
        return new Way(playbook, template, List.of(), keepsData, DonePer.ASSET, relies, List.of());
    }

    /// Whether people have measured how long one of its steps takes.
    boolean isMeasured(Step step) {
        for (int place = 0; place < steps.size(); place++) {
            if (steps.get(place).id().equals(step.id())) {
                return timings.get(place).isMeasured();
            }
        }
        return false;
    }

    /// The sum of its steps at their fastest.
    Duration least() {
        Duration least = Duration.ZERO;
        for (Step step : steps) {
            least = least.plus(step.estimate().least());
        }
        return least;
    }

    long unmeasured() {
        return timings.stream().filter(timing -> !timing.isMeasured()).count();
    }
}
