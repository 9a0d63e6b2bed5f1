package app.muster.assess;

import app.muster.catalogue.Control;
import app.muster.plan.Acknowledgement;
import app.muster.plan.AssetId;
import app.muster.plan.Category;
import app.muster.plan.Plan;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What is different between two snapshots of an estate, judged with the same catalogue and plan.
///
/// @param before name of the older snapshot
/// @param now name of the younger one
/// @param resources what came, went or moved, by id
/// @param protections what became better, weaker or unknown, the worst first
/// @param heightened why more attention than usual is called for, the worst first
public record Change(
        String before,
        String now,
        List<Difference> resources,
        List<Turn> protections,
        List<Alarm> heightened) {

    /// What became of a thing.
    public enum Fate {
        CAME,
        GONE,
        MOVED;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// One thing that is not where it was.
    ///
    /// @param asset its id now, or the last it had
    /// @param from the id before, where it moved
    public record Difference(
            Fate fate, AssetId asset, Optional<AssetId> from, String type, Category category) {}

    /// Which way a protection turned.
    public enum Direction {
        /// It was in place and is missing.
        WEAKENED,
        /// It was in place and can no longer be told.
        OUT_OF_SIGHT,
        /// It is in place and was not known to be.
        CAME;

        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// One protection of one thing that is not what it was.
    ///
    /// @param severity how bad it is to go without on this asset
    /// @param asset its id now
    /// @param was the reason of the verdict before
    /// @param is the reason of the verdict now
    public record Turn(
            Direction direction,
            Control control,
            Control.Severity severity,
            AssetId asset,
            Verdict before,
            Verdict now,
            String was,
            String is) {}

    /// Why attention is called for.
    public enum Reason {
        LOCK_REMOVED,
        MUA_OFF,
        IMMUTABILITY_OFF,
        ALERT_GONE,
        RECOVERY_GONE,
        RECOVERY_WEAKENED;

        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// One thing an attacker would do first.
    ///
    /// @param id of what was weakened or removed, lower case
    /// @param control the control that says so, empty where a thing is gone
    /// @param deed who did it, as far as the activity log was read
    public record Alarm(Reason reason, String id, String control, Optional<Deed> deed) {}

    /// One entry of the activity log.
    ///
    /// @param by as the log names the caller
    public record Deed(String by, Instant at, String operation) {}

    public Change {
        resources = List.copyOf(resources);
        protections = List.copyOf(protections);
        heightened = List.copyOf(heightened);
    }

    /// Whether the plan is in heightened awareness: something calls for it, and nobody has put a
    /// name to having looked into it.
    public boolean isHeightened(Plan plan) {
        return !heightened.isEmpty() && acknowledgement(plan).isEmpty();
    }

    /// What ended it, if something did.
    public Optional<Acknowledgement> acknowledgement(Plan plan) {
        return plan.acknowledgements().stream()
                .filter(word -> word.snapshot().equals(now))
                .findFirst();
    }
}
