package app.muster.recover;

import app.muster.plan.ApplicationId;
import app.muster.plan.AssetId;
import app.muster.plan.RoleId;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Something in a plan that cannot come true, whatever an attack does. Found before any number is
/// shown, so that no simulation is asked whether it makes a target that nothing can make.
public sealed interface Contradiction {

    /// How sure it is.
    enum Severity {
        /// It cannot be kept.
        IMPOSSIBLE,
        /// It can be kept only by luck, or by doing otherwise than the plan says.
        DOUBTFUL,
        /// What would show whether it can be kept is not known.
        UNKNOWN;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// Which recovery target it is about.
    enum Target {
        RTO,
        RPO,
        MTD
    }

    /// The word for its kind in files: `rto-too-short`.
    default String kind() {
        return switch (this) {
            case RtoTooShort _ -> "rto-too-short";
            case RpoTooShort _ -> "rpo-too-short";
            case NotBackedUp _ -> "not-backed-up";
            case RpoNotKnown _ -> "rpo-not-known";
            case LaxerThanUser _ -> "laxer-than-user";
            case MtdBelowRto _ -> "mtd-below-rto";
            case TierOrder _ -> "tier-order";
            case TooManyMachines _ -> "too-many-machines";
            case StandsOnNothing _ -> "stands-on-nothing";
            case RoleNotStaffed _ -> "role-not-staffed";
            case NeedsItself _ -> "needs-itself";
        };
    }

    default Severity severity() {
        return told().severity();
    }

    /// One sentence for people.
    default String says() {
        return told().says();
    }

    /// What to do, one sentence.
    default String remedy() {
        return told().remedy();
    }

    /// The application it is about, where it is about one.
    default Optional<ApplicationId> application() {
        return told().application();
    }

    /// What it is about, the deciding ones.
    default List<AssetId> assets() {
        return told().assets();
    }

    /// What all contradictions have.
    record Told(
            Severity severity,
            String says,
            String remedy,
            Optional<ApplicationId> application,
            List<AssetId> assets) {
        public Told {
            assets = List.copyOf(assets);
        }
    }

    /// What a person is told.
    Told told();

    /// Even at best, restoring takes longer than the objective allows.
    ///
    /// @param least the sum of the least durations along the longest way
    record RtoTooShort(Told told, Duration rto, Duration least) implements Contradiction {}

    /// Backups are made more rarely than the objective allows.
    ///
    /// @param every the longest time between two backups
    record RpoTooShort(Told told, Duration rpo, Duration every) implements Contradiction {}

    /// All that could back it up was read, and nothing does; nobody vouches for it.
    record NotBackedUp(Told told, Duration rpo) implements Contradiction {}

    /// How often backups are made was not read, and nobody vouches for them.
    record RpoNotKnown(Told told, Duration rpo) implements Contradiction {}

    /// A service promises less than somebody who cannot run without it.
    record LaxerThanUser(Told told, Target target, ApplicationId user, Duration own, Duration asked)
            implements Contradiction {}

    /// The harm is beyond repair before the objective runs out.
    record MtdBelowRto(Told told, Duration rto, Duration mtd) implements Contradiction {}

    /// Something that is restored early needs something that is restored late.
    record TierOrder(Told told, ApplicationId needed) implements Contradiction {}

    /// More machines in one recovery plan than Azure takes.
    ///
    /// @param groups how to split it: the machines of each new plan, in the order of restoring
    record TooManyMachines(Told told, int machines, List<List<AssetId>> groups)
            implements Contradiction {
        public TooManyMachines {
            groups = groups.stream().map(List::copyOf).toList();
        }
    }

    /// An application that stands on nothing, so that nothing can be said of it.
    record StandsOnNothing(Told told) implements Contradiction {}

    /// A playbook gives steps to a role in which nobody is.
    record RoleNotStaffed(Told told, RoleId role) implements Contradiction {}

    /// Recovery infrastructure that needs itself.
    record NeedsItself(Told told, Loop loop) implements Contradiction {}
}
