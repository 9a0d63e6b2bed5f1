package app.muster.readiness.gain;

import app.muster.catalogue.Control;
import app.muster.plan.AssetId;
import app.muster.plan.Playbook;
import app.muster.plan.Role;
import app.muster.plan.Step;

import java.time.Duration;
import java.util.List;

/// One thing that a team can do to be readier.
public sealed interface Fix {

    /// A control put in place on every asset where it is missing or was not read.
    record Protect(Control control, List<AssetId> assets) implements Fix {
        public Protect {
            assets = List.copyOf(assets);
        }
    }

    /// One more person who can work in the role at the same time.
    record Staff(Role role) implements Fix {}

    /// Somebody in a role that nobody holds.
    record Fill(Role role) implements Fix {}

    /// Somebody who stands in for the role's holder.
    record Deputise(Role role) implements Fix {}

    /// Every step of a playbook done for real once, each as long as it was thought to take.
    record Rehearse(Playbook playbook) implements Fix {}

    /// One step of a playbook practised until it takes the same time every time: the mean of what
    /// it was thought to take.
    record Measure(Playbook playbook, Step step) implements Fix {}

    /// A tabletop exercise of the plan.
    record Exercise() implements Fix {}

    /// How often a step is done until its time is steady.
    int PRACTICE = 3;

    /// Hours of people's work: an order of magnitude to rank by. A control costs its
    /// [Control.Effort] for the first asset and a quarter of it for each further one; a person more
    /// costs what a project does, to be found and trained; a rehearsal costs the time of its
    /// attended steps, twice, for getting ready and for doing it, and a single step is practised
    /// three times.
    default double hours() {
        return switch (this) {
            case Protect(Control control, List<AssetId> assets) ->
                    control.effort().hours() * (1 + (assets.size() - 1) / 4.0);
            case Staff _ -> Control.Effort.PROJECT.hours();
            case Fill _, Deputise _ -> Control.Effort.CHANGE.hours();
            case Rehearse(Playbook playbook) -> twice(playbook.steps());
            case Measure(_, Step step) -> PRACTICE * twice(List.of(step));
            case Exercise _ -> 2 * Control.Effort.CHANGE.hours();
        };
    }

    /// Of what order the work is.
    default Control.Effort effort() {
        return switch (this) {
            case Protect protect -> protect.control().effort();
            case Staff _ -> Control.Effort.PROJECT;
            case Fill _, Deputise _, Rehearse _, Measure _, Exercise _ -> Control.Effort.CHANGE;
        };
    }

    /// Tells fixes apart, and stands for them in files: `protect:kv.purge-protection`.
    default String key() {
        return switch (this) {
            case Protect(Control control, _) -> "protect:" + control.id();
            case Staff(Role role) -> "staff:" + role.id().value();
            case Fill(Role role) -> "fill:" + role.id().value();
            case Deputise(Role role) -> "deputise:" + role.id().value();
            case Rehearse(Playbook playbook) -> "rehearse:" + playbook.id().value();
            case Measure(Playbook playbook, Step step) ->
                    "measure:" + playbook.id().value() + ":" + step.id();
            case Exercise _ -> "exercise";
        };
    }

    private static double twice(List<Step> steps) {
        Duration attended =
                steps.stream()
                        .filter(Step::attended)
                        .map(step -> step.estimate().likely())
                        .reduce(Duration.ZERO, Duration::plus);
        return Math.max(Control.Effort.SETTING.hours(), 2 * attended.toMinutes() / 60.0);
    }
}
