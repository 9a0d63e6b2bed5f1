package app.muster.ui.recovery;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.muster.plan.Estimate;
import app.muster.plan.RoleId;
import app.muster.recover.Conditions;
import app.muster.recover.Crews;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class ConditionsDraftTest {

    private static final Conditions NOW = Conditions.of(new Crews(Map.of(new RoleId("dba"), 3)));
    private static final List<String> NONE = List.of("", "", "");
    private static final List<String> FACTORS = List.of("1", "1", "3");

    private static ConditionsDraft draft(
            List<String> detection, @Nullable LocalDate day, String time) {
        return new ConditionsDraft(detection, NONE, day, time, false, false, FACTORS);
    }

    @Test
    void nothingTypedMeansThatTheWorkBeginsAtOnceWithTheSameCrew() {
        assertEquals(Optional.of(NOW), draft(NONE, null, "").read(NOW).conditions());
    }

    @Test
    void whatIsTypedIsReadAndWrittenBackTheSame() {
        var typed =
                new ConditionsDraft(
                        List.of("15m", "45m", "4h"),
                        List.of("10m", "30m", "2h"),
                        LocalDate.of(2026, 12, 1),
                        "02:00",
                        true,
                        true,
                        List.of("1", "1.5", "3"));

        Conditions read = typed.read(NOW).conditions().orElseThrow();

        assertEquals(
                NOW.noticed(Estimate.minutes(15, 45, 240), Estimate.minutes(10, 30, 120))
                        .startingAt(LocalDateTime.of(2026, 12, 1, 2, 0))
                        .failing(true)
                        .slowed(new Conditions.Slowness(1, 1.5, 3)),
                read);
        assertEquals(typed, ConditionsDraft.of(read));
    }

    @Test
    void timesThatFallOrAreNoneAreRefused() {
        for (var times :
                List.of(
                        List.of("4h", "45m", "15m"),
                        List.of("15m", "", "4h"),
                        List.of("soon", "45m", "4h"),
                        List.of("1h", "1h", "3651d"))) {
            assertEquals(
                    "recovery.conditions.wrong.times", draft(times, null, "").read(NOW).problem());
        }
    }

    @Test
    void aDayNeedsATimeAndATimeADay() {
        var day = LocalDate.of(2026, 12, 1);

        assertEquals("recovery.conditions.wrong.start", draft(NONE, day, "").read(NOW).problem());
        assertEquals(
                "recovery.conditions.wrong.start", draft(NONE, day, "26:00").read(NOW).problem());
        assertEquals(
                "recovery.conditions.wrong.start", draft(NONE, null, "02:00").read(NOW).problem());
    }

    @Test
    void factorsThatFallAreRefused() {
        var draft = new ConditionsDraft(NONE, NONE, null, "", false, true, List.of("3", "1", "1"));

        assertEquals("recovery.conditions.wrong.slow", draft.read(NOW).problem());
    }
}
