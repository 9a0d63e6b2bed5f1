package app.muster.ui.recovery;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.muster.plan.Role;
import app.muster.plan.RoleId;
import app.muster.plan.Shift;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;

class DutyTest {

    /// A Tuesday.
    private static final LocalDateTime ATTACK = LocalDateTime.of(2026, 12, 1, 2, 0);

    private static List<Duty.Hours> hours(long until, String... shifts) {
        var role =
                new Role(
                        new RoleId("dba"),
                        "Database engineer",
                        "",
                        "",
                        1,
                        Arrays.stream(shifts).map(Shift::parse).toList());
        return Duty.of(role, ATTACK, Duration.ofHours(until)).hours();
    }

    private static Duty.Hours hours(long from, long until) {
        return new Duty.Hours(Duration.ofHours(from), Duration.ofHours(until));
    }

    @Test
    void aShiftOfTheDayBeginsAndEndsByItsClock() {
        assertEquals(List.of(hours(4, 20)), hours(24, "mon-fri 06:00-22:00"));
    }

    @Test
    void aShiftOfTheNightBeforeStillRuns() {
        assertEquals(List.of(hours(0, 4), hours(20, 28)), hours(30, "22:00-06:00"));
    }

    @Test
    void whatLiesBehindTheEndIsCutOff() {
        assertEquals(List.of(hours(4, 10)), hours(10, "mon-fri 06:00-22:00"));
    }

    @Test
    void aDayOffAndAnEmptyShiftAreNoDuty() {
        assertEquals(List.of(), hours(20, "sat 06:00-22:00", "tue 06:00-22:00 x0"));
    }
}
