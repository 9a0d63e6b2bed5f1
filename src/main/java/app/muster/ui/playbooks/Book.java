package app.muster.ui.playbooks;

import app.muster.catalogue.PlaybookTemplate;
import app.muster.plan.AssetId;
import app.muster.plan.Estimate;
import app.muster.plan.Playbook;
import app.muster.plan.PlaybookId;
import app.muster.plan.Step;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// A playbook of the plan, or a template of the catalogue that nobody made their own.
///
/// @param own the plan's playbook; empty for a template
/// @param template what it was made from, or what it is; empty if people wrote it themselves
/// @param assets what it brings back: those bound to it, or for a template those it would serve
/// @param seats the roles its steps need, in the order of the steps
record Book(
        Optional<Playbook> own,
        Optional<PlaybookTemplate> template,
        String title,
        List<AssetId> assets,
        List<Step> steps,
        Freshness freshness,
        List<Seat> seats) {

    /// How long ago people last did the steps for real.
    enum Freshness {
        FRESH,
        STALE,
        NEVER;

        /// Tests count for twelve months, as in the readiness score.
        static Freshness of(Optional<LocalDate> tested, LocalDate today) {
            return tested.map(day -> day.isAfter(today.minusMonths(12)) ? FRESH : STALE)
                    .orElse(NEVER);
        }
    }

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

    /// All steps, one after the other.
    Estimate total() {
        return new Estimate(sum(Estimate::least), sum(Estimate::likely), sum(Estimate::most));
    }

    long filled() {
        return seats.stream().filter(Seat::isFilled).count();
    }

    private Duration sum(Function<Estimate, Duration> part) {
        return steps.stream().map(Step::estimate).map(part).reduce(Duration.ZERO, Duration::plus);
    }
}
