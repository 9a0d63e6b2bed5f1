package app.muster.recover;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.muster.plan.Shift;

import org.junit.jupiter.api.Test;

import java.util.List;

class RosterTest {

    private static final int HOUR = 3_600;
    private static final int SUNDAY = 6 * Roster.DAY;

    @Test
    void shiftsThatOverlapAddUpAndNightsRunIntoTheNextDayAndWeek() {
        Roster roster =
                Roster.of(
                        List.of(
                                Shift.parse("mon-fri 08:00-17:00"),
                                Shift.parse("16:00-18:00 x1"),
                                Shift.parse("sun 22:00-06:00 x3")),
                        2);

        assertEquals(3, roster.at(0));
        assertEquals(0, roster.at(6 * HOUR));
        assertEquals(2, roster.at(8 * HOUR));
        assertEquals(3, roster.at(16 * HOUR));
        assertEquals(1, roster.at(17 * HOUR));
        assertEquals(0, roster.at(18 * HOUR));
        assertEquals(1, roster.at(SUNDAY + 16 * HOUR));
        assertEquals(3, roster.at(SUNDAY + 23 * HOUR));
        assertEquals(3, roster.at(Roster.WEEK + 5 * HOUR));
        assertEquals(3, roster.most());
        assertEquals(8 * HOUR, roster.nextChange(7 * HOUR));
        assertEquals(Roster.WEEK + 8 * HOUR, roster.nextChange(Roster.WEEK + 6 * HOUR));
    }

    @Test
    void withoutShiftsEverybodyIsAlwaysThere() {
        Roster roster = Roster.of(List.of(), 4);

        assertEquals(4, roster.at(SUNDAY));
        assertEquals(true, roster.isConstant());
    }

    @Test
    void aroundTheClockInShiftsIsTheSameAsWithout() {
        assertEquals(true, Roster.of(List.of(Shift.parse("00:00-24:00")), 2).isConstant());
    }
}
