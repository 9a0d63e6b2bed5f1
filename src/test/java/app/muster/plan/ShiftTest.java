package app.muster.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Optional;
import java.util.Set;

class ShiftTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "06:00-22:00",
                "mon-fri 08:00-17:30",
                "22:00-06:00 x2",
                "mon,wed,sat-sun 00:00-24:00 x0",
                "fri 23:59-24:00"
            })
    void aShiftIsWrittenAsItIsRead(String text) {
        assertEquals(text, Shift.parse(text).text());
    }

    @Test
    void itsPartsAreDaysTimesAndPeople() {
        assertEquals(
                new Shift(
                        Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY, DayOfWeek.MONDAY),
                        LocalTime.of(8, 0),
                        LocalTime.MIDNIGHT,
                        Optional.of(3)),
                Shift.parse("sat-mon 08:00-24:00 x3"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "8-17",
                "25:00-26:00",
                "mon",
                "mon- 08:00-09:00",
                "06:00-22:00 x-1",
                "always"
            })
    void whatIsNoShiftIsRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> Shift.parse(text));
    }
}
