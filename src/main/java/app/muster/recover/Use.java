package app.muster.recover;

import java.time.Duration;
import java.util.List;

/// How busy the people of a role, or the places of a service's limit, are over a recovery.
///
/// @param isCrew whether it is people of a role
/// @param key the role's id, or the limit's key and whose limit it is
/// @param most how many there are when all are there
/// @param peak how many are busy at the busiest time
/// @param busy time that all of them together are busy
/// @param available time that all of them together are there, from the start of the work to its end
/// @param levels how many are busy from when on
public record Use(
        boolean isCrew,
        String key,
        String name,
        int most,
        int peak,
        Duration busy,
        Duration available,
        List<Level> levels) {

    public Use {
        levels = List.copyOf(levels);
    }

    /// @param at from the attack
    public record Level(Duration at, int busy) {}

    /// 0.0 to 1.0; more where people work on after their shift.
    public double share() {
        return available.isZero() ? 0 : busy.toSeconds() / (double) available.toSeconds();
    }
}
