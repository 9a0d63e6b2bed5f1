package app.muster.ui.playbooks;

import app.muster.catalogue.PlaybookTemplate;
import app.muster.plan.AssetId;
import app.muster.plan.Estimate;
import app.muster.plan.Playbook;
import app.muster.plan.PlaybookId;
import app.muster.plan.Proof;
import app.muster.plan.Step;
import app.muster.plan.Timing;
import app.muster.recover.Flaw;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// A playbook of the plan, or a template of the catalogue that nobody made their own.
///
/// @param own the plan's playbook; empty for a template
/// @param template what it was made from, or what it is; empty if people wrote it themselves
/// @param assets what it brings back: those bound to it, or for a template those it would serve
/// @param proof how far tests of it can be trusted today
/// @param seats the roles its steps need, in the order of the steps
/// @param flaws what is wrong with it, worst first; none while nobody has looked
record Book(
        Optional<Playbook> own,
        Optional<PlaybookTemplate> template,
        String title,
        List<AssetId> assets,
        List<Step> steps,
        Proof proof,
        List<Seat> seats,
        List<Flaw> flaws) {

    /// A role that steps need.
    ///
    /// @param name what people call it; its id where the plan has no such role
    /// @param holder who sits there, empty while it is free
    record Seat(String name, String holder) {

        boolean isFilled() {
            return !holder.isBlank();
        }
    }

    Book {
        assets = List.copyOf(assets);
        steps = List.copyOf(steps);
        seats = List.copyOf(seats);
        flaws = List.copyOf(flaws);
    }

    /// Tells it from all others, also after an edit.
    String key() {
        return own.map(book -> key(book.id()))
                .or(() -> template.map(found -> key(found.key())))
                .orElse("");
    }

    static String key(PlaybookId own) {
        return "own:" + own;
    }

    static String key(String template) {
        return "template:" + template;
    }

    boolean isOurs() {
        return own.isPresent();
    }

    /// How long the step takes, and how that is known.
    Timing timing(Step step) {
        return own.map(book -> book.timing(step))
                .orElseGet(() -> new Timing(step.estimate(), Optional.empty(), 0, step.source()));
    }

    /// All steps, one after the other; what would be longer than an estimate can be is cut to that.
    Estimate total() {
        return new Estimate(sum(Estimate::least), sum(Estimate::likely), sum(Estimate::most));
    }

    long filled() {
        return seats.stream().filter(Seat::isFilled).count();
    }

    long flaws(Flaw.Severity severity) {
        return flaws.stream().filter(flaw -> flaw.severity() == severity).count();
    }

    private Duration sum(Function<Estimate, Duration> part) {
        Duration sum =
                steps.stream()
                        .map(step -> part.apply(timing(step).estimate()))
                        .reduce(Duration.ZERO, Duration::plus);
        return sum.compareTo(Estimate.LONGEST) > 0 ? Estimate.LONGEST : sum;
    }
}
