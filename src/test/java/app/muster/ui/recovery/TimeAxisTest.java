package app.muster.ui.recovery;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;

class TimeAxisTest {

    @Test
    void theWholeRecoveryFillsTheWidth() {
        var axis = TimeAxis.fitting(200, 1_000, Duration.ofHours(16));

        assertEquals(200, axis.x(Duration.ZERO), 1e-9);
        assertEquals(1_000, axis.x(Duration.ofHours(16)), 1e-9);
    }

    @Test
    void linesStandFarEnoughApartForTheirWords() {
        var axis = TimeAxis.fitting(200, 1_000, Duration.ofHours(16));

        assertEquals(List.of(0, 2, 4, 6, 8, 10, 12, 14, 16), axis.marks(1_000));
    }

    @Test
    void spansAreSaidToTheMinuteAndLongOnesToTheHour() {
        assertEquals("9h 21m", Spans.shown(Duration.ofSeconds(9 * 3_600 + 20 * 60 + 40)));
        assertEquals("3d 4h", Spans.shown(Duration.ofHours(76).plusMinutes(10)));
    }
}
