package app.muster.ui.exercises;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// The clock on the table: it stands while the exercise is paused, and can run faster for a dry
/// run.
final class TableClock {

    private final InstantSource world;
    private Duration base;
    private Optional<Instant> since = Optional.empty();
    private int speed = 1;

    /// @param start what it shows at first; it stands until [#run]
    TableClock(InstantSource world, Duration start) {
        this.world = world;
        base = start;
    }

    Duration now() {
        return since.map(s -> base.plus(Duration.between(s, world.instant()).multipliedBy(speed)))
                .orElse(base);
    }

    boolean isRunning() {
        return since.isPresent();
    }

    void run() {
        base = now();
        since = Optional.of(world.instant());
    }

    void rest() {
        base = now();
        since = Optional.empty();
    }

    /// @param times how much faster than the world, 1 or more
    void speed(int times) {
        jump(now());
        speed = times;
    }

    /// Shows another time from here on; runs on if it ran.
    void jump(Duration to) {
        base = to;
        since = since.map(_ -> world.instant());
    }
}
