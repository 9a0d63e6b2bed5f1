package app.muster.exercise;

import java.time.Duration;
import java.util.List;

/// What the facilitator may do next. Computed for one moment, never stored.
public sealed interface Cue {

    /// The line of the queue it stands in.
    enum Lane {
        /// Its time has come.
        DUE,
        /// Its time is known and has not come.
        NEXT,
        /// The facilitator put it off.
        HELD,
        /// It is there in case the facilitator wants it, or the team stays silent.
        CONTINGENCY
    }

    Lane lane();

    /// The time of its trigger; for a decision, the end of its time.
    Duration at();

    String id();

    /// @param text with every placeholder filled
    /// @param missing what its condition depends on and nobody knows; not empty makes it amber
    record Play(Lane lane, Duration at, Inject inject, String text, List<String> missing)
            implements Cue {
        public Play {
            missing = List.copyOf(missing);
        }

        @Override
        public String id() {
            return inject.id();
        }

        /// Whether to ask the room before delivering it.
        public boolean isAmber() {
            return !missing.isEmpty();
        }
    }

    /// A decision that is open.
    ///
    /// @param isOverdue whether [Decision#ifSilent] holds now
    record Decide(Lane lane, Duration opened, Duration at, Decision decision, boolean isOverdue)
            implements Cue {
        @Override
        public String id() {
            return decision.id();
        }
    }

    /// An attack action with the outcome it has as things stand.
    record Strike(
            Lane lane,
            Duration at,
            Script.Action action,
            List<Event.Reached> reached,
            Hit asPlayed,
            Hit bare)
            implements Cue {
        public Strike {
            reached = List.copyOf(reached);
        }

        @Override
        public String id() {
            return action.id();
        }

        public Event.Struck struck(Event.Mark mark) {
            return new Event.Struck(mark, action.id(), at, reached, asPlayed, bare);
        }
    }
}
