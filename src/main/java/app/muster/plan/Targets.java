package app.muster.plan;

import java.time.Duration;
import java.util.Optional;

/// What the business asks of a recovery. Each is empty while nobody has said.
///
/// @param rto recovery time objective: longest time until it serves again
/// @param rpo recovery point objective: most data lost, as a time before the attack
/// @param mtd maximum tolerable downtime: after this the harm is beyond repair
public record Targets(Optional<Duration> rto, Optional<Duration> rpo, Optional<Duration> mtd) {

    public static final Targets NONE =
            new Targets(Optional.empty(), Optional.empty(), Optional.empty());

    public static Targets of(Duration rto, Duration rpo, Duration mtd) {
        return new Targets(Optional.of(rto), Optional.of(rpo), Optional.of(mtd));
    }
}
