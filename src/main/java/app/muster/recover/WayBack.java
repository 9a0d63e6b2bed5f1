package app.muster.recover;

import app.muster.catalogue.LossScenario;
import app.muster.plan.Asset;

import java.util.List;
import java.util.Locale;

/// How one asset comes back from one kind of loss.
///
/// @param playbook the id of the plan's playbook or the key of the template, or empty
/// @param own whether it is the plan's playbook
/// @param title of the playbook, or empty
/// @param first the key of the template whose steps come before, or empty
/// @param reasons why it is not certain, why nothing brings it back, or nothing at all; one
///   sentence each
public record WayBack(
        Asset asset,
        LossScenario scenario,
        Kind kind,
        String playbook,
        boolean own,
        String title,
        String first,
        List<String> reasons) {

    /// What brings an asset back, worst first.
    public enum Kind {
        /// Nothing does.
        NONE,
        /// Only a new and empty one takes its place.
        EMPTY,
        /// A playbook does if what was not read turns out well.
        UNCERTAIN,
        /// A playbook may; the service that it leans on promises nothing.
        BEST_EFFORT,
        /// A playbook does.
        SURE,
        /// The scenario does nothing to it.
        UNTOUCHED;

        /// Whether what was in it is lost for good, as far as is known.
        public boolean isNoWayBack() {
            return switch (this) {
                case NONE, EMPTY -> true;
                case UNCERTAIN, BEST_EFFORT, SURE, UNTOUCHED -> false;
            };
        }

        /// What is left of it where there is a reason for doubt.
        public Kind doubted() {
            return switch (this) {
                case SURE, BEST_EFFORT -> UNCERTAIN;
                case NONE, EMPTY, UNCERTAIN, UNTOUCHED -> this;
            };
        }

        /// How it is called in files: `best-effort`.
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public WayBack {
        reasons = List.copyOf(reasons);
    }
}
