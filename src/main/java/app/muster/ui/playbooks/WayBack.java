package app.muster.ui.playbooks;

import app.muster.catalogue.Result;
import app.muster.plan.Asset;

import java.util.Optional;

/// How one asset comes back.
///
/// @param book the key of the playbook or template that does it, or empty
/// @param title of that playbook, or empty
/// @param fate how the worst that a hostile owner can do ends for it; empty until it is known
record WayBack(Asset asset, Kind kind, String book, String title, Optional<Result> fate) {

    /// What brings an asset back, worst first.
    enum Kind {
        /// Nothing does.
        NONE,
        /// Steps that restore a copy, and the attack takes the copy too.
        COPY_LOST,
        /// Only a new and empty one takes its place.
        EMPTY,
        /// The catalogue's template, as it came.
        TEMPLATE,
        /// A playbook of the plan.
        OWN;

        /// Whether what was in it comes back as well.
        boolean isWayBack() {
            return switch (this) {
                case NONE, COPY_LOST, EMPTY -> false;
                case TEMPLATE, OWN -> true;
            };
        }
    }
}
