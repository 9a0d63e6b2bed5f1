package app.muster.exercise;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// A choice the team has to make before its time is over.
///
/// @param due how long it stays open
/// @param other whether people may say something that is not on the list
/// @param ifSilent the option that holds when nobody chooses
/// @param authority the rule of the plan that says who may decide, or empty
public record Decision(
        String id,
        String ask,
        String owner,
        Trigger opens,
        Optional<Duration> due,
        List<Option> options,
        boolean other,
        String ifSilent,
        String authority) {

    public Decision {
        options = List.copyOf(options);
    }

    /// One of the things the team can choose.
    ///
    /// @param needs condition under which it can be chosen, or empty
    /// @param fit how good it is; never shown to players
    public record Option(String id, String label, String needs, List<Effect> effects, Fit fit) {
        public Option {
            effects = List.copyOf(effects);
        }
    }

    /// How well an option fits the plan.
    public enum Fit {
        PLAN,
        ACCEPTABLE,
        PARTIAL,
        HARMFUL
    }

    public java.util.Optional<Option> option(String wanted) {
        return options.stream().filter(option -> option.id().equals(wanted)).findFirst();
    }
}
