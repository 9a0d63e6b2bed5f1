package app.muster.ui.exercises;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;

class TableClockTest {

    private Instant world = Instant.parse("2026-11-21T09:30:00Z");
    private final TableClock clock = new TableClock(() -> world, Duration.ofMinutes(5));

    private Duration after(int seconds) {
        world = world.plusSeconds(seconds);
        return clock.now();
    }

    @Test
    void itStandsUntilItIsStartedAndAgainWhenItRests() {
        assertEquals(Duration.ofSeconds(300), after(10));
        clock.run();
        assertEquals(Duration.ofSeconds(310), after(10));
        clock.rest();
        assertEquals(Duration.ofSeconds(310), after(10));
    }

    @Test
    void aDryRunGoesFasterFromThereOn() {
        clock.run();
        after(10);
        clock.speed(10);
        assertEquals(Duration.ofSeconds(410), after(10));
    }

    @Test
    void itRunsOnFromWhereItWasSetTo() {
        clock.run();
        clock.jump(Duration.ofMinutes(30));
        assertEquals(Duration.ofSeconds(1810), after(10));
    }
}
