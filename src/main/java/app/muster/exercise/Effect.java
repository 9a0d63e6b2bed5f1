package app.muster.exercise;

import java.time.Duration;
import java.util.List;

/// What a decision or a branch changes in the story. The list is closed.
public sealed interface Effect {

    /// The attacker no longer holds these; what he does later with them is contained.
    record Revoke(List<String> privileges) implements Effect {
        public Revoke {
            privileges = List.copyOf(privileges);
        }
    }

    /// These attack actions no longer succeed on this part; every one of them if the list is empty.
    record Protect(String part, List<String> against) implements Effect {
        public Protect {
            against = List.copyOf(against);
        }
    }

    /// Nothing reaches this part any more.
    record Isolate(String part) implements Effect {}

    record Delay(String action, Duration by) implements Effect {}

    record Deliver(String inject) implements Effect {}

    record Skip(String inject) implements Effect {}

    record Assign(String variable, String value) implements Effect {}
}
