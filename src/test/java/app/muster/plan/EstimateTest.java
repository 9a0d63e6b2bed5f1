package app.muster.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.muster.expression.Durations;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Random;

class EstimateTest {

    @Test
    void everyDurationThatAnEstimateCanHaveIsReadAsItIsShown() {
        var random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            long longest = i % 2 == 0 ? 200_000_000 : Estimate.LONGEST.toSeconds();
            Duration any =
                    Duration.ofMillis(random.nextLong(longest + 1) * (i % 2 == 0 ? 1 : 1_000));
            Duration kept = new Estimate(Duration.ZERO, any, Estimate.LONGEST).likely();

            assertEquals(Optional.of(kept), Durations.parse(Durations.shown(kept)));
        }
        assertEquals("3650d", Durations.shown(Estimate.LONGEST));
        assertEquals("0m", Durations.shown(Duration.ofMillis(500)));
    }

    @Test
    void partsOfASecondAreCutOff() {
        var estimate =
                new Estimate(
                        Duration.ofMillis(500), Duration.ofMillis(1_999), Duration.ofSeconds(2));

        assertEquals(Duration.ZERO, estimate.least());
        assertEquals(Duration.ofSeconds(1), estimate.likely());
    }

    @Test
    void nothingTakesLongerThanTenYears() {
        Duration tooLong = Estimate.LONGEST.plusSeconds(1);
        assertThrows(
                IllegalArgumentException.class,
                () -> new Estimate(Duration.ZERO, Duration.ZERO, tooLong));
        assertThrows(
                IllegalArgumentException.class,
                () ->
                        new StepRun(
                                "x",
                                "x",
                                LocalDate.of(2026, 5, 1),
                                "",
                                Optional.of(tooLong),
                                true,
                                ""));
        assertEquals(
                Optional.empty(), Estimate.ifAny(Duration.ZERO, Duration.ofDays(2), Duration.ZERO));
    }
}
